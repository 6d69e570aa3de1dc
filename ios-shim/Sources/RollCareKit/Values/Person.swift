public import Foundation

/// Answers that hold from now on. The newest answer to a question counts.
public struct Declaration: Hashable, Sendable, Identifiable {
    /// Its id.
    public let id: DeclarationId

    /// When it was said.
    public let at: Date

    /// What was answered: at least one, each question once.
    public let answers: [Answer]
}

/// A declaration to record.
public struct NewDeclaration: Hashable, Sendable {
    /// Its id, if the caller made one; the same id again changes nothing.
    public var id: DeclarationId?

    /// What was answered: at least one, each question once.
    public var answers: [Answer]

    /// All that it says.
    public init(
        id: DeclarationId? = nil, answers: [Answer]
    ) {
        self.id = id
        self.answers = answers
    }
}

/// One question with its answer. A question without one is not answered, which is never a pass.
public struct Answer: Hashable, Sendable {
    /// The question: a rule's id, such as `skin.cold-sore`.
    public var question: String

    /// What was answered.
    public var reply: Reply

    /// All that it says.
    public init(
        question: String, reply: Reply
    ) {
        self.question = question
        self.reply = reply
    }
}

/// What somebody answered.
public enum Reply: Hashable, Sendable {
    /// It is not so, and never was as far as it matters.
    case no
    /// It was so, and ended on a day; it was done on a day; or the day that was asked for.
    ///
    /// `date`: that day.
    case on(date: DateComponents)
    /// It is so; or it was done, and nobody knows when.
    case yes
}

/// A question that has to be answered before anything can be said for sure.
public struct Question: Hashable, Sendable, Identifiable {
    /// Its id: the rule that asks it. `signs` asks for a look at the skin.
    public let id: String

    /// When it is asked.
    public let topic: Topic

    /// The question in words.
    public let text: String

    /// Whether a date can be answered: the day it ended, was done, or the day of birth.
    public let takesDate: Bool
}

/// When a question is asked.
public enum Topic: Hashable, Sendable, CaseIterable {
    /// Before each session: the skin of the area today.
    case skin
    /// Once, and when it changes: the person's health.
    case health
    /// Once, and when it changes: what was done to the area.
    case procedure
    /// At a check-in: signs that something goes wrong.
    case redFlag
}

/// The questions that are asked once, and what was answered so far.
public struct SetUp: Hashable, Sendable {
    /// All of them, in the pack's order.
    public let questions: [Question]

    /// The newest answer to each question, sorted by question.
    public let declared: [Answer]
}
