/// The versioned set of rules.
public struct RulePack: Hashable, Sendable {
    /// Its version; a verdict is remembered with it.
    public let version: String

    /// The rules, in the order in which they are shown.
    public let rules: [Rule]

    /// All sources that the rules name.
    public let sources: [Citation]
}

/// One cited statement with its parameters.
public struct Rule: Hashable, Sendable, Identifiable {
    /// Its id, such as `hyg.soak.min`.
    public let id: String

    /// What it asks for when it applies.
    public let severity: Severity

    /// Its kind and parameters.
    public let kind: RuleKind

    /// The best grade among its sources.
    public let grade: Grade

    /// Keys of its sources; never empty.
    public let sources: [String]

    /// What is published, value by value.
    public let spread: [Spread]

    /// Whether the value is our own choice.
    public let ourChoice: Bool

    /// Whether it has not been checked against a source.
    public let unverified: Bool

    /// Whether no override reaches it.
    public let fixed: Bool
}

/// A source that a rule names.
public struct Citation: Hashable, Sendable {
    /// Short key, such as `CDC-CHEM`.
    public let key: String

    /// How good it is.
    public let grade: Grade

    /// Title or author.
    public let title: String

    /// Where it was read.
    public let address: String
}

/// How good the best source of a rule is.
public enum Grade: Hashable, Sendable, CaseIterable {
    /// A regulator, law, official guideline or peer-reviewed paper.
    case a
    /// A device manual, a professional body, or a clinician under their own name.
    case b
    /// A clinic, spa, maker or shop.
    case c
    /// A blog or an anonymous page.
    case d
}

/// A published value and who publishes it: sources disagree, and the person may see it.
public struct Spread: Hashable, Sendable {
    /// The value in words, such as `5–10 min`.
    public let value: String

    /// Keys of its sources.
    public let sources: [String]
}

/// Two numbers: one for short needles, one for all others. What is short is a rule of its own.
public struct ByNeedle: Hashable, Sendable {
    /// For short needles.
    public let short: Int

    /// For all others.
    public let long: Int
}

/// What this engine was built from.
public struct Versions: Hashable, Sendable {
    /// This engine.
    public let engine: String

    /// The bundled zone database, to compare with the phone's.
    public let zoneDatabase: String

    /// The bundled rule pack.
    public let rulePack: String

    /// The bundled SQLite.
    public let sqlite: String
}
