import Foundation
import RollCareGenerated
import RollCareTypes

extension Roller {
    init(_ made: RollCareGenerated.Roller) throws {
        id = RollerId(made.id)
        name = made.name
        kind = RollerKind(made.kind)
        needleLength = millimetres(made.needleUm)
        added = made.added
        firstUsed = try made.firstUsed.map(civilComponents)
        retired = made.retired.map(Retirement.init)
    }
}

extension NewRoller {
    func lowered() throws -> RollCareGenerated.NewRoller {
        try RollCareGenerated.NewRoller(
            id: id?.lowered(), name: name, kind: kind.lowered(),
            needleUm: micrometres(needleLength, "needleLength"),
            firstUsed: firstUsed.map { try localDate($0, "firstUsed") })
    }
}

extension EditRoller {
    func lowered() throws -> RollCareGenerated.EditRoller {
        try RollCareGenerated.EditRoller(
            id: id.lowered(), name: name, firstUsed: firstUsed.map { try localDate($0, "firstUsed") })
    }
}

extension RollerKind {
    init(_ made: RollCareGenerated.RollerKind) {
        self =
            switch made {
            case .roller: .roller
            case .stamp: .stamp
            case .penCartridge: .penCartridge
            }
    }

    func lowered() -> RollCareGenerated.RollerKind {
        switch self {
        case .roller: .roller
        case .stamp: .stamp
        case .penCartridge: .penCartridge
        }
    }
}

extension Retirement {
    init(_ made: RollCareGenerated.Retirement) {
        at = made.at
        reason = RetirementReason(made.reason)
    }
}

extension RetirementReason {
    init(_ made: RollCareGenerated.RetirementReason) {
        self =
            switch made {
            case .wornOut: .wornOut
            case .damaged: .damaged
            case .infected: .infected
            case .gone: .gone
            case .other: .other
            }
    }

    func lowered() -> RollCareGenerated.RetirementReason {
        switch self {
        case .wornOut: .wornOut
        case .damaged: .damaged
        case .infected: .infected
        case .gone: .gone
        case .other: .other
        }
    }
}

extension RollerView {
    init(_ made: RollCareGenerated.RollerView) throws {
        roller = try Roller(made.roller)
        state = RollerState(made.state)
        wear = try Wear(made.wear)
        verdict = try Verdict(made.verdict)
        next = RollerTask(made.next)
    }
}

extension RollerState {
    init(_ made: RollCareGenerated.RollerState) {
        self =
            switch made {
            case .clean(let since): .clean(since: since)
            case .inUse(let session): .inUse(session: SessionId(session))
            case .dirty(let reason): .dirty(reason: DirtyReason(reason))
            case .soaking(let run, let ends): .soaking(run: RunId(run), ends: ends)
            case .drying(let run, let since): .drying(run: RunId(run), since: since)
            case .retired(let at, let reason): .retired(at: at, reason: RetiredReason(reason))
            }
    }
}

extension DirtyReason {
    init(_ made: RollCareGenerated.DirtyReason) {
        self =
            switch made {
            case .used: .used
            case .unfinished: .unfinished
            case .overtaken: .overtaken
            case .neverCleaned: .neverCleaned
            }
    }
}

extension RetiredReason {
    init(_ made: RollCareGenerated.RetiredReason) {
        self =
            switch made {
            case .owner(let reason): .owner(reason: RetirementReason(reason))
            case .inspection(let defects): .inspection(defects: defects.map(Defect.init))
            case .disposal(let run): .disposal(run: RunId(run))
            }
    }
}

extension RollerTask {
    init(_ made: RollCareGenerated.RollerTask) {
        self =
            switch made {
            case .nothing: .nothing
            case .finishSession(let session): .finishSession(session: SessionId(session))
            case .clean(let checklist): .clean(checklist: checklist)
            case .goOn(let run, let step): .goOn(run: RunId(run), step: step)
            case .wait(let run, let until): .wait(run: RunId(run), until: until)
            case .replace: .replace
            case .dispose(let checklist): .dispose(checklist: checklist)
            }
    }
}

extension Inspection {
    init(_ made: RollCareGenerated.Inspection) {
        id = InspectionId(made.id)
        roller = RollerId(made.roller)
        at = made.at
        defects = made.defects.map(Defect.init)
        note = made.note
    }
}

extension NewInspection {
    func lowered() -> RollCareGenerated.NewInspection {
        RollCareGenerated.NewInspection(
            id: id?.lowered(), roller: roller.lowered(), defects: defects.map { $0.lowered() }, note: note)
    }
}

extension Defect {
    init(_ made: RollCareGenerated.Defect) {
        self =
            switch made {
            case .bent: .bent
            case .missing: .missing
            case .rusty: .rusty
            case .dull: .dull
            case .dropped: .dropped
            }
    }

    func lowered() -> RollCareGenerated.Defect {
        switch self {
        case .bent: .bent
        case .missing: .missing
        case .rusty: .rusty
        case .dull: .dull
        case .dropped: .dropped
        }
    }
}
