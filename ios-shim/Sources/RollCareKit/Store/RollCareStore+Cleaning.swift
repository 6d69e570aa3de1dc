public import Foundation

extension RollCareStore {
    /// The checklists that can be begun: the bundled ones, then those that somebody wrote, the oldest first.
    public func checklists() throws(RollCareStoreError) -> [ChecklistView] {
        try ask { try $0.checklists() }
    }

    /// Stores a checklist, or a new version of one. One that is to clean a roller needs a step with a full
    /// contact time in an agent that counts.
    @discardableResult
    public func saveChecklist(_ new: NewChecklist, at now: Date = .now) throws(RollCareStoreError) -> CustomChecklist {
        try ask { try $0.saveChecklist(new: new, now: now) }
    }

    /// Begins a checklist for a roller, now or earlier. A roller has at most one run that cleans and one of each
    /// checklist at a time, and none that cleans during a session. A retired roller can only be disposed of.
    @discardableResult
    public func startChecklist(_ new: NewChecklistRun, at now: Date = .now) throws(RollCareStoreError) -> RunProgress {
        try ask { try $0.startChecklist(new: new, now: now) }
    }

    /// Ticks a step of a run: begun, or done; or pauses the run, resumes it or gives it up. Steps are done in
    /// order. A contact time that was too short, and an agent that does not count, are recorded as such, and
    /// the step is to be begun again.
    @discardableResult
    public func tickStep(_ new: NewStepTick, at now: Date = .now) throws(RollCareStoreError) -> RunProgress {
        try ask { try $0.tickStep(new: new, now: now) }
    }

    /// A checklist run with the states of its steps.
    public func checklistRun(_ id: RunID, at now: Date = .now) throws(RollCareStoreError) -> RunProgress {
        try ask { try $0.run(id: id, now: now) }
    }

    /// The checklist runs that were begun at `since` or later, done and given up ones too, the one begun first at the
    /// top.
    public func checklistRuns(since: Date, at now: Date = .now) throws(RollCareStoreError) -> [RunProgress] {
        try ask { try $0.runs(since: since, now: now) }
    }

    /// How the rollers were cleaned after the sessions of `span`. Days are those of ``calendar(during:in:)``.
    public func hygieneRecord(
        during span: DaySpan, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> HygieneRecord {
        try ask { try $0.hygieneRecord(span: span, zone: Zone(zone)) }
    }
}
