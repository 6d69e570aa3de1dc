public import Foundation

/// A date with a time of day: local time, without saying of which zone.
///
/// In JSON and as a raw value it is its text, such as `2026-11-23T20:15`.
public struct LocalDateTime: RawRepresentable, Hashable, Sendable, Codable {
    /// The date.
    public let day: Day
    /// The time of day.
    public let time: TimeOfDay

    /// This time of day on this date.
    public init(_ day: Day, _ time: TimeOfDay) { (self.day, self.time) = (day, time) }

    /// What a calendar and a clock in `zone` show at `date`, to the millisecond.
    public init(_ date: Date, in zone: TimeZone = .current) {
        // Foundation counts in floating-point seconds. Whole milliseconds are exact, and within 30,000 years they are
        // far from the ends of an integer.
        let date = Date(milliseconds: max(-Self.most, min(date.milliseconds, Self.most)))
        let local = Int(date.milliseconds) + zone.secondsFromGMT(for: date) * 1000
        let (days, milliseconds) = local.flooredQuotient(by: 86_400_000)
        let (seconds, millisecond) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        let time = TimeOfDay(
            hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60, millisecond: millisecond)
        self.init(Day(sinceEpoch: days), time)
    }

    private static let most: Int64 = 1_000_000_000_000_000

    /// The local time of these components; nil if year, month, day, hour or minute is missing, or their calendar is
    /// not Gregorian.
    public init?(_ components: DateComponents) {
        guard let day = Day(components), let time = TimeOfDay(components) else { return nil }
        self.init(day, time)
    }

    /// The local time with this text, such as `2026-11-23T20:15`; nil if the text is something else.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let day = Day(rawValue: parts[0]), let time = TimeOfDay(rawValue: parts[1]) else {
            return nil
        }
        self.init(day, time)
    }

    /// Its text, such as `2026-11-23T20:15`.
    public var rawValue: String { "\(day)T\(time)" }

    /// Date and time in the Gregorian calendar, without a zone.
    public var components: DateComponents {
        var both = day.components
        let clock = time.components
        (both.hour, both.minute, both.second, both.nanosecond) = (
            clock.hour, clock.minute, clock.second, clock.nanosecond
        )
        return both
    }

    /// The instant at which it is this time in `zone`: the later one where a clock change leaves the time out, the
    /// first where the time comes twice.
    public func date(in zone: TimeZone = .current) -> Date {
        let parts = [(time.hour, 3600), (time.minute, 60), (time.second, 1)]
        let seconds = parts.reduce(day.sinceEpoch * 86_400) { $0 + $1.0.clamped(to: 1_000_000) * $1.1 }
        let local = Date(milliseconds: Int64(seconds * 1000 + time.millisecond.clamped(to: 1_000_000)))
        let earlier = zone.secondsFromGMT(for: local.addingTimeInterval(-86_400))
        let first = local.addingTimeInterval(-Double(earlier))
        let later = zone.secondsFromGMT(for: first)
        let second = local.addingTimeInterval(-Double(later))
        // Where neither offset holds at its own instant, the clock skipped the time: the offset before it counts on.
        return later != earlier && zone.secondsFromGMT(for: second) == later ? second : first
    }
}

extension LocalDateTime: Comparable {
    /// Whether `first` is the earlier one on the same clock.
    public static func < (first: LocalDateTime, second: LocalDateTime) -> Bool {
        (first.day, first.time) < (second.day, second.time)
    }
}

extension LocalDateTime: CustomStringConvertible {
    /// Its text, such as `2026-11-23T20:15`.
    public var description: String { rawValue }

    /// From the engine, which writes well-formed text.
    init(text: String) {
        self = LocalDateTime(rawValue: text) ?? LocalDateTime(Day(text: text), TimeOfDay(text: text))
    }

    /// To the engine.
    var text: String { rawValue }
}
