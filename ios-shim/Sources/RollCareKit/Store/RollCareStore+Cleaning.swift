public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// The checklists that can be begun: the bundled ones, then the ones that somebody wrote, the first
    /// written first.
    public func checklists() throws(RollCareStoreError) -> [ChecklistView] {
        try ask { try $0.checklists().map(ChecklistView.init) }
    }

    /// Writes a checklist, or a new version of one. One that is to clean a roller needs a step with a full
    /// contact time in an agent that counts.
    @discardableResult
    public func saveChecklist(_ new: NewChecklist, at now: Date = .now) throws(RollCareStoreError)
        -> CustomChecklist
    {
        try ask { try CustomChecklist($0.saveChecklist(new: new.lowered(), now: now)) }
    }

    /// Begins a checklist for a roller, or says that it was begun before. Two that clean do not go on beside
    /// each other, nor do two runs of the same; and none cleans while a session goes on. A retired roller is
    /// only disposed of.
    @discardableResult
    public func startChecklist(_ new: NewChecklistRun, at now: Date = .now) throws(RollCareStoreError)
        -> RunProgress
    {
        try ask { try RunProgress($0.startChecklist(new: new.lowered(), now: now)) }
    }

    /// Ticks a step of a run: begun, or done; or pauses the run, resumes it or gives it up. Steps are done in
    /// order. A contact time that was too short, and an agent that does not count, are recorded as such, and
    /// the step is to be begun again.
    @discardableResult
    public func tickStep(_ new: NewStepTick, at now: Date = .now) throws(RollCareStoreError) -> RunProgress {
        try ask { try RunProgress($0.tickStep(new: new.lowered(), now: now)) }
    }

    /// How a checklist run stands.
    public func run(_ id: RunId, at now: Date = .now) throws(RollCareStoreError) -> RunProgress {
        try ask { try RunProgress($0.run(id: id.lowered(), now: now)) }
    }

    /// How the rollers were cleaned after the sessions of `span`. Days are those of `calendar`.
    public func hygieneRecord(during span: DaySpan, in zone: TimeZone = .current) throws(RollCareStoreError)
        -> HygieneRecord
    {
        try ask { try HygieneRecord($0.hygieneRecord(span: span.lowered(), zone: Zone(zone).lowered())) }
    }
}
