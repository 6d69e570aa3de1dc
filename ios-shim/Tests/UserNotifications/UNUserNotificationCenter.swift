// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

// Apple's notification centre, with the signatures that Swift gives its Objective-C methods.
//
// Nothing here is Sendable but the options and enumerations: Apple's classes say nothing about it, and what compiles
// against the stricter reading compiles against the other.

import Foundation

open class UNUserNotificationCenter: NSObject {
    open weak var delegate: (any UNUserNotificationCenterDelegate)?
    let phone: SimulatedPhone

    init(phone: SimulatedPhone) { self.phone = phone }

    /// The one of the phone that the tests share. A test has a phone of its own, and asks that for its centre.
    open class func current() -> UNUserNotificationCenter { SimulatedPhone.shared.centre }

    open func requestAuthorization(options: UNAuthorizationOptions = []) async throws -> Bool {
        await Task.yield()
        return phone.ask(options)
    }

    open func notificationSettings() async -> UNNotificationSettings {
        await Task.yield()
        return phone.settings
    }

    open func setNotificationCategories(_ categories: Set<UNNotificationCategory>) {
        phone.setCategories(categories)
    }

    open func notificationCategories() async -> Set<UNNotificationCategory> {
        await Task.yield()
        return phone.categories
    }

    open func add(_ request: UNNotificationRequest) async throws {
        await Task.yield()
        try phone.add(request)
    }

    open func pendingNotificationRequests() async -> [UNNotificationRequest] {
        await Task.yield()
        return phone.listPending()
    }

    open func removePendingNotificationRequests(withIdentifiers identifiers: [String]) {
        phone.removeLater(pending: identifiers)
    }

    open func deliveredNotifications() async -> [UNNotification] {
        await Task.yield()
        return phone.listDelivered()
    }

    open func removeDeliveredNotifications(withIdentifiers identifiers: [String]) {
        phone.removeLater(delivered: identifiers)
    }
}

/// Apple's methods are optional; here each has a default that does what a missing one does.
public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
    /// Asked while the app is on the screen.
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void)

    /// Told of what somebody did.
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void)
}

extension UNUserNotificationCenterDelegate {
    /// As if it were not there.
    public func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
    ) { completionHandler([]) }

    /// As if it were not there.
    public func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) { completionHandler() }
}

/// How a notification is shown while the app is on the screen.
public struct UNNotificationPresentationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }

    public static let badge = Self(rawValue: 1 << 0)
    public static let sound = Self(rawValue: 1 << 1)
    public static let list = Self(rawValue: 1 << 3)
    public static let banner = Self(rawValue: 1 << 4)
}

/// Why a request is refused.
public struct UNError: Error, Sendable {
    public enum Code: Int, Sendable {
        case notificationsNotAllowed = 1
        case notificationInvalidNoDate = 1400
    }
    public let code: Code
}
