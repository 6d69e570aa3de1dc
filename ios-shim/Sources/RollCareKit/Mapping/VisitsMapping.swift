import Foundation
import RollCareGenerated
import RollCareTypes

extension Visit {
    init(_ made: RollCareGenerated.Visit) throws {
        id = VisitId(made.id)
        at = try civilComponents(made.at)
        zone = Zone(made.zone)
        areas = made.areas.map(Area.init)
        treatment = made.treatment
        note = made.note
        added = made.added
    }
}

extension NewVisit {
    func lowered() throws -> RollCareGenerated.NewVisit {
        try RollCareGenerated.NewVisit(
            id: id?.lowered(), details: details.lowered())
    }
}

extension EditVisit {
    func lowered() throws -> RollCareGenerated.EditVisit {
        try RollCareGenerated.EditVisit(
            at: localDateTime(at, "at"), zone: zone.lowered(), areas: areas.map { $0.lowered() },
            treatment: treatment, note: note)
    }
}

extension Course {
    init(_ made: RollCareGenerated.Course) throws {
        treatment = made.treatment
        areas = made.areas.map(Area.init)
        visits = try made.visits.map(Visit.init)
        kept = Int(made.kept)
        usual = made.usual.map(Int.init)
        nextOn = try made.nextOn.map(civilComponents)
        fadesOn = try made.fadesOn.map(civilComponents)
        rule = made.rule
        blocks = made.blocks.map(VisitBlock.init)
    }
}

extension VisitBlock {
    init(_ made: RollCareGenerated.VisitBlock) {
        visit = VisitId(made.visit)
        rule = made.rule
        from = made.from
        until = made.until
    }
}
