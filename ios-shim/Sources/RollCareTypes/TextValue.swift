/// A value that crosses to the engine as its printed text. The engine checks the text when it arrives, so any
/// text can be held; two values are equal when their texts are.
public protocol TextValue: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The printed text, as the engine gives and takes it.
    var text: String { get }

    /// The value with this printed text.
    init(_ text: String)
}

extension TextValue {
    /// The printed text.
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
