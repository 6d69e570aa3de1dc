import Foundation
import TestSupport
import Testing

@testable import RollCareKit

extension Engine {
    /// The one roller that is not retired.
    fileprivate func roller(_ now: Date) throws -> RollerView {
        try #require(home(now: now, zone: berlin).rollers.first)
    }

    /// Says something of the step that is due.
    fileprivate func tick(_ run: RunProgress, _ kind: TickKind, in agent: Agent, _ now: Date) throws
        -> RunProgress
    {
        let step = try #require(run.due?.step)
        return try tickStep(
            new: NewStepTick(run: run.run, step: step, kind: kind, agent: agent), now: now)
    }
}

/// Rule: a new roller is dirty until the checklist that the engine names was done, and clean then.
@Test func aNewRollerIsSetUpByItsChecklist() throws {
    let engine = try Desk().open()
    let now = try at("2026-11-23T18:00:00+01:00")
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now)
    let new = try engine.roller(now)
    #expect(new.state == .dirty(reason: .neverCleaned) && new.verdict.outcome == .stop)
    guard case .clean(let checklist) = new.next else { throw Unexpected(value: new.next) }
    let bundled = try engine.checklists()
    let named = try #require(bundled.first { $0.id == checklist })
    #expect(named.id != "after-use" && named.cleans && named.isBundled && !named.title.isEmpty)
    #expect(bundled.allSatisfy { $0.isBundled && !$0.steps.isEmpty })
    #expect(Set(bundled.map(\.purpose)) == Set(ChecklistPurpose.allCases))

    let done = try engine.clean(blue.id, by: checklist, from: now)
    let clean = try engine.roller(done)
    #expect(clean.state == .clean(since: done) && clean.next == .nothing)
    #expect(clean.verdict.outcome == .allow && clean.wear.tier == .fresh)
    #expect(try engine.undo(now: done).command == "tick step")
    #expect(try engine.roller(done).state != clean.state)
}

/// Rule: a run that is paused half-way through the soak, its app killed, and resumed in the wrong agent cleans
/// nothing; a full soak in one that counts does.
@Test func aPausedRunCleansOnlyAfterAFullSoak() throws {
    let desk = try Desk()
    let engine = try desk.open()
    var now = try at("2026-11-23T20:05:00+01:00")
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now.plus(minutes: -60)).id
    let session = newSession(blue, from: now.plus(minutes: -5), to: now)
    _ = try engine.logSession(new: session, now: now)
    #expect(try engine.roller(now).next == .clean(checklist: "after-use"))
    var run = try engine.startChecklist(
        new: NewChecklistRun(roller: blue, checklist: "after-use"), now: now)
    while run.due?.timer?.isContactTime != true { run = try engine.tick(run, .done, now) }
    let needed = try #require(run.due?.timer?.duration)
    run = try engine.tick(run, .begun, now)
    let soak = try #require(run.due?.step)
    let ends = now.plus(needed)
    #expect(try engine.roller(now).next == .waitForSoak(run: run.run, until: ends))

    now = now.plus(minutes: 4)
    run = try engine.tick(run, .paused, now)
    #expect(run.paused == now && run.due?.state == .held(remaining: needed))
    #expect(try engine.roller(now).state == .dirty(reason: .unfinished))
    try engine.closeStore()

    let later = try desk.open()
    #expect(try later.run(id: run.run, now: now) == run)
    now = now.plus(minutes: 600)
    #expect(try later.home(now: now, zone: berlin).openRuns.map(\.paused) == [run.paused])
    run = try later.tick(run, .resumed, now)
    #expect(run.paused == nil && run.due?.step == soak)
    #expect(try later.roller(now).next == .continueChecklist(run: run.run, step: soak))

    let soap = Agent(kind: .soap, percent: nil)
    run = try later.tick(run, .begun, in: soap, now)
    guard case .wrongAgent(let agent, let rule) = run.due?.state else { throw Unexpected(value: run) }
    #expect(try agent == soap && later.rulePack().rules.contains { $0.id == rule })
    now = now.plus(needed)
    try expectConflict { _ = try later.tick(run, .done, now) }
    #expect(try later.roller(now).state == .dirty(reason: .unfinished))

    run = try later.tick(run, .begun, in: alcohol(), now)
    now = now.plus(needed)
    run = try later.tick(run, .done, now)
    #expect(try later.roller(now).state == .drying(run: run.run, since: now))
    while run.due != nil { run = try later.tick(run, .done, now) }
    #expect(run.completed == now && run.purpose == .clean && run.checklist == "after-use")
    #expect(try later.roller(now).state == .clean(since: now))
}

