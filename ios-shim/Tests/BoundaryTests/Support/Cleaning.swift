import Foundation
import TestSupport
import Testing

@testable import RollCareKit

extension RunProgress {
    var due: StepProgress? { currentStep }
}

extension Engine {
    /// Ticks the step that is due.
    func tick(_ run: RunProgress, _ kind: TickKind, _ now: Date) throws -> RunProgress {
        let step = try #require(run.due?.step)
        return try tickStep(new: NewStepTick(run: run.run, step: step, kind: kind), now: now)
    }

    /// Does a whole checklist, with its full contact time, and gives the time at which it is done.
    func clean(_ roller: RollerID, by checklist: String = "after-use", from start: Date) throws -> Date {
        var now = start
        var run = try startChecklist(new: NewChecklistRun(roller: roller, checklist: checklist), now: now)
        while let step = run.due {
            if let timer = step.timer, timer.isContactTime {
                run = try tick(run, .begun, now)
                now = now.plus(timer.duration)
            }
            run = try tick(run, .done, now)
        }
        return try #require(run.completed)
    }
}
