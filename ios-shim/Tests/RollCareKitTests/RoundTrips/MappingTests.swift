import BoundarySamples
import RollCareGenerated
import Testing

@testable import RollCareKit

/// Generated values of one type, and what the face makes of them.
struct Mapping: Sendable, CustomTestStringConvertible {
    let type: String
    let run: @Sendable () throws -> [String]
    /// The generated values, to tell which shapes they have.
    let samples: @Sendable () -> [Any]

    var testDescription: String { type }

    /// What the face gives.
    init<Made, Face>(
        given type: String, _ samples: @escaping @Sendable () -> [Made],
        _ raise: @escaping @Sendable (Made) throws -> Face
    ) {
        self.type = type
        self.samples = samples
        run = { try samples().flatMap { Likeness(try raise($0), $0).differences } }
    }

    /// What the face takes, and perhaps gives, too.
    init<Made: Equatable, Face>(
        taken type: String, _ samples: @escaping @Sendable () -> [Made],
        _ raise: @escaping @Sendable (Made) throws -> Face,
        _ lower: @escaping @Sendable (Face) throws -> Made
    ) {
        self.type = type
        self.samples = samples
        run = {
            try samples().flatMap {
                let face = try raise($0)
                let back = try lower(face)
                return Likeness(face, $0).differences + (back == $0 ? [] : ["\($0) became \(back)"])
            }
        }
    }
}

/// Rule: what the engine says arrives in the face as it was, and what the face is told arrives in the engine.
@Test(
    arguments: Mapping.given + Mapping.taken + Mapping.distinctGiven + Mapping.distinctAnswers
        + Mapping.distinctTaken)
func everyValueCrossesUnchanged(mapping: Mapping) throws {
    #expect(try mapping.run().prefix(5) == [])
}

/// Types that do not cross to an app, and why.
private let unseen = [
    "Armed": "the scheduler's", "ArmedState": "no call gives it", "ChecklistRun": "no call gives it",
    "PhoneHolds": "the scheduler's", "PlanDiff": "the scheduler's", "Platform": "it is iOS",
    "StepTick": "no call gives it", "Withdrawal": "the scheduler's",
]

/// Rule: no record, field, enum or variant of the generated code is left out of the face, but for those that are
/// listed with a reason; each was compared in all its shapes.
@Test func nothingGeneratedIsForgotten() throws {
    var shapes = Shapes()
    for mapping in Mapping.given + Mapping.taken {
        for value in mapping.samples() { shapes.see(value) }
    }
    let forgotten = try GeneratedCode().shapes.subtracting(shapes.seen).filter { shape in
        unseen[String(shape.prefix { $0 != "." })] == nil
            && Likeness.leftOut[String(shape.prefix { $0 != " " })] == nil
    }
    #expect(forgotten.sorted() == [])
    for type in unseen.keys where type != "Platform" {
        #expect(!shapes.seen.contains { $0.hasPrefix("\(type).") }, "\(type) does cross")
    }
}
