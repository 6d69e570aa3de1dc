import Foundation
package import UserNotifications

/// The phone's notification centre.
///
/// Apple's objects are asked for and read within one call, because they are not Sendable; what leaves it are values.
package struct SystemNotificationCentre: NotificationCentre {
    private let centre: @Sendable () -> UNUserNotificationCenter

    package init(_ centre: @escaping @Sendable () -> UNUserNotificationCenter = { .current() }) {
        self.centre = centre
    }

    package func pending() async -> [PendingRequest] {
        await centre().pendingNotificationRequests().map { request in
            let info = ReminderInfo(userInfo: request.content.userInfo)
            return PendingRequest(
                identifier: request.identifier, category: request.content.categoryIdentifier, info: info)
        }
    }

    package func delivered() async -> [ShownReminder] {
        let ours = await centre().deliveredNotifications().filter {
            ReminderName.isOurs($0.request.identifier)
        }
        return ours.map { shown in
            let content = shown.request.content
            return ShownReminder(
                identifier: shown.request.identifier, category: content.categoryIdentifier, date: shown.date,
                info: ReminderInfo(userInfo: content.userInfo))
        }
    }

    package func add(_ request: ReminderRequest) async throws {
        try await centre().add(request.forSystem)
    }

    package func remove(pending identifiers: [String]) async {
        centre().removePendingNotificationRequests(withIdentifiers: identifiers)
    }

    package func remove(delivered identifiers: [String]) async {
        centre().removeDeliveredNotifications(withIdentifiers: identifiers)
    }

    package func register(_ categories: Set<ReminderCategory>, inUse: Set<String>) async {
        let known = await centre().notificationCategories()
        let names = Set(categories.map(\.identifier))
        let kept = known.filter {
            !ReminderName.isOurs($0.identifier)
                || inUse.contains($0.identifier) && !names.contains($0.identifier)
        }
        let wanted = kept.union(categories.map(\.forSystem))
        if wanted != known { centre().setNotificationCategories(wanted) }
    }

    package func permission() async -> ReminderPermission {
        let settings = await centre().notificationSettings()
        let answer: ReminderPermission.Answer =
            switch settings.authorizationStatus {
            case .notDetermined: .notAsked
            case .denied: .refused
            case .provisional: .provisional
            default: .allowed
            }
        return ReminderPermission(
            answer: answer, alerts: settings.alertSetting == .enabled,
            sounds: settings.soundSetting == .enabled,
            timeSensitive: settings.timeSensitiveSetting == .enabled)
    }

    package func requestAuthorization(provisionally: Bool) async throws {
        let options: UNAuthorizationOptions = [.alert, .sound]
        _ = try await centre().requestAuthorization(
            options: provisionally ? options.union(.provisional) : options)
    }
}

extension ReminderRequest {
    fileprivate var forSystem: UNNotificationRequest {
        let content = UNMutableNotificationContent()
        (content.title, content.body) = (title, body)
        (content.threadIdentifier, content.categoryIdentifier) = (thread, category.identifier)
        content.userInfo = info.userInfo
        content.sound = level == .quiet ? nil : .default
        content.interruptionLevel =
            switch level {
            case .quiet: .passive
            case .normal: .active
            case .timeSensitive: .timeSensitive
            }
        let trigger: UNNotificationTrigger? =
            switch trigger {
            case .calendar(let components):
                UNCalendarNotificationTrigger(dateMatching: components, repeats: false)
            case .interval(let seconds): UNTimeIntervalNotificationTrigger(timeInterval: seconds, repeats: false)
            case .now: nil
            }
        return UNNotificationRequest(identifier: identifier, content: content, trigger: trigger)
    }
}

extension ReminderCategory {
    fileprivate var forSystem: UNNotificationCategory {
        let actions = buttons.map { button in
            UNNotificationAction(
                identifier: button.identifier, title: button.title,
                options: button.opensApp ? [.foreground] : [])
        }
        return UNNotificationCategory(
            identifier: identifier, actions: actions, intentIdentifiers: [], options: [.customDismissAction])
    }
}
