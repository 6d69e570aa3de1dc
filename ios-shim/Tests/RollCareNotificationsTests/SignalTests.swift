import Foundation
import RollCareGenerated
import class RollCareKit.RollCareStore
import RollCareNotifications
import RollCareTypes
import Testing
import UserNotifications

extension Evening {
    /// Waits until the phone holds what this asks for.
    fileprivate func until(_ isSo: () async throws -> Bool) async throws {
        for await _ in phone.changes() where try await isSo() { return }
    }
}

/// Rule: the phone is made to agree when the store changes, and when the phone says that time or place may be others.
@Test(
    .timeLimit(.minutes(1)),
    arguments: [
        "NSApplicationDidBecomeActiveNotification", "UIApplicationWillEnterForegroundNotification",
        "UIApplicationDidBecomeActiveNotification",
        "UIApplicationSignificantTimeChangeNotification", "NSSystemTimeZoneDidChangeNotification",
        "NSSystemClockDidChangeNotification",
    ])
func theSchedulerWatches(name: String) async throws {
    let evening = try await Evening()
    let (notices, scheduler) = (NotificationCenter(), evening.scheduler)
    await scheduler.observe(notices)
    await scheduler.observe(notices)
    try await evening.until { try await evening.pending.count == evening.plan().count }

    let lost = evening.rung("20")
    evening.phone.lose(lost)
    notices.post(name: Notification.Name(name), object: nil)
    try await evening.until { evening.pending.contains(lost) }

    let (now, first) = (evening.phone.now, "disinfect:\(evening.session):10")
    _ = try await evening.ask { engine in
        try engine.answerReminder(new: NewReminderAction(notification: first, kind: .done), now: now)
    }
    try await evening.until { evening.ladder.isEmpty }

    await scheduler.stopObserving()
    _ = try await evening.ask { try $0.undo(now: now) }
    notices.post(name: Notification.Name(name), object: nil)
    for _ in 0..<1000 { await Task.yield() }
    #expect(evening.ladder.isEmpty, "nobody listens any more")
}

/// Rule: a refresh reconciles, and the next is half-way to the horizon, within bounds.
@Test func aRefreshMovesTheHorizonOn() async throws {
    let evening = try await Evening()
    let now = evening.phone.now
    let (next, isDone) = await ReminderRefresh.run(evening.scheduler, now: now)
    #expect(isDone && next == now.addingTimeInterval(7 * 86_400))
    try await evening.expectAgreement()
    let near = ReminderRefresh.next(after: now, horizon: now.addingTimeInterval(4 * 86_400))
    #expect(near == now.addingTimeInterval(2 * 86_400))
    #expect(ReminderRefresh.next(after: now, horizon: now) == now.addingTimeInterval(6 * 3600))
    try await evening.store.close()
    let (again, failed) = await ReminderRefresh.run(evening.scheduler, now: now)
    #expect(!failed && again == now.addingTimeInterval(6 * 3600), "soon, since it failed")
}

/// Rule: the delegate records before it says that it is done, and opens the app where a tap leads.
@Test func theDelegateHandsAnswersOn() async throws {
    let evening = try await Evening()
    let (phone, rung) = (evening.phone, evening.rung("10"))
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 21))
    let opened = Locked<[URL]>([])
    let delegate = ReminderDelegate(
        for: evening.scheduler, opened: { url in opened.change { $0.append(url) } })
    let shown = try #require(phone.delivered.first)
    delegate.userNotificationCenter(phone.centre, willPresent: shown) { options in
        #expect(options == [.banner, .list, .sound])
    }
    let tap = try #require(phone.respond(to: evening.rung("20"), with: UNNotificationDefaultActionIdentifier))
    await withCheckedContinuation { done in
        delegate.userNotificationCenter(phone.centre, didReceive: tap) { done.resume() }
    }
    #expect(opened.read().map(\.absoluteString) == ["rollcare://roller/\(evening.blue)/clean"])
    let response = try #require(phone.respond(to: rung, with: "rollcare.done"))
    await withCheckedContinuation { done in
        delegate.userNotificationCenter(phone.centre, didReceive: response) { done.resume() }
    }
    phone.settle()
    #expect(evening.ladder.isEmpty && opened.read().count == 1)
}

/// Rule: what the documentation shows works, on the phone's own notification centre and clock.
@Test func theDocumentedWayWorks() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rollcare-\(UUID().uuidString)")
    let store = try await RollCareStore.open(in: folder)

    let scheduler = ReminderScheduler(store: store, keepingAnswersIn: folder)
    let delegate = ReminderDelegate(for: scheduler, opened: { place in print(place) })
    UNUserNotificationCenter.current().delegate = delegate
    await scheduler.observe()
    let permission = try await scheduler.requestProvisionalAuthorisation()

    #expect(permission.answer == .provisional && UNUserNotificationCenter.current().delegate === delegate)
    let status = try await ReminderScheduler(keepingAnswersIn: folder) { store }.reconcile()
    #expect(status.pending == 0 && status.horizon > .now && status.places == 60)
    await scheduler.stopObserving()
}
