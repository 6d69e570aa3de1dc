public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// Adds a schedule. One that held on some of its areas ends when it begins: the weeks before stay as they
    /// were judged.
    @discardableResult
    public func addSchedule(_ new: NewSchedule, at now: Date = .now) throws(RollCareStoreError) -> Schedule {
        try ask { try Schedule($0.addSchedule(new: new.lowered(), now: now)) }
    }

    /// Says what a schedule was meant to be, from its first day on. To change it from a day on, add another.
    @discardableResult
    public func editSchedule(_ schedule: ScheduleId, details: EditSchedule, at now: Date = .now)
        throws(RollCareStoreError) -> Schedule
    {
        try ask {
            try Schedule($0.editSchedule(id: schedule.lowered(), details: details.lowered(), now: now))
        }
    }

    /// The schedules that hold on `day` or later, in the order of their first days.
    public func schedules(from day: DateComponents) throws(RollCareStoreError) -> [Schedule] {
        try ask { try $0.schedules(day: localDate(day, "day")).map(Schedule.init) }
    }

    /// Adds a pause: nobody expects a session in it, and it breaks no row.
    @discardableResult
    public func addPause(_ new: NewPause, at now: Date = .now) throws(RollCareStoreError) -> Pause {
        try ask { try Pause($0.addPause(new: new.lowered(), now: now)) }
    }

    /// Says what a pause really was, such as when it ended.
    @discardableResult
    public func editPause(_ pause: PauseId, details: EditPause, at now: Date = .now)
        throws(RollCareStoreError) -> Pause
    {
        try ask { try Pause($0.editPause(id: pause.lowered(), details: details.lowered(), now: now)) }
    }

    /// The pauses that have not ended before `day`, in the order of their first days.
    public func pauses(from day: DateComponents) throws(RollCareStoreError) -> [Pause] {
        try ask { try $0.pauses(day: localDate(day, "day")).map(Pause.init) }
    }

    /// Records that a session is left out on purpose on a day.
    @discardableResult
    public func skipDay(_ new: NewSkip, at now: Date = .now) throws(RollCareStoreError) -> Skip {
        try ask { try Skip($0.skipDay(new: new.lowered(), now: now)) }
    }

    /// The days skipped from `day` on, in their order.
    public func skips(from day: DateComponents) throws(RollCareStoreError) -> [Skip] {
        try ask { try $0.skips(day: localDate(day, "day")).map(Skip.init) }
    }

    /// The weeks that have a day in `span` and have begun, against the schedules of these areas.
    public func adherence(
        of areas: [Area], during span: DaySpan, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> Adherence {
        try ask {
            try Adherence(
                $0.adherence(
                    areas: areas.map { $0.lowered() }, span: span.lowered(), now: now,
                    zone: Zone(zone).lowered()))
        }
    }
}
