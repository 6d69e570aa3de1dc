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

    /// The newest answer to each question about each area that was declared, with when, sorted by question.
    public func declaredAnswers() throws(RollCareStoreError) -> [DeclaredAnswer] {
        try ask { try $0.declared() }
    }

    /// Records that the person rolls although a rule says otherwise. Some rules cannot be overridden.
    @discardableResult
    public func overrideRule(_ new: NewOverride, at now: Date = .now) throws(RollCareStoreError) -> RuleOverride {
        try ask { try $0.overrideRule(new: new, now: now) }
    }

    /// The overrides that were not deleted, in the order of recording, also those that are over.
    public func overrides() throws(RollCareStoreError) -> [RuleOverride] {
        try ask { try $0.overrides() }
    }

    /// The same with the end of each, and whether it still holds.
    public func overrideViews(at now: Date = .now) throws(RollCareStoreError) -> [OverrideView] {
        try ask { try $0.overrideViews(now: now) }
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

    /// The first minutes of somebody who wants to roll these areas, in order: what to read, to say, to add and to
    /// answer, and what is done of it.
    public func firstSteps(
        for areas: [Area], at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> FirstSteps {
        try ask { try $0.firstSteps(areas: areas, now: now, zone: Zone(zone)) }
    }

    /// What a person is told who hopes for this: what it takes, and who does it better. Save the goal with the
    /// settings.
    public func goalAdvice(for goal: Goal) throws(RollCareStoreError) -> [Remark] {
        try ask { try $0.goalAdvice(goal: goal) }
    }
}
