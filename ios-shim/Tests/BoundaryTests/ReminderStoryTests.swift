import Foundation
import TestSupport
import Testing

@testable import RollCareKit

private let tokyo = Zone("Asia/Tokyo")

/// Rule: a visit is reminded of by the wall of its practice, wherever the person is.
@Test func aVisitKeepsItsZone() throws {
    let engine = try Desk().open()
    let now = try at("2026-11-23T12:00:00+01:00")
    let visit = try engine.addVisit(new: newVisit(), now: now)
    for zone in [berlin, tokyo] {
        let plan = try engine.plan(now: now, zone: zone, capabilities: phone)
        let reminders = plan.notifications.of(.visit)
        #expect(reminders.map(\.civil) == ["2026-11-30T09:00", "2026-12-01T08:30"])
        #expect(
            try reminders.map(\.at) == [at("2026-11-30T09:00:00+01:00"), at("2026-12-01T08:30:00+01:00")])
        #expect(reminders.allSatisfy { $0.policy == .pinned && $0.pinnedTo == berlin && $0.exact })
        #expect(reminders.allSatisfy { $0.deepLink == "rollcare://visit/\(visit.id)" && $0.roller == nil })
        #expect(reminders.map(\.wording.first?.key) == ["notify-visit-day", "notify-visit-soon"])
        #expect(reminders[0].wording[0].arguments.contains(TextArgument(name: "city", value: .text(text: "Berlin"))))
        #expect(plan.zone == zone)
    }
    let moves = try engine.previewZoneChange(from: berlin, to: tokyo, now: now)
    #expect(moves.isEmpty, "there is nothing but the visit")
}

/// Rule: what comes in the same minute is one notification: the most urgent one leads, all are named, and it has the
/// buttons of what leads. Its "Later" puts off all of it.
@Test func theSameMinuteIsOneNotification() throws {
    var evening = try UsedRoller()
    let (engine, ended) = (evening.engine, evening.ended)
    let morning = "2026-11-24"
    let rung = evening.rung(morning)
    let checkIn = "check-in:\(evening.session)/1"
    _ = try evening.agree(ended)
    let plan = try evening.plan(ended)
    let merged = try #require(plan.notifications.first { $0.id == rung })
    #expect(merged.kind == .disinfect && merged.merged == [checkIn])
    #expect(merged.category == "not-clean" && merged.channel == .disinfect)
    #expect(merged.thread == "roller:\(evening.blue)" && merged.title == "Disinfect Blue")
    #expect(merged.body.contains("Look at your skin: lips"))
    #expect(merged.buttons.map(\.kind) == [.open, .didIt, .snooze])
    #expect(merged.buttons.map(\.title) == ["Clean it", "I did it", "Later"])
    #expect(merged.buttons.allSatisfy { $0.notification == rung })
    #expect(plan.reasons.contains(PlanReason(notification: checkIn, decision: .mergedInto(into: rung))))

    let shown = merged.at.plus(minutes: 1)
    let later = ButtonPress(button: .snooze, notification: rung)
    let outcome = try engine.pressButton(press: later, now: shown, zone: berlin)
    #expect(outcome.done && outcome.comesAgain == shown.plus(minutes: 60))
    let again = try #require(evening.plan(shown).notifications.first)
    #expect(again.at == shown.plus(minutes: 60) && again.merged == [checkIn])

    let done = NewReminderAction(notification: checkIn, kind: .done)
    _ = try engine.answerReminder(new: done, now: shown, zone: berlin)
    let alone = try #require(evening.plan(shown).notifications.first)
    #expect(alone.at == again.at && alone.merged.isEmpty && alone.contentHash != again.contentHash)
}

