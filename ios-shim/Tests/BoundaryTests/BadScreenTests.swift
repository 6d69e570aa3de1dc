import TestSupport
import Testing

@testable import RollCareKit

private let now = instant(1_795_460_700_000)

/// Rule: a product that cannot be is refused by the name of its field, and so is a use that cannot have been.
@Test func aProductThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let night = try engine.addProduct(new: newSerum("Night"), now: now)
    let bad = [
        ("name", newSerum(" ")), ("ingredients", newSerum("Night", label: String(repeating: "🦔", count: 20_001))),
        ("months_after_opening", newSerum("Night", months: 0)),
        ("months_after_opening", newSerum("Night", months: 121)),
        ("months_after_opening", newSerum("Night", months: -1)),
        ("months_after_opening", newSerum("Night", months: .max)),
    ]
    for (field, new) in bad {
        try expectInvalid(field) { _ = try engine.addProduct(new: new, now: now) }
        try expectInvalid(field) { _ = try engine.editProduct(id: night.id, details: new.details, now: now) }
    }
    try expectInvalid("at") {
        let use = NewProductUse(product: night.id, at: now.plus(minutes: 1))
        _ = try engine.logProductUse(new: use, now: now, zone: berlin)
    }
    try expectInvalid("product") {
        _ = try engine.logProductUse(new: NewProductUse(product: Sample.product, at: now), now: now, zone: berlin)
    }
    #expect(try engine.products(now: now, zone: berlin).map(\.product) == [night])
    #expect(try engine.productUses(since: Sample.first).isEmpty)
}

/// Rule: an answer that nobody asked for is refused, and so is an override of nothing or without a reason.
@Test func whatNobodyAskedForIsInvalid() throws {
    let engine = try Desk().open()
    let pregnant = Answer(question: "med.pregnant", reply: .no)
    let bad = [
        [Answer(question: "gap.lips", reply: .no)], [Answer(question: "no question", reply: .yes)],
        Array(repeating: pregnant, count: 201),
    ]
    let look = { (answers: [Answer], note: String?) in
        _ = try engine.checkIn(new: newCheckIn(answers: answers, note: note), now: now)
    }
    for answers in bad { try expectInvalid("answers") { try look(answers, nil) } }
    for answers in bad + [[]] {
        try expectInvalid("answers") {
            _ = try engine.declare(new: NewDeclaration(answers: answers), now: now)
        }
    }
    try expectInvalid("note") { try look([], String(repeating: "x", count: 2_001)) }
    let overrides = [
        ("rule", "no.rule", "a wedding"), ("note", "gap.lips", " "),
        ("note", "gap.lips", String(repeating: "x", count: 2_001)),
    ]
    for (field, rule, note) in overrides {
        try expectInvalid(field) {
            let new = NewOverride(rule: rule, reason: .ownChoice, note: note)
            _ = try engine.overrideRule(new: new, now: now)
        }
    }
    #expect(try engine.declared().isEmpty && engine.overrides().isEmpty)
    #expect(try engine.checkIns(area: .lips, limit: 1).isEmpty)
}

/// Rule: a question about what nobody knows says so.
@Test func whatNobodyKnowsIsNotFound() throws {
    let engine = try Desk().open()
    try expectInvalid("roller") {
        _ = try engine.precheck(request: request(Sample.roller, at: now), now: now, zone: berlin)
    }
    let check = try refusal { _ = try engine.checkInResult(id: Sample.checkIn) }
    #expect(check == .NotFound(entity: "check-in"))
}

/// Rule: what is not there cannot be deleted, and the error says what it would be.
@Test func whatIsNotThereCannotBeDeleted() throws {
    let engine = try Desk().open()
    let facts: [FactRef] = [
        .session(id: Sample.session), .run(id: Sample.run), .checklist(id: Sample.checklist),
        .inspection(id: Sample.inspection), .checkIn(id: Sample.checkIn), .product(id: Sample.product),
        .use(id: Sample.use), .override(id: Sample.override), .schedule(id: Sample.schedule),
        .pause(id: Sample.pause), .skip(id: Sample.skip), .visit(id: Sample.visit), .photo(id: Sample.photo),
        .clearance(id: Sample.clearance),
    ]
    let words = try facts.map { fact in
        guard case .NotFound(let entity) = try refusal({ try engine.delete(fact: fact, now: now) }) else {
            throw Unexpected(value: fact)
        }
        return entity
    }
    #expect(
        words == [
            "session", "checklist run", "checklist", "inspection", "check-in", "product", "use of a product",
            "override", "schedule", "pause", "skip", "visit", "photo", "clearance",
        ])
}
