import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// Rule: "I did it" is taken only where there was time for the whole checklist. Before, the notification says so and the
/// ladder stays; after, the roller is clean, and for ten minutes it can be undone from where it was said.
@Test func iDidItIsTakenWhereThereWasTimeForIt() async throws {
    let evening = try await Evening()
    let (phone, store, scheduler) = (evening.phone, evening.store, evening.scheduler)
    try await scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 10).addingTimeInterval(1))
    let first = evening.rung("10")
    #expect(phone.delivered.map(\.request.content.title) == ["Disinfect Blue"])
    #expect(evening.buttons(of: first) == ["Clean it", "I did it", "Later"])
    #expect(try await scheduler.handle(evening.tap("rollcare.did-it", of: first)) == .refused)
    let refusal = try #require(try evening.said(of: first)?.request)
    #expect(refusal.content.title == "Not clean yet: Blue" && refusal.content.body.contains("21 minutes"))
    #expect(refusal.content.body.contains("20:26"), "it says when")
    #expect(refusal.content.interruptionLevel == .passive && refusal.content.sound == nil)
    #expect(evening.buttons(of: refusal.identifier).isEmpty && evening.ladder.contains(evening.rung("20")))

    phone.wait(until: evening.ended.plus(minutes: 25))
    let second = evening.rung("20")
    #expect(try await scheduler.handle(evening.tap("rollcare.did-it", of: second)) == .recorded)
    phone.settle()
    #expect(evening.ladder.isEmpty && evening.onScreen.isEmpty)
    let clean = RollerState.clean(since: evening.ended.plus(minutes: 21))
    #expect(try await store.rollers(at: phone.now, in: phone.zone).map(\.state) == [clean], "not since the tap")
    let said = try #require(try evening.said(of: second)?.request)
    #expect(said.content.title == "Blue is clean" && evening.buttons(of: said.identifier) == ["Undo"])

    #expect(try await scheduler.handle(evening.tap("rollcare.undo", of: said.identifier)) == .recorded)
    #expect(try evening.said(of: second)?.request.content.title == "Undone")
    #expect(!evening.ladder.isEmpty)
    try await evening.expectAgreement()
}

/// Rule: what a button did leaves the screen when it can no more be undone. To read it or to swipe it away records
/// nothing, and a tap leads where the reminder led.
@Test func whatAButtonDidLeavesTheScreen() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    try await scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 41))
    let (second, third) = (evening.rung("20"), evening.rung("40"))
    _ = try await scheduler.handle(evening.tap("rollcare.did-it", of: third))
    #expect(try evening.said(of: third) != nil && evening.said(of: second) == nil)
    phone.wait(until: phone.now.plus(minutes: 9.9))
    try await scheduler.reconcile()
    phone.settle()
    let said = try #require(try evening.said(of: third)?.request.identifier, "it can be undone still")
    let undo = try evening.tap("rollcare.undo", of: said)
    #expect(try await scheduler.handle(undo) == .recorded)
    #expect(try await scheduler.handle(undo) == .alreadyRecorded)

    let revision = try await evening.store.exportedJSON(at: phone.now)
    let tap = try evening.tap(UNNotificationDefaultActionIdentifier, of: said)
    let link = try #require(URL(string: "rollcare://roller/\(evening.blue)/clean"))
    #expect(try await scheduler.handle(tap) == .opened(link))
    #expect(try await evening.store.exportedJSON(at: phone.now) == revision)

    phone.wait(until: evening.ended.plus(minutes: 81))
    let fourth = try #require(evening.onScreen.last { $0.contains("disinfect:") }, "the ladder has begun again")
    _ = try await scheduler.handle(evening.tap("rollcare.did-it", of: fourth))
    phone.wait(until: phone.now.plus(minutes: 10.1))
    let stale = try #require(try evening.said(of: fourth)?.request.identifier)
    let late = try evening.tap("rollcare.undo", of: stale)
    #expect(try await scheduler.handle(late) == .refused)
    #expect(try evening.said(of: fourth)?.request.content.title == "Can't undo this")
    phone.wait(until: phone.now.plus(minutes: 10.1))
    try await scheduler.reconcile()
    phone.settle()
    #expect(try evening.said(of: fourth) == nil && phone.delivered.isEmpty)
}

/// Rule: while the phone lets the app run, what a button did leaves the screen by itself.
@Test(.timeLimit(.minutes(1))) func theRunningAppTakesAwayWhatAButtonDid() async throws {
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 21))
    let (waits, asks) = AsyncStream<Date>.makeStream()
    let (passed, passes) = AsyncStream<Void>.makeStream()
    let clock = ReminderClock(
        now: { phone.now }, zone: { phone.zone }, pause: { await Task.yield() },
        wait: { date in
            asks.yield(date)
            for await _ in passed { return }
        })
    let store = evening.store
    let lazy = LazyStore(in: evening.folder) { store }
    let running = ReminderScheduler(for: lazy, centre: SystemNotificationCentre { phone.centre }, clock: clock)
    let rung = evening.rung("20")
    _ = try await running.handle(evening.tap("rollcare.did-it", of: rung))
    for await date in waits {
        #expect(date == phone.now.plus(minutes: 10))
        break
    }
    #expect(try evening.said(of: rung) != nil)
    phone.wait(until: phone.now.plus(minutes: 10))
    passes.yield()
    while try evening.said(of: rung) != nil { await Task.yield() }
}

