import Foundation
import RollCareGenerated
import Testing

@testable import RollCareKit

/// Rule: a length that is no whole number of micrometres is refused by the field's name, in whatever unit it is
/// said; one that is, is taken, whatever arithmetic left of it.
@Test(arguments: [
    (0.25, UnitLength.millimeters, true), (250, .micrometers, true), (0.025, .centimeters, true),
    (0.00025, .meters, true), (1.5, .millimeters, true), (0.1 + 0.2, .millimeters, true),
    (0.2505, .millimeters, false), (250.4, .micrometers, false), (-0.25, .millimeters, false),
    (.nan, .millimeters, false), (.infinity, .millimeters, false), (5_000, .meters, false),
])
func aLengthIsWholeMicrometres(value: Double, unit: UnitLength, isTaken: Bool) async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let length = Measurement(value: value, unit: unit)
    let new = NewRoller(name: "Blue", kind: .roller, needleLength: length)
    guard !isTaken else {
        let roller = try await store.addRoller(new)
        #expect(abs(roller.needleLength.converted(to: unit).value - value) < 1e-9)
        return
    }
    guard
        case .invalid("needleLength", let detail) = try await refusal({ _ = try await store.addRoller(new) })
    else {
        Issue.record("\(length) was refused for something else")
        return
    }
    #expect(!detail.isEmpty)
}

/// Rule: components that are no date or time, numbers out of range and durations that are not whole are refused
/// by the field's name. Nothing ends the app.
@Test func whatTheEngineHasNoValueForIsRefused() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let hebrew = DateComponents(calendar: Calendar(identifier: .hebrew), year: 5787, month: 3, day: 1)
    for day in [DateComponents(), DateComponents(year: 2026, month: 11), hebrew] {
        guard case .invalid("day", _) = try await refusal({ _ = try await store.visits(from: day) }) else {
            Issue.record("\(day) was taken")
            continue
        }
    }
    #expect(
        try await refusal { _ = try await store.sessions(limit: -1) }
            == .invalid(field: "limit", detail: "is out of range; give 0 to 4294967295"))
    let step = CustomStep(title: "Soak", duration: .milliseconds(1_500), agent: nil)
    let list = NewChecklist(name: "Mine", purpose: .case, steps: [step])
    guard case .invalid("duration", _) = try await refusal({ _ = try await store.saveChecklist(list) }) else {
        Issue.record("a second and a half was taken")
        return
    }
    let fixed = try #require(TimeZone(secondsFromGMT: 7_200))
    guard case .invalid("zone", _) = try await refusal({ _ = try await store.homeSnapshot(in: fixed) }) else {
        Issue.record("a zone without a name was taken")
        return
    }
}

/// Rule: a zone that this phone does not know keeps its name on the way back.
@Test func anUnknownZoneKeepsItsName() {
    let zone = Zone(.init("Mars/Olympus"))
    #expect(!zone.isKnown && zone.timeZone == .gmt && zone.lowered().text == "Mars/Olympus")
    #expect(Zone(berlin).isKnown && Zone(berlin).timeZone == berlin)
}

private let errors: [(RollCareError, RollCareStoreError)] = [
    (.NotFound(entity: "roller"), .notFound(entity: "roller")),
    (.Invalid(field: "zone", detail: "is none"), .invalid(field: "zone", detail: "is none")),
    (.Conflict(detail: "it is open"), .conflict(detail: "it is open")),
    (.Storage(detail: "full", retryable: true), .storage(detail: "full", canRetry: true)),
    (.Storage(detail: "gone", retryable: false), .storage(detail: "gone", canRetry: false)),
    (.Corrupt(detail: "torn"), .corrupt(detail: "torn")),
    (.NewerSchema(found: 9, supported: 1), .newerDatabase(found: 9, supported: 1)),
    (.Locked, .locked), (.Callback(detail: "threw"), .fault(detail: "threw")),
    (.Internal(detail: "fell"), .fault(detail: "fell")),
]

/// Rule: every error of the engine arrives as its own, and says in words what is wrong and what to do.
@Test(arguments: errors)
func everyErrorHasItsWords(made: RollCareError, face: RollCareStoreError) async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let error = try await refusal { try await store.ask { _ in try failWith(error: made) } }
    #expect(error == face && error.localizedDescription == error.errorDescription)
    let words = [error.errorDescription, error.recoverySuggestion].compactMap { $0 }
    #expect(words.allSatisfy { !$0.isEmpty && $0.first?.isUppercase == false && !$0.hasSuffix(".") })
}

/// Rule: a panic of the engine is an error, and the store goes on.
@Test func aPanicIsAFault() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    guard case .fault = try await refusal({ try await store.ask { try $0.panicUnderLock() } }) else {
        Issue.record("a panic should be a fault")
        return
    }
    _ = try await store.add("Blue", at: .now)
}

/// Rule: what nobody has is not found, and a closed store says so.
@Test func aClosedStoreSaysSo() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    #expect(try await refusal { _ = try await store.session(.new()) } == .notFound(entity: "session"))
    try await store.close()
    guard case .conflict = try await refusal({ _ = try await store.homeSnapshot() }) else {
        Issue.record("a closed store should be a conflict")
        return
    }
}
