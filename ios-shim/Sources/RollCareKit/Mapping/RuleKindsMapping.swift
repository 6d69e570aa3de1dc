import Foundation
import RollCareGenerated
import RollCareTypes

extension RuleKind {
    init(_ made: RollCareGenerated.RuleKind) {
        self =
            switch made {
            case .statement: .statement
            case .dirtyRoller: .dirtyRoller
            case .retiredRoller: .retiredRoller
            case .stepTime(let seconds): .stepTime(least: .seconds(seconds))
            case .contactTime(let seconds): .contactTime(least: .seconds(seconds))
            case .strength(let usePercent, let fromPercent, let belowPercent):
                .strength(
                    usePercent: Int(usePercent), fromPercent: Int(fromPercent),
                    belowPercent: Int(belowPercent))
            case .agent(let agent, let disinfects): .agent(agent: AgentKind(agent), disinfects: disinfects)
            case .defect(let defects): .defect(defects: defects.map(Defect.init))
            case .life(let unit, let due, let stop, let fromUm, let only):
                .life(
                    unit: LifeUnit(unit), due: Int(due), stop: Int(stop), fromLength: millimetres(fromUm),
                    only: only.map(RollerKind.init))
            case .remind(let of, let minutes, let days):
                .remind(of: ReminderKind(of), after: minutes.map { .minutes($0) }, days: days.map(Int.init))
            case .shortNeedle(let upToUm): .shortNeedle(upTo: millimetres(upToUm))
            case .longestNeedle(let areas, let warnAboveUm, let stopAboveUm):
                .longestNeedle(
                    areas: areas.map(Area.init), warnAbove: millimetres(warnAboveUm),
                    stopAbove: millimetres(stopAboveUm))
            case .quota(let areas, let sessions, let days):
                .quota(areas: areas.map(Area.init), sessions: Int(sessions), days: Int(days))
            case .gap(let areas, let aboveUm, let upToUm, let hardDays, let planDays):
                .gap(
                    areas: areas.map(Area.init), above: millimetres(aboveUm), upTo: millimetres(upToUm),
                    hardDays: Int(hardDays), planDays: Int(planDays))
            case .slowHealing(let fromYears, let factor):
                .slowHealing(fromYears: Int(fromYears), factor: Int(factor))
            case .age(let stopBelowYears, let infoBelowYears):
                .age(stopBelowYears: Int(stopBelowYears), infoBelowYears: Int(infoBelowYears))
            case .signs(let areas, let signs):
                .signs(areas: areas.map(Area.init), signs: signs.map(SkinSign.init))
            case .recovery(let areas, let signs, let goodCheckIns):
                .recovery(
                    areas: areas.map(Area.init), signs: signs.map(SkinSign.init),
                    goodCheckIns: Int(goodCheckIns))
            case .condition(let topic, let areas, let only, let waitDays, let warnDays):
                .condition(
                    topic: Topic(topic), areas: areas.map(Area.init), only: only.map(RollerKind.init),
                    waitDays: Int(waitDays), warnDays: Int(warnDays))
            case .procedure(let waitDays, let warnDays):
                .procedure(waitDays: Int(waitDays), warnDays: Int(warnDays))
            case .window(let family, let fromLevel, let toLevel, let beforeDays, let afterDays, let atSession):
                .window(
                    family: Family(family), fromLevel: Level(fromLevel), toLevel: Level(toLevel),
                    beforeDays: ByNeedle(beforeDays), afterDays: ByNeedle(afterDays),
                    atSession: Severity(atSession))
            case .unknownLabel(let fromPercent): .unknownLabel(fromPercent: Int(fromPercent))
            case .passes(let areas, let usual, let most):
                .passes(areas: areas.map(Area.init), usual: Int(usual), most: Int(most))
            case .duration(let areas, let minutes):
                .duration(areas: areas.map(Area.init), longest: .minutes(minutes))
            case .aftercare(let areas, let advice, let fromHours, let untilHours):
                .aftercare(
                    areas: areas.map(Area.init), advice: Advice(advice), fromHours: ByNeedle(fromHours),
                    untilHours: ByNeedle(untilHours))
            case .redFlag(let urgency, let fromHours):
                .redFlag(urgency: Urgency(urgency), fromHours: ByNeedle(fromHours))
            case .results(let weeks): .results(weeks: Int(weeks))
            case .course(let treatment, let areas, let visits, let monthsApart, let fadesAfterMonths):
                .course(
                    treatment: treatment, areas: areas.map(Area.init), visits: Int(visits),
                    monthsApart: Int(monthsApart), fadesAfterMonths: Int(fadesAfterMonths))
            }
    }
}
