import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// Rule: without permission the phone holds nothing, and that is told; once it is given, the plan is there.
@Test func whatWasRefusedAndThenAllowedComesBack() async throws {
    let evening = try await Evening(permission: .denied)
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    let status = try await scheduler.reconcile()
    #expect(evening.pending.isEmpty && status.pending == 0 && status.next == nil)
    #expect(!status.permission.showsReminders && status.permission.willBeSilent)

    phone.wait(until: evening.ended.plus(minutes: 90))
    try await scheduler.reconcile()
    let unshown = try await evening.missed()
    #expect(unshown.count >= 3 && unshown.cause == .noPermission)
    #expect(unshown.since == evening.ended.plus(minutes: 10))
    try await evening.store.acknowledgeMissed(at: phone.now)
    #expect(try await evening.missed().count == 0)

    phone.decide(.authorized)
    try await scheduler.reconcile()
    try await evening.expectAgreement()
    #expect(!evening.ladder.isEmpty)
    phone.decide(.denied)
    try await scheduler.reconcile()
    phone.settle()
    #expect(evening.pending.isEmpty, "taken away again")
}

/// Rule: provisional permission is had without asking: reminders are pending, and the app can say that they will be
/// silent.
@Test func provisionalPermissionIsQuiet() async throws {
    let evening = try await Evening(permission: .notDetermined)
    #expect(try await evening.scheduler.reconcile().permission.answer == .notAsked)
    #expect(evening.pending.isEmpty)
    let permission = try await evening.scheduler.requestProvisionalAuthorization()
    #expect(permission.answer == .provisional && permission.showsReminders && permission.willBeSilent)
    try await evening.expectAgreement()
    let asked = try await evening.scheduler.requestAuthorization()
    #expect(asked.answer == .allowed && !asked.willBeSilent)
    evening.phone.decide(.authorized, alertsAndSounds: false)
    #expect(await evening.scheduler.permission().willBeSilent)
}

/// Rule: where urgent reminders may not break through a focus mode, none asks to.
@Test func withoutTheSettingNothingIsTimeSensitive() async throws {
    let evening = try await Evening()
    evening.phone.decide(.authorized, timeSensitive: false)
    let status = try await evening.scheduler.reconcile()
    #expect(!status.permission.timeSensitive)
    #expect(evening.phone.pending.allSatisfy { $0.content.interruptionLevel != .timeSensitive })
    evening.phone.decide(.authorized)
    try await evening.scheduler.reconcile()
    #expect(evening.phone.pending.contains { $0.content.interruptionLevel == .timeSensitive })
}

/// Rule: an answer that comes before the phone was unlocked is kept in a file, and recorded once, with its own time,
/// when the store opens: by this process or by the next.
@Test(arguments: [false, true]) func anAnswerToALockedPhoneIsKept(nextProcess: Bool) async throws {
    let evening = try await Evening()
    let (phone, store) = (evening.phone, evening.store)
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 11))
    let isLocked = Locked(true)
    let open = { @Sendable () async throws -> RollCareStore in
        if isLocked.read() { throw RollCareStoreError.locked }
        return store
    }
    let centre = SystemNotificationCentre { phone.centre }
    var scheduler = Evening.scheduler(of: phone, centre: centre, evening.folder, open: open)
    let snooze = try evening.tap("rollcare.snooze", of: evening.rung("10"))
    let given = phone.now
    #expect(try await scheduler.handle(snooze) == .kept)
    #expect(try await scheduler.handle(snooze) == .kept, "told again")
    #expect(FileManager.default.fileExists(atPath: evening.answers.path))
    let stored = try FileManager.default.contentsOfDirectory(atPath: evening.folder.path)
    #expect(stored.allSatisfy { $0.hasPrefix("rollcare.db") }, "the store's folder is its own")
    await #expect(throws: RollCareStoreError.locked) { try await scheduler.reconcile() }
    #expect(evening.ladder.contains(evening.rung("20")), "the phone keeps what it holds")

    phone.wait(until: given.plus(minutes: 2))
    isLocked.change { $0 = false }
    if nextProcess { scheduler = Evening.scheduler(of: phone, centre: centre, evening.folder, open: open) }
    try await scheduler.reconcile()
    try await evening.expectAgreement()
    #expect(try await evening.plan().first?.at == given.plus(minutes: 60), "counted from when it was given")
    #expect(try await scheduler.handle(snooze) == .alreadyRecorded)
    #expect(!FileManager.default.fileExists(atPath: evening.answers.path))
}

/// Rule: a file of kept answers that is damaged is set aside, and holds nothing up.
@Test func aDamagedFileOfAnswersIsSetAside() async throws {
    let evening = try await Evening()
    let file = evening.answers
    try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("[{".utf8).write(to: file)
    try await evening.scheduler.reconcile()
    try await evening.expectAgreement()
    #expect(FileManager.default.fileExists(atPath: file.appendingPathExtension("damaged").path))
    #expect(!FileManager.default.fileExists(atPath: file.path))
}

/// Rule: an answer to a store that was closed is kept, too.
@Test func anAnswerToAClosedStoreIsKept() async throws {
    let evening = try await Evening()
    try await evening.scheduler.reconcile()
    evening.phone.wait(until: evening.ended.plus(minutes: 21))
    let didIt = try evening.tap("rollcare.did-it", of: evening.rung("20"))
    try await evening.store.close()
    #expect(try await evening.scheduler.handle(didIt) == .kept)
    let store = try await RollCareStore.open(in: evening.folder)
    let next = Evening.scheduler(of: evening.phone, store, evening.folder)
    try await next.reconcile()
    evening.phone.settle()
    #expect(evening.ladder.isEmpty)
}
