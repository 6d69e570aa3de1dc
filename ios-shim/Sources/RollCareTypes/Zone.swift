import Foundation

/// A time zone by its IANA name. The engine brings its own zone rules, whatever the phone's are.
public struct Zone: TextValue {
    /// The IANA name, such as `Europe/Berlin`.
    public let text: String

    /// The zone with this IANA name.
    public init(_ text: String) { self.text = text }

    /// The same zone as the phone's. One with a fixed offset, such as `GMT+0200`, has no IANA name: the
    /// engine refuses it.
    public init(_ timeZone: TimeZone) { self.init(timeZone.identifier) }

    /// The same zone as the phone knows it; nil if it does not.
    public var timeZone: TimeZone? { TimeZone(identifier: text) }
}