/// Rule: kinds can be switched off, but for those that a dirty needle asks for and the one that keeps all alive.
@Test func remindersCanBeSwitchedOffButForHygiene() throws {
    let evening = try UsedRoller()
    let (engine, now) = (evening.engine, evening.ended)
    let settings = try engine.settings()
    #expect(settings.remindersOff.isEmpty)
    let must: [ReminderKind] = [.disinfect, .soakDone, .openApp]
    for kind in must {
        try expectInvalid("reminders_off") {
            try engine.saveSettings(settings: settings.without([.checkIn, kind]), now: now)
        }
    }
    #expect(try engine.settings() == settings)
    let quiet = settings.without(ReminderKind.allCases.filter { !must.contains($0) })
    try engine.saveSettings(settings: quiet, now: now)
    #expect(try engine.settings() == quiet)
    let plan = try evening.plan(now)
    #expect(Set(plan.notifications.map(\.kind)) == [.disinfect, .openApp])
    let off = PlanReason(notification: "check-in:\(evening.session)/1", decision: .heldBack(by: .switchedOff))
    #expect(plan.reasons.contains(off))
}

/// Rule: before a journey the person sees what would move: a time on the wall does, what counts from a session
/// does not.
@Test func aJourneyIsPreviewed() throws {
    let evening = try UsedRoller()
    let (engine, now) = (evening.engine, evening.ended)
    let schedule = try engine.addSchedule(new: newSchedule(roller: evening.blue), now: now)
    let red = try engine.addRoller(new: newRoller("Red"), now: now).id
    let before = newSession(red, from: now.plus(minutes: -15), to: now.plus(minutes: -10))
    let used = try engine.logSession(new: before, now: now)
    let clean = try engine.clean(evening.blue, from: now.plus(minutes: 1))
    let moves = try engine.previewZoneChange(from: berlin, to: tokyo, now: clean)
    let session = try #require(moves.first { $0.kind == .session })
    #expect(session.id == "session:\(schedule.id)/2026-11-26" && session.policy == .floating)
    #expect(session.title == "Session with Blue")
    let wall = LocalDateTime("2026-11-26T20:00")
    #expect(try session.here == PlannedTime(at: at("2026-11-26T20:00:00+01:00"), civil: wall))
    #expect(try session.there == PlannedTime(at: at("2026-11-26T20:00:00+09:00"), civil: wall))
    let nagging = moves.filter { $0.kind == .disinfect }
    #expect(nagging.first?.id == "disinfect:\(used.id):2026-11-24")
    let look = try #require(moves.first { $0.id == "check-in:\(evening.session)/1" })
    #expect(look.kind == .checkIn && look.policy == .date, "it comes together with a rung")
    #expect(nagging.count == 7 && nagging.allSatisfy { $0.policy == .floating })
    #expect(try engine.previewZoneChange(from: berlin, to: berlin, now: clean).isEmpty)
    let plan = try engine.plan(now: clean, zone: tokyo, capabilities: phone)
    #expect(plan.notifications.first { $0.id == session.id }?.at == session.there?.at)
}

/// Rule: a back-up is asked for some weeks after the last one, and the plan says whose zone rules it went by.
@Test func aBackupIsCountedFromTheLastOne() throws {
    let evening = try UsedRoller()
    let (engine, ended) = (evening.engine, evening.ended)
    let first = try #require(evening.plan(ended).notifications.of(.backupDue).first)
    #expect(first.civil == LocalDateTime("2026-12-23T09:00") && first.priority == .quiet)
    let later = ended.plus(minutes: 24 * 60)
    try engine.reportBackup(at: later)
    #expect(try evening.plan(later).notifications.of(.backupDue).isEmpty, "nothing was logged since")
    let day = later.plus(minutes: 60)
    let again = newSession(evening.blue, from: day.plus(minutes: -5), to: day)
    _ = try engine.logSession(new: again, now: day)
    let next = try #require(evening.plan(day).notifications.of(.backupDue).first)
    #expect(next.civil.day == Day("2026-12-24"))

    let other = Capabilities(platform: .ios, slots: 60, zoneRules: "2020a")
    let plan = try evening.plan(day, other)
    #expect(try plan.zoneRulesDiffer && plan.zoneRules == versions().zoneDatabase)
    #expect(try !evening.plan(day).zoneRulesDiffer)
}
