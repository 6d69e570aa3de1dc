package import Foundation

/// What the scheduler needs of a notification centre. ``SystemNotificationCentre`` is the phone's.
///
/// A call may take effect later than it returns: what was removed can still be listed for a while.
package protocol NotificationCentre: Sendable {
    /// All requests that wait, also those that are not ours.
    func pending() async -> [PendingRequest]
    /// What of ours is on the screen.
    func delivered() async -> [ShownReminder]
    /// Adds a request, in place of one with the same identifier.
    func add(_ request: ReminderRequest) async throws
    /// Withdraws requests that wait, by their identifiers.
    func remove(pending identifiers: [String]) async
    /// Takes notifications off the screen, by their identifiers.
    func remove(delivered identifiers: [String]) async
    /// Makes these sets of buttons known, and keeps those of the app and those of ours that are `inUse`.
    func register(_ categories: Set<ReminderCategory>, inUse: Set<String>) async
    /// What the person allows.
    func permission() async -> ReminderPermission
    /// Asks the person, or with `provisionally` begins without asking.
    func requestAuthorization(provisionally: Bool) async throws
}

/// A request that waits.
package struct PendingRequest: Hashable, Sendable {
    package let identifier: String
    /// The identifier of its set of buttons.
    package let category: String
    /// Nil if it is not ours, or was written by another version of the app.
    package let info: ReminderInfo?

    package init(identifier: String, category: String, info: ReminderInfo?) {
        (self.identifier, self.category, self.info) = (identifier, category, info)
    }

    var isOurs: Bool { ReminderName.isOurs(identifier) }
}

/// A notification on the screen.
package struct ShownReminder: Hashable, Sendable {
    package let identifier: String
    package let category: String
    package let date: Date
    package let info: ReminderInfo?

    package init(identifier: String, category: String, date: Date, info: ReminderInfo?) {
        (self.identifier, self.category) = (identifier, category)
        (self.date, self.info) = (date, info)
    }
}

/// A notification to be.
package struct ReminderRequest: Hashable, Sendable {
    /// When it comes.
    package enum Trigger: Hashable, Sendable {
        /// At a local time of the components' zone. The zone that follows the phone makes it float.
        case calendar(DateComponents)
        /// So many seconds from now: more than 0.
        case interval(TimeInterval)
        /// At once.
        case now
    }

    /// How much it may disturb.
    package enum Level: Hashable, Sendable {
        case quiet, normal, timeSensitive
    }

    package let identifier: String
    package let title: String
    package let body: String
    package let thread: String
    package let level: Level
    package let category: ReminderCategory
    package let trigger: Trigger
    package let info: ReminderInfo
}

/// A set of buttons.
package struct ReminderCategory: Hashable, Sendable {
    package struct Button: Hashable, Sendable {
        package let identifier: String
        package let title: String
        /// Whether it brings the app to the screen.
        package let opensApp: Bool
    }

    package let identifier: String
    package let buttons: [Button]
}
