public import Foundation
import RollCareGenerated

extension RollCareStore {
    /// All facts that stand, as one JSON document. Its schema is `exportSchema`. The same facts give the same
    /// text, but for its `exported_at`.
    public func exportJSON(at now: Date = .now) throws(RollCareStoreError) -> String {
        try ask { try $0.exportJson(now: now) }
    }

    /// All facts that stand, as CSV files for a spreadsheet, one for each kind (RFC 4180, UTF-8). Times are
    /// also given as walls of `zone`. A cell that a spreadsheet would take for a formula has an apostrophe
    /// before it.
    public func exportCSV(in zone: TimeZone = .current) throws(RollCareStoreError) -> [ExportFile] {
        try ask { try $0.exportCsv(zone: Zone(zone).lowered()).map(ExportFile.init) }
    }

    /// Takes the facts of an exported document in, by their ids. A trial only says what would happen.
    /// Importing the same document again changes nothing, and undo takes the whole import back.
    ///
    /// Of two versions of a fact the one that was recorded later stands. What was deleted here stays deleted;
    /// what was taken back with undo can come again. A document of a newer engine is refused, and so is one
    /// with parts that this engine does not know: they would be lost.
    @discardableResult
    public func importJSON(_ document: String, isTrial: Bool, at now: Date = .now) throws(RollCareStoreError)
        -> ImportReport
    {
        try ask { try ImportReport($0.importJson(document: document, isTrial: isTrial, now: now)) }
    }

    /// Takes sessions from an export of Loop Habit Tracker, as `importJson` does. A day that was ticked by
    /// hand, or counted, is a session; one that was skipped is a skipped day.
    @discardableResult
    public func importLoop(_ loop: LoopImport, isTrial: Bool, at now: Date = .now) throws(RollCareStoreError)
        -> ImportReport
    {
        try ask { try ImportReport($0.importLoop(from: loop.lowered(), isTrial: isTrial, now: now)) }
    }

    /// How far the import that runs on another thread has come, or the last one came. Does not wait for it.
    public nonisolated func importProgress() throws(RollCareStoreError) -> ImportProgress {
        try askNow { try ImportProgress($0.importProgress()) }
    }

    /// Asks the import that runs on another thread to stop: nothing of it is stored then. One whose document
    /// is still read goes on, so ask again until it ends. Without one it changes nothing.
    public nonisolated func cancelImport() throws(RollCareStoreError) {
        try askNow { try $0.cancelImport() }
    }

    /// Says that a back-up was made. The next reminder of one is counted from then.
    public func reportBackup(at now: Date = .now) throws(RollCareStoreError) {
        try ask { try $0.reportBackup(at: now) }
    }
}
