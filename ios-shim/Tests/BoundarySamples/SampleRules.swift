import RollCareGenerated

// The rule pack and what it says. The shapes are as in SampleFacts.swift.
extension Sample {
    package static var citations: [Citation] {
        Grade.allCases.map { Citation(key: text, grade: $0, title: text, address: "") }
    }

    package static let byNeedle = ByNeedle(short: 0, long: .max)

    package static var ruleKinds: [RuleKind] {
        ofRollers + ofSessions + ofPersons + ofProducts + ofAftercare
    }

    private static var ofRollers: [RuleKind] {
        [
            .statement, .dirtyRoller, .retiredRoller, .stepTime(seconds: 0), .contactTime(seconds: .max),
            .strength(usePercent: 70, fromPercent: 60, belowPercent: .max), .defect(defects: []),
            .defect(defects: long(Defect.allCases)),
            .life(unit: .uses, due: 0, stop: .max, fromUm: 500, only: nil),
            .life(unit: .days, due: .max, stop: 0, fromUm: 0, only: .penCartridge),
            .remind(of: .disinfect, minutes: [], days: []),
            .remind(of: .checkIn, minutes: long([10, .max]), days: long([.max, 0])),
            .agent(agent: .isopropyl, disinfects: true),
        ] + AgentKind.allCases.map { .agent(agent: $0, disinfects: false) }
    }

    private static var ofSessions: [RuleKind] {
        let areas = [[], long(Area.allCases)]
        return [
            .shortNeedle(upToUm: .max), .slowHealing(fromYears: 65, factor: .max), .results(weeks: .max),
        ]
            + areas.flatMap { areas -> [RuleKind] in
                [
                    .longestNeedle(areas: areas, warnAboveUm: 250, stopAboveUm: .max),
                    .quota(areas: areas, sessions: 3, days: .max),
                    .gap(areas: areas, aboveUm: 0, upToUm: .max, hardDays: 2, planDays: 3),
                    .passes(areas: areas, usual: 4, most: .max), .duration(areas: areas, minutes: .max),
                    .course(
                        treatment: text, areas: areas, visits: 3, monthsApart: 0, fadesAfterMonths: .max),
                ]
            }
    }

    private static var ofPersons: [RuleKind] {
        let (areas, signs) = (long(Area.allCases), long(SkinSign.allCases))
        let topics = Topic.allCases.map {
            RuleKind.condition(topic: $0, areas: areas, only: .stamp, waitDays: 0, warnDays: .max)
        }
        return topics + [
            .condition(topic: .skin, areas: [], only: nil, waitDays: .max, warnDays: 0),
            .age(stopBelowYears: 18, infoBelowYears: .max), .procedure(waitDays: .max, warnDays: 0),
            .signs(areas: [], signs: []), .signs(areas: areas, signs: signs),
            .recovery(areas: [], signs: [], goodCheckIns: 0),
            .recovery(areas: areas, signs: signs, goodCheckIns: .max),
        ]
    }

    private static var ofProducts: [RuleKind] {
        let levels = Level.allCases.flatMap { level in
            Severity.allCases.map { severity in
                RuleKind.window(
                    family: .retinoid, fromLevel: level, toLevel: .prescription, beforeDays: byNeedle,
                    afterDays: byNeedle, atSession: severity)
            }
        }
        let families = Family.allCases.map {
            RuleKind.window(
                family: $0, fromLevel: .trace, toLevel: .low, beforeDays: byNeedle, afterDays: byNeedle,
                atSession: .stop)
        }
        return levels + families + [.unknownLabel(fromPercent: 30)]
    }

    private static var ofAftercare: [RuleKind] {
        let advice = Advice.allCases.flatMap { advice in
            [[], long(Area.allCases)].map {
                RuleKind.aftercare(areas: $0, advice: advice, fromHours: byNeedle, untilHours: byNeedle)
            }
        }
        return advice + Urgency.allCases.map { .redFlag(urgency: $0, fromHours: byNeedle) }
    }

    package static var rules: [Rule] {
        let kinds = ruleKinds.map {
            Rule(
                id: "", severity: .info, kind: $0, grade: .a, sources: [], spread: [], ourChoice: false,
                unverified: false, fixed: false)
        }
        let severities = Severity.allCases.map {
            Rule(
                id: text, severity: $0, kind: .statement, grade: .d, sources: long([text]),
                spread: long([Spread(value: "", sources: []), Spread(value: text, sources: long([text]))]),
                ourChoice: true, unverified: true, fixed: true)
        }
        return kinds + severities
    }

    package static var rulePacks: [RulePack] {
        [
            RulePack(version: "", rules: [], sources: []),
            RulePack(version: text, rules: long(rules), sources: long(citations)),
        ]
    }

    private static var values: [Deciding] {
        replies.map { .answer(reply: $0) } + [
            .length(um: .max), .count(count: 0), .days(days: .max), .signs(signs: []),
            .signs(signs: long(SkinSign.allCases)), .words(product: "", words: []),
            .words(product: text, words: long([text])),
        ]
    }

    private static var endings: [ClearedBy] {
        [
            .time(at: last), .checklist, .otherRoller, .clinician, .healing, .checkIns(left: .max),
            .otherProduct, .nothing,
        ]
    }

    private static func finding(_ value: Deciding?, _ clearedBy: ClearedBy?, _ by: OverrideReason?)
        -> Finding
    {
        Finding(
            rule: text, severity: .warn, statement: text, sources: [], value: value, clearedBy: clearedBy,
            overridden: by)
    }

    package static var findings: [Finding] {
        let severities = Severity.allCases.map {
            Finding(
                rule: "", severity: $0, statement: "", sources: long(citations), value: nil, clearedBy: nil,
                overridden: nil)
        }
        return severities + values.map { finding($0, nil, nil) } + endings.map { finding(nil, $0, nil) }
            + OverrideReason.allCases.map { finding(values[0], endings[0], $0) }
    }

    package static var verdicts: [Verdict] {
        Outcome.allCases.map { Verdict(outcome: $0, findings: [], packVersion: "") }
            + [Verdict(outcome: .stop, findings: long(findings), packVersion: text)]
    }
}
