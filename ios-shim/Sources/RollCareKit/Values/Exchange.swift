public import Foundation

/// A file to write.
public struct ExportFile: Hashable, Sendable {
    /// Its name, such as `sessions.csv`.
    public let name: String

    /// What is in it.
    public let text: String
}

/// What an import did, or would do.
public struct ImportReport: Hashable, Sendable {
    /// Whether it was only tried: then nothing is stored.
    public let isTrial: Bool

    /// What became of each kind that the document holds.
    public let kinds: [ImportKind]

    /// The facts that replace what stood here.
    public let changed: [ImportItem]

    /// The facts that are not taken.
    public let refused: [ImportItem]
}

/// What became of the facts of one kind.
public struct ImportKind: Hashable, Sendable {
    /// The kind, such as `session`.
    public let kind: String

    /// Facts that are new here.
    public let added: Int

    /// Facts that replace what stood here.
    public let changed: Int

    /// Facts that stand here already.
    public let same: Int

    /// Facts that are not taken.
    public let refused: Int
}

/// A fact that is changed or not taken.
public struct ImportItem: Hashable, Sendable, Identifiable {
    /// The kind, such as `session`.
    public let kind: String

    /// Its id, or where it stands in the file.
    public let id: String

    /// Why, without any of its contents.
    public let reason: String
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
    /// Facts done so far.
    public let done: UInt64

    /// Facts in all; 0 while the document is still read.
    public let total: UInt64
}

/// The export of Loop Habit Tracker to take sessions from.
public struct LoopImport: Hashable, Sendable {
    /// The text of `Checkmarks.csv`, the one of all habits or the one of a single habit.
    public var checkmarks: String

    /// The habit's name, where the file holds several.
    public var habit: String?

    /// The roller that was used.
    public var roller: RollerId

    /// Where.
    public var areas: [Area]

    /// At what time of day a session began; the file has days alone.
    public var at: DateComponents

    /// How many minutes it took, 1 to 600.
    public var duration: Duration

    /// In which zone.
    public var zone: Zone

    /// All that it says.
    public init(
        checkmarks: String, habit: String? = nil, roller: RollerId, areas: [Area], at: DateComponents,
        duration: Duration, zone: Zone = .current
    ) {
        self.checkmarks = checkmarks
        self.habit = habit
        self.roller = roller
        self.areas = areas
        self.at = at
        self.duration = duration
        self.zone = zone
    }
}
