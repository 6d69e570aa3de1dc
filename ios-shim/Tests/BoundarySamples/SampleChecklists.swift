import RollCareGenerated
import RollCareTypes

// Checklists, the runs of them and how far those have come. The shapes are as in SampleFacts.swift.
extension Sample {
    package static let checklistId = ChecklistId("01937f2e-5a00-7000-8000-00000000000c")

    package static var agents: [Agent] {
        AgentKind.allCases.flatMap { [Agent(kind: $0, percent: nil), Agent(kind: $0, percent: .max)] }
    }

    private static var customSteps: [CustomStep] {
        [CustomStep(title: "", seconds: nil, agent: nil)]
            + agents.map { CustomStep(title: text, seconds: .max, agent: $0) }
    }

    package static var customChecklists: [CustomChecklist] {
        let least = CustomChecklist(
            id: checklistId, version: 0, name: "", purpose: .clean, steps: [], saved: first)
        let purposes = Purpose.allCases.map {
            CustomChecklist(
                id: checklistId, version: .max, name: text, purpose: $0, steps: long(customSteps),
                saved: last)
        }
        return [least] + purposes
    }

    package static var newChecklists: [NewChecklist] {
        [
            NewChecklist(id: nil, name: "", purpose: .dispose, steps: []),
            NewChecklist(id: checklistId, name: text, purpose: .clean, steps: long(customSteps)),
        ]
    }

    private static var timers: [StepTimer?] {
        [nil, StepTimer(seconds: 0, isContactTime: false), StepTimer(seconds: .max, isContactTime: true)]
    }

    package static var checklistViews: [ChecklistView] {
        let steps = timers.flatMap { timer in
            [
                StepView(step: "", title: "", timer: timer, agent: nil, rules: []),
                StepView(step: text, title: text, timer: timer, agent: agents[0], rules: long([text])),
            ]
        }
        let least = ChecklistView(
            id: "", version: 0, title: "", purpose: .clean, cleans: false, isBundled: false, steps: [])
        let purposes = Purpose.allCases.map {
            ChecklistView(
                id: text, version: .max, title: text, purpose: $0, cleans: true, isBundled: true,
                steps: long(steps))
        }
        return [least] + purposes
    }

    package static var runs: [ChecklistRun] {
        let ticks = TickKind.allCases.flatMap { kind in
            [nil, agents[0]].map {
                StepTick(id: tickId, step: text, kind: kind, agent: $0, at: first, logged: last)
            }
        }
        return [
            ChecklistRun(
                id: runId, roller: rollerId, checklist: "", version: 0, started: first, logged: first,
                ticks: []),
            ChecklistRun(
                id: runId, roller: rollerId, checklist: text, version: .max, started: first, logged: last,
                ticks: long(ticks)),
        ]
    }

    package static var newRuns: [NewChecklistRun] {
        [
            NewChecklistRun(id: nil, roller: rollerId, checklist: "", started: nil),
            NewChecklistRun(id: runId, roller: rollerId, checklist: text, started: last),
        ]
    }

    package static var newTicks: [NewStepTick] {
        let kinds = TickKind.allCases.map {
            NewStepTick(id: tickId, run: runId, step: text, kind: $0, agent: agents[0], at: last)
        }
        return [NewStepTick(id: nil, run: runId, step: "", kind: .done, agent: nil, at: nil)] + kinds
    }

    private static var stepStates: [StepState] {
        let wrong = agents.map { StepState.wrongAgent(agent: $0, rule: text) }
        return wrong + [
            .waiting, .due, .running(ends: last, remainingS: .max), .done(at: first), .held(remainingS: .max),
            .tooShort(hadS: 0, needsS: .max, clockWentBack: true),
            .tooShort(hadS: .max, needsS: 0, clockWentBack: false),
        ]
    }

    package static var progresses: [RunProgress] {
        let steps = stepStates.flatMap { state in
            timers.map { StepProgress(step: text, title: text, timer: $0, agent: nil, state: state) }
        }
        let soak = StepProgress(step: "", title: "", timer: nil, agent: agents[1], state: .due)
        let least = RunProgress(
            run: runId, roller: rollerId, checklist: "", title: "", purpose: .clean, started: first,
            steps: [], paused: nil, abandoned: nil, completed: nil)
        let purposes = Purpose.allCases.map {
            RunProgress(
                run: runId, roller: rollerId, checklist: text, title: text, purpose: $0, started: last,
                steps: long(steps + [soak]), paused: last, abandoned: last, completed: last)
        }
        return [least] + purposes
    }
}
