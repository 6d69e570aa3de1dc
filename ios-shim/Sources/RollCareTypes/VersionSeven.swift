/// A version 7 UUID (RFC 9562) in its hyphenated form: 48 bits of milliseconds since 1970, the version, 12 bits, the
/// variant, 62 bits. Of `bits` it takes the lower 12 of the first and the lower 62 of the second.
public func versionSeven(milliseconds: UInt64, bits: (UInt64, UInt64)) -> String {
    let high = milliseconds << 16 | 0x7000 | bits.0 & 0x0fff
    let low = 0x8000_0000_0000_0000 | bits.1 & 0x3fff_ffff_ffff_ffff
    let digits = [high, low].map { half in
        let text = String(half, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
    var text = digits.joined()
    for place in [20, 16, 12, 8] { text.insert("-", at: text.index(text.startIndex, offsetBy: place)) }
    return text
}
