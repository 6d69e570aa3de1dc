public import Foundation

extension RollCareStore {
    /// May this session be, and why. Asking changes nothing.
    public func precheck(
        _ request: PrecheckRequest, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> Precheck {
        try ask { try $0.precheck(request: request, now: now, zone: Zone(zone)) }
    }

    /// Logs a session. It is logged whatever the roller's state: what happened, happened.
    @discardableResult
    public func logSession(_ new: NewSession, at now: Date = .now) throws(RollCareStoreError) -> Session {
        try ask { try $0.logSession(new: new, now: now) }
    }

    /// Logs several sessions in one command, such as an evening with two rollers: all of them, or none.
    @discardableResult
    public func logSessions(_ new: [NewSession], at now: Date = .now) throws(RollCareStoreError) -> [Session] {
        try ask { try $0.logSessions(new: new, now: now) }
    }

    /// Says that an ongoing session has ended. Saying it again changes nothing.
    @discardableResult
    public func endSession(_ end: SessionEnd, at now: Date = .now) throws(RollCareStoreError) -> Session {
        try ask { try $0.finishSession(finish: end, now: now) }
    }

    /// Logs a session that has just ended, with the roller, areas, passes, products and duration of the last one.
    @discardableResult
    public func repeatSession(_ again: SessionRepeat, at now: Date = .now) throws(RollCareStoreError) -> Session {
        try ask { try $0.repeatSession(again: again, now: now) }
    }

    /// Corrects what is stored of a session. `change` gets what is stored.
    @discardableResult
    public func editSession(
        _ id: SessionID, at now: Date = .now, _ change: @Sendable (inout SessionDetails) -> Void
    ) throws(RollCareStoreError) -> Session {
        try ask { engine in
            var details = try engine.session(id: id).details
            change(&details)
            return try engine.editSession(id: id, details: details, now: now)
        }
    }

    /// One session.
    public func session(_ id: SessionID) throws(RollCareStoreError) -> Session {
        try ask { try $0.session(id: id) }
    }

    /// The sessions that began last, newest first, at most `limit`.
    public func sessions(limit: Int) throws(RollCareStoreError) -> [Session] {
        try ask { try $0.sessions(limit: limit) }
    }

    /// What to do and what to leave after a session, sorted by when it begins.
    public func aftercare(after session: SessionID) throws(RollCareStoreError) -> [AftercareItem] {
        try ask { try $0.aftercare(id: session) }
    }
}
