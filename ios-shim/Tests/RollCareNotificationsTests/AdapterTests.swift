import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// Rule: the app's own sets of buttons stay, ours are as few as are in use, and what is on the screen keeps its own.
@Test func categoriesOfTheAppStay() async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    let mine = UNNotificationCategory(identifier: "app.hello", actions: [], intentIdentifiers: [])
    phone.centre.setNotificationCategories([mine])
    try await scheduler.reconcile()
    let plan = try await evening.plan()
    var known = await phone.centre.notificationCategories()
    #expect(known.contains(mine) && known.allSatisfy { $0 == mine || $0.options == [.customDismissAction] })
    let used = Set(phone.pending.map(\.content.categoryIdentifier))
    #expect(used == Set(known.map(\.identifier)).subtracting(["app.hello"]))
    #expect(used.count < plan.count, "reminders of a kind share one")
    for item in plan {
        let buttons = phone.buttons(of: ReminderName.of(item.id))
        #expect(buttons.map(\.title) == item.buttons.map(\.title) && buttons.count <= 3, "\(item.id)")
        #expect(Set(buttons.map(\.identifier)).count == buttons.count, "\(item.id)")
        let opening = buttons.filter { $0.options.contains(.foreground) }.map(\.title)
        #expect(Set(opening) == Set(item.buttons.filter { $0.kind == .open }.map(\.title)))
    }

    phone.wait(until: evening.ended.plus(minutes: 11))
    try await evening.throwAway()
    try await scheduler.reconcile()
    try await scheduler.reconcile()
    known = await phone.centre.notificationCategories()
    #expect(known.contains(mine) && known.allSatisfy { !$0.identifier.hasPrefix("rollcare/not-clean/") })
}

/// Rule: what the centre carries along is a property list that says the same when it is read again, and what another
/// version wrote is replaced.
@Test func whatIsCarriedAlongIsReadAgain() async throws {
    let evening = try await Evening()
    try await evening.scheduler.reconcile()
    for request in evening.phone.pending {
        let data = try PropertyListSerialization.data(
            fromPropertyList: request.content.userInfo, format: .binary, options: 0)
        let read = try PropertyListSerialization.propertyList(from: data, format: nil)
        let again = try #require(read as? [String: Any])
        let info = try #require(ReminderInfo(userInfo: request.content.userInfo))
        #expect(ReminderInfo(userInfo: again) == info)
        #expect(ReminderName.of(info.id) == request.identifier && info.link.hasPrefix("rollcare://"))
    }
    let rung = evening.rung("10")
    let content = UNMutableNotificationContent()
    content.userInfo = ["rollcare": ["form": 0, "id": "x"]]
    let trigger = UNTimeIntervalNotificationTrigger(timeInterval: 600, repeats: false)
    try await evening.phone.centre.add(
        UNNotificationRequest(identifier: rung, content: content, trigger: trigger))
    try await evening.scheduler.reconcile()
    try await evening.expectAgreement()
}

/// Rule: an answer's id is a version 7 UUID that the engine takes, the same for the same answer and another for any
/// other.
@Test func anAnswersIdFollowsFromTheAnswer() throws {
    let now = try at("2026-11-23T20:15:00+01:00")
    let id = ActionID(answering: "rollcare/disinfect:x:10", shown: now, with: "rollcare.skip")
    #expect(id == ActionID(answering: "rollcare/disinfect:x:10", shown: now, with: "rollcare.skip"))
    let uuid = try #require(UUID(uuidString: id.text))
    let bytes = withUnsafeBytes(of: uuid.uuid) { Array($0) }
    #expect(bytes[6] >> 4 == 7 && bytes[8] >> 6 == 2 && id.text == id.text.lowercased())
    let time = bytes.prefix(6).reduce(0) { $0 << 8 | Int64($1) }
    #expect(time == now.milliseconds)
    let others = [
        ActionID(answering: "rollcare/disinfect:x:20", shown: now, with: "rollcare.skip"),
        ActionID(answering: "rollcare/disinfect:x:10", shown: now, with: "rollcare.snooze"),
        ActionID(
            answering: "rollcare/disinfect:x:10", shown: now.addingTimeInterval(0.001), with: "rollcare.skip"),
    ]
    #expect(Set(others + [id]).count == 4)
}

/// Rule: the phone that the tests move does what the real one is known to do.
@Test func theSimulatedPhoneKeepsTheRules() async throws {
    let now = try at("2026-11-23T20:00:00+01:00")
    let phone = SimulatedPhone(now: now, zone: try place("Europe/Berlin"))
    phone.decide(.authorized)
    for number in 0..<70 {
        let trigger = UNTimeIntervalNotificationTrigger(timeInterval: 60, repeats: false)
        let request = UNNotificationRequest(
            identifier: "\(number)", content: UNMutableNotificationContent(), trigger: trigger)
        try await phone.centre.add(request)
        if number == 3 { try await phone.centre.add(request) }
    }
    #expect(phone.pending.map(\.identifier) == (6..<70).map(String.init), "the last 64 that were added")
    phone.centre.removePendingNotificationRequests(withIdentifiers: ["6"])
    #expect(phone.pending.count == 64, "removed later")
    phone.settle()
    #expect(phone.pending.count == 63)
    phone.wait(until: now.plus(minutes: 2))
    #expect(phone.delivered.count == 63 && phone.delivered.allSatisfy { $0.date == now.plus(minutes: 1) })
}

/// Rule: on the phone that the tests move, only a trigger with the zone that follows the phone floats. One with another
/// zone is fixed, also where that is only its calendar's.
@Test func onlyTheZoneThatFollowsThePhoneFloats() async throws {
    let now = try at("2026-11-23T20:00:00+01:00")
    let (berlin, tokyo) = (try place("Europe/Berlin"), try place("Asia/Tokyo"))
    let phone = SimulatedPhone(now: now, zone: berlin)
    phone.decide(.authorized)
    var fixed = Calendar(identifier: .gregorian)
    fixed.timeZone = berlin
    var following = fixed
    following.timeZone = .autoupdatingCurrent
    let zones: [(String, Calendar?, TimeZone?)] = [
        ("bare", nil, nil), ("follows", nil, .autoupdatingCurrent), ("follows twice", following, .autoupdatingCurrent),
        ("follows by its calendar", following, nil), ("follows all the same", fixed, .autoupdatingCurrent),
        ("fixed", nil, berlin), ("fixed by its calendar", fixed, nil), ("fixed all the same", following, berlin),
    ]
    for (name, calendar, zone) in zones {
        let parts = DateComponents(
            calendar: calendar, timeZone: zone, year: 2026, month: 11, day: 25, hour: 9, minute: 0, second: 0)
        let trigger = UNCalendarNotificationTrigger(dateMatching: parts, repeats: false)
        try await phone.centre.add(
            UNNotificationRequest(identifier: name, content: UNMutableNotificationContent(), trigger: trigger))
    }
    let home = try at("2026-11-25T09:00:00+01:00")
    #expect(zones.allSatisfy { phone.comingTime(of: $0.0) == home })
    phone.travel(to: tokyo)
    for (name, _, _) in zones {
        let away = try at("2026-11-25T09:00:00+09:00")
        #expect(phone.comingTime(of: name) == (name.hasPrefix("fixed") ? home : away), "\(name)")
    }
}
