import Foundation
import TestSupport
import Testing

@testable import RollCareKit

private let now = instant(1_795_460_700_000)
private let long = String(repeating: "x", count: 2_001)

/// Rule: a checklist that cannot be is refused by the name of its field, and nothing of it is stored.
@Test func aChecklistThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let before = try engine.checklists()
    let bad: [(field: String, steps: [CustomStep])] = [
        ("steps", []), ("steps", Array(repeating: step(), count: 31)), ("steps", [step(" ")]),
        ("steps", [step(long)]), ("seconds", [step("Soak", .zero)]), ("seconds", [step("Soak", .seconds(86_401))]),
        ("seconds", [step("Soak", .seconds(-1))]), ("seconds", [step("Soak", .milliseconds(1_500))]),
        ("seconds", [step("Soak", in: alcohol(70))]), ("percent", [step("Soak", .seconds(600), in: alcohol(0))]),
        ("percent", [step("Soak", .seconds(600), in: alcohol(101))]),
        ("percent", [step("Soak", .seconds(600), in: alcohol(-1))]),
        ("percent", [step("Soak", .seconds(600), in: alcohol(.max))]),
    ]
    for (field, steps) in bad {
        try expectInvalid(field) { _ = try engine.saveChecklist(new: newCaseChecklist(steps), now: now) }
    }
    for name in ["", long] {
        let new = NewChecklist(name: name, purpose: .prepare, steps: [step()])
        try expectInvalid("name") { _ = try engine.saveChecklist(new: new, now: now) }
    }
    #expect(try engine.checklists() == before)
}

/// Rule: a run is of a checklist and a roller that there are, and nothing of it lies in the future.
@Test func aRunThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let bad = [
        ("roller", NewChecklistRun(roller: Sample.roller, checklist: "after-use")),
        ("checklist", NewChecklistRun(roller: blue, checklist: "no-such-list")),
        ("checklist", NewChecklistRun(roller: blue, checklist: Sample.checklist.text)),
        ("started", NewChecklistRun(roller: blue, checklist: "after-use", started: now.plus(minutes: 1))),
    ]
    for (field, new) in bad {
        try expectInvalid(field) { _ = try engine.startChecklist(new: new, now: now) }
    }
    let run = try engine.startChecklist(
        new: NewChecklistRun(roller: blue, checklist: "after-use"), now: now)
    let due = try #require(run.due?.step)
    let ticks = [
        ("at", NewStepTick(run: run.run, step: due, kind: .done, at: now.plus(minutes: 1))),
        ("percent", NewStepTick(run: run.run, step: due, kind: .begun, agent: alcohol(101))),
        ("step", NewStepTick(run: run.run, step: "no-such-step", kind: .done)),
        ("step", NewStepTick(run: run.run, step: "", kind: .done)),
    ]
    for (field, new) in ticks {
        try expectInvalid(field) { _ = try engine.tickStep(new: new, now: now) }
    }
    #expect(try engine.run(id: run.run, now: now) == run)
}

/// Rule: a session ends once, after it began and not in the future; only one that is over is logged again.
@Test func anEndThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let again = SessionRepeat(zone: berlin)
    let none = try refusal { _ = try engine.repeatSession(again: again, now: now) }
    #expect(none == .NotFound(entity: "session to repeat"))
    let unknown = try refusal { _ = try engine.finishSession(finish: SessionEnd(id: Sample.session), now: now) }
    #expect(unknown == .NotFound(entity: "session"))

    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let going = try engine.logSession(new: newSession(blue, from: now, to: nil), now: now).fact
    try expectConflict { _ = try engine.repeatSession(again: again, now: now) }
    let bad = [
        ("ended", SessionEnd(id: going.id, ended: now.plus(minutes: -1))),
        ("ended", SessionEnd(id: going.id, ended: now.plus(minutes: 6))),
        ("passes", SessionEnd(id: going.id, passes: 0)),
        ("passes", SessionEnd(id: going.id, passes: 31)), ("passes", SessionEnd(id: going.id, passes: -1)),
        ("passes", SessionEnd(id: going.id, passes: .max)),
        ("note", SessionEnd(id: going.id, note: long)),
    ]
    let later = now.plus(minutes: 5)
    for (field, finish) in bad {
        try expectInvalid(field) { _ = try engine.finishSession(finish: finish, now: later) }
    }
    #expect(try engine.sessions(limit: unlimited) == [going])
}

/// Rule: of several sessions at once all are logged or none.
@Test func severalSessionsAreLoggedOrNone() throws {
    let engine = try Desk().open()
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let right = newSession(blue, from: now.plus(minutes: -5), to: now)
    let wrong = newSession(Sample.roller, from: now.plus(minutes: -5), to: now)
    try expectInvalid("roller") { _ = try engine.logSessions(new: [right, wrong], now: now) }
    #expect(try engine.sessions(limit: unlimited).isEmpty)
}

/// Rule: a photo's file lies below the app's folder and is one photo's alone, and its hash is one.
@Test func aPhotoThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let photo = try engine.addPhoto(new: newPhoto("2026/lips.jpg", taken: now), now: now)
    let paths = [
        "", "/lips.jpg", "../lips.jpg", "a/../lips.jpg", "./lips.jpg", "a//lips.jpg", "a/", "a\\lips.jpg",
        "C:lips.jpg", "lips\u{0}.jpg", String(repeating: "é", count: 128),
    ]
    for path in paths {
        try expectInvalid("file") { _ = try engine.addPhoto(new: newPhoto(path, taken: now), now: now) }
    }
    for digits in ["", String(repeating: "0", count: 63), String(repeating: "g", count: 64)] {
        try expectInvalid("sha256") {
            _ = try engine.addPhoto(new: newPhoto("b.jpg", taken: now, digits: digits), now: now)
        }
    }
    try expectInvalid("taken") {
        _ = try engine.addPhoto(new: newPhoto("b.jpg", taken: now.plus(minutes: 1)), now: now)
    }
    try expectConflict { _ = try engine.addPhoto(new: newPhoto(photo.file, taken: now), now: now) }
    #expect(try engine.photos(since: Sample.first, until: Sample.last) == [photo])
}
