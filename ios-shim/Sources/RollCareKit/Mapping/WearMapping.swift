import Foundation
import RollCareGenerated
import RollCareTypes

extension Wear {
    init(_ made: RollCareGenerated.Wear) throws {
        uses = Int(made.uses)
        firstUsed = try made.firstUsed.map(civilComponents)
        days = Int(made.days)
        tier = Tier(made.tier)
        limits = try made.limits.map(LifeLimit.init)
        boundBy = made.boundBy
        replaceOn = try made.replaceOn.map(civilComponents)
    }
}

extension WearPoint {
    init(_ made: RollCareGenerated.WearPoint) throws {
        date = try civilComponents(made.date)
        uses = Int(made.uses)
        days = Int(made.days)
        tier = Tier(made.tier)
    }
}

extension LifeLimit {
    init(_ made: RollCareGenerated.LifeLimit) throws {
        rule = made.rule
        unit = LifeUnit(made.unit)
        used = Int(made.used)
        due = Int(made.due)
        stop = Int(made.stop)
        left = Int(made.left)
        dueOn = try made.dueOn.map(civilComponents)
    }
}

extension LifeUnit {
    init(_ made: RollCareGenerated.LifeUnit) {
        self =
            switch made {
            case .uses: .uses
            case .days: .days
            }
    }
}

extension Tier {
    init(_ made: RollCareGenerated.Tier) {
        self =
            switch made {
            case .fresh: .fresh
            case .fine: .fine
            case .due: .due
            case .stop: .stop
            }
    }
}
