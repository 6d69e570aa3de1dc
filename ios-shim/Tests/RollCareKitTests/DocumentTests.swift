import Foundation
import RollCareKit
import Testing

/// Rule: what README.md says under "From Swift" compiles and runs as it stands there.
@Test func theSnippetOfTheReadmeRuns() async throws {
    let folder = newFolder()
    // README
    let store = try await RollCareStore.open(in: folder)
    let length = Measurement(value: 0.25, unit: UnitLength.millimeters)
    let blue = try await store.addRoller(NewRoller(name: "Blue", kind: .roller, needleLength: length))
    let began = Date.now.addingTimeInterval(-300)
    let lips = EditSession(roller: blue.id, started: began, ended: .now, areas: [.lips])
    try await store.logSession(NewSession(details: lips))
    for try await home in store.home() {  // at once, then after each change
        for reminder in home.nextReminders { print(reminder.at, reminder.title) }
        break
    }
    // end README
    #expect(try await store.homeSnapshot().nextReminders.first?.title == "Disinfect Blue")
}

/// Rule: the code of the article "Getting started" compiles and runs as it stands there, block after block.
@Test func theCodeOfTheArticleRuns() async throws {
    let support = newFolder()
    // GettingStarted
    let folder = support.appending(path: "RollCare")
    let store = try await RollCareStore.open(in: folder)

    let length = Measurement(value: 0.25, unit: UnitLength.millimeters)
    let blue = try await store.addRoller(NewRoller(name: "Blue", kind: .roller, needleLength: length))

    let screening = try await store.screen(ScreenRequest(roller: blue.id, areas: [.lips], at: .now))
    for finding in screening.verdict.findings { print(finding.severity, finding.statement) }

    let began = Date.now.addingTimeInterval(-300)
    let details = EditSession(roller: blue.id, started: began, ended: .now, areas: [.lips])
    let session = try await store.logSession(NewSession(details: details))

    var run = try await store.startChecklist(NewChecklistRun(roller: blue.id, checklist: "after-use"))
    if let step = run.steps.first(where: { $0.state == .due }) {
        run = try await store.tickStep(NewStepTick(run: run.run, step: step.step, kind: .begun))
    }

    for try await home in store.home() {
        for reminder in home.nextReminders { print(reminder.at, reminder.title) }
        break  // a screen stays here as long as it is shown
    }

    var edit = session.details
    edit.passes = 4
    try await store.editSession(session.id, details: edit)
    try await store.undo()
    // end GettingStarted
    #expect(try await store.session(session.id).passes == nil)
    #expect(run.steps.contains { if case .running = $0.state { true } else { false } })
}

/// Rule: neither document shows other code than the one above.
@Test func theDocumentsShowWhatRan() throws {
    let here = URL(filePath: #filePath)
    let shim = here.deletingLastPathComponent().appending(path: "../..").standardized
    let ran = try String(contentsOf: here, encoding: .utf8)
    let article = try String(
        contentsOf: shim.appending(path: "Sources/RollCareKit/RollCareKit.docc/GettingStarted.md"),
        encoding: .utf8)
    #expect(code(of: article) == lines(of: ran, between: "GettingStarted"))
    let readme = try String(contentsOf: shim.appending(path: "../README.md"), encoding: .utf8)
    #expect(code(of: readme) == lines(of: ran, between: "README"))
}

/// The Swift in a document, without empty lines.
private func code(of document: String) -> [String] {
    document.matches(of: #/(?s)```swift\n(.*?)```/#).flatMap { $0.1.split(separator: "\n") }.map(String.init)
}

/// The lines between two marks, moved to the left margin, without empty ones.
private func lines(of source: String, between mark: String) -> [String] {
    let all = source.split(separator: "\n").map(String.init)
    let inside = all.drop { $0 != "    // \(mark)" }.dropFirst().prefix { $0 != "    // end \(mark)" }
    return inside.filter { !$0.allSatisfy(\.isWhitespace) }.map { String($0.dropFirst(4)) }
}
