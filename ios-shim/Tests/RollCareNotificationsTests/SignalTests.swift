import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
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
        "NSSystemClockDidChangeNotification", "UIApplicationProtectedDataDidBecomeAvailable",
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

    try await evening.throwAway()
    try await evening.until { evening.ladder.isEmpty }

    await scheduler.stopObserving()
    try await evening.store.undo(at: evening.phone.now)
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
    let response = try #require(phone.respond(to: rung, with: "rollcare.did-it"))
    await withCheckedContinuation { done in
        delegate.userNotificationCenter(phone.centre, didReceive: response) { done.resume() }
    }
    phone.settle()
    #expect(evening.ladder.isEmpty && opened.read().count == 1)
}

/// Rule: a tap shows its place at once: before the answer is recorded, and although the store cannot be opened.
@Test(.timeLimit(.minutes(1))) func aTapShowsItsPlaceAtOnce() async throws {
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 21))
    let (mayOpen, opens) = AsyncStream<Void>.makeStream()
    let store = evening.store
    let slow = Evening.scheduler(of: phone, centre: SystemNotificationCentre { phone.centre }, evening.folder) {
        for await _ in mayOpen { break }
        return store
    }
    let (shown, shows) = AsyncStream<URL>.makeStream()
    let delegate = ReminderDelegate(for: slow, opened: { shows.yield($0) })
    let tap = try #require(phone.respond(to: evening.rung("20"), with: UNNotificationDefaultActionIdentifier))
    let link = "rollcare://roller/\(evening.blue)/clean"
    #expect(ReminderResponse(tap).place?.absoluteString == link)
    let isDone = Locked(false)
    await withCheckedContinuation { done in
        delegate.userNotificationCenter(phone.centre, didReceive: tap) {
            isDone.change { $0 = true }
            done.resume()
        }
        Task {
            for await place in shown {
                #expect(place.absoluteString == link && !isDone.read(), "the store is not open yet")
                break
            }
            opens.yield()
        }
    }
    #expect(isDone.read())
    let done = try #require(phone.respond(to: evening.rung("10"), with: "rollcare.did-it"))
    #expect(ReminderResponse(done).place == nil, "a button in a banner leads nowhere")
}

/// Rule: a scheduler opens one store, however many calls need one at the same time, and none before.
@Test(.timeLimit(.minutes(1))) func oneStoreForAllCalls() async throws {
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 21))
    try await evening.store.close()
    let (count, folder) = (Locked(0), evening.folder)
    let lazy = LazyStore(in: folder) {
        count.change { $0 += 1 }
        for _ in 0..<100 { await Task.yield() }
        return try await RollCareStore.open(in: folder)
    }
    let scheduler = ReminderScheduler(for: lazy, centre: SystemNotificationCentre { phone.centre }, clock: .of(phone))
    #expect(count.read() == 0)
    let tap = try evening.tap(UNNotificationDefaultActionIdentifier, of: evening.rung("10"))
    let done = try evening.tap("rollcare.did-it", of: evening.rung("20"))
    async let observing: Void = scheduler.observe(NotificationCenter())
    async let first = scheduler.handle(tap)
    async let second = scheduler.handle(done)
    async let third = scheduler.reconcile()
    async let mine = lazy.open()
    _ = try await (observing, first, second, third)
    let store = try await mine
    #expect(count.read() == 1 && evening.ladder.isEmpty)
    // So the scheduler hears of what the app changes.
    try await store.undo(at: phone.now)
    try await evening.until { !evening.ladder.isEmpty }
    await scheduler.stopObserving()
}
