// Civil dates and times, as the engine prints them, and Foundation's `DateComponents` for them.

import Foundation

/// A date of the calendar, without a zone. Years 1899 to 2200.
public struct LocalDate: TextValue {
    /// The date, such as `2026-11-23`.
    public let text: String

    /// The date with this text, such as `2026-11-23`.
    public init(_ text: String) { self.text = text }

    /// The date of these components; nil if year, month or day is missing, or their calendar is not
    /// Gregorian.
    public init?(_ components: DateComponents) {
        guard components.isGregorian, let year = components.year, let month = components.month,
            let day = components.day
        else { return nil }
        self.init(String(format: "%04d-%02d-%02d", year, month, day))
    }

    /// Year, month and day in the Gregorian calendar, without a zone; nil if the text is no date.
    public var components: DateComponents? {
        guard let numbers = numbers(in: text, separator: "-"), numbers.count == 3 else { return nil }
        return DateComponents(calendar: .gregorian, year: numbers[0], month: numbers[1], day: numbers[2])
    }
}

/// A time of day, without a date or a zone, to the millisecond.
public struct LocalTime: TextValue {
    /// The time, such as `20:15`; with seconds and milliseconds only when there are any.
    public let text: String

    /// The time with this text, such as `20:15`.
    public init(_ text: String) { self.text = text }

    /// The time of these components; nil if hour or minute is missing. What is below a millisecond is cut
    /// off.
    public init?(_ components: DateComponents) {
        guard let hour = components.hour, let minute = components.minute else { return nil }
        let (second, millisecond) = (components.second ?? 0, (components.nanosecond ?? 0) / 1_000_000)
        var text = String(format: "%02d:%02d", hour, minute)
        if second != 0 || millisecond != 0 { text += String(format: ":%02d", second) }
        if millisecond != 0 { text += String(format: ".%03d", millisecond) }
        self.init(text)
    }

    /// Hour, minute, second and nanosecond; nil if the text is no time as the engine prints it.
    public var components: DateComponents? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : "000"
        guard parts.count <= 2, let clock = numbers(in: parts[0], separator: ":"),
            (2...3).contains(clock.count),
            fraction.count == 3, let milliseconds = numbers(in: fraction, separator: ".")?.first
        else { return nil }
        let second = clock.count == 3 ? clock[2] : 0
        return DateComponents(
            hour: clock[0], minute: clock[1], second: second, nanosecond: milliseconds * 1_000_000)
    }
}

/// A date with a time of day: what a clock on the wall shows, without saying where the wall stands.
public struct LocalDateTime: TextValue {
    /// The date and the time with a `T` between them, such as `2026-11-23T20:15`.
    public let text: String

    /// The civil time with this text, such as `2026-11-23T20:15`.
    public init(_ text: String) { self.text = text }

    /// This time of day on this date.
    public init(_ date: LocalDate, _ time: LocalTime) { self.init("\(date)T\(time)") }

    /// The date: what comes before the `T`.
    public var date: LocalDate { LocalDate(String(text.prefix { $0 != "T" })) }

    /// The time of day: what comes after the `T`.
    public var time: LocalTime { LocalTime(String(text.drop { $0 != "T" }.dropFirst())) }

    /// Date and time in the Gregorian calendar, without a zone, as a calendar trigger takes them; nil if the
    /// text is no civil time as the engine prints it.
    public var components: DateComponents? {
        guard var both = date.components, let clock = time.components else { return nil }
        (both.hour, both.minute) = (clock.hour, clock.minute)
        (both.second, both.nanosecond) = (clock.second, clock.nanosecond)
        return both
    }
}

extension DateComponents {
    fileprivate var isGregorian: Bool { calendar.map { $0.identifier == .gregorian } ?? true }
}

extension Calendar {
    /// Named in what we give away: without one, components count years in the calendar that the phone is set
    /// to.
    fileprivate static let gregorian = Calendar(identifier: .gregorian)
}

/// The numbers between the separators; nil if something else is there.
private func numbers(in text: some StringProtocol, separator: Character) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    return numbers.count == parts.count ? numbers : nil
}
