public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// Logs a session. It is logged whatever the roller's state: what happened, happened.
    @discardableResult
    public func logSession(_ new: NewSession, at now: Date = .now) throws(RollCareStoreError) -> Session {
        try ask { try Session($0.logSession(new: new.lowered(), now: now)) }
    }

    /// Logs several sessions in one command, such as an evening with two rollers: all of them, or none.
    @discardableResult
    public func logSessions(_ new: [NewSession], at now: Date = .now) throws(RollCareStoreError) -> [Session]
    {
        try ask { try $0.logSessions(new: new.map { try $0.lowered() }, now: now).map(Session.init) }
    }

    /// Says that a session that goes on has ended. Saying it again changes nothing.
    @discardableResult
    public func finishSession(_ finish: FinishSession, at now: Date = .now) throws(RollCareStoreError)
        -> Session
    {
        try ask { try Session($0.finishSession(finish: finish.lowered(), now: now)) }
    }

    /// Logs a session that has just ended, with the roller, areas, passes, products and length of the last
    /// one.
    @discardableResult
    public func repeatSession(_ again: RepeatSession, at now: Date = .now) throws(RollCareStoreError)
        -> Session
    {
        try ask { try Session($0.repeatSession(again: again.lowered(), now: now)) }
    }

    /// Says what really happened in a session.
    @discardableResult
    public func editSession(_ session: SessionId, details: EditSession, at now: Date = .now)
        throws(RollCareStoreError) -> Session
    {
        try ask { try Session($0.editSession(id: session.lowered(), details: details.lowered(), now: now)) }
    }

    /// One session.
    public func session(_ id: SessionId) throws(RollCareStoreError) -> Session {
        try ask { try Session($0.session(id: id.lowered())) }
    }

    /// The sessions that began last, newest first, at most `limit`.
    public func sessions(limit: Int) throws(RollCareStoreError) -> [Session] {
        try ask { try $0.sessions(limit: number(limit, "limit")).map(Session.init) }
    }

    /// What to do and what to leave after a session, sorted by when it begins.
    public func aftercare(after session: SessionId) throws(RollCareStoreError) -> [AftercareItem] {
        try ask { try $0.aftercare(id: session.lowered()).map(AftercareItem.init) }
    }
}
