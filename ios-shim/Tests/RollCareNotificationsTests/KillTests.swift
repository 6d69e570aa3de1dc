import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// Ends the app at a call of a reconcile that has to add and withdraw, also from the screen. Gives what the phone held
/// before, whether the app was ended or the run, and how many calls there were.
private func endAt(_ call: Int?, afterwards: Bool) async throws -> (
    Evening, held: Set<String>, died: Bool, calls: Int
) {
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 42))
    // What was thrown away withdraws its ladder and changes the morning's notification that a check-in was merged into;
    // another roller brings another ladder.
    try await evening.throwAway()
    let red = try await evening.store.addRoller(newRoller("Red"), at: phone.now).id
    _ = try await Evening.use(red, in: evening.store, until: phone.now)

    let held = Set(evening.pending)
    let mortal = MortalCentre(
        SystemNotificationCentre { phone.centre }, dyingAt: call, afterwards: afterwards)
    let doomed = Evening.scheduler(of: phone, centre: mortal, evening.folder) { evening.store }
    let ending = AsyncStream.makeStream(of: Bool.self)
    Task {
        _ = try? await doomed.reconcile()
        ending.continuation.yield(false)
    }
    Task {
        await mortal.death()
        ending.continuation.yield(true)
    }
    var died = false
    for await isDeath in ending.stream {
        died = isDeath
        break
    }
    return (evening, held, died, mortal.calls)
}

/// Rule: wherever the app is ended, the next run gets there: nothing twice, nothing lost, and nothing counted as not
/// shown that was.
@Test func aRunThatWasCutShortIsMadeGood() async throws {
    let (_, _, _, calls) = try await endAt(nil, afterwards: false)
    #expect(calls > 20, "there is something to add and something to withdraw")
    for call in 0..<calls {
        for afterwards in [false, true] {
            let (evening, held, died, _) = try await endAt(call, afterwards: afterwards)
            #expect(died, "call \(call)")
            // Whatever is gone is gone only after all that is new was there: too much is held, never too little.
            evening.phone.settle()
            let (left, due) = (Set(evening.pending), try await evening.plan().map { ReminderName.of($0.id) })
            let isCut = !left.isSuperset(of: held.subtracting(due))
            #expect(!isCut || left.isSuperset(of: due), "call \(call), afterwards: \(afterwards)")
            try await evening.store.close()
            let store = try await RollCareStore.open(in: evening.folder)
            let next = Evening.scheduler(of: evening.phone, store, evening.folder)
            let status = try await next.reconcile()
            #expect(status.refused == 0, "call \(call)")
            evening.phone.settle()
            let now = evening.phone.now
            let plan = try await store.plan(at: now, in: evening.phone.zone)
            let wanted = plan.notifications.map { ReminderName.of($0.id) }.sorted()
            #expect(evening.pending == wanted, "call \(call), afterwards: \(afterwards)")
            #expect(evening.onScreen.isEmpty, "what was done has left the screen")
            // All rungs of the next hour come, once.
            evening.phone.wait(until: now.plus(minutes: 45))
            try await next.reconcile()
            let shown = evening.phone.history.map(\.id)
            #expect(shown.count == Set(shown).count, "call \(call)")
            #expect(try await store.missedReminders(at: evening.phone.now).count == 0, "call \(call)")
            try await store.close()
        }
    }
}

/// Rule: what was added just before the app was ended and came since is known to have come: it is on the screen.
@Test func whatCameAfterTheAppWasEndedCounts() async throws {
    let evening = try await Evening()
    let centre = SystemNotificationCentre { evening.phone.centre }
    let (mortal, store) = (MortalCentre(centre, dyingAt: 6), evening.store)
    let doomed = Evening.scheduler(of: evening.phone, centre: mortal, evening.folder) { store }
    Task { _ = try? await doomed.reconcile() }
    await mortal.death()
    #expect(evening.ladder == [evening.rung("10"), evening.rung("20")].sorted())
    evening.phone.wait(until: evening.ended.plus(minutes: 37))
    try await evening.scheduler.reconcile()
    #expect(evening.onScreen.count == 2)
    #expect(try await evening.missed().count == 0)
}

/// Rule: two scenes that reconcile at once do not disturb each other, and share what they can.
@Test func twoScenesAtOnceAgree() async throws {
    let evening = try await Evening()
    let mortal = MortalCentre(SystemNotificationCentre { evening.phone.centre }, dyingAt: nil)
    let scheduler = Evening.scheduler(of: evening.phone, centre: mortal, evening.folder) { evening.store }
    let statuses = try await withThrowingTaskGroup(of: ReminderStatus.self) { group in
        for _ in 0..<20 { group.addTask { try await scheduler.reconcile() } }
        return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(statuses).count == 1 && statuses.count == 20)
    try await evening.expectAgreement()
    let once = try await evening.plan().count + 10
    #expect(mortal.calls < 2 * once, "\(mortal.calls) calls: twenty runs were shared")
}

/// Rule: whoever asks while a run goes on gets one that sees what was changed before it asked.
@Test func aRunSeesWhatWasChangedBeforeItWasAskedFor() async throws {
    let evening = try await Evening()
    let scheduler = evening.scheduler
    async let early = scheduler.reconcile()
    try await evening.throwAway()
    try await scheduler.reconcile()
    #expect(evening.ladder.isEmpty)
    _ = try await early
    try await evening.expectAgreement()
}

/// Rule: two schedulers of one store, which an app should not have, end in agreement all the same.
@Test func twoSchedulersEndInAgreement() async throws {
    let evening = try await Evening()
    let other = Evening.scheduler(of: evening.phone, evening.store, evening.folder)
    async let here = evening.scheduler.reconcile()
    async let there = other.reconcile()
    _ = try await (here, there)
    try await evening.scheduler.reconcile()
    try await evening.expectAgreement()
}
