import Foundation
import TestSupport
import Testing

@testable import RollCareKit

private let everything = DaySpan(from: Day("2026-11-01"), to: Day("2026-11-30"))

/// A file with one or more facts of most kinds.
private func filled(_ desk: Desk, _ now: Date) throws -> Engine {
    let engine = try desk.open()
    let before = now.plus(minutes: -120)
    let blue = try engine.addRoller(new: newRoller("Blue"), now: before).id
    _ = try engine.inspectRoller(new: NewInspection(roller: blue, defects: []), now: before)
    let session = newSession(
        blue, from: before, to: before.plus(minutes: 5), products: ["Plump"], note: Sample.text)
    _ = try engine.logSession(new: session, now: before.plus(minutes: 5))
    _ = try engine.clean(blue, from: before.plus(minutes: 10))
    let night = try engine.addProduct(new: newSerum("Night", label: "Aqua, Retinol"), now: now)
    _ = try engine.logProductUse(new: NewProductUse(product: night.id, at: now, areas: [.face]), now: now, zone: berlin)
    _ = try engine.checkIn(new: newCheckIn([.pink]), now: now)
    let answers = [Answer(question: "med.pregnant", reply: .no)]
    _ = try engine.declare(new: NewDeclaration(answers: answers), now: now)
    _ = try engine.saveChecklist(new: newCaseChecklist(), now: now)
    _ = try engine.addSchedule(new: newSchedule(roller: blue), now: now)
    _ = try engine.addPause(new: newPause(from: "2026-11-09", to: "2026-11-15"), now: now)
    _ = try engine.skipDay(new: NewSkip(date: Day("2026-11-19")), now: now)
    _ = try engine.addVisit(new: newVisit(), now: now)
    _ = try engine.addPhoto(new: newPhoto("2026/lips.jpg", taken: now), now: now)
    try engine.saveSettings(settings: engine.settings().starting("03:00"), now: now)
    return engine
}

/// Everything that one of these facts is in.
private struct Answers: Equatable {
    let home: HomeSnapshot
    let rollers: [RollerView]
    let sessions: [Session]
    let products: [ProductView]
    let uses: [ProductUse]
    let plans: [ReminderPlan]
    let checklists: [ChecklistView]
    let schedules: [Schedule]
    let pauses: [Pause]
    let skips: [Skip]
    let visits: [Visit]
    let photos: [Photo]
    let setUp: SetupQuestions
    let calendar: [CalendarDay]
    let hygiene: HygieneRecord

    init(_ engine: Engine, _ now: Date) throws {
        let day = everything.from
        home = try engine.home(now: now, zone: berlin)
        rollers = try engine.rollers(now: now, zone: berlin)
        sessions = try engine.sessions(limit: unlimited)
        products = try engine.products(now: now, zone: berlin)
        uses = try engine.productUses(since: Sample.first)
        plans = [try engine.plan(now: now, zone: berlin, capabilities: phone)]
        checklists = try engine.checklists()
        schedules = try engine.schedules(day: day)
        pauses = try engine.pauses(day: day)
        skips = try engine.skips(day: day)
        visits = try engine.visits(day: day)
        photos = try engine.photos(since: Sample.first, until: Sample.last)
        setUp = try engine.setUp()
        calendar = try engine.calendar(span: everything, zone: berlin)
        hygiene = try engine.hygieneRecord(span: everything, zone: berlin)
    }
}

extension ImportReport {
    fileprivate var added: Int { kinds.reduce(0) { $0 + $1.added } }
    fileprivate var same: Int { kinds.reduce(0) { $0 + $1.same } }
}

