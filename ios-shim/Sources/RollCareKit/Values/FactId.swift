public import Foundation
import RollCareTypes

/// The id of a fact: a version 7 UUID.
///
/// The engine makes an id itself where none is given. An app that makes it beforehand, with ``new(at:)``, can
/// give the same command again after a crash: what is stored already changes nothing.
public protocol FactId: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The UUID in its hyphenated form, in lower case.
    var text: String { get }

    /// The id with this UUID. The engine refuses what is none of version 7.
    init(_ text: String)
}

extension FactId {
    /// A new id. Ids sort by the millisecond in which they were made.
    public static func new(at now: Date = .now) -> Self {
        let milliseconds = UInt64(max(0, min(now.timeIntervalSince1970 * 1000, 0xFFFF_FFFF_FFFF)))
        let bits = (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max))
        return Self(versionSeven(milliseconds: milliseconds, bits: bits))
    }

    /// The UUID in its hyphenated form.
    public var description: String { text }

    /// Reads the bare text, as in the engine's own JSON.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Writes the bare text, as in the engine's own JSON.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
