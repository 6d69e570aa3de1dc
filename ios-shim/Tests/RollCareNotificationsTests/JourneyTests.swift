import Foundation
import RollCareGenerated
import RollCareNotifications
import RollCareTypes
import Testing
import UserNotifications

/// Rule: in flight nothing of ours runs. A reminder at a time of day stays on the wall, one that is pinned stays with its
/// place, one that counts from a session comes by the instant; and the next run has nothing to mend but what differs.
@Test func aJourneyMovesWhatFloatsAndNothingElse() async throws {
    let evening = try await Evening()
    let (phone, now) = (evening.phone, evening.phone.now)
    let visit = EditVisit(
        at: LocalDateTime("2026-12-01T10:30"), zone: Zone("Europe/Berlin"), areas: [.lips],
        treatment: "proc.pro-needling", note: nil)
    _ = try await evening.ask { try $0.addVisit(new: NewVisit(details: visit), now: now) }
    try await evening.scheduler.reconcile()
    let plan = try await evening.plan()
    let triggers = Dictionary(uniqueKeysWithValues: phone.pending.map { ($0.identifier, $0.trigger) })
    for item in plan {
        let trigger = triggers[ReminderName.of(item.id)]
        let wall = (trigger as? UNCalendarNotificationTrigger)?.dateComponents
        switch item.policy {
        case .elapsed: #expect(trigger is UNTimeIntervalNotificationTrigger, "\(item.id)")
        case .floating, .date: #expect(wall != nil && wall?.timeZone == nil, "\(item.id)")
        case .pinned: #expect(wall?.timeZone?.identifier == "Europe/Berlin", "\(item.id)")
        }
    }
    #expect(Set(plan.map(\.policy)).count == 4, "the evening has one of each")

    let tokyo = try place("Asia/Tokyo")
    phone.travel(to: tokyo)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = tokyo
    for item in plan {
        let comes = try #require(phone.comingTime(of: ReminderName.of(item.id)), "\(item.id)")
        switch item.policy {
        case .elapsed, .pinned: #expect(abs(comes.timeIntervalSince(item.at)) <= 1, "\(item.id)")
        case .floating, .date:
            let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: comes)
            let wanted = try #require(item.civil.components)
            #expect(
                parts.day == wanted.day && parts.hour == wanted.hour && parts.minute == wanted.minute,
                "\(item.id)")
        }
    }
    try await evening.scheduler.reconcile()
    try await evening.expectAgreement()
}

/// Rule: what the new wall has passed comes in the next minute instead, once.
@Test func whatAJourneySkipsComesOnce() async throws {
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.scheduler.reconcile()
    // 07:05 in Berlin, before the morning's reminders of 08:05 and 09:00, is 15:05 in Tokyo.
    phone.wait(until: try at("2026-11-24T07:05:00+01:00"))
    phone.travel(to: try place("Asia/Tokyo"))
    try await evening.scheduler.reconcile()
    try await evening.expectAgreement()
    let morning = evening.rung("2026-11-24")
    phone.wait(until: phone.now.plus(minutes: 2))
    #expect(evening.onScreen.contains(morning))
    try await evening.scheduler.reconcile()
    phone.travel(to: try place("Europe/Berlin"))
    try await evening.scheduler.reconcile()
    phone.wait(until: phone.now.plus(minutes: 180))
    try await evening.scheduler.reconcile()
    #expect(phone.history.filter { $0.id == morning }.count == 1)
}

/// Rule: a clock that is set leaves what counts from a session where it is: ten minutes after it, and once.
@Test(arguments: [5.0, -3.0]) func aClockThatIsSetDoesNotMoveWhatCountsFromASession(by minutes: Double)
    async throws
{
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.scheduler.reconcile()
    phone.setClock(to: evening.ended.plus(minutes: minutes))
    try await evening.scheduler.reconcile()
    phone.wait(until: phone.now.plus(minutes: 9.9))
    try await evening.scheduler.reconcile()
    #expect(phone.history.isEmpty)
    phone.wait(until: phone.now.plus(minutes: 0.2))
    try await evening.scheduler.reconcile()
    phone.wait(until: phone.now.plus(minutes: 6))
    try await evening.scheduler.reconcile()
    #expect(phone.history.map(\.id) == [evening.rung("10")])
}

/// Rule: a trigger has whole seconds, and none before its time.
@Test(arguments: [
    ("2026-11-23T20:15", "2026-11-23T20:15:00"), ("2026-11-23T20:15:30.001", "2026-11-23T20:15:31"),
    ("2026-12-31T23:59:59.5", "2027-01-01T00:00:00"),
])
func aTriggerIsNeverEarly(civil: String, wall: String) async throws {
    let text = civil.contains(".5") ? "2026-12-31T23:59:59.500" : civil
    let parts = try #require(LocalDateTime(text).wall(in: nil))
    let format = { (value: Int?) in String(format: "%02d", value ?? -1) }
    let date = [parts.year, parts.month, parts.day].map(format).joined(separator: "-")
    let time = [parts.hour, parts.minute, parts.second].map(format).joined(separator: ":")
    #expect("\(date)T\(time)" == wall && parts.timeZone == nil && parts.nanosecond == nil)
}
