public import Foundation

extension RollCareStore {
    /// May this session be, and why. Asking changes nothing.
    public func precheck(
        _ request: PrecheckRequest, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> Precheck {
        try ask { try $0.precheck(request: request, now: now, zone: Zone(zone)) }
    }

    /// Logs a session, and says which rules it broke or touches and what to do now. It is logged in any state of
    /// the roller: what happened, happened.
    ///
    /// - Throws: ``RollCareStoreError/conflict(detail:)`` for what cannot have happened: the same roller in two sessions
    ///   at once. What looks odd is refused until the person says that it is right: with ``NewSession/isAnother`` where
    ///   it looks logged twice, with ``NewSession/confirmed`` where it is longer than three hours or earlier than the
    ///   roller's first use.
    @discardableResult
    public func logSession(_ new: NewSession, at now: Date = .now) throws(RollCareStoreError) -> RecordedSession {
        try ask { try $0.logSession(new: new, now: now) }
    }

    /// Logs several sessions in one command, such as an evening with two rollers: all of them, or none. None is held
    /// against another one.
    @discardableResult
    public func logSessions(_ new: [NewSession], at now: Date = .now) throws(RollCareStoreError) -> RecordedSessions {
        try ask { try $0.logSessions(new: new, now: now) }
    }

    /// Says that an ongoing session has ended. Saying it again changes nothing. One that began more than three hours
    /// before its end is asked about: say when it really ended, or ``SessionEnd/confirmed``.
    @discardableResult
    public func endSession(_ end: SessionEnd, at now: Date = .now) throws(RollCareStoreError) -> RecordedSession {
        try ask { try $0.finishSession(finish: end, now: now) }
    }

    /// Logs a session that has just ended, with the roller, areas, passes, products and duration of the last one. A
    /// duration of more than three hours is not copied unless ``SessionRepeat/confirmed`` says that it is right.
    @discardableResult
    public func repeatSession(
        _ again: SessionRepeat, at now: Date = .now
    ) throws(RollCareStoreError) -> RecordedSession {
        try ask { try $0.repeatSession(again: again, now: now) }
    }

    /// Corrects what is stored of a session. `change` gets what is stored. Where it changes the times or the roller, what
    /// looks odd is asked about as of a session to log: with `confirmed` the person says that it is right.
    @discardableResult
    public func editSession(
        _ id: SessionID, confirmed: Bool = false, at now: Date = .now,
        _ change: @Sendable (inout SessionDetails) -> Void
    ) throws(RollCareStoreError) -> RecordedSession {
        try ask { engine in
            var details = try engine.session(id: id).details
            change(&details)
            return try engine.editSession(id: id, details: details, now: now, confirmed: confirmed)
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

    /// Begins a session now and says what to do: what to know, and for each area how long and how often. It is stored
    /// as ongoing, as any that is logged without an end; ask ``precheck(_:at:in:)`` first.
    ///
    /// - Throws: ``RollCareStoreError/conflict(detail:)`` if its roller is in another session, or if it looks logged
    ///   twice.
    @discardableResult
    public func startGuidedSession(
        _ new: NewGuidedSession, at now: Date = .now
    ) throws(RollCareStoreError) -> GuidedSession {
        try ask { try $0.startGuidedSession(new: new, now: now) }
    }

    /// The ongoing session with what to do now, or nil. It follows from when the session began, so ask again at any
    /// time, also after the app was closed. Its ``GuidedSession/finish`` is the log filled in, for
    /// ``endSession(_:at:)``.
    public func guidedSession(at now: Date = .now) throws(RollCareStoreError) -> GuidedSession? {
        try ask { try $0.guidedSession(now: now) }
    }
}
