import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// Somebody who rolls the lips two or three evenings a week since Monday, 2 November 2026.
private struct Habit {
    let engine: Engine
    let blue: Roller
    let schedule: Schedule

    init() throws {
        engine = try Desk().open()
        let now = try at("2026-11-02T09:00:00+01:00")
        blue = try engine.addRoller(new: newRoller("Blue"), now: now).fact
        schedule = try engine.addSchedule(
            new: newSchedule(roller: blue.id, from: "2026-11-02"), now: now
        ).fact
    }

    /// Logs five minutes on the lips on an evening of November 2026.
    func roll(on day: String) throws {
        let started = try at("2026-11-\(day)T20:00:00+01:00")
        let ended = started.plus(minutes: 5)
        _ = try engine.logSession(new: newSession(blue.id, from: started, to: ended), now: ended)
    }

    func lips(_ now: Date) throws -> AreaOutlook {
        try #require(engine.home(now: now, zone: berlin).areas.first { $0.areas.contains(.lips) })
    }

    /// The four weeks from 2 November on.
    func weeks(_ now: Date) throws -> Adherence {
        let span = DaySpan(from: Day("2026-11-02"), to: Day("2026-11-29"))
        return try engine.adherence(areas: [.lips], span: span, now: now, zone: berlin)
    }
}

/// Rule: a live session is finished by saying so, and one tap logs it again.
@Test func aLiveSessionIsFinishedAndRepeated() throws {
    let engine = try Desk().open()
    let now = try at("2026-11-23T20:00:00+01:00")
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now.plus(minutes: -60)).id
    let new = newSession(
        blue, from: now, to: nil, areas: [.lips, .perioral], passes: 3, products: ["Plump"])
    let going = try engine.logSession(new: new, now: now).fact
    let view = try #require(engine.home(now: now, zone: berlin).rollers.first)
    #expect(view.state == .inUse(session: going.id) && view.next == .finishSession(session: going.id))

    let ended = now.plus(minutes: 5)
    let finish = SessionEnd(
        id: going.id, ended: nil, passes: 4, skinAfter: SkinCheck(signs: [.pink]), note: "went well")
    let session = try engine.finishSession(finish: finish, now: ended).fact
    let said = session.details
    #expect(said.ended == ended && said.passes == 4 && said.skinAfter?.signs == [.pink])
    #expect(said.areas == going.details.areas && said.products == ["Plump"] && said.note == "went well")
    #expect(try engine.finishSession(finish: finish, now: ended.plus(minutes: 9)).fact == session)
    let used = try #require(engine.home(now: ended, zone: berlin).rollers.first)
    #expect(used.state == .dirty(reason: .used) && used.next == .clean(checklist: "after-use"))

    let thursday = try at("2026-11-26T20:07:00+01:00")
    let again = try engine.repeatSession(again: SessionRepeat(zone: berlin), now: thursday).fact
    let repeated = again.details
    #expect(repeated.started == thursday.plus(minutes: -5) && repeated.ended == thursday)
    #expect(repeated.areas == said.areas && repeated.products == ["Plump"] && repeated.passes == 4)
    #expect(repeated.roller == blue && repeated.note == nil && repeated.skinAfter == nil)
    #expect(try engine.sessions(limit: unlimited) == [again, session])
    #expect(try engine.undo(now: thursday).command == "repeat session")
    #expect(try engine.sessions(limit: unlimited) == [session])
}

