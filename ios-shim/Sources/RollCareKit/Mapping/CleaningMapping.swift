import Foundation
import RollCareGenerated
import RollCareTypes

extension NewChecklistRun {
    func lowered() -> RollCareGenerated.NewChecklistRun {
        RollCareGenerated.NewChecklistRun(
            id: id?.lowered(), roller: roller.lowered(), checklist: checklist, started: started)
    }
}

extension RunProgress {
    init(_ made: RollCareGenerated.RunProgress) {
        run = RunId(made.run)
        roller = RollerId(made.roller)
        checklist = made.checklist
        title = made.title
        purpose = Purpose(made.purpose)
        started = made.started
        steps = made.steps.map(StepProgress.init)
        paused = made.paused
        abandoned = made.abandoned
        completed = made.completed
    }
}

extension StepProgress {
    init(_ made: RollCareGenerated.StepProgress) {
        step = made.step
        title = made.title
        timer = made.timer.map(StepTimer.init)
        agent = made.agent.map(Agent.init)
        state = StepState(made.state)
    }
}

extension StepState {
    init(_ made: RollCareGenerated.StepState) {
        self =
            switch made {
            case .waiting: .waiting
            case .due: .due
            case .running(let ends, let remainingS): .running(ends: ends, remaining: .seconds(remainingS))
            case .tooShort(let hadS, let needsS, let clockWentBack):
                .tooShort(had: .seconds(hadS), needs: .seconds(needsS), clockWentBack: clockWentBack)
            case .wrongAgent(let agent, let rule): .wrongAgent(agent: Agent(agent), rule: rule)
            case .held(let remainingS): .held(remaining: .seconds(remainingS))
            case .done(let at): .done(at: at)
            }
    }
}

extension NewStepTick {
    func lowered() throws -> RollCareGenerated.NewStepTick {
        try RollCareGenerated.NewStepTick(
            id: id?.lowered(), run: run.lowered(), step: step, kind: kind.lowered(), agent: agent?.lowered(),
            at: at)
    }
}

extension TickKind {
    func lowered() -> RollCareGenerated.TickKind {
        switch self {
        case .begun: .begun
        case .done: .done
        case .paused: .paused
        case .resumed: .resumed
        case .abandoned: .abandoned
        }
    }
}

extension Cleaning {
    init(_ made: RollCareGenerated.Cleaning) {
        session = SessionId(made.session)
        lastContact = made.lastContact
        run = made.run.map(RunId.init)
        took = made.tookMin.map { .minutes($0) }
    }
}

extension HygieneRecord {
    init(_ made: RollCareGenerated.HygieneRecord) {
        cleanings = made.cleanings.map(Cleaning.init)
        disinfected = Int(made.disinfected)
        withinHour = Int(made.withinHour)
        median = made.medianMin.map { .minutes($0) }
    }
}
