public import Foundation

/// What the phone can do.
public struct Capabilities: Hashable, Sendable {
    /// How many notifications it can hold for us.
    public var slots: Int

    /// Whether it shows our notifications at all.
    public var notifications: Bool

    /// Whether it lets urgent ones break through focus modes.
    public var timeSensitive: Bool

    /// The version of its zone rules, such as `2026f`; absent if it does not say.
    public var zoneRules: String?

    /// All that it says.
    public init(
        slots: Int = 60, notifications: Bool = true, timeSensitive: Bool = true, zoneRules: String? = nil
    ) {
        self.slots = slots
        self.notifications = notifications
        self.timeSensitive = timeSensitive
        self.zoneRules = zoneRules
    }
}

/// What the phone should hold from now on, soonest first.
public struct ReminderPlan: Hashable, Sendable {
    /// The same for the same notifications, and for no others.
    public let revision: UInt64

    /// When and for where it was made.
    public let madeAt: Date

    /// The zone that civil times are in.
    public let zone: Zone

    /// The version of the zone rules that its instants were reckoned with.
    public let zoneRules: String

    /// Whether the phone goes by other zone rules: then instants and civil times may differ, and the civil
    /// time is meant where the policy keeps it.
    public let zoneRulesDiffer: Bool

    /// Every reminder up to then is in it, if nothing happens before.
    public let horizon: Date

    /// The notifications, soonest first.
    public let notifications: [PlannedNotification]

    /// Everything that was dropped, moved or merged.
    public let reasons: [Reason]
}

/// One reminder and what became of it.
public struct Reason: Hashable, Sendable {
    /// The reminder's id.
    public let notification: String

    /// What became of it.
    public let fate: Fate
}

/// What became of a reminder that is not in the plan, or not at its own time.
public enum Fate: Hashable, Sendable {
    /// Dropped: its time had passed.
    ///
    /// `at`: when it would have been.
    case past(at: Date)
    /// Dropped: it is not wanted.
    ///
    /// `by`: why.
    case heldBack(by: HeldBack)
    /// Dropped: a rule stops the session that it speaks of.
    ///
    /// `rule`: the rule's id.
    case stopped(rule: String)
    /// Dropped: more urgent or sooner ones took the phone's slots.
    ///
    /// `slots`: how many slots the phone has.
    case overBudget(slots: Int)
    /// Dropped: the phone has shown it.
    ///
    /// `at`: when.
    case shown(at: Date)
    /// Moved to the end of the quiet hours.
    ///
    /// `from`: when it would have been.
    case movedFromQuietHours(from: Date)
    /// Moved to the first day after a pause.
    ///
    /// `from`: when it would have been.
    case movedFromPause(from: Date)
    /// Moved to when the person asked for it.
    ///
    /// `from`: when it would have been.
    case snoozed(from: Date)
    /// Moved to the next minute: a journey took the person past its time before it could come.
    ///
    /// `from`: when it would have been.
    case caughtUp(from: Date)
    /// Part of another notification of the same minute.
    ///
    /// `into`: that one's id.
    case mergedInto(into: String)
    /// Counts from the time of logging, because the session was logged after its whole ladder had passed.
    ///
    /// `from`: when it would have been.
    case countedFromLogging(from: Date)
}

/// Why a reminder is not wanted.
public enum HeldBack: Hashable, Sendable, CaseIterable {
    /// The roller lies in the disinfectant at that time.
    case soaking
    /// The person snoozed its ladder past that time.
    case snooze
    /// The person skipped this one.
    case skip
    /// The person said that it is done.
    case done
    /// The person switched its kind off.
    case switchedOff
    /// A pause without an end covers it.
    case pause
    /// The roller of the session is not clean: a reminder to clean it comes instead.
    case unclean
    /// No roller is fit for the session.
    case noRoller
    /// Another session on this skin came after the one that it speaks of.
    case overtaken
    /// A session is due too soon after it for active ingredients.
    case sessionTooSoon
    /// When the quiet hours end, what it speaks of is over.
    case tooLate
    /// The phone shows no notifications.
    case noPermission
}

/// A reminder that a change of zone would move, bring or take away.
public struct ZoneMove: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: String

    /// What it is about.
    public let kind: ReminderKind

    /// Its title, in words.
    public let title: String

    /// What its time means when the zone changes.
    public let policy: Policy

    /// When it comes where the person is; absent if it does not.
    public let here: Coming?

    /// When it would come there; absent if it would not.
    public let there: Coming?
}

/// When a reminder comes, in one zone.
public struct Coming: Hashable, Sendable {
    /// When, as an instant.
    public let at: Date

    /// When, on the wall of that zone.
    public let civil: DateComponents
}