/// Rule: what one file exports another takes in, once: then both answer the same, and undo takes it all back.
@Test func aDocumentFillsAnotherFile() throws {
    let now = try at("2026-11-23T20:00:00+01:00")
    let engine = try filled(Desk(), now)
    let document = try engine.exportJson(now: now)
    let schema = try JSONSerialization.jsonObject(with: Data(exportSchema().utf8)) as? [String: Any]
    #expect(schema?["$schema"] != nil)
    let object = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
    #expect(try #require(object).isEmpty == false)

    let other = try Desk().open()
    let empty = try Answers(other, now)
    let trial = try other.importJson(document: document, isTrial: true, now: now)
    #expect(trial.isTrial && trial.added > 10 && trial.refused.isEmpty && trial.changed.isEmpty)
    #expect(try Answers(other, now) == empty)

    let report = try other.importJson(document: document, isTrial: false, now: now)
    #expect(!report.isTrial && report.kinds == trial.kinds && report.refused.isEmpty)
    #expect(try Answers(other, now) == Answers(engine, now))
    #expect(try other.exportJson(now: now) == document)

    let again = try other.importJson(document: document, isTrial: false, now: now)
    #expect(again.added == 0 && again.same == report.added)
    #expect(try other.undo(now: now).command == "import")
    #expect(try Answers(other, now) == empty)
}

/// Rule: a text that is no document is refused, and stores nothing.
@Test func aTextThatIsNoDocumentIsInvalid() throws {
    let now = try at("2026-11-23T20:00:00+01:00")
    let document = try filled(Desk(), now).exportJson(now: now)
    let other = try Desk().open()
    let empty = try Answers(other, now)
    for text in ["", "{}", "no document", String(document.dropLast(10))] {
        try expectInvalid("document") {
            _ = try other.importJson(document: text, isTrial: false, now: now)
        }
    }
    #expect(try Answers(other, now) == empty)
}

/// Rule: a spreadsheet gets one file for each kind, with the texts as they were written.
@Test func aSpreadsheetGetsAFileForEachKind() throws {
    let now = try at("2026-11-23T20:00:00+01:00")
    let files = try filled(Desk(), now).exportCsv(zone: berlin)
    #expect(Set(files.map(\.name)).count == files.count && files.allSatisfy { $0.name.hasSuffix(".csv") })
    let sessions = try #require(files.first { $0.name == "sessions.csv" })
    #expect(sessions.text.contains("café שלום") && sessions.text.contains("2026-11-23"))
}

/// Rule: the evenings of a habit become sessions once, and undo takes them back.
@Test func aHabitsEveningsBecomeSessions() throws {
    let engine = try Desk().open()
    let now = try at("2026-11-23T20:00:00+01:00")
    let blue = try engine.addRoller(new: newRoller("Blue"), now: now).id
    let loop = newLoopImport(blue)
    let take = { (isTrial: Bool) in
        try engine.importLoop(from: loop, isTrial: isTrial, now: now)
    }
    #expect(try take(true).added == 2 && engine.sessions(limit: unlimited).isEmpty)
    #expect(try take(false).added == 2)
    let evenings = try ["2026-11-21T20:00:00+01:00", "2026-11-19T20:00:00+01:00"].map(at)
    #expect(try engine.sessions(limit: unlimited).map(\.details.started) == evenings)
    #expect(try take(false).added == 0)
    _ = try engine.undo(now: now)
    #expect(try engine.sessions(limit: unlimited).isEmpty)
}

/// Rule: photos and files are held against each other: what is missing, what is another file now, and what no
/// photo names.
@Test func photosAreCheckedAgainstTheirFiles() throws {
    let engine = try Desk().open()
    let now = try at("2026-11-23T20:00:00+01:00")
    let names = ["a.jpg", "2026/b.jpg", "2026/c.jpg"]
    let photos = try names.enumerated().map { number, name in
        try engine.addPhoto(new: newPhoto(name, taken: now.plus(minutes: number - 5)), now: now)
    }
    let other = String(repeating: "1b", count: 32)
    let report = try engine.checkPhotos(seen: [
        SeenFile(file: "a.jpg", sha256: photos[0].sha256.uppercased()), SeenFile(file: "z.jpg"),
        SeenFile(file: "2026/b.jpg", sha256: other), SeenFile(file: "2026/a.jpg"),
    ])
    #expect(report.missing == [photos[2]] && report.changed == [photos[1]])
    #expect(report.orphans == ["2026/a.jpg", "z.jpg"])
    #expect(try engine.photos(since: photos[1].taken, until: photos[2].taken) == [photos[1]])
    try engine.delete(fact: .photo(id: photos[2].id), now: now)
    let seen = names.map { SeenFile(file: $0) }
    let later = try engine.checkPhotos(seen: seen)
    #expect(later.missing.isEmpty && later.changed.isEmpty && later.orphans == ["2026/c.jpg"])
}
