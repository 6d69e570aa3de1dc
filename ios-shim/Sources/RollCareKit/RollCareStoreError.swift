import Foundation

/// What can go wrong. Texts are fragments for developers and logs: in English, and without anything personal.
public enum RollCareStoreError: Error, Hashable, Sendable {
    /// There is no such fact, or it was deleted. `entity` is what was looked for, such as `roller`.
    case notFound(entity: String)
    /// A value is refused: `detail` says what is wrong with `field`, and what to do. Nothing was stored.
    case invalid(field: String, detail: String)
    /// A value asks for more than a rule allows, as the rule's `statement` says, a sentence without its full stop. Nothing
    /// was stored. The call can be given again with less, or with the person's word that it is wanted despite the rules.
    case againstRule(field: String, rule: String, statement: String)
    /// It contradicts what is stored, as `detail` says. Nothing was changed. Every call of a closed store throws this.
    case conflict(detail: String)
    /// The file could not be read or written, as `detail` says. Nothing was half-written. With `canRetry` the
    /// same call may work later.
    case storage(detail: String, canRetry: Bool)
    /// The phone does not let the file be read yet: it was not unlocked since it started.
    case locked
    /// The file is not a database of this engine, or it is damaged. It was not touched.
    case corrupt(detail: String)
    /// The file has version `found`; this engine knows none newer than `supported`. It was not touched.
    case newerDatabase(found: Int, supported: Int)
    /// A fault of the engine. Nothing was half-written.
    case fault(detail: String)
}

// Not a LocalizedError: SwiftUI would show its texts to people.
extension RollCareStoreError: CustomStringConvertible {
    /// What went wrong and what to do about it.
    public var description: String {
        switch self {
        case .notFound(let entity): "no such \(entity); list what there is and choose one"
        case .invalid(let field, let detail): "\(field) \(detail)"
        case .againstRule(let field, let rule, let statement):
            "\(field) asks for more than a rule allows: \(statement) (rule \(rule)); ask for less, or say that it is kept "
                + "despite the rules"
        case .conflict(let detail): detail
        case .storage(let detail, _): "storage failed: \(detail)"
        case .locked: "the phone was not unlocked since it started; unlock it and try again"
        case .corrupt(let detail):
            "the database is damaged or another program's: \(detail); keep the file, and import an export into another"
        case .newerDatabase(let found, let supported):
            "the database has version \(found), this app knows \(supported); update the app"
        case .fault(let detail): "internal fault: \(detail); report it"
        }
    }
}

extension RollCareStoreError {
    /// The one table from the errors of the engine and of the file system to the public one.
    init(_ error: any Error) {
        self =
            switch error {
            case let known as RollCareStoreError: known
            case EngineError.NotFound(let entity): .notFound(entity: entity)
            case EngineError.Invalid(let field, let detail): .invalid(field: field, detail: detail)
            case EngineError.AgainstRule(let field, let rule, let statement):
                .againstRule(field: field, rule: rule, statement: statement)
            case EngineError.Conflict(let detail): .conflict(detail: detail)
            case EngineError.Storage(let detail, let retryable): .storage(detail: detail, canRetry: retryable)
            case EngineError.Corrupt(let detail): .corrupt(detail: detail)
            case EngineError.NewerSchema(let found, let supported):
                .newerDatabase(found: Int(found), supported: Int(supported))
            case EngineError.Locked: .locked
            case EngineError.Callback(let detail), EngineError.Internal(let detail): .fault(detail: detail)
            case let file as CocoaError: Self.folder(file)
            default: .fault(detail: "\(type(of: error))")
            }
    }

    /// What making or protecting the folder failed with.
    private static func folder(_ error: CocoaError) -> RollCareStoreError {
        switch error.code {
        case .fileReadNoPermission, .fileWriteNoPermission:
            #if os(iOS)
                // An app may do anything in its own container, once that is unlocked.
                .locked
            #else
                .storage(detail: "the folder cannot be written; make it writable", canRetry: false)
            #endif
        case .fileWriteOutOfSpace:
            .storage(detail: "the disk is full; make room and try again", canRetry: true)
        default: .storage(detail: "the folder cannot be made; name another", canRetry: false)
        }
    }
}
