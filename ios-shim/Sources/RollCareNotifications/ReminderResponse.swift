public import Foundation
public import UserNotifications

/// What somebody did with a notification, read out of Apple's object so that it can be handed on.
public struct ReminderResponse: Hashable, Sendable {
    let identifier: String
    let action: String
    let shown: Date
    let info: ReminderInfo?

    /// Reads a response of any notification: one that is not RollCare's is told apart later.
    public init(_ response: UNNotificationResponse) {
        let request = response.notification.request
        identifier = request.identifier
        action = response.actionIdentifier
        shown = response.notification.date
        let isOurs = ReminderName.isOurs(request.identifier)
        info = isOurs ? ReminderInfo(userInfo: request.content.userInfo) : nil
    }

    /// Where in the app it leads, such as `rollcare://today`, if it opens the app: show that at once, then let
    /// ``ReminderScheduler/handle(_:)`` record the rest.
    public var place: URL? {
        guard let info, answer?.kind == .open else { return nil }
        return URL(string: info.link)
    }

    /// What is meant by it; nil for a button that this version does not know.
    var answer: ReminderInfo.Answer? {
        guard let info else { return nil }
        return switch action {
        case UNNotificationDefaultActionIdentifier: .init(kind: .open, reminder: info.id)
        case UNNotificationDismissActionIdentifier: .init(kind: .dismiss, reminder: info.id)
        default: info.answers[action]
        }
    }
}
