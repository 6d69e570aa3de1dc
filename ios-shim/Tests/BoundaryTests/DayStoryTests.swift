import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// Rule: an iPhone whose app is opened a few times shows each thing when it is to be done, once, and nothing of
/// what was done before.
@Test func anIPhoneGoesThroughAnEveningAndTheDaysAfterIt() throws {
    var evening = try UsedRoller()
    let (engine, blue, session) = (evening.engine, evening.blue, evening.session)
    let schedule = try engine.addSchedule(
        new: newSchedule(roller: blue, rhythm: .weekdays(days: [.monday, .thursday])), now: evening.ended)
    _ = try evening.agree(evening.ended)

    // The first reminder comes, and its button puts it off.
    var now = try at("2026-11-23T20:16:00+01:00")
    evening.centre.wait(until: now)
    let later = try #require(evening.centre.shown.last?.buttons.first { $0.kind == .snooze })
    let choices = try engine.snoozeChoices(now: now, zone: berlin)
    let soon = try #require(choices.first { $0.length == .tenMinutes })
    let put = NewReminderAction(notification: later.notification, kind: .snooze(until: soon.until))
    _ = try engine.answerReminder(new: put, now: now, zone: berlin)
    _ = try evening.agree(now)

    // It comes again. Blue is soaked, and the phone says when the soak is done.
    now = soon.until.plus(minutes: 1)
    evening.centre.wait(until: now)
    var run = try engine.startChecklist(new: NewChecklistRun(roller: blue, checklist: "after-use"), now: now)
    while run.due?.timer?.isContactTime != true { run = try engine.tick(run, .done, now) }
    run = try engine.tick(run, .begun, now)
    _ = try evening.agree(now)
    now = now.plus(minutes: 11)
    evening.centre.wait(until: now)
    #expect(evening.centre.shown.last?.title == "Soak done: Blue")
    while run.due != nil { run = try engine.tick(run, .done, now) }
    _ = try evening.agree(now)

    // The morning after: somebody looks at the lips. On Thursday they do not.
    now = try at("2026-11-24T12:00:00+01:00")
    evening.centre.wait(until: now)
    _ = try engine.checkIn(new: newCheckIn([.pink]), now: now)
    _ = try evening.agree(now)
    now = try at("2026-11-26T20:01:00+01:00")
    evening.centre.wait(until: now)
    let shown = evening.centre.shown.map { "\($0.civil) \($0.id)" }
    #expect(
        shown == [
            "2026-11-23T20:15 \(evening.rung("10"))", "2026-11-23T20:26 \(evening.rung("20"))",
            "2026-11-23T20:37 soak-done:\(run.run)",
            "2026-11-24T07:00 aftercare:\(session)/after.cleanse",
            "2026-11-24T08:05 aftercare:\(session)/after.spf", "2026-11-24T09:00 check-in:\(session)/1",
            "2026-11-26T09:00 check-in:\(session)/3", "2026-11-26T20:00 session:\(schedule.id)/2026-11-26",
        ])
    _ = try evening.agree(now)
    #expect(try evening.missed(now.plus(minutes: 60)) == noneMissed)
}
