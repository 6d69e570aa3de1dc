import Foundation
import TestSupport
import Testing

@testable import RollCareHooks
@testable import RollCareKit

private struct Row: Codable, Equatable {
    let id: RollerID
    let day: Day?
    let time: TimeOfDay
    let at: LocalDateTime
    let zone: Zone
    let needle: NeedleLength
}

/// Rule: in JSON a value is its bare text or number. A text that is none is an error of the decoder.
@Test func aValueIsItsTextInJSON() throws {
    let row = Row(
        id: Sample.roller, day: "2024-02-29", time: "20:15", at: "2024-02-29T20:15:00.250", zone: Zone("Mars/Olympus"),
        needle: NeedleLength(millimeters: 0.25))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(row)
    #expect(
        String(decoding: json, as: UTF8.self) == """
            {"at":"2024-02-29T20:15:00.250","day":"2024-02-29","id":"\(Sample.roller)","needle":250,"time":"20:15",\
            "zone":"Mars/Olympus"}
            """)
    #expect(try JSONDecoder().decode(Row.self, from: json) == row)
    for (name, text) in [("id", "1"), ("day", "\"tomorrow\""), ("time", "\"20\""), ("needle", "0.25")] {
        let broken = try #require(String(data: json, encoding: .utf8))
            .replacing(try Regex("\"\(name)\":(\"[^\"]*\"|[0-9]+)"), with: "\"\(name)\":\(text)")
        #expect(throws: DecodingError.self, "\(name)") { try JSONDecoder().decode(Row.self, from: Data(broken.utf8)) }
    }
}

/// Rule: a local time is the same in Foundation's components and back, and the engine takes what comes of it.
@Test(
    arguments: [
        "2026-11-23T20:15", "2024-02-29T00:00:09", "1900-01-01T23:59:59.999", "2199-12-31T12:00:00.020",
    ] as [LocalDateTime])
func aLocalTimeIsTheSameInComponents(value: LocalDateTime) throws {
    let components = value.components
    #expect(LocalDateTime(components) == value && Day(components) == value.day)
    #expect(TimeOfDay(components) == value.time && LocalDateTime(rawValue: value.description) == value)
    #expect(try echoLocalDateTime(value: value) == value)
    #expect(components.timeZone == nil && components.calendar?.identifier == .gregorian)
    #expect(LocalDateTime(value.date(in: .gmt), in: .gmt) == value)
}

/// Rule: components that name no date, or one of another calendar, are nil, and so is a text that is none.
@Test func whatIsNoLocalTimeIsNil() {
    #expect(Day(DateComponents()) == nil && Day(DateComponents(year: 2026, month: 11)) == nil)
    for calendar in [Calendar.Identifier.buddhist, .hebrew] {
        #expect(Day(DateComponents(calendar: Calendar(identifier: calendar), year: 2569, month: 11, day: 23)) == nil)
    }
    #expect(TimeOfDay(DateComponents(minute: 15)) == nil && LocalDateTime(DateComponents(hour: 9, minute: 0)) == nil)
    for text in ["", "2026-11", "20260101", "2026-x-11", "-2026-11-23", "2026-11-23-", "tomorrow", "👻", "٢٠٢٦-١١-٢٣"] {
        #expect(Day(rawValue: text) == nil, "\(text)")
        #expect(LocalDateTime(rawValue: "\(text)T09:00") == nil, "\(text)")
    }
    for text in [
        "", "9", "noon", "20:15:1.5", "20:15:01.+12", "20:15:01.5.250", "20:15.250", "20:15:30:10", "٠٩:٠٠", "-1:00",
    ] {
        #expect(TimeOfDay(rawValue: text) == nil, "\(text)")
        #expect(LocalDateTime(rawValue: "2026-11-23T\(text)") == nil, "\(text)")
    }
    #expect(LocalDateTime(rawValue: "T") == nil && LocalDateTime(rawValue: "2026-11-23") == nil)
}

/// Rule: days are counted as the calendar counts them, over leap years and centuries, and stride.
@Test func daysAreCountedAsTheCalendarCounts() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let first = try at("1899-01-01T00:00:00Z")
    let start = Day("1899-01-01")
    // Some days over a year at a time: each place in the year comes, and each in the centuries.
    for count in stride(from: 0, to: 110_000, by: 367) {
        let day = start.advanced(by: count)
        let date = first.addingTimeInterval(Double(count) * 86_400)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        #expect(day == Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
        #expect(start.distance(to: day) == count && day.date(in: .gmt) == date && Day(date, in: .gmt) == day)
    }
    #expect(Day("2024-02-28").advanced(by: 2) == "2024-03-01" && Day("2026-01-01").advanced(by: -1) == "2025-12-31")
    let week = Day("2026-12-29")...Day("2027-01-04")
    #expect(week.count == 7 && Array(week).last == "2027-01-04" && week.contains("2027-01-01"))
    #expect(
        ["2026-12-01", "2026-11-30", "2025-12-31"].sorted() as [Day] == ["2025-12-31", "2026-11-30", "2026-12-01"])
    #expect(TimeOfDay("09:00") < "09:00:00.001" && LocalDateTime("2026-11-23T23:59") < "2026-11-24T00:00")
}

