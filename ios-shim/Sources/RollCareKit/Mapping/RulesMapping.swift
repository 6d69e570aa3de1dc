import Foundation
import RollCareGenerated
import RollCareTypes

extension RulePack {
    init(_ made: RollCareGenerated.RulePack) {
        version = made.version
        rules = made.rules.map(Rule.init)
        sources = made.sources.map(Citation.init)
    }
}

extension Rule {
    init(_ made: RollCareGenerated.Rule) {
        id = made.id
        severity = Severity(made.severity)
        kind = RuleKind(made.kind)
        grade = Grade(made.grade)
        sources = made.sources
        spread = made.spread.map(Spread.init)
        ourChoice = made.ourChoice
        unverified = made.unverified
        fixed = made.fixed
    }
}

extension Citation {
    init(_ made: RollCareGenerated.Citation) {
        key = made.key
        grade = Grade(made.grade)
        title = made.title
        address = made.address
    }
}

extension Grade {
    init(_ made: RollCareGenerated.Grade) {
        self =
            switch made {
            case .a: .a
            case .b: .b
            case .c: .c
            case .d: .d
            }
    }
}

extension Spread {
    init(_ made: RollCareGenerated.Spread) {
        value = made.value
        sources = made.sources
    }
}

extension ByNeedle {
    init(_ made: RollCareGenerated.ByNeedle) {
        short = Int(made.short)
        long = Int(made.long)
    }
}

extension Versions {
    init(_ made: RollCareGenerated.Versions) {
        engine = made.engine
        zoneDatabase = made.zoneDatabase
        rulePack = made.rulePack
        sqlite = made.sqlite
    }
}
