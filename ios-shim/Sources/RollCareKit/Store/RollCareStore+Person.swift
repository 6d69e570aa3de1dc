public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// The questions that are asked once, about health and procedures, with what was declared.
    public func setUp() throws(RollCareStoreError) -> SetUp {
        try ask { try SetUp($0.setUp()) }
    }

    /// Records answers about health and procedures. They hold until the same question is answered anew.
    @discardableResult
    public func declare(_ new: NewDeclaration, at now: Date = .now) throws(RollCareStoreError) -> Declaration
    {
        try ask { try Declaration($0.declare(new: new.lowered(), now: now)) }
    }

    /// The newest answer to each question that was declared, sorted by question.
    public func declared() throws(RollCareStoreError) -> [Answer] {
        try ask { try $0.declared().map(Answer.init) }
    }

    /// Records that the person goes on although a rule says otherwise. Some rules let nobody.
    @discardableResult
    public func overrideRule(_ new: NewOverride, at now: Date = .now) throws(RollCareStoreError)
        -> RuleOverride
    {
        try ask { try RuleOverride($0.overrideRule(new: new.lowered(), now: now)) }
    }

    /// The overrides that stand, in the order of recording.
    public func overrides() throws(RollCareStoreError) -> [RuleOverride] {
        try ask { try $0.overrides().map(RuleOverride.init) }
    }
}
