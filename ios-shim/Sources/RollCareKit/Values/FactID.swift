public import Foundation

/// The id of a fact: a version 7 UUID. Each kind of fact has a type of its own, such as ``RollerID``.
///
/// The engine makes an id where none is given. An app that makes one first, with ``new(at:)``, can give the same
/// command again after a crash: what is stored already changes nothing.
public struct FactID<Fact>: RawRepresentable, Hashable, Sendable, Codable {
    /// The UUID in its hyphenated form, in lower case.
    public let text: String

    /// The id with this UUID. The engine refuses a text that is not a version 7 UUID.
    public init(_ text: String) { self.text = text }

    /// The id with this UUID.
    public init(rawValue: String) { text = rawValue }

    /// The UUID in its hyphenated form.
    public var rawValue: String { text }

    /// A new id. Ids sort by the millisecond in which they were made.
    public static func new(at now: Date = .now) -> Self {
        Self(at: now, bits: (.random(in: 0 ... .max), .random(in: 0 ... .max)))
    }

    /// RFC 9562: 48 bits of milliseconds since 1970, the version, 12 bits, the variant, 62 bits. Of `bits` it takes the
    /// lower 12 of the first and the lower 62 of the second.
    package init(at date: Date, bits: (UInt64, UInt64)) {
        let milliseconds = UInt64(clamping: date.milliseconds)
        let high = min(milliseconds, 0xffff_ffff_ffff) << 16 | 0x7000 | bits.0 & 0x0fff
        let low = 0x8000_0000_0000_0000 | bits.1 & 0x3fff_ffff_ffff_ffff
        let digits = [high, low].map { half in
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        var text = digits.joined()
        for place in [20, 16, 12, 8] { text.insert("-", at: text.index(text.startIndex, offsetBy: place)) }
        self.init(text)
    }
}

extension FactID: CustomStringConvertible {
    /// The UUID in its hyphenated form.
    public var description: String { text }
}
