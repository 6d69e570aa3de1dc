public import Foundation

/// What the phone holds after it was made to agree with the plan.
public struct ReminderStatus: Hashable, Sendable {
    /// What the person allows.
    public let permission: ReminderPermission
    /// How many reminders the phone holds.
    public let pending: Int
    /// When the next of them comes; nil if none does.
    public let next: Date?
    /// Up to when reminders are complete, if nothing happens before. Open the app, or let it refresh, by then.
    public let horizon: Date
    /// How many reminders the phone did not take. They are offered again the next time. 0 if all is well.
    public let refused: Int
    /// How many places the app's own notifications left: 60 if they leave enough. Fewer mean that less urgent
    /// reminders, and those furthest away, are left out until later.
    public let places: Int
    /// Whether the phone's zone rules are others than the engine's. Reminders at a time of day go by the phone's.
    public let zoneRulesDiffer: Bool

    /// A status, for previews and tests.
    public init(
        permission: ReminderPermission, pending: Int, next: Date?, horizon: Date, refused: Int = 0, places: Int = 60,
        zoneRulesDiffer: Bool = false
    ) {
        (self.permission, self.pending, self.next, self.horizon) = (permission, pending, next, horizon)
        (self.refused, self.places, self.zoneRulesDiffer) = (refused, places, zoneRulesDiffer)
    }
}

/// What became of an answer to a notification.
public enum ResponseOutcome: Hashable, Sendable {
    /// The app was opened at this place: show it.
    case opened(URL)
    /// It was recorded.
    case recorded
    /// It cannot be done, and the notification that took its place says why. Nothing was recorded.
    case refused
    /// It had been recorded before: nothing was changed.
    case alreadyRecorded
    /// The store cannot be written now. The answer is kept in a file, and recorded at the next chance.
    case kept
    /// It is no notification of RollCare's.
    case notOurs
}
