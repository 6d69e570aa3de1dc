import Foundation
import RollCareKit
import TestSupport
import Testing

let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

extension RollCareStore {
    /// Adds a roller of 0.25 mm.
    func add(_ name: String, at now: Date) throws -> Roller {
        try addRoller(newRoller(name), at: now)
    }

    /// Logs five minutes on the lips that end now.
    @discardableResult func logLips(_ roller: RollerID, at now: Date) throws -> Session {
        try logSession(newSession(roller, from: now.plus(minutes: -5), to: now), at: now)
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