/// Rule: a week that is paused or skipped as far as it was missed does not break the row; a missed one does, and
/// undo mends it.
@Test func pausesAndSkipsKeepTheRow() throws {
    let habit = try Habit()
    let engine = habit.engine
    for day in ["02", "05", "16"] { try habit.roll(on: day) }
    _ = try engine.addPause(
        new: newPause(from: "2026-11-09", to: "2026-11-15"), now: at("2026-11-08T12:00:00+01:00"))
    let thursday = Day("2026-11-19")
    let skip = try engine.skipDay(
        new: NewSkip(areas: [.lips], date: thursday), now: at("2026-11-19T19:00:00+01:00"))
    try habit.roll(on: "23")

    let now = try at("2026-11-24T12:00:00+01:00")
    let weeks = try habit.weeks(now)
    #expect(weeks.weeks.map(\.outcome) == [.reached, .rested, .reached, .open])
    #expect(weeks.weeks.map(\.done) == [2, 0, 1, 1])
    #expect(weeks.weeks.map(\.least) == [2, 0, 1, 2])
    #expect(weeks.streak == Streak(weeks: 2, isLonger: false, since: Day("2026-11-02")))
    let lips = try habit.lips(now)
    #expect(lips.schedule == habit.schedule && lips.roller == habit.blue.id && lips.pause == nil)
    #expect(lips.week == weeks.weeks.last && lips.streak == weeks.streak)
    #expect(lips.last == Day("2026-11-23") && lips.deadline == Day("2026-11-29"))
    #expect(try lips.nextAllowed == at("2026-11-25T20:00:00+01:00") && lips.boundBy?.rule == "gap.lips")
    #expect(lips.nextPlanned == LocalDateTime("2026-11-26T20:00"))
    guard case .running(let reached, let needed, _, let rule) = lips.outcome else {
        throw Unexpected(value: lips)
    }
    #expect(try reached == 2 && needed > 2 && engine.rulePack().rules.contains { $0.id == rule })

    try expectInvalid("span") {
        let backwards = DaySpan(from: Day("2026-11-29"), to: Day("2026-11-02"))
        _ = try engine.adherence(areas: [.lips], span: backwards, now: now, zone: berlin)
    }

    try engine.delete(fact: .skip(id: skip.id), now: now)
    let missed = try habit.weeks(now)
    #expect(missed.weeks.map(\.outcome) == [.reached, .rested, .missed, .open])
    #expect(missed.streak.weeks == 0 && missed.scorePercent < weeks.scorePercent)
    #expect(try engine.undo(now: now).command == "delete skip")
    #expect(try habit.weeks(now) == weeks)
}

/// Rule: a pause without an end plans nothing, and no week is missed in it.
@Test func anOpenPausePlansNothing() throws {
    let habit = try Habit()
    let now = try at("2026-11-10T12:00:00+01:00")
    let new = newPause(areas: [.lips], from: "2026-11-02", reason: .illness)
    let pause = try habit.engine.addPause(new: new, now: now)
    let lips = try habit.lips(now)
    #expect(lips.pause == pause && lips.nextPlanned == nil && lips.deadline == nil)
    #expect(try habit.weeks(now).weeks.map(\.outcome).allSatisfy { $0 == .rested })
    var over = pause.details
    (over.to, over.note) = ("2026-11-10", "better")
    _ = try habit.engine.editPause(id: pause.id, details: over, now: now)
    #expect(try habit.lips(now).nextPlanned?.day == Day("2026-11-11"))
}

/// Rule: a visit to a professional keeps home needles away around it, and says until when. It keeps its zone.
@Test func aVisitBlocksSessionsAroundIt() throws {
    let habit = try Habit()
    let engine = habit.engine
    let now = try at("2026-12-02T12:00:00+01:00")
    let visit = try engine.addVisit(new: newVisit(), now: now).fact
    let visitEnds = try at("2026-12-01T10:30:00+01:00")
    let fourWeeksLater = try at("2026-12-29T00:00:00+01:00")
    let course = try #require(engine.courses(now: now, zone: Zone("America/New_York")).first)
    #expect(course.visits == [visit] && course.treatment == visit.details.treatment && course.kept == 1)
    let block = try #require(course.blocks.max { $0.until < $1.until })
    #expect(
        block.visit == visit.id && block.from <= visitEnds && block.until >= fourWeeksLater)
    let lips = try habit.lips(now)
    #expect(lips.nextAllowed == block.until)
    #expect(
        lips.boundBy == BindingRule(rule: block.rule, statement: lips.boundBy?.statement ?? "", until: block.until))
    #expect(try #require(lips.nextPlanned?.day) >= Day("2026-12-29"))

    let screen = { (time: Date) in
        let asked = request(habit.blue.id, at: time, signs: [])
        return try engine.precheck(request: asked, now: time, zone: berlin).verdict.findings
    }
    #expect(try screen(now).contains { $0.severity == .stop && $0.clearedBy == .time(at: block.until) })
    #expect(try screen(block.until).allSatisfy { $0.rule != block.rule || $0.severity != .stop })
    try engine.delete(fact: .visit(id: visit.id), now: now)
    #expect(try habit.lips(now).boundBy == nil && engine.courses(now: now, zone: berlin).isEmpty)
}
