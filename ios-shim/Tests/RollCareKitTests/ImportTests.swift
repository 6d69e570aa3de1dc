import Foundation
import RollCareKit
import Testing

private let now = instant(1_795_460_700_000)

extension LoopImport {
    /// The same with something else in it.
    fileprivate func with(
        checkmarks: String? = nil, habit: String? = nil, roller: RollerId? = nil, areas: [Area]? = nil,
        minutes: UInt16? = nil
    ) -> LoopImport {
        LoopImport(
            checkmarks: checkmarks ?? self.checkmarks, habit: habit, roller: roller ?? self.roller,
            areas: areas ?? self.areas, at: at, minutes: minutes ?? self.minutes, zone: zone)
    }
}

/// Every habit of a diary, as Loop Habit Tracker exports them into one file.
private let severalHabits = "Date,Roll,Read,\n2026-11-21,2,0,\n2026-11-20,0,2,\n"

/// Rule: what is no export of Loop Habit Tracker is refused by the name of its field, and stores nothing.
@Test func aHabitThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let right = newLoopImport(blue)
    let bad = [
        ("checkmarks", right.with(checkmarks: "")), ("checkmarks", right.with(checkmarks: "no file")),
        ("habit", right.with(checkmarks: severalHabits)),
        ("habit", right.with(checkmarks: severalHabits, habit: "Sleep")),
        ("roller", right.with(roller: Sample.rollerId)), ("areas", right.with(areas: [])),
        ("minutes", right.with(minutes: 0)), ("minutes", right.with(minutes: 601)),
    ]
    for isTrial in [true, false] {
        for (field, loop) in bad {
            try expectInvalid(field) {
                _ = try engine.importLoop(from: loop, isTrial: isTrial, progress: nil, now: now)
            }
        }
    }
    #expect(try engine.sessions(limit: .max).isEmpty)
}

/// Rule: an import may be watched from another thread, and stopped from there; then it stores all or nothing.
@Test(arguments: [false, true])
func anImportIsWatchedFromAnotherThread(isStopped: Bool) throws {
    let engine = try Desk().open()
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let evenings = (2_010..<2_020).flatMap { year in
        (1...12).flatMap { month in
            (1...28).map { String(format: "%d-%02d-%02d,2\n", year, month, $0) }
        }
    }
    let loop = newLoopImport(blue).with(checkmarks: evenings.joined())
    let progress = try ImportProgress()
    let (isOver, outcome) = (Locked(false), Locked<RollCareError?>(nil))
    try onThreads(2) { thread in
        if thread == 0 {
            defer { isOver.change { $0 = true } }
            do {
                _ = try engine.importLoop(from: loop, isTrial: false, progress: progress, now: now)
            } catch let error as RollCareError {
                outcome.change { $0 = error }
            }
        } else {
            var seen: UInt64 = 0
            while !isOver.read() {
                let done = try progress.done()
                #expect(try seen <= done && done <= progress.total())
                seen = done
                if isStopped && done > 0 { try progress.cancel() }
                Thread.sleep(forTimeInterval: 0.001)
            }
        }
    }
    let stored = try engine.sessions(limit: .max).count
    if let refused = outcome.read() {
        guard case .Conflict = refused else { throw refused }
        #expect(isStopped && stored == 0)
    } else {
        #expect(stored == evenings.count)
        #expect(try progress.done() == progress.total() && progress.done() >= UInt64(evenings.count))
    }
}
