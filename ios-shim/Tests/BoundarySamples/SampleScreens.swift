import RollCareGenerated
import RollCareTypes

// What the engine makes of persons, products and plans. The shapes are as in SampleFacts.swift.
extension Sample {
    package static var readings: [ProductReading] {
        let tokens = [
            IngredientToken(text: "", families: []),
            IngredientToken(text: text, families: long(Family.allCases)),
        ]
        let families = Family.allCases.map { FamilyReading(family: $0, level: .low, words: []) }
        let levels = Level.allCases.map {
            FamilyReading(family: .aha, level: $0, words: long([text]))
        }
        return [
            ProductReading(tokens: [], families: [], unknownShare: 1),
            ProductReading(tokens: long(tokens), families: long(families + levels), unknownShare: 0.1 + 0.2),
        ]
    }

    package static var productViews: [ProductView] {
        let families = Family.allCases.map { FamilyReading(family: $0, level: .low, words: []) }
        let levels = Level.allCases.map { FamilyReading(family: .bha, level: $0, words: long([text])) }
        let unread = ReadProduct(id: productId, name: "", families: [], unknownPercent: nil)
        let read = ReadProduct(
            id: productId, name: text, families: long(families + levels), unknownPercent: .max)
        return [
            ProductView(product: products[0], reading: unread, keepsUntil: nil, isExpired: false),
            ProductView(product: products[1], reading: read, keepsUntil: day, isExpired: true),
        ]
    }

    package static var advice: [ProductAdvice] {
        verdicts.map { ProductAdvice(verdict: $0, earliest: last) }
    }

    package static var questions: [Question] {
        Topic.allCases.flatMap {
            [
                Question(id: "", topic: $0, text: "", takesDate: false),
                Question(id: text, topic: $0, text: text, takesDate: true),
            ]
        }
    }

    package static var requests: [ScreenRequest] {
        let uses = [PlannedUse(product: productId, at: nil), PlannedUse(product: productId, at: last)]
        return [
            ScreenRequest(roller: rollerId, areas: [], at: first, signs: nil, answers: [], planned: []),
            ScreenRequest(roller: rollerId, areas: [.lips], at: first, signs: [], answers: [], planned: []),
            ScreenRequest(
                roller: rollerId, areas: long(Area.allCases), at: last, signs: long(SkinSign.allCases),
                answers: long(given), planned: long(uses)),
        ]
    }

    package static var screenings: [Screening] {
        [Screening(verdict: verdicts[0], questions: [], earliest: first)]
            + verdicts.map { Screening(verdict: $0, questions: long(questions), earliest: last) }
    }

    package static var checkInResults: [CheckInResult] {
        Urgency.allCases.map { CheckInResult(urgency: $0, findings: [], questions: []) }
            + [CheckInResult(urgency: .watch, findings: long(findings), questions: long(questions))]
    }

    package static var recoveries: [RecoveryState] {
        Area.allCases.map { RecoveryState(rule: text, area: $0, started: first, good: 0, needed: .max) }
    }

    package static var aftercare: [AftercareItem] {
        let severities = Severity.allCases.map {
            AftercareItem(
                rule: text, advice: .avoid, from: first, until: last, statement: text,
                sources: long(citations), severity: $0)
        }
        let bare = AftercareItem(
            rule: "", advice: .do, from: first, until: first, statement: "", sources: [], severity: .info)
        return severities + [bare]
    }

    package static var setUps: [SetUp] {
        [
            SetUp(questions: [], declared: []),
            SetUp(questions: long(questions), declared: long(given)),
        ]
    }
}
