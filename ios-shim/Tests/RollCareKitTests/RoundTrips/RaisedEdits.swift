// What the face only takes, made from what the engine would get: the way back that the product does not need.

import Foundation
import RollCareGenerated
import RollCareTypes

@testable import RollCareKit

extension RollCareKit.Capabilities {
    init(_ made: RollCareGenerated.Capabilities) {
        self.init(
            slots: Int(made.slots), notifications: made.notifications, timeSensitive: made.timeSensitive,
            zoneRules: made.zoneRules)
    }
}

extension RollCareKit.DaySpan {
    init(_ made: RollCareGenerated.DaySpan) throws {
        try self.init(
            from: civilComponents(made.from), to: civilComponents(made.to))
    }
}

extension RollCareKit.EditPause {
    init(_ made: RollCareGenerated.EditPause) throws {
        try self.init(
            areas: made.areas.map(RollCareKit.Area.init), from: civilComponents(made.from),
            to: made.to.map(civilComponents), reason: RollCareKit.PauseReason(made.reason), note: made.note)
    }
}

extension RollCareKit.EditProduct {
    init(_ made: RollCareGenerated.EditProduct) throws {
        try self.init(
            name: made.name, kind: RollCareKit.ProductKind(made.kind), ingredients: made.ingredients,
            opened: made.opened.map(civilComponents),
            monthsAfterOpening: made.monthsAfterOpening.map(Int.init))
    }
}

extension RollCareKit.EditRoller {
    init(_ made: RollCareGenerated.EditRoller) throws {
        try self.init(
            id: RollCareKit.RollerId(made.id), name: made.name, firstUsed: made.firstUsed.map(civilComponents)
        )
    }
}

extension RollCareKit.EditSchedule {
    init(_ made: RollCareGenerated.EditSchedule) throws {
        try self.init(
            areas: made.areas.map(RollCareKit.Area.init), roller: made.roller.map(RollCareKit.RollerId.init),
            rhythm: RollCareKit.Rhythm(made.rhythm), at: civilComponents(made.at),
            from: civilComponents(made.from), until: made.until.map(civilComponents))
    }
}

extension RollCareKit.EditSession {
    init(_ made: RollCareGenerated.EditSession) {
        self.init(
            roller: RollCareKit.RollerId(made.roller), started: made.started, ended: made.ended,
            zone: RollCareKit.Zone(made.zone), areas: made.areas.map(RollCareKit.Area.init),
            passes: made.passes.map(Int.init), pressureNote: made.pressureNote, products: made.products,
            skinBefore: made.skinBefore.map(RollCareKit.SkinCheck.init),
            skinAfter: made.skinAfter.map(RollCareKit.SkinCheck.init), note: made.note)
    }
}

extension RollCareKit.EditVisit {
    init(_ made: RollCareGenerated.EditVisit) throws {
        try self.init(
            at: civilComponents(made.at), zone: RollCareKit.Zone(made.zone),
            areas: made.areas.map(RollCareKit.Area.init), treatment: made.treatment, note: made.note)
    }
}

extension RollCareKit.FactRef {
    init(_ made: RollCareGenerated.FactRef) {
        self =
            switch made {
            case .session(let id): .session(id: RollCareKit.SessionId(id))
            case .run(let id): .run(id: RollCareKit.RunId(id))
            case .checklist(let id): .checklist(id: RollCareKit.ChecklistId(id))
            case .inspection(let id): .inspection(id: RollCareKit.InspectionId(id))
            case .checkIn(let id): .checkIn(id: RollCareKit.CheckInId(id))
            case .product(let id): .product(id: RollCareKit.ProductId(id))
            case .use(let id): .use(id: RollCareKit.UseId(id))
            case .override(let id): .override(id: RollCareKit.OverrideId(id))
            case .schedule(let id): .schedule(id: RollCareKit.ScheduleId(id))
            case .pause(let id): .pause(id: RollCareKit.PauseId(id))
            case .skip(let id): .skip(id: RollCareKit.SkipId(id))
            case .visit(let id): .visit(id: RollCareKit.VisitId(id))
            case .photo(let id): .photo(id: RollCareKit.PhotoId(id))
            }
    }
}

extension RollCareKit.FinishSession {
    init(_ made: RollCareGenerated.FinishSession) {
        self.init(
            id: RollCareKit.SessionId(made.id), ended: made.ended, passes: made.passes.map(Int.init),
            skinAfter: made.skinAfter.map(RollCareKit.SkinCheck.init), note: made.note)
    }
}

extension RollCareKit.LoopImport {
    init(_ made: RollCareGenerated.LoopImport) throws {
        try self.init(
            checkmarks: made.checkmarks, habit: made.habit, roller: RollCareKit.RollerId(made.roller),
            areas: made.areas.map(RollCareKit.Area.init), at: civilComponents(made.at),
            duration: .minutes(made.minutes), zone: RollCareKit.Zone(made.zone))
    }
}

extension RollCareKit.NewCheckIn {
    init(_ made: RollCareGenerated.NewCheckIn) throws {
        try self.init(
            id: made.id.map(RollCareKit.CheckInId.init), zone: RollCareKit.Zone(made.zone),
            area: RollCareKit.Area(made.area), signs: made.signs.map(RollCareKit.SkinSign.init),
            answers: made.answers.map(RollCareKit.Answer.init), note: made.note)
    }
}

extension RollCareKit.NewChecklist {
    init(_ made: RollCareGenerated.NewChecklist) {
        self.init(
            id: made.id.map(RollCareKit.ChecklistId.init), name: made.name,
            purpose: RollCareKit.Purpose(made.purpose), steps: made.steps.map(RollCareKit.CustomStep.init))
    }
}

extension RollCareKit.NewChecklistRun {
    init(_ made: RollCareGenerated.NewChecklistRun) {
        self.init(
            id: made.id.map(RollCareKit.RunId.init), roller: RollCareKit.RollerId(made.roller),
            checklist: made.checklist, started: made.started)
    }
}

extension RollCareKit.NewDeclaration {
    init(_ made: RollCareGenerated.NewDeclaration) throws {
        try self.init(
            id: made.id.map(RollCareKit.DeclarationId.init),
            answers: made.answers.map(RollCareKit.Answer.init))
    }
}

extension RollCareKit.NewInspection {
    init(_ made: RollCareGenerated.NewInspection) {
        self.init(
            id: made.id.map(RollCareKit.InspectionId.init), roller: RollCareKit.RollerId(made.roller),
            defects: made.defects.map(RollCareKit.Defect.init), note: made.note)
    }
}
