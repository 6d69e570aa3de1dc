import Foundation
import RollCareGenerated
import RollCareTypes

extension ScreenRequest {
    func lowered() throws -> RollCareGenerated.ScreenRequest {
        try RollCareGenerated.ScreenRequest(
            roller: roller.lowered(), areas: areas.map { $0.lowered() }, at: at,
            signs: signs.map { $0.map { $0.lowered() } }, answers: answers.map { try $0.lowered() },
            planned: planned.map { $0.lowered() })
    }
}

extension Screening {
    init(_ made: RollCareGenerated.Screening) throws {
        verdict = try Verdict(made.verdict)
        questions = made.questions.map(Question.init)
        earliest = made.earliest
    }
}

extension Verdict {
    init(_ made: RollCareGenerated.Verdict) throws {
        outcome = Outcome(made.outcome)
        findings = try made.findings.map(Finding.init)
        packVersion = made.packVersion
    }
}

extension Outcome {
    init(_ made: RollCareGenerated.Outcome) {
        self =
            switch made {
            case .allow: .allow
            case .warn: .warn
            case .ask: .ask
            case .stop: .stop
            }
    }
}

extension Finding {
    init(_ made: RollCareGenerated.Finding) throws {
        rule = made.rule
        severity = Severity(made.severity)
        statement = made.statement
        sources = made.sources.map(Citation.init)
        value = try made.value.map(Deciding.init)
        clearedBy = made.clearedBy.map(ClearedBy.init)
        overridden = made.overridden.map(OverrideReason.init)
    }
}

extension Severity {
    init(_ made: RollCareGenerated.Severity) {
        self =
            switch made {
            case .info: .info
            case .warn: .warn
            case .ask: .ask
            case .stop: .stop
            }
    }
}

extension Deciding {
    init(_ made: RollCareGenerated.Deciding) throws {
        self =
            switch made {
            case .length(let um): .length(needle: millimetres(um))
            case .count(let count): .count(count: Int(count))
            case .days(let days): .days(days: Int(days))
            case .signs(let signs): .signs(signs: signs.map(SkinSign.init))
            case .answer(let reply): try .answer(reply: Reply(reply))
            case .words(let product, let words): .words(product: product, words: words)
            }
    }
}

extension ClearedBy {
    init(_ made: RollCareGenerated.ClearedBy) {
        self =
            switch made {
            case .time(let at): .time(at: at)
            case .checklist: .checklist
            case .otherRoller: .otherRoller
            case .clinician: .clinician
            case .healing: .healing
            case .checkIns(let left): .checkIns(left: Int(left))
            case .otherProduct: .otherProduct
            case .nothing: .nothing
            }
    }
}

extension OverrideReason {
    init(_ made: RollCareGenerated.OverrideReason) {
        self =
            switch made {
            case .clearedByClinician: .clearedByClinician
            case .ownChoice: .ownChoice
            }
    }

    func lowered() -> RollCareGenerated.OverrideReason {
        switch self {
        case .clearedByClinician: .clearedByClinician
        case .ownChoice: .ownChoice
        }
    }
}

extension RuleOverride {
    init(_ made: RollCareGenerated.RuleOverride) {
        id = OverrideId(made.id)
        rule = made.rule
        reason = OverrideReason(made.reason)
        note = made.note
        at = made.at
    }
}

extension NewOverride {
    func lowered() -> RollCareGenerated.NewOverride {
        RollCareGenerated.NewOverride(
            id: id?.lowered(), rule: rule, reason: reason.lowered(), note: note)
    }
}

extension AftercareItem {
    init(_ made: RollCareGenerated.AftercareItem) {
        rule = made.rule
        advice = Advice(made.advice)
        from = made.from
        until = made.until
        statement = made.statement
        sources = made.sources.map(Citation.init)
        severity = Severity(made.severity)
    }
}

extension Advice {
    init(_ made: RollCareGenerated.Advice) {
        self =
            switch made {
            case .`do`: .`do`
            case .avoid: .avoid
            }
    }
}
