public import Foundation

/// A session that somebody would like to have.
public struct ScreenRequest: Hashable, Sendable {
    /// With which roller.
    public var roller: RollerId

    /// Where; none means anywhere.
    public var areas: [Area]

    /// When; a time that has passed counts as now.
    public var at: Date

    /// What is seen or felt on the skin of these areas today. None means that somebody looked and found none;
    /// absent means that nobody looked, which is asked back.
    public var signs: [SkinSign]?

    /// Answers of today. Answers about health and procedures that were declared before hold as well; of two
    /// to one question, the more careful counts.
    public var answers: [Answer]

    /// Products to be used in the session or after it.
    public var planned: [PlannedUse]

    /// All that it says.
    public init(
        roller: RollerId, areas: [Area], at: Date, signs: [SkinSign]? = nil, answers: [Answer] = [],
        planned: [PlannedUse] = []
    ) {
        self.roller = roller
        self.areas = areas
        self.at = at
        self.signs = signs
        self.answers = answers
        self.planned = planned
    }
}

/// The answer: what the rules say of the session.
public struct Screening: Hashable, Sendable {
    /// What the rules say. It is never better than `ask` while questions are open.
    public let verdict: Verdict

    /// The questions that are not answered yet.
    public let questions: [Question]

    /// The first instant from the planned one on at which no rule that waiting can clear stops the session.
    public let earliest: Date
}

/// The outcome with the rules that led to it, the strongest first.
public struct Verdict: Hashable, Sendable {
    /// What the findings come to.
    public let outcome: Outcome

    /// The rules that apply.
    public let findings: [Finding]

    /// The version of the rule pack that said so.
    public let packVersion: String
}

/// What a person may do. Later ones are stronger.
public enum Outcome: Hashable, Sendable, CaseIterable {
    /// Nothing speaks against it.
    case allow
    /// Go on, but read this.
    case warn
    /// Not before a clinician has cleared it.
    case ask
    /// Do not.
    case stop
}

/// One rule that applies, in words and with its sources.
public struct Finding: Hashable, Sendable {
    /// The rule's id.
    public let rule: String

    /// What it asks for here.
    public let severity: Severity

    /// The rule in a sentence.
    public let statement: String

    /// Its sources.
    public let sources: [Citation]

    /// The value that decided, where there is one.
    public let value: Deciding?

    /// What would clear it.
    public let clearedBy: ClearedBy?

    /// Why the person goes on although it applies, if they said so. It is a warning then.
    public let overridden: OverrideReason?
}

/// What a rule asks for when it applies. Later ones are stronger.
public enum Severity: Hashable, Sendable, CaseIterable {
    /// Tell only.
    case info
    /// Show and go on.
    case warn
    /// Stop until a clinician has cleared it.
    case ask
    /// Refuse.
    case stop
}

/// The value that made a rule apply.
public enum Deciding: Hashable, Sendable {
    /// A needle length.
    ///
    /// `needle`: how long the needles are.
    case length(needle: Measurement<UnitLength>)
    /// A number of sessions, uses or years.
    ///
    /// `count`: the number.
    case count(count: Int)
    /// Days that have passed.
    ///
    /// `days`: how many, civil or times 24 hours as the rule counts.
    case days(days: Int)
    /// Signs on the skin.
    ///
    /// `signs`: which ones.
    case signs(signs: [SkinSign])
    /// An answer of the person.
    ///
    /// `reply`: what was answered.
    case answer(reply: Reply)
    /// A product, and the words on its label.
    ///
    /// `product`: the product's name. `words`: the words; none when the label could not be read.
    case words(product: String, words: [String])
}

/// What would make a rule apply no longer.
public enum ClearedBy: Hashable, Sendable {
    /// Waiting until then.
    ///
    /// `at`: from this instant on.
    case time(at: Date)
    /// The after-use checklist, done whole.
    case checklist
    /// Another roller, or a shorter needle.
    case otherRoller
    /// A clinician who cleared it.
    case clinician
    /// Skin that has healed, and says so at a new look.
    case healing
    /// This many more good check-ins, one a day.
    ///
    /// `left`: how many.
    case checkIns(left: Int)
    /// Leaving out the product, or using it at another time.
    case otherProduct
    /// Nothing: it stays.
    case nothing
}

/// Why a rule is overridden.
public enum OverrideReason: Hashable, Sendable, CaseIterable {
    /// A clinician looked at it and cleared it.
    case clearedByClinician
    /// The person's own decision.
    case ownChoice
}

/// An override as stored. It shows on every verdict that the rule would have decided, until it is deleted.
public struct RuleOverride: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: OverrideId

    /// The rule's id.
    public let rule: String

    /// Why.
    public let reason: OverrideReason

    /// Why, in the person's words: 1 to 2,000 characters.
    public let note: String

    /// When.
    public let at: Date
}

/// An override to record.
public struct NewOverride: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: OverrideId?

    /// The rule's id.
    public var rule: String

    /// Why.
    public var reason: OverrideReason

    /// Why, in the person's words: 1 to 2,000 characters.
    public var note: String

    /// All that it says.
    public init(
        id: OverrideId? = nil, rule: String, reason: OverrideReason, note: String
    ) {
        self.id = id
        self.rule = rule
        self.reason = reason
        self.note = note
    }
}

/// One thing to do or to leave after a session.
public struct AftercareItem: Hashable, Sendable {
    /// The rule's id.
    public let rule: String

    /// Whether it is to be done or to be left.
    public let advice: Advice

    /// From then on.
    public let from: Date

    /// Until then.
    public let until: Date

    /// The rule in a sentence.
    public let statement: String

    /// Its sources.
    public let sources: [Citation]

    /// How much it matters.
    public let severity: Severity
}

/// Whether something is to be done or to be left.
public enum Advice: Hashable, Sendable, CaseIterable {
    /// Do it.
    case `do`
    /// Leave it.
    case avoid
}
