import Foundation
import RollCareGenerated
import RollCareTypes

@testable import RollCareKit

extension RollCareKit.NewOverride {
    init(_ made: RollCareGenerated.NewOverride) {
        self.init(
            id: made.id.map(RollCareKit.OverrideId.init), rule: made.rule,
            reason: RollCareKit.OverrideReason(made.reason), note: made.note)
    }
}

extension RollCareKit.NewPause {
    init(_ made: RollCareGenerated.NewPause) throws {
        try self.init(
            id: made.id.map(RollCareKit.PauseId.init), details: RollCareKit.EditPause(made.details))
    }
}

extension RollCareKit.NewPhoto {
    init(_ made: RollCareGenerated.NewPhoto) {
        self.init(
            id: made.id.map(RollCareKit.PhotoId.init), taken: made.taken, zone: RollCareKit.Zone(made.zone),
            area: RollCareKit.Area(made.area), file: made.file, sha256: made.sha256)
    }
}

extension RollCareKit.NewProduct {
    init(_ made: RollCareGenerated.NewProduct) throws {
        try self.init(
            id: made.id.map(RollCareKit.ProductId.init), details: RollCareKit.EditProduct(made.details))
    }
}

extension RollCareKit.NewProductUse {
    init(_ made: RollCareGenerated.NewProductUse) {
        self.init(
            id: made.id.map(RollCareKit.UseId.init), product: RollCareKit.ProductId(made.product),
            at: made.at, areas: made.areas.map(RollCareKit.Area.init))
    }
}

extension RollCareKit.NewReminderAction {
    init(_ made: RollCareGenerated.NewReminderAction) {
        self.init(
            id: made.id.map(RollCareKit.ActionId.init), notification: made.notification,
            kind: RollCareKit.ReminderActionKind(made.kind))
    }
}

extension RollCareKit.NewRoller {
    init(_ made: RollCareGenerated.NewRoller) throws {
        try self.init(
            id: made.id.map(RollCareKit.RollerId.init), name: made.name,
            kind: RollCareKit.RollerKind(made.kind), needleLength: millimetres(made.needleUm),
            firstUsed: made.firstUsed.map(civilComponents))
    }
}

extension RollCareKit.NewSchedule {
    init(_ made: RollCareGenerated.NewSchedule) throws {
        try self.init(
            id: made.id.map(RollCareKit.ScheduleId.init), details: RollCareKit.EditSchedule(made.details))
    }
}

extension RollCareKit.NewSession {
    init(_ made: RollCareGenerated.NewSession) {
        self.init(
            id: made.id.map(RollCareKit.SessionId.init), details: RollCareKit.EditSession(made.details))
    }
}

extension RollCareKit.NewSkip {
    init(_ made: RollCareGenerated.NewSkip) throws {
        try self.init(
            id: made.id.map(RollCareKit.SkipId.init), areas: made.areas.map(RollCareKit.Area.init),
            date: civilComponents(made.date), note: made.note)
    }
}

extension RollCareKit.NewStepTick {
    init(_ made: RollCareGenerated.NewStepTick) {
        self.init(
            id: made.id.map(RollCareKit.TickId.init), run: RollCareKit.RunId(made.run), step: made.step,
            kind: RollCareKit.TickKind(made.kind), agent: made.agent.map(RollCareKit.Agent.init), at: made.at)
    }
}

extension RollCareKit.NewVisit {
    init(_ made: RollCareGenerated.NewVisit) throws {
        try self.init(
            id: made.id.map(RollCareKit.VisitId.init), details: RollCareKit.EditVisit(made.details))
    }
}

extension RollCareKit.PlannedUse {
    init(_ made: RollCareGenerated.PlannedUse) {
        self.init(
            product: RollCareKit.ProductId(made.product), at: made.at)
    }
}

extension RollCareKit.RepeatSession {
    init(_ made: RollCareGenerated.RepeatSession) {
        self.init(
            id: made.id.map(RollCareKit.SessionId.init), zone: RollCareKit.Zone(made.zone))
    }
}

extension RollCareKit.ScreenRequest {
    init(_ made: RollCareGenerated.ScreenRequest) throws {
        try self.init(
            roller: RollCareKit.RollerId(made.roller), areas: made.areas.map(RollCareKit.Area.init),
            at: made.at, signs: made.signs.map { $0.map(RollCareKit.SkinSign.init) },
            answers: made.answers.map(RollCareKit.Answer.init),
            planned: made.planned.map(RollCareKit.PlannedUse.init))
    }
}

extension RollCareKit.SeenFile {
    init(_ made: RollCareGenerated.SeenFile) {
        self.init(
            file: made.file, sha256: made.sha256)
    }
}

extension RollCareKit.TickKind {
    init(_ made: RollCareGenerated.TickKind) {
        self =
            switch made {
            case .begun: .begun
            case .done: .done
            case .paused: .paused
            case .resumed: .resumed
            case .abandoned: .abandoned
            }
    }
}