/// Rule: a button that was pressed before the phone was unlocked counts from when it was pressed. What can no more be
/// undone by then is not said.
@Test func aButtonOnALockedPhoneCountsFromWhenItWasPressed() async throws {
    let evening = try await Evening()
    let (phone, store) = (evening.phone, evening.store)
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 21))
    let (isLocked, rung) = (Locked(true), evening.rung("20"))
    let centre = SystemNotificationCentre { phone.centre }
    let scheduler = Evening.scheduler(of: phone, centre: centre, evening.folder) {
        if isLocked.read() { throw RollCareStoreError.locked }
        return store
    }
    let given = phone.now
    #expect(try await scheduler.handle(evening.tap("rollcare.did-it", of: rung)) == .kept)
    phone.wait(until: given.plus(minutes: 15))
    isLocked.change { $0 = false }
    try await scheduler.reconcile()
    phone.settle()
    #expect(evening.ladder.isEmpty && phone.delivered.isEmpty)
    let undone = try await store.undo(at: phone.now)
    #expect(undone.command == "clean roller" && undone.at == given)
}

/// Rule: buttons of an older version's notifications keep working. "Done" says nothing of a roller that is not clean, so
/// it is taken for "I did it"; a button that nobody knows any more does nothing.
@Test func anOlderVersionsButtonsKeepWorking() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    let reminder = "disinfect:\(evening.session):10"
    let content = UNMutableNotificationContent()
    content.userInfo = [
        "rollcare": [
            "form": 2, "id": reminder, "hash": "0", "due": "0", "link": "rollcare://today", "merged": [String](),
            "answers": ["rollcare.done": ["done", reminder], "rollcare.dance": ["dance", reminder]],
        ] as [String: Any]
    ]
    let id = ReminderName.of(reminder)
    let old = UNNotificationRequest(identifier: id, content: content, trigger: nil)
    try await phone.centre.add(old)
    #expect(try await scheduler.handle(evening.tap("rollcare.dance", of: id)) == .notOurs)
    try await phone.centre.add(old)
    #expect(try await scheduler.handle(evening.tap("rollcare.done", of: id)) == .refused, "at once is too early")
    phone.wait(until: evening.ended.plus(minutes: 30))
    try await phone.centre.add(old)
    #expect(try await scheduler.handle(evening.tap("rollcare.done", of: id)) == .recorded)
    phone.settle()
    #expect(evening.ladder.isEmpty && evening.buttons(of: ReminderName.ofPressNotice(for: reminder)) == ["Undo"])
}

/// Somebody who rolls on Mondays and Thursdays, after a Monday evening on which Blue was cleaned.
private func habit(questionsAnswered: Bool) async throws -> (Evening, ScheduleID) {
    let evening = try await Evening()
    let (store, ended) = (evening.store, evening.ended)
    if questionsAnswered {
        let answers = try await store.setupQuestions().questions.map { question in
            Answer(question: question.id, reply: question.takesDate ? .on(date: "1990-05-17") : .no)
        }
        try await store.declare(NewDeclaration(answers: answers), at: ended)
    }
    let rhythm = Rhythm.weekdays(days: [.monday, .thursday])
    let schedule = try await store.addSchedule(newSchedule(roller: evening.blue, rhythm: rhythm), at: ended)
    evening.phone.wait(until: ended.plus(minutes: 30))
    let didIt = ButtonPress(button: .didIt, notification: "disinfect:\(evening.session):20")
    #expect(try await store.pressButton(didIt, at: evening.phone.now, in: evening.phone.zone).done)
    try await evening.scheduler.reconcile()
    evening.phone.wait(until: try at("2026-11-26T20:01:00+01:00"))
    return (evening, schedule.id)
}

/// Rule: "Log it" logs the session as the last one was, and can be undone.
@Test func aSessionIsLoggedFromItsReminder() async throws {
    let (evening, schedule) = try await habit(questionsAnswered: true)
    let (phone, store, scheduler) = (evening.phone, evening.store, evening.scheduler)
    let reminder = ReminderName.of("session:\(schedule)/2026-11-26")
    #expect(evening.buttons(of: reminder) == ["Log it", "Later", "Skip"])
    #expect(try await scheduler.handle(evening.tap("rollcare.log", of: reminder)) == .recorded)
    let sessions = try await store.sessions(limit: 9).map(\.details)
    #expect(sessions.count == 2 && sessions[0].areas == sessions[1].areas && sessions[0].ended == phone.now)
    let said = try #require(try evening.said(of: reminder)?.request)
    #expect(said.content.title == "Session logged" && said.content.body.contains("Blue"))
    #expect(evening.ladder.contains { $0.hasSuffix(":10") } && !evening.onScreen.contains(reminder))

    #expect(try await scheduler.handle(evening.tap("rollcare.undo", of: said.identifier)) == .recorded)
    phone.settle()
    #expect(try await store.sessions(limit: 9).count == 1 && evening.ladder.isEmpty)
}

/// Rule: where something is not known, the reminder asks to check first; where something came up since it was shown,
/// "Log it" logs nothing and says so.
@Test func nothingIsLoggedUnchecked() async throws {
    let (asking, schedule) = try await habit(questionsAnswered: false)
    let unchecked = ReminderName.of("session:\(schedule)/2026-11-26")
    #expect(asking.buttons(of: unchecked) == ["Check first", "Later", "Skip"])
    let link = try #require(URL(string: "rollcare://schedule/\(schedule)/start"))
    #expect(try await asking.scheduler.handle(asking.tap("rollcare.open", of: unchecked)) == .opened(link))

    let (evening, other) = try await habit(questionsAnswered: true)
    let reminder = ReminderName.of("session:\(other)/2026-11-26")
    try await evening.store.logCheckIn(newCheckIn([.cracked]), at: evening.phone.now)
    #expect(try await evening.scheduler.handle(evening.tap("rollcare.log", of: reminder)) == .refused)
    #expect(try evening.said(of: reminder)?.request.content.title == "Not logged: check first")
    #expect(try await evening.store.sessions(limit: 9).count == 1)
}
