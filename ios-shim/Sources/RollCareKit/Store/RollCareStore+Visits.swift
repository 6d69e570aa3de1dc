public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// Adds a visit.
    @discardableResult
    public func addVisit(_ new: NewVisit, at now: Date = .now) throws(RollCareStoreError) -> Visit {
        try ask { try Visit($0.addVisit(new: new.lowered(), now: now)) }
    }

    /// Says when a visit is, or what it was.
    @discardableResult
    public func editVisit(_ visit: VisitId, details: EditVisit, at now: Date = .now)
        throws(RollCareStoreError) -> Visit
    {
        try ask { try Visit($0.editVisit(id: visit.lowered(), details: details.lowered(), now: now)) }
    }

    /// The visits whose own walls show `day` or later, in the order of their walls.
    public func visits(from day: DateComponents) throws(RollCareStoreError) -> [Visit] {
        try ask { try $0.visits(day: localDate(day, "day")).map(Visit.init) }
    }

    /// The courses that are under way or have not faded yet.
    public func courses(at now: Date = .now, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> [Course]
    {
        try ask { try $0.courses(now: now, zone: Zone(zone).lowered()).map(Course.init) }
    }
}
