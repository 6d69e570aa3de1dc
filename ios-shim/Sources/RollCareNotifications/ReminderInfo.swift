import Foundation
package import RollCareKit

/// What a notification of ours carries, so that an answer to it can be recorded without asking anybody: in `userInfo`,
/// as a property list.
package struct ReminderInfo: Hashable, Sendable {
    /// One thing that a button does.
    package struct Answer: Hashable, Sendable {
        /// What it does.
        package let kind: AnswerKind
        /// The reminder that it answers, by the engine's id: one of those that the notification speaks of.
        package let reminder: String
    }

    /// Raised when the same contents are written another way. What the phone holds in another form is replaced.
    static let form = 2

    /// The engine's id.
    package let id: String
    /// The engine's hash of all that the phone is told.
    package let hash: ContentHash
    /// When it is due, in milliseconds since 1970.
    package let due: Int64
    /// Where in the app it leads.
    package let link: String
    /// The engine's ids of what was merged into it.
    package let merged: [String]
    /// What its buttons do, by the identifiers of their actions.
    package let answers: [String: Answer]
    /// Where it says what a button did: until when it stays on the screen, in milliseconds since 1970. Then `id` is the
    /// reminder that the button was under. Nil for a reminder.
    package let staysUntil: Int64?

    /// The key in `userInfo` below which all of it lies.
    private static let key = "rollcare"

    package var userInfo: [String: Any] {
        let answers = answers.mapValues { [$0.kind.rawValue, $0.reminder] }
        var values: [String: Any] = [
            "form": Self.form, "id": id, "hash": String(UInt64(bitPattern: hash), radix: 16), "due": String(due),
            "link": link,
            "merged": merged, "answers": answers,
        ]
        values["until"] = staysUntil.map(String.init)
        return [Self.key: values]
    }

    /// Nil if it is no notification of ours, or was written in another form.
    package init?(userInfo: [AnyHashable: Any]) {
        guard let values = userInfo[Self.key] as? [String: Any], values["form"] as? Int == Self.form,
            let id = values["id"] as? String, let link = values["link"] as? String,
            let bits = (values["hash"] as? String).flatMap({ UInt64($0, radix: 16) }),
            let due = (values["due"] as? String).flatMap({ Int64($0) })
        else { return nil }
        (self.id, hash, self.due, self.link) = (id, ContentHash(bitPattern: bits), due, link)
        merged = values["merged"] as? [String] ?? []
        let written = values["answers"] as? [String: [String]] ?? [:]
        answers = written.compactMapValues { words in
            guard words.count == 2, let kind = AnswerKind(rawValue: words[0]) else { return nil }
            return Answer(kind: kind, reminder: words[1])
        }
        staysUntil = (values["until"] as? String).flatMap { Int64($0) }
    }

    init(
        id: String, hash: ContentHash, due: Int64, link: String, merged: [String] = [],
        answers: [String: Answer] = [:], staysUntil: Int64? = nil
    ) {
        (self.id, self.hash, self.due, self.link) = (id, hash, due, link)
        (self.merged, self.answers, self.staysUntil) = (merged, answers, staysUntil)
    }
}

/// What an answer to a reminder is. The words are stored: they never change.
package enum AnswerKind: String, Codable, Sendable {
    case done, snooze, open, skip, dismiss, log, undo
    case didIt = "did-it"
    case threwAway = "threw-away"
}

/// The names that our requests have at the notification centre.
package enum ReminderName {
    /// Begins the identifier of every request and category of ours. Nothing else is touched.
    package static let prefix = "rollcare/"

    package static func of(_ id: String) -> String { prefix + id }

    package static func isOurs(_ identifier: String) -> Bool { identifier.hasPrefix(prefix) }

    /// The engine's id in one of our identifiers; nil for what is no reminder.
    package static func id(in identifier: String) -> String? {
        isOurs(identifier) && !isPressNotice(identifier) ? String(identifier.dropFirst(prefix.count)) : nil
    }

    /// The identifier of the notification that says what a button under this reminder did. There is one at most.
    package static func ofPressNotice(for id: String) -> String { pressPrefix + id }

    package static func isPressNotice(_ identifier: String) -> Bool { identifier.hasPrefix(pressPrefix) }

    /// No reminder's id begins with a slash.
    private static let pressPrefix = prefix + "/pressed/"
}
