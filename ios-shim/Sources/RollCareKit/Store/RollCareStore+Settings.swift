public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// The hours and habits as set, or the defaults.
    public func settings() throws(RollCareStoreError) -> Settings {
        try ask { try Settings($0.settings()) }
    }

    /// Sets the hours and habits.
    public func saveSettings(_ settings: Settings, at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.saveSettings(settings: settings.lowered(), now: now) }
    }

    /// Takes back the last command that was not taken back yet, exactly. May be called again for the one
    /// before it.
    @discardableResult
    public func undo(at now: Date = .now) throws(RollCareStoreError) -> Undone {
        try ask { try Undone($0.undo(now: now)) }
    }

    /// Deletes a fact; undo brings it back.
    public func delete(_ fact: FactRef, at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.delete(fact: fact.lowered(), now: now) }
    }
}
