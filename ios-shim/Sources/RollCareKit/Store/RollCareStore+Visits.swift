public import Foundation

extension RollCareStore {
    /// Adds a visit, and says which sessions before and after it the rules ask to leave out.
    @discardableResult
    public func addVisit(_ new: NewVisit, at now: Date = .now) throws(RollCareStoreError) -> RecordedVisit {
        try ask { try $0.addVisit(new: new, now: now) }
    }

    /// Corrects when a visit is, or what it was. `change` gets what is stored.
    @discardableResult
    public func editVisit(
        _ id: VisitID, at now: Date = .now, _ change: @Sendable (inout VisitDetails) -> Void
    ) throws(RollCareStoreError) -> Visit {
        try ask { engine in
            var details = try engine.visit(id: id).details
            change(&details)
            return try engine.editVisit(id: id, details: details, now: now)
        }
    }

    /// One visit as stored.
    public func visit(_ id: VisitID) throws(RollCareStoreError) -> Visit {
        try ask { try $0.visit(id: id) }
    }

    /// The visits on `day` or later, each by the local time of its own zone, in that order.
    public func visits(from day: Day) throws(RollCareStoreError) -> [Visit] {
        try ask { try $0.visits(day: day) }
    }

    /// The courses of treatment that are ongoing or whose effect has not faded yet.
    public func courses(
        at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> [TreatmentCourse] {
        try ask { try $0.courses(now: now, zone: Zone(zone)) }
    }
}
