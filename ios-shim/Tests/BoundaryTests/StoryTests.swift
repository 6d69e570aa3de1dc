import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// One evening in one zone, with the twelve instants at which the phone nags, written out by hand.
struct Evening: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let zone: Zone
    let ended: String
    let rungs: [String]
}

/// 10, 20, 40 and 80 minutes of elapsed time, then 09:00 on the wall on three days, then once a week for as
/// far as a plan looks.
private let evenings = [
    Evening(
        testDescription: "an evening in November", zone: berlin, ended: "2026-11-23T20:05:00+01:00",
        rungs: [
            "2026-11-23T19:15:00Z", "2026-11-23T19:25:00Z", "2026-11-23T19:45:00Z", "2026-11-23T20:25:00Z",
            "2026-11-24T08:00:00Z", "2026-11-25T08:00:00Z", "2026-11-26T08:00:00Z",
            "2026-12-03T08:00:00Z", "2026-12-10T08:00:00Z", "2026-12-17T08:00:00Z",
            "2026-12-24T08:00:00Z", "2026-12-31T08:00:00Z",
        ]),
    Evening(
        testDescription: "the night in March in which 02:00 becomes 03:00", zone: berlin,
        ended: "2026-03-29T01:50:00+01:00",
        rungs: [
            "2026-03-29T01:00:00Z", "2026-03-29T01:10:00Z", "2026-03-29T01:30:00Z", "2026-03-29T02:10:00Z",
            "2026-03-29T07:00:00Z", "2026-03-30T07:00:00Z", "2026-03-31T07:00:00Z",
            "2026-04-07T07:00:00Z", "2026-04-14T07:00:00Z", "2026-04-21T07:00:00Z",
            "2026-04-28T07:00:00Z", "2026-05-05T07:00:00Z",
        ]),
]

/// What is the same of each rung: the minutes press, the days do not.
private let policies = Array(repeating: ReminderPolicy.elapsed, count: 4) + Array(repeating: .floating, count: 8)
private let priorities: [ReminderPriority] =
    Array(repeating: .timeSensitive, count: 4) + Array(repeating: .normal, count: 8)

/// Rule: a used roller nags until its whole checklist is done, and undo makes it nag again.
@Test(arguments: evenings)
func aUsedRollerNagsUntilItIsClean(evening: Evening) throws {
    let desk = try Desk()
    let engine = try desk.open()
    let (ended, zone) = (try at(evening.ended), evening.zone)
    let rungs = try evening.rungs.map(at)
    let blue = try engine.addRoller(new: newRoller("Blue"), now: ended.plus(minutes: -60))
    #expect(try engine.plan(now: ended, zone: zone, capabilities: phone).notifications.isEmpty)

    let session = try engine.logSession(
        new: newSession(blue.id, from: ended.plus(minutes: -5), to: ended, zone: zone), now: ended)
    let plan = try engine.plan(now: ended, zone: zone, capabilities: phone)
    let ladder = plan.notifications.of(.disinfect)
    #expect(ladder.map(\.at) == rungs)
    #expect(ladder.allSatisfy { $0.title == "Disinfect Blue" && $0.roller == blue.id })
    #expect(plan.notifications.allSatisfy { $0.civil == wall($0.at, zone) })
    #expect(ladder.suffix(8).allSatisfy { $0.civil.time == TimeOfDay("09:00") })
    #expect(ladder.map(\.policy) == policies)
    #expect(ladder.map(\.priority) == priorities)
    #expect(ladder[0].id == "disinfect:\(session.id):10")
    #expect(ladder[0].deepLink == "rollcare://roller/\(blue.id)/clean")
    #expect(try engine.home(now: ended, zone: zone).nextReminders == Array(plan.notifications.prefix(5)))

    // The soak is ended after four minutes: it does not count, the roller stays dirty and the plan stays.
    let start = ended.plus(minutes: 1)
    var run = try engine.startChecklist(
        new: NewChecklistRun(roller: blue.id, checklist: "after-use"), now: start)
    var now = start
    while run.due?.timer?.isContactTime != true { run = try engine.tick(run, .done, now) }
    run = try engine.tick(run, .begun, now)
    let needed = try #require(run.due?.timer?.duration)
    let soaking = RollerState.soaking(run: run.run, ends: now.plus(needed))
    #expect(try engine.home(now: now, zone: zone).rollers.map(\.state) == [soaking])
    now = now.plus(minutes: 4)
    run = try engine.tick(run, .done, now)
    #expect(run.due?.state == .tooShort(had: .seconds(240), needed: needed, clockWentBack: false))
    #expect(try engine.rollers(now: now, zone: zone).map(\.state) == [.dirty(reason: .unfinished)])
    let kept = try engine.plan(now: now, zone: zone, capabilities: phone).notifications.of(.disinfect)
    #expect(kept.map(\.at) == rungs)

    // Once more, and in full.
    run = try engine.tick(run, .begun, now)
    now = now.plus(needed)
    run = try engine.tick(run, .done, now)
    #expect(try engine.home(now: now, zone: zone).openRuns == [run])
    while run.due != nil { run = try engine.tick(run, .done, now) }
    #expect(run.completed == now)
    let clean = try engine.home(now: now, zone: zone)
    #expect(clean.rollers.map(\.state) == [.clean(since: now)])
    #expect(clean.rollers.map(\.verdict.outcome) == [.allow])
    #expect(clean.openRuns.isEmpty && clean.nextReminders.of(.disinfect).isEmpty)

    // It was not put away after all.
    #expect(try engine.undo(now: now).command == "tick step")
    let back = try engine.plan(now: now, zone: zone, capabilities: phone).notifications.of(.disinfect)
    let minutes = [10, 20, 40, 80].map { now.plus(minutes: $0) }
    #expect(Array(back.map(\.at).prefix(4)) == minutes, "the ladder begins when it is known again")
    #expect(back.map(\.title).allSatisfy { $0 == "Put Blue away" })
}

/// Rule: a session that spans a clock change keeps both its instants and its zone.
@Test func aSessionAcrossAClockChangeKeepsItsInstants() throws {
    let desk = try Desk()
    let engine = try desk.open()
    let (started, ended) = (try at("2026-10-25T02:50:00+02:00"), try at("2026-10-25T02:10:00+01:00"))
    let blue = try engine.addRoller(new: newRoller("Blue"), now: started)
    let logged = try engine.logSession(new: newSession(blue.id, from: started, to: ended), now: ended).fact
    let read = try desk.open().session(id: logged.id)
    #expect(read == logged && read.details == newSession(blue.id, from: started, to: ended).details)
    #expect(ended.timeIntervalSince(started) == 20 * 60, "the clock showed 02:50, then 02:10")
    let next = try engine.plan(now: ended, zone: berlin, capabilities: phone).notifications.first
    #expect(next?.civil == LocalDateTime("2026-10-25T02:20"))
}

/// The local time, by Foundation's zone rules.
private func wall(_ at: Date, _ zone: Zone) -> LocalDateTime? {
    var calendar = Calendar(identifier: .gregorian)
    guard let timeZone = zone.timeZone else { return nil }
    calendar.timeZone = timeZone
    return LocalDateTime(calendar.dateComponents([.year, .month, .day, .hour, .minute], from: at))
}