/// Rule: a run that was done while the phone was away is said afterwards, tick by tick, and one that was given
/// up cleans nothing.
@Test func aRunIsSaidAfterwardsOrGivenUp() throws {
    let engine = try Desk().open()
    let start = try at("2026-11-23T20:05:00+01:00")
    let blue = try engine.addRoller(new: newRoller("Blue"), now: start.plus(minutes: -60)).id
    let given = try engine.startChecklist(
        new: NewChecklistRun(roller: blue, checklist: "after-use"), now: start)
    let gone = try engine.tick(given, .abandoned, start)
    #expect(gone.abandoned == start && gone.completed == nil)
    #expect(try engine.home(now: start, zone: berlin).openRuns.isEmpty)
    #expect(try engine.roller(start).state == .dirty(reason: .unfinished))

    let now = start.plus(minutes: 120)
    let began = start.plus(minutes: 30)
    let new = NewChecklistRun(roller: blue, checklist: "after-use", started: began)
    var run = try engine.startChecklist(new: new, now: now)
    #expect(run.started == began)
    var time = began
    while let step = run.due {
        if let timer = step.timer, timer.isContactTime {
            let begun = NewStepTick(run: run.run, step: step.step, kind: .begun, at: time)
            run = try engine.tickStep(new: begun, now: now)
            time = time.plus(timer.duration)
        }
        run = try engine.tickStep(
            new: NewStepTick(run: run.run, step: step.step, kind: .done, at: time), now: now)
    }
    #expect(run.completed == time && time < now)
    #expect(try engine.roller(now).state == .clean(since: time))
}

/// Rule: a checklist that somebody writes cleans only with a rinse, a full contact time in an agent that counts, and drying; a new
/// version leaves what was done by the old one alone.
@Test func aWrittenChecklistCleansIfItSoaksLongEnough() throws {
    let engine = try Desk().open()
    let now = try at("2026-11-23T18:00:00+01:00")
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let mine = { (duration: Duration?, agent: Agent?, id: ChecklistID?) in
        let rinse = step("Rinse", .seconds(60), part: .rinse)
        let steps = [rinse, step("Soak", duration, in: agent), step("Dry", .seconds(600), part: .dry)]
        let new = NewChecklist(name: "Mine", purpose: .clean, steps: steps, id: id)
        return try engine.saveChecklist(new: new, now: now)
    }
    let bad: [(Duration?, Agent?)] = [
        (nil, nil), (.seconds(600), nil), (.seconds(60), alcohol()),
        (.seconds(600), Agent(kind: .uv, percent: nil)), (.seconds(600), alcohol(99)), (.seconds(600), alcohol(nil)),
    ]
    for (duration, agent) in bad {
        try expectInvalid("steps") { _ = try mine(duration, agent, nil) }
    }
    let soakAlone = NewChecklist(name: "Mine", purpose: .clean, steps: [step("Soak", .seconds(600), in: alcohol())])
    try expectInvalid("steps") { _ = try engine.saveChecklist(new: soakAlone, now: now) }
    #expect(try engine.checklists().allSatisfy(\.isBundled))

    let saved = try mine(.seconds(900), alcohol(), nil)
    #expect(saved.version == 1)
    let listed = try #require(engine.checklists().last)
    #expect(listed.id == saved.id.text && listed.cleans && !listed.isBundled && listed.title == "Mine")
    #expect(listed.steps.map(\.title) == ["Rinse", "Soak", "Dry"])
    #expect(listed.steps[1].timer == StepTimer(duration: .seconds(900), isContactTime: true))
    let done = try engine.clean(blue, by: listed.id, from: now)
    #expect(done == now.plus(minutes: 15))
    #expect(try engine.roller(done).state == .clean(since: done))

    let second = try mine(.seconds(1_200), alcohol(), saved.id)
    #expect(second.id == saved.id && second.version == 2)
    #expect(try engine.roller(done).state == .clean(since: done))
    try engine.delete(fact: .checklist(id: saved.id), now: done)
    #expect(try engine.checklists().allSatisfy(\.isBundled))
    #expect(try engine.roller(done).state == .clean(since: done))
}
