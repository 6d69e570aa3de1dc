import TestSupport
import Testing

@testable import RollCareKit

/// Texts that are easily broken: joined emoji, flags, marks of direction, combining characters, many bytes a
/// character.
private let texts = [
    "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇳🇵 👍🏽",
    "שָׁלוֹם \u{200F}עולם\u{200E} مرحبا \u{202E}abc\u{202C} \u{2067}def\u{2069} end",
    "e\u{301} é Å A\u{30A} ﬁ n\u{303}\u{304}\u{305}\u{306}",
    "a\u{0}b\nc\td \"quoted\" ' ; DROP TABLE session; -- %s \\ \u{FEFF}\u{FFFD}",
    String(repeating: "x", count: 2_000),
    String(repeating: "𓂀", count: 2_000),
]

/// Rule: what somebody wrote is read back exactly, scalar by scalar. Swift's `==` would take é for e with an
/// accent.
@Test(arguments: texts)
func aTextIsReadBackAsItWasWritten(text: String) throws {
    let desk = try Desk()
    let engine = try desk.open()
    let now = instant(1_795_460_700_000)
    let roller = try engine.addRoller(new: newRoller(text), now: now)
    let new = newSession(roller.id, from: now, to: now, products: [text, text], pressure: text, note: text)
    let id = try engine.logSession(new: new, now: now).id
    try engine.closeStore()
    let later = try desk.open()
    let read = try later.session(id: id)
    let said = read.details
    for back in [said.note, said.pressureNote] + said.products.map(Optional.some) {
        #expect(back.map(scalars) == scalars(text))
    }
    #expect(try later.rollers(now: now, zone: berlin).map { scalars($0.roller.details.name) } == [scalars(text)])
    #expect(said.products.count == 2)
}

/// Rule: the same holds for what somebody wrote into plans and checklists.
@Test(arguments: texts)
func aTextOfAPlanIsReadBackAsItWasWritten(text: String) throws {
    let desk = try Desk()
    let engine = try desk.open()
    let (now, day) = (instant(1_795_460_700_000), Day("2026-11-23"))
    _ = try engine.saveChecklist(
        new: NewChecklist(name: text, purpose: .prepare, steps: [step(text), step(text)]), now: now)
    _ = try engine.addPause(new: newPause(from: day, note: text), now: now)
    _ = try engine.skipDay(new: NewSkip(date: day, note: text), now: now)
    _ = try engine.addVisit(new: newVisit(note: text), now: now)
    try engine.closeStore()
    let later = try desk.open()
    let checklist = try #require(later.checklists().last)
    #expect(
        ([checklist.title] + checklist.steps.map(\.title)).map(scalars) == [text, text, text].map(scalars))
    let notes = try later.pauses(day: day).map(\.details.note) + later.skips(day: day).map(\.note)
    #expect(
        try (notes + later.visits(day: day).map(\.details.note)).map { $0.map(scalars) }
            == Array(repeating: scalars(text), count: 3))
}

/// Rule: what is too long is refused by the name of its field, and nothing is stored. Length is counted in
/// scalars.
@Test(arguments: [String(repeating: "x", count: 2_001), String(repeating: "👩‍👩‍👧", count: 401)])
func aTextThatIsTooLongIsInvalid(text: String) throws {
    let engine = try Desk().open()
    let now = instant(1_795_460_700_000)
    let roller = try engine.addRoller(new: newRoller("Blue"), now: now).id
    try expectInvalid("name") { _ = try engine.addRoller(new: newRoller(text), now: now) }
    try expectInvalid("note") {
        _ = try engine.logSession(new: newSession(roller, from: now, to: now, note: text), now: now)
    }
    try expectInvalid("pressure_note") {
        _ = try engine.logSession(new: newSession(roller, from: now, to: now, pressure: text), now: now)
    }
    try expectInvalid("products") {
        _ = try engine.logSession(new: newSession(roller, from: now, to: now, products: [text]), now: now)
    }
    try expectInvalid("products") {
        let many = Array(repeating: "serum", count: 51)
        _ = try engine.logSession(new: newSession(roller, from: now, to: now, products: many), now: now)
    }
    #expect(try engine.sessions(limit: unlimited).isEmpty)
    #expect(try engine.rollers(now: now, zone: berlin).map(\.roller.details.name) == ["Blue"])
}

private func scalars(_ text: String) -> [Unicode.Scalar] {
    Array(text.unicodeScalars)
}
