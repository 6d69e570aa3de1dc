import Foundation
import TestSupport
import Testing

@testable import RollCareHooks
@testable import RollCareKit

/// Rule: a date comes back at the same millisecond, whatever it holds below one.
@Test(arguments: [-2_208_988_799_999, -1_000_000_000_001, -1, 0, 1, 1_795_460_700_123, 7_258_118_399_999])
func aDateIsExactToTheMillisecond(milliseconds: Int64) throws {
    for fraction in [-0.4, 0, 0.4] {
        let date = Date(timeIntervalSince1970: (Double(milliseconds) + fraction) / 1000)
        #expect(date.milliseconds == milliseconds && instant(milliseconds) == Date(milliseconds: milliseconds))
        #expect(try echoTimestamp(value: date) == instant(milliseconds))
    }
}

/// Rule: a date that the engine does not know is refused with an error: it neither ends the app nor becomes
/// another.
@Test(arguments: [
    Double.nan, .infinity, -.infinity, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 9.3e15, -9.3e15,
    7_258_118_400, -2_208_988_800.001,
])
func aDateOutsideTheYearsIsInvalid(seconds: Double) throws {
    let date = Date(timeIntervalSince1970: seconds)
    try expectInvalid("instant") { _ = try echoTimestamp(value: date) }
    let engine = try Desk().open()
    try expectInvalid("instant") { _ = try engine.addRoller(new: newRoller("Blue"), now: date) }
    let session = newSession(Sample.roller, from: date, to: nil)
    try expectInvalid("instant") { _ = try engine.logSession(new: session, now: Sample.last) }
}

/// Rule: a day that no calendar has is refused, alone and inside a record. No number ends the app.
@Test(arguments: [
    Day(year: 2026, month: 2, day: 29), Day(year: 2026, month: 13, day: 1), Day(year: 1898, month: 12, day: 31),
    Day(year: 2201, month: 1, day: 1), Day(year: 0, month: 0, day: 0), Day(year: -2026, month: 11, day: 23),
    Day(year: 2026, month: 11, day: -1), Day(year: 2026, month: 11, day: 123), Day(year: 2026, month: 111, day: 1),
    Day(year: 12_026, month: 11, day: 23), Day(year: 4_294_969_322, month: 11, day: 23),
    Day(year: .max, month: .max, day: .max), Day(year: .min, month: .min, day: .min), Day(text: "tomorrow"),
])
func aDateThatIsNoneIsInvalid(day: Day) throws {
    try expectInvalid("date") { _ = try echoLocalDate(value: day) }
    try expectInvalid("civil time") { _ = try echoLocalDateTime(value: LocalDateTime(day, "09:00")) }
    let engine = try Desk().open()
    try expectInvalid("date") { _ = try engine.addRoller(new: newRoller("Blue", firstUsed: day), now: instant(0)) }
}

@Test(arguments: [
    TimeOfDay(hour: 24), TimeOfDay(hour: 12, minute: 60), TimeOfDay(hour: -1), TimeOfDay(hour: 12, minute: -1),
    TimeOfDay(hour: 12, second: 60), TimeOfDay(hour: 12, second: -1), TimeOfDay(hour: 12, millisecond: 1_000),
    TimeOfDay(hour: 12, millisecond: -1), TimeOfDay(hour: 120), TimeOfDay(hour: 12, minute: 100),
    TimeOfDay(hour: .max, minute: .max, second: .max, millisecond: .max), TimeOfDay(text: "noon"),
    TimeOfDay(hour: .min, minute: .min, second: .min, millisecond: .min),
])
func aTimeOfDayThatIsNoneIsInvalid(time: TimeOfDay) throws {
    try expectInvalid("time") { _ = try echoLocalTime(value: time) }
    try expectInvalid("civil time") { _ = try echoLocalDateTime(value: LocalDateTime("2026-11-23", time)) }
    let engine = try Desk().open()
    let settings = try engine.settings().with { $0.quietTo = time }
    try expectInvalid("time") { try engine.saveSettings(settings: settings, now: instant(0)) }
}

@Test(arguments: ["", "Berlin", "Europe/Atlantis", "GMT+0200", "../../etc/passwd", "Europe/Berlin "])
func aZoneThatIsNoneIsInvalid(name: String) throws {
    try expectInvalid("zone") { _ = try echoZone(value: Zone(name)) }
    try expectInvalid("zone") { _ = try Desk().open().home(now: instant(0), zone: Zone(name)) }
}

/// Rule: an id that is none is refused; one that nobody has is not found.
@Test(arguments: [
    "", "1", "9b92c4db", "01937f2e-5a00-4000-8000-000000000001", "01937f2e-5a00-7000-8000-00000000000z",
])
func anIdThatIsNoneIsInvalid(text: String) throws {
    try expectInvalid("id") { _ = try echoRollerId(value: RollerID(text)) }
    try expectInvalid("id") { _ = try Desk().open().session(id: SessionID(text)) }
}

@Test func anIdThatNobodyHasIsNotFound() throws {
    let engine = try Desk().open()
    #expect(try refusal { _ = try engine.session(id: Sample.session) } == .NotFound(entity: "session"))
}
