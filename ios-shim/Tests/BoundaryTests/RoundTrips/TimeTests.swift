import Foundation
import BoundarySamples
import RollCareGenerated
import RollCareTypes
import Testing

/// Rule: a date comes back at the same millisecond, whatever it holds below one.
@Test(arguments: [-2_208_988_799_999, -1_000_000_000_001, -1, 0, 1, 1_795_460_700_123, 7_258_118_399_999])
func aDateIsExactToTheMillisecond(milliseconds: Int64) throws {
    for fraction in [-0.4, 0, 0.4] {
        let date = Date(timeIntervalSince1970: (Double(milliseconds) + fraction) / 1000)
        #expect(RollCareTypes.milliseconds(date) == milliseconds)
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
    let session = newSession(Sample.rollerId, from: date, to: nil)
    try expectInvalid("instant") { _ = try engine.logSession(new: session, now: Sample.last) }
}

/// Rule: dates and times of day that are none are refused, alone and inside a record.
@Test(arguments: ["", "2026-02-29", "2026-13-01", "1898-12-31", "2201-01-01", "tomorrow", "20260101", "👻"])
func aDateThatIsNoneIsInvalid(text: String) throws {
    try expectInvalid("date") { _ = try echoLocalDate(value: LocalDate(text)) }
    try expectInvalid("civil time") { _ = try echoLocalDateTime(value: LocalDateTime("\(text)T09:00")) }
    try expectInvalid("date") { _ = try echoNewRoller(value: newRoller("Blue", firstUsed: LocalDate(text))) }
}

@Test(arguments: ["", "24:00", "12:60", "9", "noon", "12:00:60", "٠٩:٠٠"])
func aTimeOfDayThatIsNoneIsInvalid(text: String) throws {
    try expectInvalid("time") { _ = try echoLocalTime(value: LocalTime(text)) }
    let nine = LocalTime("09:00")
    let settings = Settings(
        quietFrom: nine, quietTo: LocalTime(text), urgentInQuietHours: true, dailyAt: nine,
        dayStarts: LocalTime("00:00"), weekStarts: .monday, remindersOff: [])
    try expectInvalid("time") { try Desk().open().saveSettings(settings: settings, now: instant(0)) }
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
    try expectInvalid("id") { _ = try echoRollerId(value: RollerId(text)) }
    try expectInvalid("id") { _ = try echoSessionId(value: SessionId(text)) }
    try expectInvalid("id") { _ = try echoRunId(value: RunId(text)) }
    try expectInvalid("id") { _ = try echoTickId(value: TickId(text)) }
    try expectInvalid("id") { _ = try echoInspectionId(value: InspectionId(text)) }
    try expectInvalid("id") { _ = try echoActionId(value: ActionId(text)) }
    try expectInvalid("id") { _ = try echoDeclarationId(value: DeclarationId(text)) }
    try expectInvalid("id") { _ = try echoCheckInId(value: CheckInId(text)) }
    try expectInvalid("id") { _ = try echoProductId(value: ProductId(text)) }
    try expectInvalid("id") { _ = try echoUseId(value: UseId(text)) }
    try expectInvalid("id") { _ = try echoOverrideId(value: OverrideId(text)) }
    try expectInvalid("id") { _ = try echoCustomChecklistId(value: ChecklistId(text)) }
    try expectInvalid("id") { _ = try echoScheduleId(value: ScheduleId(text)) }
    try expectInvalid("id") { _ = try echoPauseId(value: PauseId(text)) }
    try expectInvalid("id") { _ = try echoSkipId(value: SkipId(text)) }
    try expectInvalid("id") { _ = try echoVisitId(value: VisitId(text)) }
    try expectInvalid("id") { _ = try echoPhotoId(value: PhotoId(text)) }
    try expectInvalid("id") { _ = try Desk().open().session(id: SessionId(text)) }
}

@Test func anIdThatNobodyHasIsNotFound() throws {
    let engine = try Desk().open()
    #expect(try refusal { _ = try engine.session(id: Sample.sessionId) } == .NotFound(entity: "session"))
}
