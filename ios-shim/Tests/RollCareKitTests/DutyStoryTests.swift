import Foundation
import RollCareKit
import TestSupport
import Testing

extension RollCareStore {
    /// The reminders of one kind that a phone should hold.
    fileprivate func reminders(of kind: ReminderKind, at now: Date) throws -> [PlannedNotification] {
        try plan(at: now, in: berlin).notifications.filter { $0.kind == kind }
    }
}

/// Rule: what weighs most is first on the main screen, in one sentence with one button, until it is done.
@Test func theMainScreenBeginsWithADuty() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now.plus(minutes: -60))
    try await store.logLips(blue.id, at: now)
    let duty = try #require(try await store.homeSnapshot(at: now, in: berlin).duties.first)
    #expect(duty.kind == .notClean && duty.text == "Blue isn't clean." && duty.button == "Clean it")
    #expect(duty.task == .clean(roller: blue.id) && duty.deepLink == "rollcare://roller/\(blue.id)/clean")
    #expect(duty.since == now && duty.roller == blue.id && duty.mutedBy == nil)

    let run = try await store.startChecklist(NewChecklistRun(roller: blue.id, checklist: "after-use"), at: now)
    let begun = try #require(try await store.homeSnapshot(at: now, in: berlin).duties.first)
    let step = try #require(run.currentStep?.step)
    #expect(begun.task == .continueChecklist(run: run.run, step: step) && begun.button == "Continue")
    #expect(try await store.checklistRuns(since: now, at: now) == [run])
    try await store.retireRoller(blue.id, reason: .gone, at: now)
    #expect(try await store.homeSnapshot(at: now, in: berlin).duties.isEmpty)
}

/// Rule: a schedule that no roller is fit for asks for one in every week, on one of its evenings, and shows no session as
/// planned.
@Test func aScheduleWithoutARollerAsksForOne() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T12:00:00+01:00")
    try await store.addSchedule(newSchedule(rhythm: .weekdays(days: [.monday, .thursday])), at: now)
    let asked = try await store.reminders(of: .noRoller, at: now)
    let evenings: [LocalDateTime] = ["2026-11-23T20:00", "2026-11-30T20:00", "2026-12-07T20:00", "2026-12-14T20:00"]
    #expect(asked.map(\.civil).prefix(4) == evenings[...])
    #expect(asked.allSatisfy { $0.deepLink == "rollcare://roller/add" && $0.buttons.count <= 3 })
    #expect(try await store.reminders(of: .session, at: now).isEmpty)
    let home = try await store.homeSnapshot(at: now, in: berlin)
    #expect(home.duties.first?.kind == .noRoller && home.duties.first?.button == "Add roller")
    #expect(home.areas.first?.nextPlanned == nil && home.areas.first?.heldUpBy?.by == .noRoller)

    let blue = try await store.add("Blue", at: now)
    let later = try await store.clean(blue.id, by: "new-roller", from: now)
    #expect(try await store.reminders(of: .noRoller, at: later).isEmpty)
    #expect(try await store.homeSnapshot(at: later, in: berlin).areas.first?.nextPlanned == "2026-11-23T20:00")
}

/// Rule: who no longer rolls has no duty but needles that are not clean, and is reminded of no session, until they roll
/// again.
@Test func whoNoLongerRollsIsRemindedOfDirtyNeedlesAlone() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now.plus(minutes: -60))
    try await store.addSchedule(newSchedule(), at: now)
    try await store.logLips(blue.id, at: now)
    let before = Set(try await store.plan(at: now, in: berlin).notifications.map(\.kind))
    #expect(before.isSuperset(of: [.disinfect, .replaceRoller, .aftercare]))
    try await store.stopRolling(at: now)
    let after = Set(try await store.plan(at: now, in: berlin).notifications.map(\.kind))
    #expect(after.subtracting([.openApp, .backupDue]) == [.disinfect])
    #expect(try await store.homeSnapshot(at: now, in: berlin).duties.map(\.kind) == [.notClean])
    #expect(try await store.settings().stopped == now)

    try await store.undo(at: now)
    #expect(try await Set(store.plan(at: now, in: berlin).notifications.map(\.kind)) == before)
    try await store.stopRolling(at: now)
    let thursday = try at("2026-11-26T20:05:00+01:00")
    try await store.logLips(blue.id, at: thursday)
    #expect(try await store.settings().stopped == nil, "they rolled")
}
