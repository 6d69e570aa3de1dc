public import Foundation

/// Settings. Times of day are floating: they mean the wall clock wherever the person is.
public struct Settings: Hashable, Sendable {
    /// No reminders from this time of day …
    public var quietFrom: DateComponents

    /// … until this one. The same time twice means that no hour is quiet.
    public var quietTo: DateComponents

    /// Whether disinfect and soak reminders may come in quiet hours.
    public var urgentInQuietHours: Bool

    /// The person's hour for daily reminders.
    public var dailyAt: DateComponents

    /// When the person's day starts, from 00:00 to 06:00: what happens before it counts for the day before.
    public var dayStarts: DateComponents

    /// The day on which the person's week starts.
    public var weekStarts: Weekday

    /// The kinds of reminders that are switched off, each once. Those about needles that are not clean cannot
    /// be.
    public var remindersOff: [ReminderKind]

    /// All that it says.
    public init(
        quietFrom: DateComponents, quietTo: DateComponents, urgentInQuietHours: Bool, dailyAt: DateComponents,
        dayStarts: DateComponents, weekStarts: Weekday, remindersOff: [ReminderKind]
    ) {
        self.quietFrom = quietFrom
        self.quietTo = quietTo
        self.urgentInQuietHours = urgentInQuietHours
        self.dailyAt = dailyAt
        self.dayStarts = dayStarts
        self.weekStarts = weekStarts
        self.remindersOff = remindersOff
    }
}

/// What was taken back.
public struct Undone: Hashable, Sendable {
    /// The command, such as `log session`.
    public let command: String

    /// When it was given.
    public let at: Date
}

/// A fact that can be deleted. Rollers are retired instead.
public enum FactRef: Hashable, Sendable {
    /// A session.
    ///
    /// `id`: its id.
    case session(id: SessionId)
    /// A checklist run with its ticks.
    ///
    /// `id`: its id.
    case run(id: RunId)
    /// A checklist that somebody wrote. Its runs stay.
    ///
    /// `id`: its id.
    case checklist(id: ChecklistId)
    /// A look at the needles.
    ///
    /// `id`: its id.
    case inspection(id: InspectionId)
    /// A look at the skin.
    ///
    /// `id`: its id.
    case checkIn(id: CheckInId)
    /// A product. Its uses stay.
    ///
    /// `id`: its id.
    case product(id: ProductId)
    /// A use of a product.
    ///
    /// `id`: its id.
    case use(id: UseId)
    /// An override of a rule.
    ///
    /// `id`: its id.
    case override(id: OverrideId)
    /// A schedule.
    ///
    /// `id`: its id.
    case schedule(id: ScheduleId)
    /// A pause.
    ///
    /// `id`: its id.
    case pause(id: PauseId)
    /// A skipped day.
    ///
    /// `id`: its id.
    case skip(id: SkipId)
    /// A visit.
    ///
    /// `id`: its id.
    case visit(id: VisitId)
    /// A photo's reference. The file is the app's.
    ///
    /// `id`: its id.
    case photo(id: PhotoId)
}

/// A part of the facts.
public enum ChangeScope: Hashable, Sendable, CaseIterable {
    /// Rollers and inspections.
    case rollers
    /// Sessions.
    case sessions
    /// Checklist runs, their ticks, and checklists that somebody wrote.
    case checklists
    /// Answers to reminders.
    case reminders
    /// Declarations and overrides.
    case person
    /// Check-ins.
    case checkIns
    /// Products and their uses.
    case products
    /// Schedules, pauses and skipped days.
    case schedules
    /// Visits.
    case visits
    /// Photos.
    case photos
    /// Settings.
    case settings
}
