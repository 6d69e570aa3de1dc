import Foundation
import RollCareKit
import TestSupport
import Testing

let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

extension RollCareStore {
    /// Adds a roller of 0.25 mm.
    func add(_ name: String, at now: Date) throws -> Roller {
        try addRoller(newRoller(name), at: now).fact
    }

    /// Does a whole checklist, with its full contact time, and gives the time at which it is done.
    func clean(_ roller: RollerID, by checklist: String, from start: Date) throws -> Date {
        var now = start
        var run = try startChecklist(NewChecklistRun(roller: roller, checklist: checklist), at: now)
        while let step = run.currentStep {
            if let timer = step.timer, step.state == .due {
                run = try tickStep(NewStepTick(run: run.run, step: step.step, kind: .begun), at: now)
                now = now.plus(timer.duration)
            }
            run = try tickStep(NewStepTick(run: run.run, step: step.step, kind: .done), at: now)
        }
        return now
    }

    /// Logs five minutes on the lips that end now.
    @discardableResult func logLips(_ roller: RollerID, at now: Date) throws -> Session {
        try logSession(newSession(roller, from: now.plus(minutes: -5), to: now), at: now).fact
    }
}

/// The error that a call fails with.
func refusal(
    _ call: () async throws -> Void, at place: SourceLocation = #_sourceLocation
) async throws -> RollCareStoreError {
    do { try await call() } catch { return try #require(error as? RollCareStoreError, sourceLocation: place) }
    throw DidNotFail()
}

/// A call that should have failed did not.
struct DidNotFail: Error {}
