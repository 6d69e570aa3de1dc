public import Foundation

extension RollCareStore {
    /// Adds a roller, and says what the rules say of it. A second one in use with the same name is refused, unless
    /// ``NewRoller/confirmed`` says that it is right.
    @discardableResult
    public func addRoller(_ new: NewRoller, at now: Date = .now) throws(RollCareStoreError) -> RecordedRoller {
        try ask { try $0.addRoller(new: new, now: now) }
    }

    /// Corrects a roller's name or first use. `change` gets what is stored. Kind and needle length cannot be changed.
    @discardableResult
    public func editRoller(
        _ id: RollerID, at now: Date = .now, _ change: @Sendable (inout RollerDetails) -> Void
    ) throws(RollCareStoreError) -> Roller {
        try ask { engine in
            var details = try engine.roller(id: id).details
            change(&details)
            return try engine.editRoller(id: id, details: details, now: now)
        }
    }

    /// Records a look at the needles. A defect retires the roller.
    @discardableResult
    public func inspectRoller(_ new: NewInspection, at now: Date = .now) throws(RollCareStoreError) -> Inspection {
        try ask { try $0.inspectRoller(new: new, now: now) }
    }

    /// Retires a roller: it cannot be used any more. ``undo(at:)`` brings it back. Retiring it again changes nothing.
    @discardableResult
    public func retireRoller(
        _ id: RollerID, reason: RetirementReason, at now: Date = .now
    ) throws(RollCareStoreError) -> Roller {
        try ask { try $0.retireRoller(id: id, reason: reason, now: now) }
    }

    /// One roller as stored, a retired one too.
    public func roller(_ id: RollerID) throws(RollCareStoreError) -> Roller {
        try ask { try $0.roller(id: id) }
    }

    /// All rollers with their states, retired ones too, in the order in which they were added.
    public func rollers(at now: Date = .now, in zone: TimeZone = .current) throws(RollCareStoreError) -> [RollerView] {
        try ask { try $0.rollers(now: now, zone: Zone(zone)) }
    }

    /// A roller's wear on its first day in `span`, on each day on which it was used, and on the last day.
    /// Days are those of ``calendar(during:in:)``. Its earlier uses are counted.
    public func wearHistory(
        of roller: RollerID, during span: DaySpan, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> [WearPoint] {
        try ask { try $0.wearHistory(roller: roller, span: span, zone: Zone(zone)) }
    }
}
