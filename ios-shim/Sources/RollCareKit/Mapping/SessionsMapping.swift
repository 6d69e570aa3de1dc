import Foundation
import RollCareGenerated
import RollCareTypes

extension Session {
    init(_ made: RollCareGenerated.Session) {
        id = SessionId(made.id)
        roller = RollerId(made.roller)
        started = made.started
        ended = made.ended
        zone = Zone(made.zone)
        areas = made.areas.map(Area.init)
        passes = made.passes.map(Int.init)
        pressureNote = made.pressureNote
        products = made.products
        skinBefore = made.skinBefore.map(SkinCheck.init)
        skinAfter = made.skinAfter.map(SkinCheck.init)
        note = made.note
        logged = made.logged
    }
}

extension NewSession {
    func lowered() throws -> RollCareGenerated.NewSession {
        try RollCareGenerated.NewSession(
            id: id?.lowered(), details: details.lowered())
    }
}

extension EditSession {
    func lowered() throws -> RollCareGenerated.EditSession {
        try RollCareGenerated.EditSession(
            roller: roller.lowered(), started: started, ended: ended, zone: zone.lowered(),
            areas: areas.map { $0.lowered() }, passes: passes.map { try number($0, "passes") },
            pressureNote: pressureNote, products: products, skinBefore: skinBefore?.lowered(),
            skinAfter: skinAfter?.lowered(), note: note)
    }
}

extension FinishSession {
    func lowered() throws -> RollCareGenerated.FinishSession {
        try RollCareGenerated.FinishSession(
            id: id.lowered(), ended: ended, passes: passes.map { try number($0, "passes") },
            skinAfter: skinAfter?.lowered(), note: note)
    }
}

extension RepeatSession {
    func lowered() -> RollCareGenerated.RepeatSession {
        RollCareGenerated.RepeatSession(
            id: id?.lowered(), zone: zone.lowered())
    }
}

extension SkinCheck {
    init(_ made: RollCareGenerated.SkinCheck) {
        signs = made.signs.map(SkinSign.init)
    }

    func lowered() -> RollCareGenerated.SkinCheck {
        RollCareGenerated.SkinCheck(
            signs: signs.map { $0.lowered() })
    }
}

extension SkinSign {
    init(_ made: RollCareGenerated.SkinSign) {
        self =
            switch made {
            case .pink: .pink
            case .red: .red
            case .dry: .dry
            case .flaking: .flaking
            case .cracked: .cracked
            case .sore: .sore
            case .swollen: .swollen
            case .bleeding: .bleeding
            case .scab: .scab
            case .spots: .spots
            }
    }

    func lowered() -> RollCareGenerated.SkinSign {
        switch self {
        case .pink: .pink
        case .red: .red
        case .dry: .dry
        case .flaking: .flaking
        case .cracked: .cracked
        case .sore: .sore
        case .swollen: .swollen
        case .bleeding: .bleeding
        case .scab: .scab
        case .spots: .spots
        }
    }
}

extension Area {
    init(_ made: RollCareGenerated.Area) {
        self =
            switch made {
            case .lips: .lips
            case .perioral: .perioral
            case .face: .face
            case .neck: .neck
            case .eye: .eye
            case .scalp: .scalp
            case .body: .body
            }
    }

    func lowered() -> RollCareGenerated.Area {
        switch self {
        case .lips: .lips
        case .perioral: .perioral
        case .face: .face
        case .neck: .neck
        case .eye: .eye
        case .scalp: .scalp
        case .body: .body
        }
    }
}
