import BoundarySamples
import RollCareGenerated
import Testing

@testable import RollCareKit

/// Generated values of one type, and what the face makes of them.
struct Mapping: Sendable, CustomTestStringConvertible {
    let type: String
    let run: @Sendable () throws -> [String]

    var testDescription: String { type }

    /// What the face gives.
    init<Made, Face>(
        given type: String, _ samples: @escaping @Sendable () -> [Made],
        _ raise: @escaping @Sendable (Made) throws -> Face
    ) {
        self.type = type
        run = { try samples().flatMap { Likeness(try raise($0), $0).differences } }
    }

    /// What the face takes, and perhaps gives, too.
    init<Made: Equatable, Face>(
        taken type: String, _ samples: @escaping @Sendable () -> [Made],
        _ raise: @escaping @Sendable (Made) throws -> Face,
        _ lower: @escaping @Sendable (Face) throws -> Made
    ) {
        self.type = type
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
@Test(arguments: Mapping.given + Mapping.taken)
func everyValueCrossesUnchanged(mapping: Mapping) throws {
    #expect(try mapping.run().prefix(5) == [])
}
