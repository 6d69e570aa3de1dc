import BoundarySamples
import Foundation
import RollCareGenerated
import RollCareTypes

@testable import RollCareKit

extension Mapping {
    /// The same for the rest of what the face gives.
    static let distinctAnswers: [Mapping] = [
        Mapping(
            given: "Question",
            { [RollCareGenerated.Question(id: "a", topic: .skin, text: "c", takesDate: true)] },
            RollCareKit.Question.init(_:)),
        Mapping(
            given: "RecoveryState",
            {
                [
                    RollCareGenerated.RecoveryState(
                        rule: "a", area: .lips, started: instant(3), good: 4, needed: 5)
                ]
            }, RollCareKit.RecoveryState.init(_:)),
        Mapping(
            given: "ReminderButton",
            { [RollCareGenerated.ReminderButton(kind: .`open`, notification: "b", title: "c")] },
            RollCareKit.ReminderButton.init(_:)),
        Mapping(
            given: "ReminderPlan",
            {
                [
                    RollCareGenerated.ReminderPlan(
                        revision: 1, madeAt: instant(2), zone: BoundarySamples.berlin, zoneRules: "d",
                        zoneRulesDiffer: true, horizon: instant(6), notifications: [Sample.notifications[0]],
                        reasons: [Sample.reasons[0]])
                ]
            }, RollCareKit.ReminderPlan.init(_:)),
        Mapping(
            given: "Rule",
            {
                [
                    RollCareGenerated.Rule(
                        id: "a", severity: .info, kind: Sample.ruleKinds[0], grade: .a, sources: ["e"],
                        spread: [RollCareGenerated.Spread(value: "g", sources: ["h"])], ourChoice: true,
                        unverified: false, fixed: false)
                ]
            }, RollCareKit.Rule.init(_:)),
        Mapping(
            given: "RuleKind",
            {
                [
                    RollCareGenerated.RuleKind.strength(usePercent: 1, fromPercent: 2, belowPercent: 3),
                    RollCareGenerated.RuleKind.life(unit: .uses, due: 2, stop: 3, fromUm: 4, only: .roller),
                    RollCareGenerated.RuleKind.remind(of: .disinfect, minutes: [2], days: [3]),
                    RollCareGenerated.RuleKind.longestNeedle(areas: [.lips], warnAboveUm: 2, stopAboveUm: 3),
                    RollCareGenerated.RuleKind.quota(areas: [.lips], sessions: 2, days: 3),
                    RollCareGenerated.RuleKind.gap(
                        areas: [.lips], aboveUm: 2, upToUm: 3, hardDays: 4, planDays: 5),
                    RollCareGenerated.RuleKind.slowHealing(fromYears: 1, factor: 2),
                    RollCareGenerated.RuleKind.age(stopBelowYears: 1, infoBelowYears: 2),
                    RollCareGenerated.RuleKind.condition(
                        topic: .skin, areas: [.lips], only: .roller, waitDays: 4, warnDays: 5),
                    RollCareGenerated.RuleKind.procedure(waitDays: 1, warnDays: 2),
                    RollCareGenerated.RuleKind.passes(areas: [.lips], usual: 2, most: 3),
                    RollCareGenerated.RuleKind.course(
                        treatment: "a", areas: [.lips], visits: 3, monthsApart: 4, fadesAfterMonths: 5),
                ]
            }, RollCareKit.RuleKind.init(_:)),
        Mapping(
            given: "RuleOverride",
            {
                [
                    RollCareGenerated.RuleOverride(
                        id: Sample.overrideId, rule: "b", reason: .clearedByClinician, note: "d",
                        at: instant(5))
                ]
            }, RollCareKit.RuleOverride.init(_:)),
        Mapping(
            given: "RunProgress",
            {
                [
                    RollCareGenerated.RunProgress(
                        run: Sample.runId, roller: Sample.rollerId, checklist: "c", title: "d",
                        purpose: .clean, started: instant(6),
                        steps: [
                            RollCareGenerated.StepProgress(
                                step: "h", title: "i",
                                timer: RollCareGenerated.StepTimer(seconds: 11, isContactTime: true),
                                agent: Sample.agents[0], state: .waiting)
                        ], paused: instant(15), abandoned: instant(16), completed: instant(17))
                ]
            }, RollCareKit.RunProgress.init(_:)),
        Mapping(
            given: "Schedule",
            {
                [
                    RollCareGenerated.Schedule(
                        id: Sample.scheduleId, areas: [.lips], roller: Sample.rollerId,
                        rhythm: .perWeek(least: 5, most: 6), at: LocalTime("07:30"),
                        from: LocalDate("2024-01-18"), until: LocalDate("2024-01-19"), added: instant(10))
                ]
            }, RollCareKit.Schedule.init(_:)),
        Mapping(
            given: "Session",
            {
                [
                    RollCareGenerated.Session(
                        id: Sample.sessionId, roller: Sample.rollerId, started: instant(3), ended: instant(4),
                        zone: BoundarySamples.berlin, areas: [.lips], passes: 7, pressureNote: "h",
                        products: ["i"], skinBefore: RollCareGenerated.SkinCheck(signs: [.pink]),
                        skinAfter: RollCareGenerated.SkinCheck(signs: [.pink]), note: "n", logged: instant(15)
                    )
                ]
            }, RollCareKit.Session.init(_:)),
        Mapping(
            given: "Spread", { [RollCareGenerated.Spread(value: "a", sources: ["b"])] },
            RollCareKit.Spread.init(_:)),
        Mapping(
            given: "StepProgress",
            {
                [
                    RollCareGenerated.StepProgress(
                        step: "a", title: "b",
                        timer: RollCareGenerated.StepTimer(seconds: 4, isContactTime: true),
                        agent: Sample.agents[0], state: .waiting)
                ]
            }, RollCareKit.StepProgress.init(_:)),
        Mapping(
            given: "StepState",
            { [RollCareGenerated.StepState.tooShort(hadS: 1, needsS: 2, clockWentBack: true)] },
            RollCareKit.StepState.init(_:)),
        Mapping(
            given: "StepView",
            {
                [
                    RollCareGenerated.StepView(
                        step: "a", title: "b",
                        timer: RollCareGenerated.StepTimer(seconds: 4, isContactTime: true),
                        agent: Sample.agents[0], rules: ["g"])
                ]
            }, RollCareKit.StepView.init(_:)),
        Mapping(
            given: "TextArgument", { [RollCareGenerated.TextArgument(name: "a", value: "b")] },
            RollCareKit.TextArgument.init(_:)),
        Mapping(
            given: "Versions",
            { [RollCareGenerated.Versions(engine: "a", zoneDatabase: "b", rulePack: "c", sqlite: "d")] },
            RollCareKit.Versions.init(_:)),
        Mapping(
            given: "Visit",
            {
                [
                    RollCareGenerated.Visit(
                        id: Sample.visitId, at: LocalDateTime("2024-01-12T20:15"),
                        zone: BoundarySamples.berlin, areas: [.lips], treatment: "e", note: "f",
                        added: instant(7))
                ]
            }, RollCareKit.Visit.init(_:)),
        Mapping(
            given: "VisitBlock",
            {
                [
                    RollCareGenerated.VisitBlock(
                        visit: Sample.visitId, rule: "b", from: instant(3), until: instant(4))
                ]
            }, RollCareKit.VisitBlock.init(_:)),
        Mapping(
            given: "Wear",
            {
                [
                    RollCareGenerated.Wear(
                        uses: 1, firstUsed: LocalDate("2024-01-12"), days: 3, tier: .fresh,
                        limits: [
                            RollCareGenerated.LifeLimit(
                                rule: "f", unit: .uses, used: 8, due: 9, stop: 10, left: 11,
                                dueOn: LocalDate("2024-01-22"))
                        ], boundBy: "m", replaceOn: LocalDate("2024-01-24"))
                ]
            }, RollCareKit.Wear.init(_:)),
        Mapping(
            given: "WearPoint",
            { [RollCareGenerated.WearPoint(date: LocalDate("2024-01-11"), uses: 2, days: 3, tier: .fresh)] },
            RollCareKit.WearPoint.init(_:)),
        Mapping(
            given: "WeekProgress",
            {
                [
                    RollCareGenerated.WeekProgress(
                        begins: LocalDate("2024-01-11"), done: 2, least: 3, most: 4, outcome: .reached,
                        scorePercent: 6)
                ]
            }, RollCareKit.WeekProgress.init(_:)),
        Mapping(
            given: "ZoneMove",
            {
                [
                    RollCareGenerated.ZoneMove(
                        id: "a", kind: .disinfect, title: "c", policy: .elapsed,
                        here: RollCareGenerated.Coming(
                            at: instant(6), civil: LocalDateTime("2024-01-17T20:15")),
                        there: RollCareGenerated.Coming(
                            at: instant(9), civil: LocalDateTime("2024-01-20T20:15")))
                ]
            }, RollCareKit.ZoneMove.init(_:)),
    ]
}
