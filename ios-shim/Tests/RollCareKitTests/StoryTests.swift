import Foundation
import RollCareKit
import Testing

/// An evening: a session with a new roller makes it dirty, the checklist with its contact time makes it clean,
/// and undo takes back the last tick.
@Test func anEveningWithARoller() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    var now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now)
    #expect(blue.needleLength == quarter)
    try await store.logLips(blue.id, at: now)
    let evening = try await store.homeSnapshot(at: now, in: berlin)
    #expect(evening.rollers.first?.state == .dirty(reason: .used))
    let reminder = try #require(evening.nextReminders.first)
    #expect(reminder.title == "Disinfect Blue")
    #expect(reminder.civil.hour == 20 && reminder.civil.minute == 15 && reminder.civil.day == 23)

    var run = try await store.startChecklist(
        NewChecklistRun(roller: blue.id, checklist: "after-use"), at: now)
    while let step = run.steps.first(where: { $0.state == .due }) {
        if let timer = step.timer, timer.isContactTime {
            run = try await store.tickStep(
                NewStepTick(run: run.run, step: step.step, kind: .begun), at: now)
            let running = try #require(run.steps.first { $0.step == step.step })
            #expect(
                running.state
                    == .running(
                        ends: now.addingTimeInterval(Double(timer.duration.components.seconds)),
                        remaining: timer.duration))
            now += Double(timer.duration.components.seconds)
        }
        run = try await store.tickStep(NewStepTick(run: run.run, step: step.step, kind: .done), at: now)
    }
    #expect(run.completed == now)
    let later = try await store.rollers(at: now, in: berlin)
    #expect(later.first?.state == .clean(since: now))

    _ = try await store.undo(at: now)
    #expect(try await store.run(run.run, at: now).completed == nil)
}

/// A week is planned and judged: the wall time of a schedule comes back as it was given.
@Test func aScheduleKeepsItsWallTime() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let now = try at("2026-11-23T12:00:00+01:00")
    let blue = try await store.add("Blue", at: now)
    let eight = DateComponents(hour: 20, minute: 0)
    let monday = DateComponents(year: 2026, month: 11, day: 23)
    let new = NewSchedule(
        details: EditSchedule(
            areas: [.lips], roller: blue.id, rhythm: .perWeek(least: 2, most: 3), at: eight, from: monday,
            until: nil))
    let schedule = try await store.addSchedule(new, at: now)
    #expect(schedule.at.hour == 20 && schedule.at.minute == 0 && schedule.from.day == 23)
    var details = schedule.details
    details.at.minute = 30
    let changed = try await store.editSchedule(schedule.id, details: details, at: now)
    #expect(changed.at.minute == 30 && changed.at.hour == 20)
    let home = try await store.homeSnapshot(at: now, in: berlin)
    #expect(home.areas.first?.nextPlanned?.hour == 20)
    let weeks = try await store.adherence(
        of: [.lips], during: DaySpan(from: monday, to: DateComponents(year: 2026, month: 11, day: 29)),
        at: now, in: berlin)
    #expect(weeks.weeks.count == 1)
}

/// Rule: a command with an id of the app's changes nothing the second time, however often a killed app gives it.
@Test func aCommandWithItsOwnIdCanBeRepeated() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let now = try at("2026-11-23T20:05:00+01:00")
    let new = NewRoller(id: .new(at: now), name: "Blue", kind: .roller, needleLength: quarter)
    let first = try await store.addRoller(new, at: now)
    #expect(try await store.addRoller(new, at: now.addingTimeInterval(60)) == first)
    #expect(try await store.rollers(at: now, in: berlin).count == 1)
}

/// Rule: ids that are minted are version 7 UUIDs, sorted by time and each another.
@Test func mintedIdsAreVersionSeven() throws {
    let start = try at("2026-11-23T20:05:00Z")
    let ids = (0..<1_000).map { SessionId.new(at: start.addingTimeInterval(Double($0))) }
    #expect(ids.map(\.text) == ids.map(\.text).sorted() && Set(ids).count == 1_000)
    for id in ids {
        #expect(
            id.text.wholeMatch(of: #/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/#)
                != nil)
    }
    #expect(Set((0..<1_000).map { _ in SessionId.new(at: .distantPast) }).count == 1_000)
}

/// An export goes into another phone's store, and into the same once more without a change.
@Test func anExportMovesToAnotherPhone() async throws {
    let (old, new) = (
        try await RollCareStore.open(in: newFolder()), try await RollCareStore.open(in: newFolder())
    )
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await old.add("Blue", at: now)
    try await old.logLips(blue.id, at: now)
    let document = try await old.exportJSON(at: now)
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
    #expect(try await old.exportCSV(in: berlin).contains { $0.name.hasPrefix("session") })
}

/// Rule: what needs no database is asked of the type.
@Test func theEngineSaysWhatItIsMadeOf() throws {
    #expect(try !RollCareStore.versions().engine.isEmpty)
    #expect(try RollCareStore.exportSchema().contains("\"$schema\""))
    #expect(try RollCareStore.readIngredients("Aqua, Retinol").families.map(\.family) == [.retinoid])
}
