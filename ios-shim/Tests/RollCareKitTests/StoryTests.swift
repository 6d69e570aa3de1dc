import Foundation
import RollCareKit
import TestSupport
import Testing

/// An evening: a session with a new roller makes it dirty, the checklist with its contact time makes it clean,
/// and undo takes back the last tick.
@Test func anEveningWithARoller() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    var now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now)
    #expect(blue.details.needle == NeedleLength(micrometers: 250))
    try await store.logLips(blue.id, at: now)
    let evening = try await store.homeSnapshot(at: now, in: berlin)
    #expect(evening.rollers.first?.state == .dirty(reason: .used))
    let reminder = try #require(evening.nextReminders.first)
    #expect(reminder.title == "Disinfect Blue")
    #expect(reminder.civil == "2026-11-23T20:15")

    var run = try await store.startChecklist(
        NewChecklistRun(roller: blue.id, checklist: "after-use"), at: now)
    while let step = run.steps.first(where: { $0.state == .due }) {
        if let timer = step.timer, timer.isContactTime {
            run = try await store.tickStep(
                NewStepTick(run: run.run, step: step.step, kind: .begun), at: now)
            let running = try #require(run.steps.first { $0.step == step.step })
            #expect(
                running.state
                    == .running(ends: now.plus(timer.duration), remaining: timer.duration))
            now = now.plus(timer.duration)
        }
        run = try await store.tickStep(NewStepTick(run: run.run, step: step.step, kind: .done), at: now)
    }
    #expect(run.completed == now)
    let later = try await store.rollers(at: now, in: berlin)
    #expect(later.first?.state == .clean(since: now))

    _ = try await store.undo(at: now)
    #expect(try await store.checklistRun(run.run, at: now).completed == nil)
}

/// A week is planned and judged: the local time of a schedule comes back as it was given.
@Test func aScheduleKeepsItsLocalTime() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let now = try at("2026-11-23T12:00:00+01:00")
    let blue = try await store.add("Blue", at: now)
    let new = newSchedule(roller: blue.id)
    let schedule = try await store.addSchedule(new, at: now).fact
    #expect(schedule.details == new.details && schedule.details.at == TimeOfDay(hour: 20))
    let changed = try await store.editSchedule(schedule.id, at: now) { $0.at = TimeOfDay(hour: 20, minute: 30) }
    #expect(changed.fact.details.at == "20:30")
    let home = try await store.homeSnapshot(at: now, in: berlin)
    #expect(home.areas.first?.nextPlanned?.time == "20:30")
    let week = DaySpan(from: "2026-11-23", to: "2026-11-29")
    #expect(try await store.adherence(of: [.lips], during: week, at: now, in: berlin).weeks.count == 1)
}

/// Rule: a command with an id of the app's changes nothing the second time, however often a killed app gives it.
@Test func aCommandWithItsOwnIdCanBeRepeated() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let now = try at("2026-11-23T20:05:00+01:00")
    let new = newRoller("Blue", id: .new(at: now))
    let first = try await store.addRoller(new, at: now)
    #expect(try await store.addRoller(new, at: now.addingTimeInterval(60)) == first)
    #expect(try await store.rollers(at: now, in: berlin).count == 1)
}

/// Rule: ids that are minted are version 7 UUIDs, sorted by time and each another.
@Test func mintedIdsAreVersionSeven() throws {
    let start = try at("2026-11-23T20:05:00Z")
    let ids = (0..<1_000).map { SessionID.new(at: start.addingTimeInterval(Double($0))) }
    #expect(ids.map(\.text) == ids.map(\.text).sorted() && Set(ids).count == 1_000)
    for id in ids {
        #expect(
            id.text.wholeMatch(of: #/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#)
                != nil)
    }
    #expect(Set((0..<1_000).map { _ in SessionID.new(at: .distantPast) }).count == 1_000)
}

/// An export goes into another phone's store, and into the same once more without a change.
@Test func anExportMovesToAnotherPhone() async throws {
    let (old, new) = (
        try await RollCareStore.open(in: newFolder()), try await RollCareStore.open(in: newFolder())
    )
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await old.add("Blue", at: now)
    try await old.logLips(blue.id, at: now)
    let document = try await old.exportedJSON(at: now)
    let trial = try await new.importJSON(document, isTrial: true, at: now)
    #expect(trial.isTrial && trial.kinds.map(\.added).reduce(0, +) == 2)
    #expect(try await new.sessions(limit: 10).isEmpty)
    _ = try await new.importJSON(document, isTrial: false, at: now)
    #expect(try await new.sessions(limit: 10) == old.sessions(limit: 10))
    let again = try await new.importJSON(document, isTrial: false, at: now)
    #expect(again.kinds.map(\.added).reduce(0, +) == 0)
    let progress = try new.importProgress()
    #expect(progress.done == progress.total)
    try new.cancelImport()
    #expect(try await old.exportedCSV(in: berlin).contains { $0.name.hasPrefix("session") })
}

/// Rule: what needs no database is asked of the type.
@Test func theEngineSaysWhatItIsMadeOf() throws {
    #expect(try !RollCareStore.versions().engine.isEmpty)
    #expect(try RollCareStore.exportSchema().contains("\"$schema\""))
    #expect(try RollCareStore.ingredientReading(of: "Aqua, Retinol").families.map(\.family) == [.retinoid])
}
