import Foundation
import TestSupport
import Testing

@testable import RollCareKit

private let now = instant(1_795_460_700_000)

/// Every habit of a diary, as Loop Habit Tracker exports them into one file.
private let severalHabits = "Date,Roll,Read,\n2026-11-21,2,0,\n2026-11-20,0,2,\n"

/// Rule: what is no export of Loop Habit Tracker is refused by the name of its field, and stores nothing.
@Test func aHabitThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let bad = [
        ("checkmarks", newLoopImport(blue, checkmarks: "")),
        ("checkmarks", newLoopImport(blue, checkmarks: "no file")),
        ("habit", newLoopImport(blue, checkmarks: severalHabits)),
        ("habit", newLoopImport(blue, checkmarks: severalHabits, habit: "Sleep")),
        ("roller", newLoopImport(Sample.roller)), ("areas", newLoopImport(blue, areas: [])),
        ("minutes", newLoopImport(blue, duration: .zero)),
        ("minutes", newLoopImport(blue, duration: .seconds(601 * 60))),
        ("minutes", newLoopImport(blue, duration: .milliseconds(90_500))),
        ("minutes", newLoopImport(blue, duration: .seconds(-60))),
    ]
    for isTrial in [true, false] {
        for (field, loop) in bad {
            try expectInvalid(field) {
                _ = try engine.importLoop(from: loop, isTrial: isTrial, now: now)
            }
        }
    }
    #expect(try engine.sessions(limit: unlimited).isEmpty)
}

/// Ten years of evenings with Blue, as a document.
private func tenYears() throws -> (document: String, evenings: Int) {
    let engine = try Desk().open()
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let evenings = (2_010..<2_020).flatMap { year in
        (1...12).flatMap { month in
            (1...28).map { String(format: "%d-%02d-%02d,2\n", year, month, $0) }
        }
    }
    let loop = newLoopImport(blue, checkmarks: evenings.joined())
    _ = try engine.importLoop(from: loop, isTrial: false, now: now)
    return (try engine.exportJson(now: now), evenings.count)
}

/// Takes a document in, while another thread does something again and again. Says whether it was taken.
private func take(
    _ document: String, into engine: Engine, meanwhile: @escaping @Sendable () throws -> Void
) throws -> Bool {
    let (isOver, isTaken) = (Locked(false), Locked(false))
    try onThreads(2) { thread in
        if thread == 0 {
            defer { isOver.change { $0 = true } }
            do {
                _ = try engine.importJson(document: document, isTrial: false, now: now)
                isTaken.change { $0 = true }
            } catch EngineError.Conflict(let detail) where detail.contains("cancelled") {}
        } else {
            while !isOver.read() { try meanwhile() }
        }
    }
    return isTaken.read()
}

/// Rule: an import may be watched from another thread: what is done grows, and is all of it in the end.
@Test func anImportIsWatchedFromAnotherThread() throws {
    let (document, evenings) = try tenYears()
    let engine = try Desk().open()
    let last = Locked(try engine.importProgress())
    #expect(last.read() == ImportProgress(done: 0, total: 0))
    let isTaken = try take(document, into: engine) {
        let progress = try engine.importProgress()
        #expect(last.read().done <= progress.done && progress.done <= progress.total)
        last.change { $0 = progress }
        Thread.sleep(forTimeInterval: 0.001)
    }
    #expect(try isTaken && engine.sessions(limit: unlimited).count == evenings)
    let progress = try engine.importProgress()
    #expect(progress.done == progress.total && progress.total > evenings)
}

/// Rule: an import that another thread has seen begin may be stopped from there: it stores all or nothing, and
/// the next one is not stopped.
@Test func anImportIsStoppedFromAnotherThread() throws {
    let (document, evenings) = try tenYears()
    // The one thread may sleep through all that the other does, but not every time.
    for _ in 0..<20 {
        let engine = try Desk().open()
        let isTaken = try take(document, into: engine) {
            if try engine.importProgress().done > 0 { try engine.cancelImport() }
        }
        #expect(try engine.sessions(limit: unlimited).count == (isTaken ? evenings : 0))
        if isTaken { continue }

        #expect(try engine.rollers(now: now, zone: berlin).isEmpty)
        try engine.cancelImport()
        _ = try engine.importJson(document: document, isTrial: false, now: now)
        #expect(try engine.sessions(limit: unlimited).count == evenings)
        return
    }
    Issue.record("no import was ever stopped")
}
