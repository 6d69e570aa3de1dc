import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// Rule: in flight nothing of ours runs. A reminder at a time of day stays on the wall, one that is pinned stays with
/// its place, one that counts from a session comes by the instant; and the next run has nothing to mend but what
/// differs.
@Test func aJourneyMovesWhatFloatsAndNothingElse() async throws {
    let evening = try await Evening()
    let (phone, now) = (evening.phone, evening.phone.now)
    try await evening.store.addVisit(newVisit(), at: now)
    try await evening.scheduler.reconcile()
    let plan = try await evening.plan()
    let triggers = Dictionary(uniqueKeysWithValues: phone.pending.map { ($0.identifier, $0.trigger) })
    for item in plan {
        let trigger = triggers[ReminderName.of(item.id)]
        let parts = (trigger as? UNCalendarNotificationTrigger)?.dateComponents
        switch item.policy {
        case .elapsed: #expect(trigger is UNTimeIntervalNotificationTrigger, "\(item.id)")
        case .floating, .date: #expect(parts?.timeZone == .autoupdatingCurrent, "\(item.id)")
        case .pinned: #expect(parts?.timeZone?.identifier == "Europe/Berlin", "\(item.id)")
        }
        #expect(parts == nil || parts?.calendar?.timeZone == parts?.timeZone, "the calendar has the same zone")
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
            #expect(LocalDateTime(parts) == item.civil, "\(item.id)")
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

/// Rule: what comes back from a journey is as it was before: nothing that floats was pinned on the way.
@Test func aJourneyBackChangesNothing() async throws {
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.store.addVisit(newVisit(), at: phone.now)
    try await evening.scheduler.reconcile()
    let names = phone.pending.map(\.identifier).sorted()
    let before = names.map { phone.comingTime(of: $0) }
    for name in ["Asia/Tokyo", "Pacific/Auckland", "America/New_York", "Europe/Berlin"] {
        phone.travel(to: try place(name))
    }
    #expect(phone.pending.map(\.identifier).sorted() == names && names.map { phone.comingTime(of: $0) } == before)
    try await evening.expectAgreement()
    let (diff, plan) = (try await evening.scheduler.reconcile(), try await evening.plan())
    #expect(diff.pending == plan.count && diff.refused == 0)
}

/// Rule: a visit in a zone that the phone does not know comes at the instant that the engine knows.
@Test func aZoneThatThePhoneDoesNotKnowIsAnInstant() async throws {
    let evening = try await Evening()
    let visit = try await evening.store.addVisit(newVisit(), at: evening.phone.now)
    let all = try await evening.plan()
    let pinned = try #require(all.first { $0.policy == .pinned && $0.id.contains(visit.id.text) })
    let request = ReminderRequest(try pinned.pinned(to: Zone("Mars/Olympus")), now: evening.phone.now)
    #expect(request.trigger == .interval(pinned.at.timeIntervalSince(evening.phone.now)))
}

extension PlannedNotification {
    /// The same in another zone.
    fileprivate func pinned(to zone: Zone) throws -> PlannedNotification {
        let data = try JSONEncoder().encode(self)
        var values = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        values["pinnedTo"] = zone.name
        return try JSONDecoder().decode(Self.self, from: JSONSerialization.data(withJSONObject: values))
    }
}

/// Rule: a trigger has whole seconds, and none before its time.
@Test(
    arguments: [
        ("2026-11-23T20:15", "2026-11-23T20:15"), ("2026-11-23T20:15:30.001", "2026-11-23T20:15:31"),
        ("2026-12-31T23:59:59.500", "2027-01-01T00:00"),
    ] as [(LocalDateTime, LocalDateTime)])
func aTriggerIsNeverEarly(civil: LocalDateTime, due: LocalDateTime) throws {
    let parts = civil.triggerComponents(in: .autoupdatingCurrent)
    #expect(LocalDateTime(parts) == due && parts.timeZone == .autoupdatingCurrent && parts.nanosecond == nil)
    #expect(parts.second != nil, "or it would come at each second of the minute")
}
