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
    /// Where in the app the notification leads; nil in what an older version kept.
    var link: String?
}

/// Answers that could not be recorded, and which were, in two files that are written by rename.
///
/// Their protection class is none: a store can be locked because the phone was not unlocked since it started, and then
/// only such a file can be written. They hold ids and times, nothing that somebody wrote.
struct KeptAnswers {
    /// How many recorded ones are remembered: more than a phone hands over again.
    private static let remembered = 64

    private let file: URL
    private let recordedFile: URL

    /// - Parameter folder: The store's. Its protection and its contents are the store's own: the answers lie outside.
    init(nextTo folder: URL) {
        let folder = folder.standardizedFileURL
        let own = folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent)-answers")
        file = own.appending(path: "answers.json")
        recordedFile = own.appending(path: "recorded.json")
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

    /// Whether it was recorded, also by an earlier process: the phone hands an answer over again where the app ended
    /// before it said that it was done.
    func isRecorded(_ id: ActionID) -> Bool { recorded().contains(id) }

    /// Remembers that it was recorded.
    func remember(_ id: ActionID) throws {
        try write(JSONEncoder().encode((recorded() + [id]).suffix(Self.remembered)), to: recordedFile)
    }

    private func recorded() -> [ActionID] {
        let data = try? Data(contentsOf: recordedFile)
        return data.flatMap { try? JSONDecoder().decode([ActionID].self, from: $0) } ?? []
    }

    private func write(_ answers: [KeptAnswer]) throws {
        if answers.isEmpty {
            if FileManager.default.fileExists(atPath: file.path) {
                try FileManager.default.removeItem(at: file)
            }
            return
        }
        try write(JSONEncoder().encode(answers), to: file)
    }

    private func write(_ data: Data, to file: URL) throws {
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
        try data.write(to: file, options: options)
    }
}
