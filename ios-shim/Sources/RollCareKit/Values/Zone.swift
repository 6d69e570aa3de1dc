public import Foundation

/// A time zone by its IANA name, such as `Europe/Berlin`.
///
/// The engine brings its own zone rules. So a name can be held that this phone does not know, such as one from the
/// export of a newer phone, and it keeps its name when the fact is edited.
public struct Zone: RawRepresentable, Hashable, Sendable, Codable {
    /// The IANA name.
    public let name: String

    /// The zone with this IANA name. The engine refuses a name that it does not know, with
    /// ``RollCareStoreError/invalid(field:detail:)``.
    public init(_ name: String) { self.name = name }

    /// The zone of the phone. One with a fixed offset, such as `GMT+0200`, has no IANA name: the engine refuses it.
    public init(_ timeZone: TimeZone) { name = timeZone.identifier }

    /// The zone with this IANA name.
    public init(rawValue: String) { name = rawValue }

    /// The IANA name.
    public var rawValue: String { name }

    /// The zone that the phone is in now. It does not follow the phone afterwards.
    public static var current: Zone { Zone(TimeZone.current) }

    /// The same zone as the phone knows it; nil if it does not.
    public var timeZone: TimeZone? { TimeZone(identifier: name) }
}

extension Zone: CustomStringConvertible {
    /// The IANA name.
    public var description: String { name }
}
