import Foundation
import RollCareGenerated
import RollCareTypes

extension Declaration {
    init(_ made: RollCareGenerated.Declaration) throws {
        id = DeclarationId(made.id)
        at = made.at
        answers = try made.answers.map(Answer.init)
    }
}

extension NewDeclaration {
    func lowered() throws -> RollCareGenerated.NewDeclaration {
        try RollCareGenerated.NewDeclaration(
            id: id?.lowered(), answers: answers.map { try $0.lowered() })
    }
}

extension Answer {
    init(_ made: RollCareGenerated.Answer) throws {
        question = made.question
        reply = try Reply(made.reply)
    }

    func lowered() throws -> RollCareGenerated.Answer {
        try RollCareGenerated.Answer(
            question: question, reply: reply.lowered())
    }
}

extension Reply {
    init(_ made: RollCareGenerated.Reply) throws {
        self =
            switch made {
            case .no: .no
            case .on(let date): try .on(date: civilComponents(date))
            case .yes: .yes
            }
    }

    func lowered() throws -> RollCareGenerated.Reply {
        switch self {
        case .no: .no
        case .on(let date): try .on(date: localDate(date, "date"))
        case .yes: .yes
        }
    }
}

extension Question {
    init(_ made: RollCareGenerated.Question) {
        id = made.id
        topic = Topic(made.topic)
        text = made.text
        takesDate = made.takesDate
    }
}

extension Topic {
    init(_ made: RollCareGenerated.Topic) {
        self =
            switch made {
            case .skin: .skin
            case .health: .health
            case .procedure: .procedure
            case .redFlag: .redFlag
            }
    }
}

extension SetUp {
    init(_ made: RollCareGenerated.SetUp) throws {
        questions = made.questions.map(Question.init)
        declared = try made.declared.map(Answer.init)
    }
}
