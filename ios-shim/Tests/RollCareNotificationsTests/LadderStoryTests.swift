import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// Rule: after a session the ladder is pending; "I did it" withdraws all of it, also from the screen.
@Test func iDidItWithdrawsTheLadder() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    let status = try await scheduler.reconcile()
    try await evening.expectAgreement()
    #expect(evening.ladder.count >= 6 && status.pending == evening.pending.count && status.refused == 0)
    #expect(status.next == evening.ended.plus(minutes: 10) && status.horizon > evening.ended)

    phone.wait(until: evening.ended.plus(minutes: 21))
    let (first, second) = (evening.rung("10"), evening.rung("20"))
    #expect(evening.onScreen == [first, second].sorted())
    #expect(evening.buttons(of: second) == ["Clean it", "I did it", "Later"])
    let outcome = try await scheduler.handle(evening.tap("rollcare.did-it", of: second))
    #expect(outcome == .recorded)
    phone.settle()
    #expect(evening.ladder.isEmpty && evening.onScreen.isEmpty)
    try await evening.expectAgreement()
    #expect(try await evening.missed().count == 0)
}

/// Rule: a clean roller takes its reminders off the screen, too; what is still about something stays there.
@Test func whatIsDoneLeavesTheScreenAndWhatIsNotStays() async throws {
    let evening = try await Evening()
    try await evening.scheduler.reconcile()
    evening.phone.wait(until: evening.ended.plus(minutes: 45))
    try await evening.scheduler.reconcile()
    let shown = [evening.rung("10"), evening.rung("20"), evening.rung("40")].sorted()
    #expect(evening.onScreen == shown, "nobody cleaned it")
    try await evening.store.retireRoller(evening.blue, reason: .other, at: evening.phone.now)
    try await evening.scheduler.reconcile()
    #expect(evening.onScreen.isEmpty && evening.ladder.isEmpty)
}

/// Rule: "Later" puts the ladder off by an hour, once, and what it had shown leaves the screen without a word.
@Test func laterPutsTheLadderOffByAnHour() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    try await scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 42))
    let now = phone.now
    let snooze = try evening.tap("rollcare.snooze", of: evening.rung("40"))
    #expect(try await scheduler.handle(snooze) == .recorded)
    phone.settle()
    #expect(phone.delivered.isEmpty)
    let plan = try await evening.plan()
    #expect(plan.first?.at == now.plus(minutes: 60) && plan.first?.kind == .disinfect)
    try await evening.expectAgreement()

    phone.wait(until: now.plus(minutes: 3))
    #expect(try await scheduler.handle(snooze) == .alreadyRecorded, "told again, later")
    #expect(try await evening.plan() == plan)
}

/// Rule: an answer that is told again changes nothing: in the same process, in the next, and after it was undone.
@Test func anAnswerCountsOnce() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    try await scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 21))
    let didIt = try evening.tap("rollcare.did-it", of: evening.rung("20"))
    #expect(try await scheduler.handle(didIt) == .recorded)
    #expect(try await scheduler.handle(didIt) == .alreadyRecorded)
    let next = Evening.scheduler(of: phone, evening.store, evening.folder)
    phone.wait(until: evening.ended.plus(minutes: 22))
    #expect(try await next.handle(didIt) == .alreadyRecorded)
    #expect(try await evening.store.undo(at: phone.now).command == "clean roller")
    #expect(try await next.handle(didIt) == .alreadyRecorded)
    #expect(!evening.ladder.isEmpty, "it was undone, and stays so")
}

/// Rule: a tap opens the app where the thing can be done, a swipe changes nothing of the plan, and what is not ours is
/// left to the app.
@Test func tapsSwipesAndStrangersAreToldApart() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    try await scheduler.reconcile()
    let strange = UNNotificationRequest(
        identifier: "app/hello", content: UNMutableNotificationContent(),
        trigger: UNTimeIntervalNotificationTrigger(timeInterval: 60, repeats: false))
    try await phone.centre.add(strange)
    phone.wait(until: evening.ended.plus(minutes: 21))
    let plan = try await evening.plan()
    let link = try #require(URL(string: "rollcare://roller/\(evening.blue)/clean"))
    let tap = try evening.tap(UNNotificationDefaultActionIdentifier, of: evening.rung("10"))
    #expect(try await scheduler.handle(tap) == .opened(link))
    let swipe = try evening.tap(UNNotificationDismissActionIdentifier, of: evening.rung("20"))
    #expect(try await scheduler.handle(swipe) == .recorded)
    #expect(try await evening.plan() == plan)
    let stranger = try evening.tap(UNNotificationDefaultActionIdentifier, of: "app/hello")
    #expect(try await scheduler.handle(stranger) == .notOurs)
}

/// Rule: reminders of the same minute are one notification with three buttons at most, and one "Later" puts all of it
/// off.
@Test func oneLaterPutsAMergedNotificationOff() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    try await scheduler.reconcile()
    let merged = try #require(try await evening.plan().first { !$0.merged.isEmpty })
    let id = ReminderName.of(merged.id)
    phone.wait(until: merged.at.plus(minutes: 1))
    #expect(evening.buttons(of: id) == ["Clean it", "I did it", "Later"], "those of what leads")
    let now = phone.now
    #expect(try await scheduler.handle(evening.tap("rollcare.snooze", of: id)) == .recorded)
    phone.settle()
    let again = try #require(try await evening.plan().first)
    #expect(again.at == now.plus(minutes: 60) && again.kind == .disinfect)
    #expect(again.merged == merged.merged, "all of it comes again, together")
    #expect(!evening.onScreen.contains(id))
}

/// Rule: only what the plan says breaks through a focus mode, and what is quiet makes no sound.
@Test func onlyUrgentRemindersAreTimeSensitive() async throws {
    let evening = try await Evening()
    try await evening.scheduler.reconcile()
    let plan = try await evening.plan()
    #expect(Set(plan.map(\.priority)).count == 3, "the evening has one of each")
    for item in plan {
        let request = try #require(evening.phone.pending.first { $0.identifier == ReminderName.of(item.id) })
        let levels: [ReminderPriority: UNNotificationInterruptionLevel] = [
            .timeSensitive: .timeSensitive, .normal: .active, .quiet: .passive,
        ]
        #expect(request.content.interruptionLevel == levels[item.priority], "\(item.id)")
        #expect((request.content.sound == nil) == (item.priority == .quiet), "\(item.id)")
        #expect(request.content.threadIdentifier == item.thread && request.content.title == item.title)
        let first = evening.phone.bannerButtons(of: request.identifier)
        #expect(first == item.buttons.prefix(2).map(\.title), "\(item.id): the most useful first")
    }
}
