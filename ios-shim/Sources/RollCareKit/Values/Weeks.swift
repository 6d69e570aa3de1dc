public import Foundation

/// The weeks of a span, with what they come to.
public struct Adherence: Hashable, Sendable {
    /// The weeks, earliest first.
    public let weeks: [WeekProgress]

    /// The row that ends with the last of them.
    public let streak: Streak

    /// The score at the end: 0 to 100.
    public let scorePercent: Int
}

/// One week of a schedule.
public struct WeekProgress: Hashable, Sendable {
    /// Its first day.
    public let begins: DateComponents

    /// Sessions it had.
    public let done: Int

    /// Sessions it was to have at least, pauses and skips taken off.
    public let least: Int

    /// Sessions it was to have at most.
    public let most: Int

    /// What became of it.
    public let outcome: WeekOutcome

    /// The score at its end, or now while it goes on: 0 to 100.
    public let scorePercent: Int
}

/// What became of a week.
public enum WeekOutcome: Hashable, Sendable, CaseIterable {
    /// Enough sessions.
    case reached
    /// Too few, and it is over.
    case missed
    /// Nothing was expected: paused, skipped, or no schedule held.
    case rested
    /// Too few so far, and it goes on.
    case `open`
}

/// Weeks in a row that had enough sessions. Weeks in which nothing was expected neither count nor break the
/// row, and the present week never breaks it.
public struct Streak: Hashable, Sendable {
    /// How many.
    public let weeks: Int

    /// Whether it reaches back to the first of the weeks that were looked at: it may be longer.
    public let isLonger: Bool

    /// The first day of the first of them.
    public let since: DateComponents?
}

/// How far somebody is from the time at which results are judged. Nothing here claims that there is one.
public enum OutcomeClock: Hashable, Sendable {
    /// No schedule holds, so no week counts.
    case stopped
    /// Too few weeks with enough sessions so far.
    ///
    /// `weeks`: such weeks so far. `needed`: weeks that it takes. `earliest`: the first day on which it can
    /// be judged if no week is missed from now on; absent if a pause has no end. `rule`: the rule behind it.
    case running(weeks: Int, needed: Int, earliest: DateComponents?, rule: String)
    /// Enough weeks: it can be judged.
    ///
    /// `since`: since when, as far as the weeks that were looked at can tell. `rule`: the rule behind it.
    case ready(since: DateComponents, rule: String)
}

/// A span of the person's days: they begin when the settings say. At most 3,700 days, which is ten years.
public struct DaySpan: Hashable, Sendable {
    /// Its first day.
    public var from: DateComponents

    /// Its last day.
    public var to: DateComponents

    /// All that it says.
    public init(
        from: DateComponents, to: DateComponents
    ) {
        self.from = from
        self.to = to
    }
}
