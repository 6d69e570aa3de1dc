public import Foundation

/// The time zone in which something was recorded, by its IANA name.
///
/// The engine brings its own zone rules. So a name can be kept that this phone does not know, such as one from
/// a newer phone's export, and it goes back unchanged when the fact is edited.
public struct Zone: Hashable, Sendable, Codable {
    /// The IANA name, such as `Europe/Berlin`.
    public let name: String

    /// The zone of the phone. One with a fixed offset, such as `GMT+0200`, has no IANA name: the engine refuses
    /// it with ``RollCareStoreError/invalid(field:detail:)``.
    public init(_ timeZone: TimeZone) { name = timeZone.identifier }

    /// The zone that the phone is in now. It does not follow the phone afterwards.
    public static var current: Zone { Zone(.current) }

    /// The same zone as the phone knows it; GMT if it does not. ``isKnown`` tells which.
    public var timeZone: TimeZone { TimeZone(identifier: name) ?? .gmt }

    /// Whether the phone knows the zone.
    public var isKnown: Bool { TimeZone(identifier: name) != nil }
}
