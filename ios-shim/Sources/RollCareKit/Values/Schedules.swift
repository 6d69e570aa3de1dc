public import Foundation

/// A schedule as stored.
public struct Schedule: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: ScheduleId

    /// Where: at least one area, each once.
    public let areas: [Area]

    /// With which roller, if that is always the same one.
    public let roller: RollerId?

    /// How often.
    public let rhythm: Rhythm

    /// At what time of day. It floats: it means the wall clock wherever the person is.
    public let at: DateComponents

    /// Its first day.
    public let from: DateComponents

    /// The first day on which it does not hold any more; absent while it holds.
    public let until: DateComponents?

    /// When it was added.
    public let added: Date
}

/// A schedule to add.
public struct NewSchedule: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: ScheduleId?

    /// What it says.
    public var details: EditSchedule

    /// All that it says.
    public init(
        id: ScheduleId? = nil, details: EditSchedule
    ) {
        self.id = id
        self.details = details
    }
}

/// Everything of a schedule that its owner says, and may say otherwise later.
public struct EditSchedule: Hashable, Sendable {
    /// Where: at least one area, each once.
    public var areas: [Area]

    /// With which roller, if that is always the same one.
    public var roller: RollerId?

    /// How often.
    public var rhythm: Rhythm

    /// At what time of day. It floats: it means the wall clock wherever the person is.
    public var at: DateComponents

    /// Its first day.
    public var from: DateComponents

    /// The first day on which it does not hold any more; absent while it holds.
    public var until: DateComponents?

    /// All that it says.
    public init(
        areas: [Area], roller: RollerId? = nil, rhythm: Rhythm, at: DateComponents, from: DateComponents,
        until: DateComponents? = nil
    ) {
        self.areas = areas
        self.roller = roller
        self.rhythm = rhythm
        self.at = at
        self.from = from
        self.until = until
    }
}

/// How often.
public enum Rhythm: Hashable, Sendable {
    /// So many in a week, on any days.
    ///
    /// `least`: at least, 1 to 7. `most`: at most, from the least to 7.
    case perWeek(least: Int, most: Int)
    /// On these days of the week.
    ///
    /// `days`: which, each once; at least one.
    case weekdays(days: [Weekday])
    /// Every so many days, counted from the last session, or from the schedule's first day.
    ///
    /// `days`: 1 to 365.
    case everyDays(days: Int)
}

/// A day of the week.
public enum Weekday: Hashable, Sendable, CaseIterable {
    /// Monday.
    case monday
    /// Tuesday.
    case tuesday
    /// Wednesday.
    case wednesday
    /// Thursday.
    case thursday
    /// Friday.
    case friday
    /// Saturday.
    case saturday
    /// Sunday.
    case sunday
}

/// A pause as stored.
public struct Pause: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: PauseId

    /// Where; none means everywhere.
    public let areas: [Area]

    /// Its first day.
    public let from: DateComponents

    /// Its last day; absent while nobody knows.
    public let to: DateComponents?

    /// Why.
    public let reason: PauseReason

    /// Free text, at most 2,000 characters.
    public let note: String?

    /// When it was added.
    public let added: Date
}

/// A pause to add.
public struct NewPause: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: PauseId?

    /// What it is.
    public var details: EditPause

    /// All that it says.
    public init(
        id: PauseId? = nil, details: EditPause
    ) {
        self.id = id
        self.details = details
    }
}

/// Everything of a pause that its owner says, and may say otherwise later.
public struct EditPause: Hashable, Sendable {
    /// Where; none means everywhere.
    public var areas: [Area]

    /// Its first day.
    public var from: DateComponents

    /// Its last day; absent while nobody knows.
    public var to: DateComponents?

    /// Why.
    public var reason: PauseReason

    /// Free text, at most 2,000 characters.
    public var note: String?

    /// All that it says.
    public init(
        areas: [Area] = [], from: DateComponents, to: DateComponents? = nil, reason: PauseReason,
        note: String? = nil
    ) {
        self.areas = areas
        self.from = from
        self.to = to
        self.reason = reason
        self.note = note
    }
}

/// Why sessions pause.
public enum PauseReason: Hashable, Sendable, CaseIterable {
    /// A holiday or a journey.
    case holiday
    /// An illness, or skin that has to heal.
    case illness
    /// A treatment by a professional.
    case clinicVisit
    /// Anything else.
    case other
}

/// A skip as stored: on this day a session was left out on purpose.
public struct Skip: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: SkipId

    /// Where; none means everywhere.
    public let areas: [Area]

    /// The day.
    public let date: DateComponents

    /// Free text, at most 2,000 characters.
    public let note: String?

    /// When it was added.
    public let added: Date
}

/// A day to skip.
public struct NewSkip: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: SkipId?

    /// Where; none means everywhere.
    public var areas: [Area]

    /// The day.
    public var date: DateComponents

    /// Free text, at most 2,000 characters.
    public var note: String?

    /// All that it says.
    public init(
        id: SkipId? = nil, areas: [Area] = [], date: DateComponents, note: String? = nil
    ) {
        self.id = id
        self.areas = areas
        self.date = date
        self.note = note
    }
}
