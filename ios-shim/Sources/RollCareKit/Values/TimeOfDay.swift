public import Foundation

/// A time of day, without a date or a zone, to the millisecond.
///
/// Any numbers can be held. The engine refuses a time that no clock shows with
/// ``RollCareStoreError/invalid(field:detail:)``. In JSON and as a raw value it is its text, such as `20:15`.
public struct TimeOfDay: RawRepresentable, Hashable, Sendable, Codable {
    /// The hour, 0 to 23.
    public let hour: Int
    /// The minute, 0 to 59.
    public let minute: Int
    /// The second, 0 to 59.
    public let second: Int
    /// The millisecond, 0 to 999.
    public let millisecond: Int

    /// 00:00.
    public static let midnight = TimeOfDay(hour: 0)

    /// The time with these numbers.
    public init(hour: Int, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
        (self.hour, self.minute, self.second, self.millisecond) = (hour, minute, second, millisecond)
    }

    /// What a clock in `zone` shows at `date`, to the nearest millisecond.
    public init(_ date: Date, in zone: TimeZone = .current) { self = LocalDateTime(date, in: zone).time }

    /// The time of these components; nil if hour or minute is missing. What is below a millisecond is cut off.
    public init?(_ components: DateComponents) {
        guard let hour = components.hour, let minute = components.minute else { return nil }
        self.init(
            hour: hour, minute: minute, second: components.second ?? 0,
            millisecond: (components.nanosecond ?? 0) / 1_000_000)
    }

    /// The time with this text, such as `20:15`, `20:15:30` or `20:15:30.250`; nil if the text is something else.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : "000"
        guard parts.count <= 2, let clock = numbers(in: parts[0], separator: ":"), (2...3).contains(clock.count),
            parts.count == 1 || clock.count == 3, fraction.count == 3,
            let millisecond = numbers(in: fraction, separator: ".")?.first
        else { return nil }
        self.init(
            hour: clock[0], minute: clock[1], second: clock.count == 3 ? clock[2] : 0, millisecond: millisecond)
    }

    /// Its text, such as `20:15`; with seconds and milliseconds only when there are any.
    public var rawValue: String {
        var text = "\(padded(hour, to: 2)):\(padded(minute, to: 2))"
        if second != 0 || millisecond != 0 { text += ":\(padded(second, to: 2))" }
        // Four digits would be read as a shorter time: with a mark before them the engine refuses them.
        if millisecond != 0 { text += (0...999).contains(millisecond) ? "." : ".!" }
        return millisecond == 0 ? text : text + padded(millisecond, to: 3)
    }

    /// Hour and minute; second and nanosecond only when there are any.
    public var components: DateComponents {
        var components = DateComponents(hour: hour, minute: minute)
        if second != 0 || millisecond != 0 { components.second = second }
        if millisecond != 0 { components.nanosecond = millisecond &* 1_000_000 }
        return components
    }

    /// The instant at which a clock in `zone` shows it on `day`. See ``LocalDateTime/date(in:)``.
    public func date(on day: Day, in zone: TimeZone = .current) -> Date { LocalDateTime(day, self).date(in: zone) }
}

extension TimeOfDay: Comparable {
    /// Whether `first` is earlier in the day.
    public static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
        (first.hour, first.minute, first.second, first.millisecond)
            < (second.hour, second.minute, second.second, second.millisecond)
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// Its text, such as `20:15`.
    public var description: String { rawValue }

    /// From the engine, which writes well-formed text.
    init(text: String) { self = TimeOfDay(rawValue: text) ?? TimeOfDay(hour: -1) }

    /// To the engine.
    var text: String { rawValue }
}
