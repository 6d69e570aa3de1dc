public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// Adds a roller.
    @discardableResult
    public func addRoller(_ new: NewRoller, at now: Date = .now) throws(RollCareStoreError) -> Roller {
        try ask { try Roller($0.addRoller(new: new.lowered(), now: now)) }
    }

    /// Changes a roller's name or first use.
    @discardableResult
    public func editRoller(_ edit: EditRoller, at now: Date = .now) throws(RollCareStoreError) -> Roller {
        try ask { try Roller($0.editRoller(edit: edit.lowered(), now: now)) }
    }

    /// Records a look at the needles. A defect retires the roller.
    @discardableResult
    public func inspectRoller(_ new: NewInspection, at now: Date = .now) throws(RollCareStoreError)
        -> Inspection
    {
        try ask { try Inspection($0.inspectRoller(new: new.lowered(), now: now)) }
    }

    /// Retires a roller. It cannot be used any more; undo takes that back. Retiring it again changes nothing.
    @discardableResult
    public func retireRoller(_ roller: RollerId, reason: RetirementReason, at now: Date = .now)
        throws(RollCareStoreError) -> Roller
    {
        try ask { try Roller($0.retireRoller(id: roller.lowered(), reason: reason.lowered(), now: now)) }
    }

    /// All rollers, retired ones too, in the order in which they were added.
    public func rollers(at now: Date = .now, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> [RollerView]
    {
        try ask { try $0.rollers(now: now, zone: Zone(zone).lowered()).map(RollerView.init) }
    }

    /// A roller's wear on its first day in `span`, on each day on which it was used, and on the last day.
    /// Days are those of `calendar`. Its earlier uses are counted: only that grows, and with the roller's own
    /// life alone.
    public func wearHistory(of roller: RollerId, during span: DaySpan, in zone: TimeZone = .current)
        throws(RollCareStoreError) -> [WearPoint]
    {
        try ask {
            try $0.wearHistory(roller: roller.lowered(), span: span.lowered(), zone: Zone(zone).lowered())
                .map(WearPoint.init)
        }
    }
}
