import TestSupport
import Testing

@testable import RollCareKit

/// A call that should have failed did not.
struct DidNotFail: Error {}

/// An answer that is another one than the test goes on with.
struct Unexpected<Value: Sendable>: Error {
    let value: Value
}

/// What a call fails with.
func failure(_ call: () throws -> Void) throws -> any Error {
    do { try call() } catch { return error }
    throw DidNotFail()
}

/// The public error that a call fails with.
func refusal(_ call: () throws -> Void) throws -> EngineError {
    try #require(failure(call) as? EngineError)
}

/// Does something, expecting that this field is refused, with words about it.
func expectInvalid(_ field: String, _ call: () throws -> Void, at place: SourceLocation = #_sourceLocation)
    throws
{
    guard case .Invalid(let named, let detail) = try refusal(call) else {
        Issue.record("\(field) should be invalid", sourceLocation: place)
        return
    }
    #expect(named == field && !detail.isEmpty, sourceLocation: place)
}

/// Does something, expecting that it contradicts what is stored, with words about it.
func expectConflict(_ call: () throws -> Void, at place: SourceLocation = #_sourceLocation) throws {
    guard case .Conflict(let detail) = try refusal(call) else {
        Issue.record("this should be a conflict", sourceLocation: place)
        return
    }
    #expect(!detail.isEmpty, sourceLocation: place)
}
