public import Foundation

extension RollCareStore {
    /// Everything that the main screen shows.
    public func homeSnapshot(
        at now: Date = .now, in zone: TimeZone = .current
    ) throws(RollCareStoreError) -> HomeSnapshot {
        try ask { try $0.home(now: now, zone: Zone(zone)) }
    }

    /// The days of `span` on which something happened, was planned or was left out on purpose; paused days
    /// are among them. `zone` is where the person is: it says where to look. What was recorded elsewhere
    /// stays on the day that it had there.
    public func calendar(during span: DaySpan, in zone: TimeZone = .current) throws(RollCareStoreError) -> [CalendarDay]
    {
        try ask { try $0.calendar(span: span, zone: Zone(zone)) }
    }

    /// Undoes the last command that was not undone yet, exactly. Call it again for the one before it.
    @discardableResult
    public func undo(at now: Date = .now) throws(RollCareStoreError) -> UndoneCommand {
        try ask { try $0.undo(now: now) }
    }

    /// Deletes a fact; ``undo(at:)`` brings it back.
    public func delete(_ fact: FactRef, at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.delete(fact: fact, now: now) }
    }

    /// The rules that this engine was built with, with their sources.
    public func rulePack() throws(RollCareStoreError) -> RulePack {
        try ask { try $0.rulePack() }
    }
}

// What needs no database.
extension RollCareStore {
    /// What this engine is made of.
    public static func versions() throws(RollCareStoreError) -> EngineVersions {
        try ask { try RollCareKit.versions() }
    }

    /// The JSON Schema of what ``exportedJSON(at:)`` gives.
    public static func exportSchema() throws(RollCareStoreError) -> String {
        try ask { try RollCareKit.exportSchema() }
    }

    /// What a product's label says: each of its words with the families that the rules know it by.
    public static func ingredientReading(of label: String) throws(RollCareStoreError) -> ProductReading {
        try ask { try RollCareKit.readIngredients(text: label) }
    }

    private static func ask<T>(_ body: () throws -> T) throws(RollCareStoreError) -> T {
        do { return try body() } catch { throw RollCareStoreError(error) }
    }
}
