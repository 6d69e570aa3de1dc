/// What the person lets reminders do.
public struct ReminderPermission: Hashable, Sendable {
    /// What the person said.
    public enum Answer: Hashable, Sendable {
        /// Nobody asked yet. Nothing is shown.
        case notAsked
        /// The person said no. Nothing is shown.
        case refused
        /// Nobody asked, and reminders come quietly, into the list of notifications alone.
        case provisional
        /// The person said yes.
        case allowed
    }

    /// What the person said.
    public let answer: Answer
    /// Whether banners come, or whatever the phone shows in their place.
    public let alerts: Bool
    /// Whether reminders may sound.
    public let sounds: Bool
    /// Whether urgent reminders break through focus modes.
    public let timeSensitive: Bool

    /// Whether the phone shows reminders at all.
    public var showsReminders: Bool { answer == .allowed || answer == .provisional }

    /// Whether reminders pass unnoticed unless somebody looks for them: a reason to say so in the app.
    public var willBeSilent: Bool { answer != .allowed || !alerts && !sounds }

    /// A permission, for previews and tests.
    public init(answer: Answer, alerts: Bool, sounds: Bool, timeSensitive: Bool) {
        (self.answer, self.alerts) = (answer, alerts)
        (self.sounds, self.timeSensitive) = (sounds, timeSensitive)
    }
}
