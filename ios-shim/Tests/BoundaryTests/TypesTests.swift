import Foundation
import BoundarySamples
import RollCareGenerated
import RollCareTypes
import Testing

private struct Row: Codable, Equatable {
    let id: RollerId
    let date: LocalDate?
}

/// Rule: in JSON a value is its bare text.
@Test func aValueIsItsTextInJSON() throws {
    let row = Row(id: Sample.rollerId, date: Sample.day)
    let json = try JSONEncoder().encode(row)
    #expect(
        try JSONSerialization.jsonObject(with: json) as? [String: String] == [
            "id": Sample.rollerId.text, "date": "2024-02-29",
        ])
    #expect(try JSONDecoder().decode(Row.self, from: json) == row)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Row.self, from: Data(#"{"id": 1}"#.utf8)) }
}

/// Rule: a civil time is the same in Foundation's components and back, and the engine takes what comes of it.
@Test(arguments: [
    "2026-11-23T20:15", "2024-02-29T00:00:09", "1900-01-01T23:59:59.999", "2199-12-31T12:00:00.020",
])
func aCivilTimeIsTheSameInComponents(text: String) throws {
    let civil = LocalDateTime(text)
    let components = try #require(civil.components)
    let (date, time) = (try #require(LocalDate(components)), try #require(LocalTime(components)))
    #expect(LocalDateTime(date, time) == civil)
    #expect(civil.date == date && civil.time == time)
    #expect(date.components?.year == components.year && time.components?.second == components.second)
    #expect(try echoLocalDateTime(value: LocalDateTime(date, time)) == civil)
    #expect(components.timeZone == nil && components.calendar?.identifier == .gregorian)
}

/// Rule: components that name no date, or one of another calendar, are nil, and so are those of a text that
/// is none.
@Test func whatIsNoCivilTimeHasNoComponents() {
    #expect(LocalDate(DateComponents(year: 2026, month: 11)) == nil)
    #expect(
        LocalDate(DateComponents(calendar: Calendar(identifier: .buddhist), year: 2569, month: 11, day: 23))
            == nil)
    #expect(LocalTime(DateComponents(minute: 15)) == nil)
    for text in [
        "", "T", "2026-11-23", "2026-11T20:15", "2026-x-11-23T20:15", "2026-11-23T20", "2026-11-23T20:15:1.5",
        "2026-11-23T20:15:01.+12", "2026-11-23T20:15:01.5.250",
    ] {
        #expect(LocalDateTime(text).components == nil, "\(text)")
    }
}

/// Rule: a zone goes to Foundation and back by its IANA name; what Foundation does not know is nil.
@Test func aZoneIsTheSameInFoundation() throws {
    let timeZone = try #require(berlin.timeZone)
    #expect(timeZone.identifier == "Europe/Berlin" && Zone(timeZone) == berlin)
    #expect(Zone("Europe/Atlantis").timeZone == nil)
}
