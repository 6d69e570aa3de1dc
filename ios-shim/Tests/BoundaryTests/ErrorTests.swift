import Foundation
import TestSupport
import Testing

@testable import RollCareHooks
@testable import RollCareKit

private let errors: [EngineError] = [
    .NotFound(entity: "roller"), .Invalid(field: "zone", detail: Sample.text),
    .AgainstRule(field: "rhythm", rule: "gap.lips", statement: Sample.text), .Conflict(detail: "it is open"),
    .Storage(detail: "the disk is full", retryable: true), .Storage(detail: "no folder", retryable: false),
    .Corrupt(detail: "no database"), .NewerSchema(found: .max, supported: 1), .Locked,
    .Callback(detail: "it threw"),
    .Internal(detail: ""),
]

/// The variant's name. A new variant does not compile until it is here.
private func name(_ error: EngineError) -> String {
    switch error {
    case .NotFound: "NotFound"
    case .Invalid: "Invalid"
    case .AgainstRule: "AgainstRule"
    case .Conflict: "Conflict"
    case .Storage: "Storage"
    case .Corrupt: "Corrupt"
    case .NewerSchema: "NewerSchema"
    case .Locked: "Locked"
    case .Callback: "Callback"
    case .Internal: "Internal"
    }
}

/// Rule: every error arrives as the variant that it is, with its fields.
@Test(arguments: errors)
func everyErrorArrivesWithItsFields(error: EngineError) throws {
    #expect(try refusal { try failWith(error: error) } == error)
}

/// Rule: no variant is left out above.
@Test func everyErrorIsTried() throws {
    #expect(try GeneratedCode.ofEngine().errors.symmetricDifference(errors.map(name)).isEmpty)
}

/// Rule: an error's text says what it holds, so that a log of it is of use.
@Test func anErrorsTextSaysWhatIsWrong() throws {
    let desk = try Desk()
    let conflict = try refusal { try failWith(error: .Conflict(detail: "a checklist is open")) }
    #expect("\(RollCareStoreError(conflict))" == "a checklist is open")
    let newer = try refusal { try failWith(error: .NewerSchema(found: 7, supported: 1)) }
    #expect("\(RollCareStoreError(newer))" == "the database has version 7, this app knows 1; update the app")
    let folder = String(desk.path.dropLast("/rollcare.db".count))
    let text = "\(RollCareStoreError(try failure { _ = try Engine.open(path: folder) }))"
    #expect(text.contains("path") && text.contains("is a folder; name a file in it"))
}
