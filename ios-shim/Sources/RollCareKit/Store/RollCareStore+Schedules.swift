public import Foundation

extension RollCareStore {
    /// Adds a schedule. A schedule of some of its areas ends when this one begins: the weeks before keep their
    /// outcome.
    ///
    /// - Throws: ``RollCareStoreError/againstRule(field:rule:statement:)`` if it asks for more sessions than the rules
    ///   allow, unless ``NewSchedule/despiteRules`` says that it is wanted all the same.
    @discardableResult
    public func addSchedule(_ new: NewSchedule, at now: Date = .now) throws(RollCareStoreError) -> RecordedSchedule {
        try ask { try $0.addSchedule(new: new, now: now) }
    }

    /// Corrects a schedule from its first day on. `change` gets what is stored. To change it from a later day on, add
    /// another.
    @discardableResult
    public func editSchedule(
        _ id: ScheduleID, at now: Date = .now, _ change: @Sendable (inout ScheduleDetails) -> Void
    ) throws(RollCareStoreError) -> RecordedSchedule {
        try ask { engine in
            var details = try engine.schedule(id: id).details
            change(&details)
            return try engine.editSchedule(id: id, details: details, now: now)
        }
    }

    /// One schedule as stored.
    public func schedule(_ id: ScheduleID) throws(RollCareStoreError) -> Schedule {
        try ask { try $0.schedule(id: id) }
    }

    /// The schedules that hold on `day` or later, in the order of their first days.
    public func schedules(from day: Day) throws(RollCareStoreError) -> [Schedule] {
        try ask { try $0.schedules(day: day) }
    }

    /// Adds a pause: no session is expected in it, and it breaks no streak.
    @discardableResult
    public func addPause(_ new: NewPause, at now: Date = .now) throws(RollCareStoreError) -> Pause {
        try ask { try $0.addPause(new: new, now: now) }
    }

    /// Corrects a pause, such as when it ended. `change` gets what is stored.
    @discardableResult
    public func editPause(
        _ id: PauseID, at now: Date = .now, _ change: @Sendable (inout PauseDetails) -> Void
    ) throws(RollCareStoreError) -> Pause {
        try ask { engine in
            var details = try engine.pause(id: id).details
            change(&details)
            return try engine.editPause(id: id, details: details, now: now)
        }
    }

    /// One pause as stored.
    public func pause(_ id: PauseID) throws(RollCareStoreError) -> Pause {
        try ask { try $0.pause(id: id) }
    }

    /// The pauses that have not ended before `day`, in the order of their first days.
    public func pauses(from day: Day) throws(RollCareStoreError) -> [Pause] {
        try ask { try $0.pauses(day: day) }
    }

    /// Records that a session is left out on purpose on a day.
    @discardableResult
    public func skipDay(_ new: NewSkip, at now: Date = .now) throws(RollCareStoreError) -> Skip {
        try ask { try $0.skipDay(new: new, now: now) }
    }

    /// The days skipped from `day` on, in their order.
    public func skips(from day: Day) throws(RollCareStoreError) -> [Skip] {
        try ask { try $0.skips(day: day) }
    }

    /// The weeks that have a day in `span` and have begun, against the schedules of these areas.
    public func adherence(
        of areas: [Area], during span: DaySpan, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> Adherence {
        try ask { try $0.adherence(areas: areas, span: span, now: now, zone: Zone(zone)) }
    }
}
