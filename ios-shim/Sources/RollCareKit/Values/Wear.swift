public import Foundation

/// How worn a roller is, and from what.
public struct Wear: Hashable, Sendable {
    /// Sessions it was used in, as logged here.
    public let uses: Int

    /// Its first use: as declared, or the first session's date, whichever is earlier.
    public let firstUsed: DateComponents?

    /// Civil days since the first use.
    public let days: Int

    /// What they come to.
    public let tier: Tier

    /// The limits of its life, in the order of their rules.
    public let limits: [LifeLimit]

    /// The rule that binds: the one that ends its life first, or has ended it; absent where nobody knows.
    public let boundBy: String?

    /// When it is due for replacement if sessions go on as scheduled; absent where nobody knows.
    public let replaceOn: DateComponents?
}

/// A roller's wear at the end of a day on which it changed.
public struct WearPoint: Hashable, Sendable {
    /// The day.
    public let date: DateComponents

    /// Uses up to then.
    public let uses: Int

    /// Civil days since the first use.
    public let days: Int

    /// What they come to.
    public let tier: Tier
}

/// One limit of a roller's life.
public struct LifeLimit: Hashable, Sendable {
    /// The rule behind it.
    public let rule: String

    /// What it counts.
    public let unit: LifeUnit

    /// How much is used.
    public let used: Int

    /// From how many on it is due for replacement.
    public let due: Int

    /// From how many on it is not used any more.
    public let stop: Int

    /// How much is left until it is due.
    public let left: Int

    /// When it is due if sessions go on as scheduled; absent where nobody knows.
    public let dueOn: DateComponents?
}

/// What a roller's life is counted in.
public enum LifeUnit: Hashable, Sendable, CaseIterable {
    /// Sessions.
    case uses
    /// Civil days since the first use.
    case days
}

/// How worn a roller is.
public enum Tier: Hashable, Sendable, CaseIterable {
    /// Not used yet.
    case fresh
    /// Within its life.
    case fine
    /// Due for replacement.
    case due
    /// Not to be used any more.
    case stop
}
