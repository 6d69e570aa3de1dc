public import Foundation

/// What the main screen shows.
public struct Home: Hashable, Sendable {
    /// The person's day.
    public let date: DateComponents

    /// The rollers that are not retired.
    public let rollers: [RollerView]

    /// The checklists that were begun and are not done.
    public let openRuns: [RunProgress]

    /// What lies ahead for each area that has a schedule or was treated lately.
    public let areas: [AreaOutlook]

    /// Today's looks at the skin.
    public let checkIns: [CheckIn]

    /// The recoveries that go on.
    public let recoveries: [RecoveryState]

    /// The questions about health and procedures that nobody has answered.
    public let openQuestions: [String]

    /// The next reminders, at most five.
    public let nextReminders: [PlannedNotification]

    /// The reminders that were due and that this phone did not show.
    public let missed: MissedReminders
}

/// What lies ahead for areas that count as one.
public struct AreaOutlook: Hashable, Sendable {
    /// Where.
    public let areas: [Area]

    /// The roller that it is reckoned with: the schedule's, or the one that was used there last.
    public let roller: RollerId?

    /// The schedule that holds, or the next one that is to.
    public let schedule: Schedule?

    /// The day of the last session, if it was in the weeks that are looked at.
    public let last: DateComponents?

    /// The first instant at which gap, quota and visits allow another session. The screen before it may know
    /// more.
    public let nextAllowed: Date

    /// The rule that makes wait longest; absent if none does.
    public let boundBy: Bound?

    /// When the next session is planned, on the wall wherever the person is; absent without a schedule or in
    /// a pause without an end.
    public let nextPlanned: DateComponents?

    /// The last day on which the next session still lets this week have enough of them; absent if it cannot,
    /// or has.
    public let deadline: DateComponents?

    /// The pause that goes on.
    public let pause: Pause?

    /// How the present week stands, where a schedule holds.
    public let week: WeekProgress?

    /// The weeks in a row, where a schedule holds.
    public let streak: Streak?

    /// When results are judged.
    public let outcome: OutcomeClock
}

/// A rule that makes somebody wait.
public struct Bound: Hashable, Sendable {
    /// Its id.
    public let rule: String

    /// The rule in a sentence.
    public let statement: String

    /// Until when.
    public let until: Date
}

/// A day of the heat map. Days on which nothing happened are left out.
public struct CalendarDay: Hashable, Sendable {
    /// The day.
    public let date: DateComponents

    /// Sessions.
    public let sessions: Int

    /// Where they were, each once.
    public let areas: [Area]

    /// Looks at the skin.
    public let checkIns: Int

    /// Visits, on the day that their own wall shows.
    public let visits: Int

    /// Whether a pause covers it.
    public let isPaused: Bool

    /// Whether a session was left out on purpose.
    public let isSkipped: Bool
}
