import Foundation
import RollCareKit
import Testing

let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

/// A folder of its own. test.sh removes the folders when all tests are done.
func newFolder() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "rollcare-\(UUID().uuidString)")
}

/// The instant that an RFC 3339 text names.
func at(_ text: String) throws -> Date {
    try #require(ISO8601DateFormatter().date(from: text), "\(text) is no instant")
}

/// A quarter of a millimetre.
let quarter = Measurement(value: 0.25, unit: UnitLength.millimeters)

extension RollCareStore {
    /// Adds a roller of 0.25 mm.
    func add(_ name: String, at now: Date) throws -> Roller {
        try addRoller(NewRoller(name: name, kind: .roller, needleLength: quarter), at: now)
    }

    /// Logs five minutes on the lips that end now.
    @discardableResult func logLips(_ roller: RollerId, at now: Date) throws -> Session {
        let details = EditSession(
            roller: roller, started: now.addingTimeInterval(-300), ended: now, zone: Zone(berlin),
            areas: [.lips])
        return try logSession(NewSession(details: details), at: now)
    }
}

/// The error that a call fails with.
func refusal(
    _ call: () async throws -> Void, at place: SourceLocation = #_sourceLocation
) async throws -> RollCareStoreError {
    do { try await call() } catch { return try #require(error as? RollCareStoreError, sourceLocation: place) }
    throw DidNotFail()
}

/// A call that should have failed did not.
struct DidNotFail: Error {}
