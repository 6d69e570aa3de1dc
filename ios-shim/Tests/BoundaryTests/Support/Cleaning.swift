import Foundation
import RollCareGenerated
import RollCareTypes
import Testing

extension RunProgress {
    /// The step that is to be done or under way, if any is left.
    var due: StepProgress? {
        steps.first {
            switch $0.state {
            case .waiting, .done: false
            case .due, .running, .tooShort, .wrongAgent, .held: true
            }
        }
    }
}

extension RollCare {
    /// Ticks the step that is due.
    func tick(_ run: RunProgress, _ kind: TickKind, _ now: Date) throws -> RunProgress {
        let step = try #require(run.due?.step)
        return try tickStep(new: NewStepTick(id: nil, run: run.run, step: step, kind: kind), now: now)
    }

    /// Does a whole checklist, with its full contact time, and gives the time at which it is done.
    func clean(_ roller: RollerId, by checklist: String = "after-use", from start: Date) throws -> Date {
        var now = start
        var run = try startChecklist(new: NewChecklistRun(roller: roller, checklist: checklist), now: now)
        while let step = run.due {
            if let timer = step.timer, timer.isContactTime {
                run = try tick(run, .begun, now)
                now = now.addingTimeInterval(Double(timer.seconds))
            }
            run = try tick(run, .done, now)
        }
        return try #require(run.completed)
    }
}
