public import Foundation

extension RollCareStore {
    /// All current facts as one JSON document, described by ``exportSchema()``. The same facts give the same text,
    /// but for its `exported_at`.
    public func exportedJSON(at now: Date = .now) throws(RollCareStoreError) -> String {
        try ask { try $0.exportJson(now: now) }
    }

    /// All current facts as CSV files for a spreadsheet, one for each kind (RFC 4180, UTF-8). Times are also given as
    /// local times of `zone`. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    public func exportedCSV(in zone: TimeZone = .current) throws(RollCareStoreError) -> [ExportFile] {
        try ask { try $0.exportCsv(zone: Zone(zone)) }
    }

    /// Imports the facts of an exported document, by their ids. A trial only says what would happen.
    /// Importing the same document again changes nothing, and one ``undo(at:)`` undoes the whole import.
    ///
    /// Of two versions of a fact the one that was recorded later is kept. What was deleted here stays deleted; what
    /// was undone can come back. A document of a newer engine is refused, and so is one with parts that this engine
    /// does not know: they would be lost.
    @discardableResult
    public func importJSON(
        _ document: String, isTrial: Bool, at now: Date = .now
    ) throws(RollCareStoreError) -> ImportReport {
        try ask { try $0.importJson(document: document, isTrial: isTrial, now: now) }
    }

    /// Imports sessions from an export of Loop Habit Tracker, as ``importJSON(_:isTrial:at:)`` does. A day that was
    /// ticked by the person, or counted, is a session; one that was skipped is a skipped day.
    @discardableResult
    public func importLoop(
        _ loop: LoopImport, isTrial: Bool, at now: Date = .now
    ) throws(RollCareStoreError) -> ImportReport {
        try ask { try $0.importLoop(from: loop, isTrial: isTrial, now: now) }
    }

    /// How far the ongoing import has come, or the last one came. Does not wait for it.
    public nonisolated func importProgress() throws(RollCareStoreError) -> ImportProgress {
        try askNow { try $0.importProgress() }
    }

    /// Asks the ongoing import to stop: then nothing of it is stored. While its document is still read it does not
    /// stop, so ask again until it ends. Without an import it changes nothing.
    public nonisolated func cancelImport() throws(RollCareStoreError) {
        try askNow { try $0.cancelImport() }
    }

    /// Says that a backup was made. The next reminder of one is counted from then.
    public func reportBackup(at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.reportBackup(at: now) }
    }
}
