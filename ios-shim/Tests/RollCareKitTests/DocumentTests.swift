import Foundation
import RollCareKit
import TestSupport
import Testing

private let articles = "Sources/RollCareKit/RollCareKit.docc"

/// Rule: what README.md says under "From Swift" compiles and runs as it stands there.
@Test func theSnippetOfTheReadmeRuns() async throws {
    let folder = newFolder()
    // README
    let store = try await RollCareStore.open(in: folder)
    let details = RollerDetails(name: "Blue", kind: .roller, needle: NeedleLength(millimeters: 0.25))
    let blue = try await store.addRoller(NewRoller(details: details))
    let began = Date.now.addingTimeInterval(-300)
    let lips = SessionDetails(roller: blue.id, started: began, ended: .now, zone: .current, areas: [.lips])
    try await store.logSession(NewSession(details: lips))
    for try await home in store.home() {  // at once, then after each change
        for reminder in home.nextReminders { print(reminder.at, reminder.title) }
        break
    }
    // end README
    #expect(try await store.homeSnapshot().nextReminders.first?.title == "Disinfect Blue")
    #expect(try Documents.code(of: "../README.md") == Documents.ran("README", in: #filePath))
}

/// Rule: the code of the article "Getting started" compiles and runs as it stands there, block after block.
@Test func theCodeToGetStartedRuns() async throws {
    let support = newFolder()
    // GettingStarted
    let care = LazyStore(in: support.appending(path: "RollCare"))

    let store = try await care.openWhenUnlocked()

    let details = RollerDetails(name: "Blue", kind: .roller, needle: NeedleLength(millimeters: 0.25))
    let blue = try await store.addRoller(NewRoller(details: details))

    let precheck = try await store.precheck(PrecheckRequest(roller: blue.id, areas: [.lips], at: .now))
    for finding in precheck.verdict.findings { print(finding.severity, finding.statement) }

    let began = Date.now.addingTimeInterval(-300)
    let lips = SessionDetails(roller: blue.id, started: began, ended: .now, zone: .current, areas: [.lips])
    let session = try await store.logSession(NewSession(details: lips))
    for finding in session.verdict?.findings ?? [] { print(finding.statement) }
    for step in session.next { print(step.text) }

    var run = try await store.startChecklist(NewChecklistRun(roller: blue.id, checklist: "after-use"))
    if let step = run.currentStep {
        run = try await store.tickStep(NewStepTick(run: run.run, step: step.step, kind: .begun))
    }

    for try await home in store.home() {
        if let duty = home.duties.first { print(duty.text, "[\(duty.button)]") }
        for reminder in home.nextReminders { print(reminder.at, reminder.title) }
        break  // a screen stays here as long as it is shown
    }

    try await store.editSession(session.id) { $0.passes = 4 }
    try await store.undo()

    let sample = try await RollCareStore.inMemory()
    // end GettingStarted
    #expect(try await store.session(session.id) == session.fact && session.fact.details.passes == nil)
    #expect(run.steps.contains { if case .running = $0.state { true } else { false } })
    #expect(try await sample.rollers().isEmpty)
    #expect(try Documents.code(of: "\(articles)/GettingStarted.md") == Documents.ran("GettingStarted", in: #filePath))
}

/// Rule: the code of the article "Time and zones" compiles and runs as it stands there.
@Test func theCodeOfTimesRuns() async throws {
    let store = try await RollCareStore.inMemory()
    // TimeAndZones
    let (today, eight) = (Day(.now), TimeOfDay(hour: 20))
    let details = ScheduleDetails(areas: [.lips], rhythm: .perWeek(least: 2, most: 3), at: eight, from: today)
    let schedule = try await store.addSchedule(NewSchedule(details: details))
    let first = eight.date(on: today, in: .current)
    // end TimeAndZones
    #expect(schedule.fact.details == details && LocalDateTime(first) == LocalDateTime(today, eight))
    #expect(try Documents.code(of: "\(articles)/TimeAndZones.md") == Documents.ran("TimeAndZones", in: #filePath))
}

/// Rule: no article has code that no test runs.
@Test func everyArticleIsRun() throws {
    let ran = ["\(articles)/GettingStarted.md", "\(articles)/TimeAndZones.md"]
    let elsewhere = ["Sources/RollCareNotifications/RollCareNotifications.docc/RollCareNotifications.md"]
    #expect(try Documents.articles() == Set(ran + elsewhere))
}
