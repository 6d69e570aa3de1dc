import Foundation
import RollCareKit
import TestSupport
import Testing

private let monday: Day = "2026-11-23"

/// Rule: a correction changes what it names, and leaves all else as it is stored: nothing is erased by not being said.
@Test func aCorrectionErasesNothing() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.addRoller(newRoller("Blue", firstUsed: "2026-01-02"), at: now).fact
    let renamed = try await store.editRoller(blue.id, at: now) { $0.name = "Navy" }
    #expect(renamed.details.firstUsed == "2026-01-02" && renamed.details.needle == blue.details.needle)
    #expect(try await store.roller(blue.id) == renamed && renamed.details.name == "Navy")

    let new = newSession(
        blue.id, from: now, to: nil, areas: [.lips, .face], passes: 3, products: ["Plump"], pressure: "light",
        skinAfter: SkinCheck(signs: [.pink]), note: "went well")
    let session = try await store.logSession(new, at: now).fact
    let edited = try await store.editSession(session.id, at: now) { $0.passes = 4 }.fact
    var wanted = session.details
    wanted.passes = 4
    #expect(edited.details == wanted && edited.id == session.id && edited.details.pressureNote == "light")
    try await store.undo(at: now)
    #expect(try await store.session(session.id) == session)

    let schedule = try await store.addSchedule(newSchedule(roller: blue.id, until: "2026-12-31"), at: now).fact
    let later = try await store.editSchedule(schedule.id, at: now) { $0.at = "20:30" }.fact
    #expect(later.details.until == "2026-12-31" && later.details.roller == blue.id && later.details.at == "20:30")
    #expect(try await store.schedule(schedule.id) == later)

    let pause = try await store.addPause(newPause(areas: [.lips], reason: .illness, note: "flu"), at: now)
    let over = try await store.editPause(pause.id, at: now) { $0.to = "2026-11-30" }
    #expect(over.details.note == "flu" && over.details.reason == .illness && over.details.to == "2026-11-30")
    #expect(try await store.pause(pause.id) == over)
    #expect(try await store.pauses(from: monday) == [over])

    let visit = try await store.addVisit(newVisit(note: "bring the form"), at: now).fact
    let moved = try await store.editVisit(visit.id, at: now) { $0.at = "2026-12-02T09:00" }
    #expect(moved.details.note == "bring the form" && moved.details.at == "2026-12-02T09:00")
    #expect(try await store.visit(visit.id) == moved)
    #expect(try await store.visits(from: monday) == [moved])

    let serum = try await store.addProduct(newSerum("Night", label: "Aqua, Retinol"), at: now)
    let named = try await store.editProduct(serum.id, at: now) { $0.name = "Evening" }
    #expect(named.details.ingredients == "Aqua, Retinol" && named.details.opened == "2026-05-31")
    #expect(try await store.product(serum.id) == named)
}

/// Rule: what cannot be changed is refused by its name, and nothing is stored.
@Test func aRollersNeedlesStayAsTheyAre() async throws {
    let store = try await RollCareStore.inMemory()
    let now = try at("2026-11-23T20:05:00+01:00")
    let blue = try await store.add("Blue", at: now)
    let changes: [(String, @Sendable (inout RollerDetails) -> Void)] = [
        ("kind", { $0.kind = .stamp }), ("needle_um", { $0.needle = NeedleLength(millimeters: 0.5) }),
    ]
    for (field, change) in changes {
        guard
            case .invalid(field, _) = try await refusal({ try await store.editRoller(blue.id, at: now, change) })
        else {
            Issue.record("\(field) was changed")
            continue
        }
    }
    #expect(try await store.roller(blue.id) == blue)
}

/// Rule: what is not there is not edited, and says what it would be.
@Test func whatIsNotThereIsNotEdited() async throws {
    let store = try await RollCareStore.inMemory()
    let calls: [(String, @Sendable () async throws -> Void)] = [
        ("roller", { try await store.editRoller(.new()) { _ in } }),
        ("session", { try await store.editSession(.new()) { _ in } }),
        ("schedule", { try await store.editSchedule(.new()) { _ in } }),
        ("pause", { try await store.editPause(.new()) { _ in } }),
        ("visit", { try await store.editVisit(.new()) { _ in } }),
        ("product", { try await store.editProduct(.new()) { _ in } }),
    ]
    for (entity, call) in calls { #expect(try await refusal(call) == .notFound(entity: entity)) }
}
