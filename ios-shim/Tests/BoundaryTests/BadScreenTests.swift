import BoundarySamples
import RollCareGenerated
import RollCareTypes
import Testing

private let now = instant(1_795_460_700_000)

/// A product that cannot be, by the field that is wrong.
private struct BadProduct: Sendable {
    let field: String
    var name = "Night"
    var label: String? = nil
    var months: UInt8 = 6

    var details: EditProduct {
        EditProduct(name: name, kind: .serum, ingredients: label, opened: nil, monthsAfterOpening: months)
    }
}

/// Rule: a product that cannot be is refused by the name of its field, and so is a use that cannot have been.
@Test func aProductThatCannotBeIsInvalid() throws {
    let engine = try Desk().open()
    let night = try engine.addProduct(new: newSerum("Night"), now: now)
    let bad = [
        BadProduct(field: "name", name: " "),
        BadProduct(field: "ingredients", label: String(repeating: "🦔", count: 20_001)),
        BadProduct(field: "months_after_opening", months: 0),
        BadProduct(field: "months_after_opening", months: 121),
    ]
    for product in bad {
        try expectInvalid(product.field) {
            _ = try engine.addProduct(new: NewProduct(details: product.details), now: now)
        }
        try expectInvalid(product.field) {
            _ = try engine.editProduct(id: night.id, details: product.details, now: now)
        }
    }
    try expectInvalid("at") {
        let use = NewProductUse(product: night.id, at: now.plus(minutes: 1))
        _ = try engine.logProductUse(new: use, now: now)
    }
    try expectInvalid("product") {
        _ = try engine.logProductUse(new: NewProductUse(product: Sample.productId, at: now), now: now)
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
        let new = NewCheckIn(zone: berlin, area: .lips, signs: [], answers: answers, note: note)
        _ = try engine.checkIn(new: new, now: now)
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
        _ = try engine.screen(request: Sample.requests[0], now: now, zone: berlin)
    }
    let check = try refusal { _ = try engine.checkInResult(id: Sample.checkInId) }
    #expect(check == .NotFound(entity: "check-in"))
}

/// Rule: what is not there cannot be deleted, and the error says what it would be.
@Test func whatIsNotThereCannotBeDeleted() throws {
    let engine = try Desk().open()
    let words = try Sample.factRefs.map { fact in
        guard case .NotFound(let entity) = try refusal({ try engine.delete(fact: fact, now: now) }) else {
            throw Unexpected(value: fact)
        }
        return entity
    }
    #expect(
        words == [
            "session", "checklist run", "checklist", "inspection", "check-in", "product", "use of a product",
            "override", "schedule", "pause", "skip", "visit", "photo",
        ])
}
