import Foundation
import RollCareKit

/// An answer on its way to the engine. Its time is when it was given: recorded later, it says the same.
struct KeptAnswer: Codable, Hashable {
    let id: ActionID
    /// The notification that was shown, by the engine's id.
    let notification: String
    /// The reminder that is answered: the same, or one that was merged into it.
    let reminder: String
    let kind: AnswerKind
    let shown: Date
    let given: Date
}

/// Answers that could not be recorded, in a file that is written by rename.
///
/// Its protection class is none: a store can be locked because the phone was not unlocked since it started, and then
/// only such a file can be written. It holds ids and times, nothing that somebody wrote.
struct KeptAnswers {
    let file: URL

    /// - Parameter folder: The store's. Its protection and its contents are the store's own: the answers lie outside.
    init(nextTo folder: URL) {
        let folder = folder.standardizedFileURL
        let own = folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent)-answers")
        file = own.appending(path: "answers.json")
    }

    /// What is kept, the first given first. A file that cannot be read as such is set aside.
    func all() throws -> [KeptAnswer] {
        guard FileManager.default.fileExists(atPath: file.path) else { return [] }
        let data = try Data(contentsOf: file)
        if let answers = try? JSONDecoder().decode([KeptAnswer].self, from: data) { return answers }
        let aside = file.appendingPathExtension("damaged")
        try? FileManager.default.removeItem(at: aside)
        try FileManager.default.moveItem(at: file, to: aside)
        return []
    }

    /// Keeps one more, once.
    func keep(_ answer: KeptAnswer) throws {
        let answers = try all()
        if answers.allSatisfy({ $0.id != answer.id }) { try write(answers + [answer]) }
    }

    func forget(_ answer: KeptAnswer) throws { try write(try all().filter { $0.id != answer.id }) }

    private func write(_ answers: [KeptAnswer]) throws {
        if answers.isEmpty {
            if FileManager.default.fileExists(atPath: file.path) {
                try FileManager.default.removeItem(at: file)
            }
            return
        }
        var folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #if canImport(Darwin)
            let options: Data.WritingOptions = [.atomic, .noFileProtection]
            var values = URLResourceValues()
            values.isExcludedFromBackup = true
            try folder.setResourceValues(values)
        #else
            let options: Data.WritingOptions = [.atomic]
        #endif
        try JSONEncoder().encode(answers).write(to: file, options: options)
    }
}

extension RollCareStore {
    /// Records an answer. False if it had been recorded before.
    func record(_ answer: KeptAnswer, in zone: TimeZone) throws -> Bool {
        try reportFired(answer.notification, at: answer.shown)
        let kind: ReminderActionKind
        switch answer.kind {
        case .open: return true
        case .done: kind = .done
        case .skip: kind = .skip
        case .dismiss: kind = .dismiss
        case .snooze:
            let choices = try snoozeChoices(at: answer.given, in: zone)
            kind = .snooze(until: choices.first?.until ?? answer.given.addingTimeInterval(600))
        }
        let new = NewReminderAction(notification: answer.reminder, kind: kind, id: answer.id)
        do {
            let recorded = try answerReminder(new, at: answer.given)
            return recorded.at.milliseconds == answer.given.milliseconds
        } catch {
            guard case RollCareStoreError.conflict = error else { throw error }
            // Its id is taken, or it was undone since. A closed store says conflict too: it says so here again.
            _ = try settings()
            return false
        }
    }
}
