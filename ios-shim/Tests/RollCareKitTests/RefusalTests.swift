import Foundation
import TestSupport
import Testing

@testable import RollCareHooks
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
    let length = NeedleLength(Measurement(value: value, unit: unit))
    guard !isTaken else {
        let roller = try await store.addRoller(newRoller("Blue", needle: length))
        #expect(abs(roller.fact.details.needle.measurement.converted(to: unit).value - value) < 1e-9)
        return
    }
    guard
        case .invalid("needle_um", let detail) = try await refusal({
            _ = try await store.addRoller(newRoller("Blue", needle: length))
        })
    else {
        Issue.record("\(length) was refused for something else")
        return
    }
    #expect(!detail.isEmpty)
}

/// Rule: a length is the same in whatever unit it is made, and prints in millimeters.
@Test func aLengthIsTheSameInAnyUnit() {
    let quarter = NeedleLength(millimeters: 0.25)
    #expect(quarter == NeedleLength(micrometers: 250) && quarter < NeedleLength(millimeters: 0.5))
    #expect(quarter == NeedleLength(Measurement(value: 0.025, unit: .centimeters)) && "\(quarter)" == "0.25 mm")
    #expect(quarter.millimeters == 0.25 && quarter.measurement == Measurement(value: 0.25, unit: .millimeters))
}

/// Rule: numbers out of range, durations that are not whole and zones without a name are refused by the field's
/// name. Nothing ends the app.
@Test func whatTheEngineHasNoValueForIsRefused() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let day = Day(year: 2026, month: 13, day: 45)
    guard case .invalid("date", _) = try await refusal({ _ = try await store.visits(from: day) }) else {
        Issue.record("\(day) was taken")
        return
    }
    guard case .invalid("limit", _) = try await refusal({ _ = try await store.sessions(limit: -1) }) else {
        Issue.record("a limit below zero was taken")
        return
    }
    let list = newCaseChecklist([step("Soak", .milliseconds(1_500))])
    guard case .invalid("seconds", _) = try await refusal({ _ = try await store.saveChecklist(list) }) else {
        Issue.record("a second and a half was taken")
        return
    }
    let fixed = try #require(TimeZone(secondsFromGMT: 7_200))
    guard case .invalid("zone", _) = try await refusal({ _ = try await store.homeSnapshot(in: fixed) }) else {
        Issue.record("a zone without a name was taken")
        return
    }
}

private let errors: [(EngineError, RollCareStoreError)] = [
    (.NotFound(entity: "roller"), .notFound(entity: "roller")),
    (.Invalid(field: "zone", detail: "is none"), .invalid(field: "zone", detail: "is none")),
    (
        .AgainstRule(field: "rhythm", rule: "gap.lips", statement: "Wait"),
        .againstRule(field: "rhythm", rule: "gap.lips", statement: "Wait")
    ),
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
func everyErrorHasItsWords(made: EngineError, public: RollCareStoreError) async throws {
    let store = try await RollCareStore.open(in: newFolder())
    let error = try await refusal { try await store.ask { _ in try failWith(error: made) } }
    #expect(error == `public`)
    let words = error.description
    #expect(!words.isEmpty && words.first?.isUppercase == false && !words.hasSuffix("."))
}

/// Rule: a panic of the engine is an error, and the store goes on.
@Test func aPanicIsAFault() async throws {
    let store = try await RollCareStore.open(in: newFolder())
    guard case .fault = try await refusal({ try await store.ask { try panicUnderLock(engine: $0) } }) else {
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
