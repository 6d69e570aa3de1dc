import Foundation
import RollCareGenerated
import RollCareTypes

extension Adherence {
    init(_ made: RollCareGenerated.Adherence) throws {
        weeks = try made.weeks.map(WeekProgress.init)
        streak = try Streak(made.streak)
        scorePercent = Int(made.scorePercent)
    }
}

extension WeekProgress {
    init(_ made: RollCareGenerated.WeekProgress) throws {
        begins = try civilComponents(made.begins)
        done = Int(made.done)
        least = Int(made.least)
        most = Int(made.most)
        outcome = WeekOutcome(made.outcome)
        scorePercent = Int(made.scorePercent)
    }
}

extension WeekOutcome {
    init(_ made: RollCareGenerated.WeekOutcome) {
        self =
            switch made {
            case .reached: .reached
            case .missed: .missed
            case .rested: .rested
            case .`open`: .`open`
            }
    }
}

extension Streak {
    init(_ made: RollCareGenerated.Streak) throws {
        weeks = Int(made.weeks)
        isLonger = made.isLonger
        since = try made.since.map(civilComponents)
    }
}

extension OutcomeClock {
    init(_ made: RollCareGenerated.OutcomeClock) throws {
        self =
            switch made {
            case .stopped: .stopped
            case .running(let weeks, let needed, let earliest, let rule):
                try .running(
                    weeks: Int(weeks), needed: Int(needed), earliest: earliest.map(civilComponents),
                    rule: rule)
            case .ready(let since, let rule): try .ready(since: civilComponents(since), rule: rule)
            }
    }
}

extension DaySpan {
    func lowered() throws -> RollCareGenerated.DaySpan {
        try RollCareGenerated.DaySpan(
            from: localDate(from, "from"), to: localDate(to, "to"))
    }
}
