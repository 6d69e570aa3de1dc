public import Foundation
public import UserNotifications

/// A delegate for the notification centre that hands answers to a scheduler. An app with a delegate of its own calls
/// the scheduler itself instead: see ``ReminderResponse`` and ``presentation(of:)``.
///
/// The notification centre does not keep its delegate alive: keep it, and set it before the app has finished launching,
/// or an answer that launches the app is lost.
public final class ReminderDelegate: NSObject, UNUserNotificationCenterDelegate, Sendable {
    private let scheduler: ReminderScheduler
    private let opened: @MainActor @Sendable (URL) -> Void
    private let failed: @Sendable (any Error) -> Void

    /// A delegate that hands answers to `scheduler`.
    ///
    /// - Parameters:
    ///   - scheduler: The one scheduler of the app.
    ///   - opened: Shows the place in the app that a tap leads to, such as `rollcare://today`.
    ///   - failed: Gets the error of an answer that could neither be recorded nor kept.
    public init(
        for scheduler: ReminderScheduler, opened: @escaping @MainActor @Sendable (URL) -> Void,
        failed: @escaping @Sendable (any Error) -> Void = { _ in }
    ) { (self.scheduler, self.opened, self.failed) = (scheduler, opened, failed) }

    /// How a notification of RollCare's is shown while the app is on the screen: as it is elsewhere, but a quiet one
    /// only in the list. Nil if it is not RollCare's.
    public static func presentation(of notification: UNNotification) -> UNNotificationPresentationOptions? {
        guard ReminderName.isOurs(notification.request.identifier) else { return nil }
        let isQuiet = notification.request.content.interruptionLevel == .passive
        return isQuiet ? [.list] : [.banner, .list, .sound]
    }

    /// Shows reminders also while the app is on the screen; nothing that is not RollCare's.
    public func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void
    ) { completionHandler(Self.presentation(of: notification) ?? []) }

    /// Shows the place that a tap leads to, at once; then records the answer, and calls the handler only after that:
    /// until then the phone lets the app run.
    public func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void
    ) {
        let answer = ReminderResponse(response)
        let done = Done(call: completionHandler)
        let (scheduler, opened, failed) = (scheduler, opened, failed)
        Task { @MainActor in
            if let place = answer.place { opened(place) }
            do { _ = try await scheduler.handle(answer) } catch { failed(error) }
            // On the main thread: UIKit takes a picture of the app when this is called.
            done.call()
        }
    }

    /// Unchecked, because Apple's closure says nothing of threads; it is called once.
    private struct Done: @unchecked Sendable {
        let call: () -> Void
    }
}
