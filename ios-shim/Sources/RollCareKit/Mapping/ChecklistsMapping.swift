import Foundation
import RollCareGenerated
import RollCareTypes

extension ChecklistView {
    init(_ made: RollCareGenerated.ChecklistView) {
        id = made.id
        version = Int(made.version)
        title = made.title
        purpose = Purpose(made.purpose)
        cleans = made.cleans
        isBundled = made.isBundled
        steps = made.steps.map(StepView.init)
    }
}

extension StepView {
    init(_ made: RollCareGenerated.StepView) {
        step = made.step
        title = made.title
        timer = made.timer.map(StepTimer.init)
        agent = made.agent.map(Agent.init)
        rules = made.rules
    }
}

extension StepTimer {
    init(_ made: RollCareGenerated.StepTimer) {
        duration = .seconds(made.seconds)
        isContactTime = made.isContactTime
    }
}

extension Purpose {
    init(_ made: RollCareGenerated.Purpose) {
        self =
            switch made {
            case .clean: .clean
            case .prepare: .prepare
            case .`case`: .`case`
            case .dispose: .dispose
            }
    }

    func lowered() -> RollCareGenerated.Purpose {
        switch self {
        case .clean: .clean
        case .prepare: .prepare
        case .`case`: .`case`
        case .dispose: .dispose
        }
    }
}

extension Agent {
    init(_ made: RollCareGenerated.Agent) {
        kind = AgentKind(made.kind)
        percent = made.percent.map(Int.init)
    }

    func lowered() throws -> RollCareGenerated.Agent {
        try RollCareGenerated.Agent(
            kind: kind.lowered(), percent: percent.map { try number($0, "percent") })
    }
}

extension AgentKind {
    init(_ made: RollCareGenerated.AgentKind) {
        self =
            switch made {
            case .isopropyl: .isopropyl
            case .ethanol: .ethanol
            case .peroxide: .peroxide
            case .chlorhexidine: .chlorhexidine
            case .dentureTablets: .dentureTablets
            case .bleach: .bleach
            case .uv: .uv
            case .boilingWater: .boilingWater
            case .dishwasher: .dishwasher
            case .microwave: .microwave
            case .soap: .soap
            case .other: .other
            }
    }

    func lowered() -> RollCareGenerated.AgentKind {
        switch self {
        case .isopropyl: .isopropyl
        case .ethanol: .ethanol
        case .peroxide: .peroxide
        case .chlorhexidine: .chlorhexidine
        case .dentureTablets: .dentureTablets
        case .bleach: .bleach
        case .uv: .uv
        case .boilingWater: .boilingWater
        case .dishwasher: .dishwasher
        case .microwave: .microwave
        case .soap: .soap
        case .other: .other
        }
    }
}

extension CustomChecklist {
    init(_ made: RollCareGenerated.CustomChecklist) {
        id = ChecklistId(made.id)
        version = Int(made.version)
        name = made.name
        purpose = Purpose(made.purpose)
        steps = made.steps.map(CustomStep.init)
        saved = made.saved
    }
}

extension NewChecklist {
    func lowered() throws -> RollCareGenerated.NewChecklist {
        try RollCareGenerated.NewChecklist(
            id: id?.lowered(), name: name, purpose: purpose.lowered(), steps: steps.map { try $0.lowered() })
    }
}

extension CustomStep {
    init(_ made: RollCareGenerated.CustomStep) {
        title = made.title
        duration = made.seconds.map { .seconds($0) }
        agent = made.agent.map(Agent.init)
    }

    func lowered() throws -> RollCareGenerated.CustomStep {
        try RollCareGenerated.CustomStep(
            title: title, seconds: duration.map { try whole($0, in: .seconds(1), "duration") },
            agent: agent?.lowered())
    }
}
