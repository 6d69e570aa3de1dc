public import Foundation

/// A date of the Gregorian calendar, without a zone, whatever calendar the phone is set to.
///
/// Any numbers can be held. The engine refuses a day that no calendar has, and one before 1899 or after 2200, with
/// ``RollCareStoreError/invalid(field:detail:)``. In JSON and as a raw value it is its text, such as `2026-11-23`.
public struct Day: RawRepresentable, Hashable, Sendable, Codable {
    /// The year, such as 2026.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The day with these numbers.
    public init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    /// The day on which `date` lies in `zone`.
    public init(_ date: Date, in zone: TimeZone = .current) { self = LocalDateTime(date, in: zone).day }

    /// The day of these components; nil if year, month or day is missing, or their calendar is not Gregorian.
    public init?(_ components: DateComponents) {
        guard components.calendar.map({ $0.identifier == .gregorian }) ?? true, let year = components.year,
            let month = components.month, let day = components.day
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day with this text, such as `2026-11-23`; nil if the text is something else.
    public init?(rawValue: String) {
        guard let numbers = numbers(in: rawValue, separator: "-"), numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// Its text, such as `2026-11-23`.
    public var rawValue: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

    /// Year, month and day in the Gregorian calendar, without a zone.
    public var components: DateComponents {
        DateComponents(calendar: Calendar(identifier: .gregorian), year: year, month: month, day: day)
    }

    /// The instant at which the day begins in `zone`: midnight, or the first instant after it where a clock change
    /// leaves midnight out.
    public func date(in zone: TimeZone = .current) -> Date { LocalDateTime(self, .midnight).date(in: zone) }
}

extension Day: Comparable, Strideable {
    /// Whether `first` is the earlier day.
    public static func < (first: Day, second: Day) -> Bool {
        (first.year, first.month, first.day) < (second.year, second.month, second.day)
    }

    /// The number of days from this one to `other`.
    public func distance(to other: Day) -> Int { other.sinceEpoch - sinceEpoch }

    /// The day so many days later; with a negative number, earlier.
    public func advanced(by days: Int) -> Day { Day(sinceEpoch: sinceEpoch + days.clamped(to: Day.most)) }

    private static let most = 1_000_000_000

    /// Days since 1970-01-01. A day that no calendar has counts on from the last that its month has.
    var sinceEpoch: Int {
        let months = year.clamped(to: 1_000_000) * 12 + month.clamped(to: Day.most) - 1
        // Years begin in March here, so that the leap day is the last of one.
        let (shifted, inYear) = (months - 2).flooredQuotient(by: 12)
        let (era, ofEra) = shifted.flooredQuotient(by: 400)
        let days = ofEra * 365 + ofEra / 4 - ofEra / 100 + (inYear * 153 + 2) / 5 + day.clamped(to: Day.most) - 1
        return era * 146_097 + days - 719_468
    }

    /// The day so many days after 1970-01-01.
    init(sinceEpoch: Int) {
        let (era, day) = (sinceEpoch + 719_468).flooredQuotient(by: 146_097)
        let ofEra = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
        let inYear = day - (ofEra * 365 + ofEra / 4 - ofEra / 100)
        let month = (inYear * 5 + 2) / 153
        self.init(
            year: era * 400 + ofEra + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
            day: inYear - (month * 153 + 2) / 5 + 1)
    }
}

extension Day: CustomStringConvertible {
    /// Its text, such as `2026-11-23`.
    public var description: String { rawValue }

    /// From the engine, which writes well-formed text.
    init(text: String) { self = Day(rawValue: text) ?? Day(year: 0, month: 0, day: 0) }

    /// To the engine.
    var text: String { rawValue }
}

extension Int {
    func clamped(to most: Int) -> Int { Swift.min(Swift.max(self, -most), most) }

    /// Rounded down, also below zero; so the remainder is never negative.
    func flooredQuotient(by divisor: Int) -> (quotient: Int, remainder: Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
