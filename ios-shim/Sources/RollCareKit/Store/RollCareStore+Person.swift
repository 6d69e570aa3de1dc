public import Foundation

extension RollCareStore {
    /// The questions that are asked once, about health and procedures, with what was declared.
    public func setupQuestions() throws(RollCareStoreError) -> SetupQuestions {
        try ask { try $0.setUp() }
    }

    /// Records answers about health and procedures. They hold until the same question is answered again.
    @discardableResult
    public func declare(_ new: NewDeclaration, at now: Date = .now) throws(RollCareStoreError) -> Declaration {
        try ask { try $0.declare(new: new, now: now) }
    }

    /// The newest answer to each question that was declared, sorted by question.
    public func declaredAnswers() throws(RollCareStoreError) -> [Answer] {
        try ask { try $0.declared() }
    }

    /// Records that the person rolls although a rule says otherwise. Some rules cannot be overridden.
    @discardableResult
    public func overrideRule(_ new: NewOverride, at now: Date = .now) throws(RollCareStoreError) -> RuleOverride {
        try ask { try $0.overrideRule(new: new, now: now) }
    }

    /// The current overrides, in the order of recording.
    public func overrides() throws(RollCareStoreError) -> [RuleOverride] {
        try ask { try $0.overrides() }
    }

    /// Records that a clinician looked at a warning sign and cleared it. Until then it stops sessions there, however good the
    /// skin looks. Days are counted in `zone`.
    @discardableResult
    public func recordClearance(
        _ new: NewClearance, at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> Clearance {
        try ask { try $0.recordClearance(new: new, now: now, zone: Zone(zone)) }
    }

    /// What clinicians cleared, in the order of recording.
    public func clearances() throws(RollCareStoreError) -> [Clearance] {
        try ask { try $0.clearances() }
    }

    /// The hours and habits as set, or the defaults.
    public func settings() throws(RollCareStoreError) -> RollCareSettings {
        try ask { try $0.settings() }
    }

    /// Sets the hours and habits.
    public func saveSettings(_ settings: RollCareSettings, at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.saveSettings(settings: settings, now: now) }
    }
}
