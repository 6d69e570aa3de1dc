public import Foundation

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
        // RFC 9562: 48 bits of milliseconds since 1970, the version, 12 bits, the variant, 62 bits.
        let milliseconds = UInt64(max(0, min(now.timeIntervalSince1970 * 1000, 0xFFFF_FFFF_FFFF)))
        let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF)
        let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3FFF_FFFF_FFFF_FFFF)
        let digits = [high, low].map { bits in
            let hex = String(bits, radix: 16)
            return String(repeating: "0", count: 16 - hex.count) + hex
        }.joined()
        let groups = [8, 4, 4, 4, 12].reduce(into: (rest: Substring(digits), parts: [Substring]())) {
            $0.parts.append($0.rest.prefix($1))
            $0.rest = $0.rest.dropFirst($1)
        }
        return Self(groups.parts.joined(separator: "-"))
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