/// Rule: numbers that no calendar and no clock have end nothing, also where they are counted with.
@Test(arguments: [Int.max, .min, 0, -1, 99]) func impossibleNumbersAreOnlyRefused(number: Int) {
    let day = Day(year: number, month: number, day: number)
    let time = TimeOfDay(hour: number, minute: number, second: number, millisecond: number)
    let value = LocalDateTime(day, time)
    #expect(Day(rawValue: day.rawValue) == (number < 0 ? nil : day))
    _ = (day.advanced(by: .max), day.distance(to: "2026-11-23"), Day("2026-11-23").advanced(by: number))
    _ = (value.date(in: .gmt), value.components, LocalDateTime(.distantFuture), LocalDateTime(.distantPast))
    _ = LocalDateTime(Date(timeIntervalSince1970: .nan), in: .gmt)
    _ = Day(Date(timeIntervalSince1970: .greatestFiniteMagnitude))
}

/// Rule: a time that the clocks skip is the later instant, one that they show twice the first; and back.
@Test(
    arguments: [
        ("2026-11-23T20:05", "Europe/Berlin", "2026-11-23T20:05:00+01:00"),
        ("2026-03-29T01:59", "Europe/Berlin", "2026-03-29T01:59:00+01:00"),
        ("2026-03-29T02:30", "Europe/Berlin", "2026-03-29T03:30:00+02:00"),
        ("2026-03-29T03:00", "Europe/Berlin", "2026-03-29T03:00:00+02:00"),
        ("2026-03-29T20:00", "Europe/Berlin", "2026-03-29T20:00:00+02:00"),
        ("2026-10-25T02:30", "Europe/Berlin", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T03:00", "Europe/Berlin", "2026-10-25T03:00:00+01:00"),
        ("2026-11-01T01:30", "America/New_York", "2026-11-01T01:30:00-04:00"),
        ("2018-11-04T00:00", "America/Sao_Paulo", "2018-11-04T01:00:00-02:00"),
    ] as [(LocalDateTime, String, String)])
func aLocalTimeIsAnInstantInAZone(value: LocalDateTime, name: String, instant: String) throws {
    let zone = try #require(TimeZone(identifier: name))
    let date = try at(instant)
    #expect(value.date(in: zone) == date && value.time.date(on: value.day, in: zone) == date)
    let back = LocalDateTime(date, in: zone)
    #expect(back == value || back.date(in: zone) == date && back > value)
    #expect(Day(date, in: zone) == back.day && TimeOfDay(date, in: zone) == back.time)
}

/// Rule: a zone goes to Foundation and back by its IANA name; what this phone does not know keeps its name.
@Test func aZoneIsTheSameInFoundation() throws {
    let timeZone = try #require(TestSupport.berlin.timeZone)
    #expect(timeZone.identifier == "Europe/Berlin" && Zone(timeZone) == TestSupport.berlin)
    let unknown = Zone("Mars/Olympus")
    #expect(unknown.timeZone == nil && unknown.name == "Mars/Olympus" && unknown.description == "Mars/Olympus")
    #expect(Zone.current.timeZone == TimeZone(identifier: TimeZone.current.identifier))
}

/// Rule: milliseconds are whole where a duration is, and odd where something is left over.
@Test(
    arguments: [
        (Duration.zero, 0), (.seconds(1), 1_000), (.milliseconds(1_500), 1_500), (.seconds(-90), -90_000),
        (.nanoseconds(1), 1), (.seconds(1) + .microseconds(500), 1_001), (.seconds(1) - .nanoseconds(1), 999),
        (.milliseconds(999) + .nanoseconds(1), 999), (.milliseconds(1_998) + .nanoseconds(1), 1_999),
        (.nanoseconds(-1), 1), (.seconds(Int64.max), .max), (.seconds(Int64.min), .min),
    ] as [(Duration, Int64)])
func aDurationIsWholeMilliseconds(duration: Duration, milliseconds: Int64) {
    #expect(duration.wholeMilliseconds == milliseconds)
}

/// Rule: words that have an order are compared by it.
@Test func wordsAreComparedByTheirOrder() {
    #expect(Severity.allCases.sorted() == [.info, .warn, .ask, .stop] && Severity.stop > .ask)
    #expect(VerdictOutcome.allCases.reversed().sorted() == [.allow, .warn, .ask, .stop])
    #expect(Urgency.allCases.max() == .emergency && WearTier.allCases.min() == .fresh)
    #expect(Urgency.normal < .watch && !(Urgency.watch < .watch))
}
