import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

extension Evening {
    /// Requests of the app's own.
    fileprivate func addForeign(_ numbers: Range<Int>) async throws {
        for number in numbers {
            let content = UNMutableNotificationContent()
            (content.title, content.categoryIdentifier) = ("Hello", "app.hello")
            let trigger = UNTimeIntervalNotificationTrigger(timeInterval: 86_400, repeats: false)
            let request = UNNotificationRequest(
                identifier: "app/\(number)", content: content, trigger: trigger)
            try await phone.centre.add(request)
        }
    }

    fileprivate var foreign: Int { phone.pending.filter { $0.identifier.hasPrefix("app/") }.count }
}

/// Rule: iOS keeps 64 requests for the whole app. The plan takes what the app's own leave, and pushes none of them out,
/// also while it changes most of its own.
@Test(arguments: [0, 40, 50, 63, 64]) func theAppsOwnRequestsKeepTheirPlaces(foreign: Int) async throws {
    let evening = try await Evening()
    let phone = evening.phone
    try await evening.addForeign(0..<foreign)
    let places = min(60, 64 - foreign)
    let status = try await evening.scheduler.reconcile()
    #expect(evening.foreign == foreign && status.places == places && status.refused == 0)
    try await evening.expectAgreement(places: places)

    // Another roller's ladder takes the places of what is less urgent.
    let now = phone.now
    let red = try await evening.store.addRoller(newRoller("Red"), at: now).id
    phone.wait(until: now.plus(minutes: 15))
    _ = try await Evening.use(red, in: evening.store, until: phone.now)
    try await evening.scheduler.reconcile()
    #expect(evening.foreign == foreign)
    try await evening.expectAgreement(places: places)
}

/// Rule: what the phone refuses or loses is offered again, and told; nothing of it counts as armed.
@Test func whatIsRefusedIsOfferedAgain() async throws {
    let evening = try await Evening()
    let phone = evening.phone
    let rung = evening.rung("10")
    phone.refuse { $0 == rung }
    let status = try await evening.scheduler.reconcile()
    #expect(status.refused == 1 && !evening.pending.contains(rung) && evening.ladder.count >= 5)
    phone.refuse(nil)
    #expect(try await evening.scheduler.reconcile().refused == 0)
    try await evening.expectAgreement()
    phone.lose(rung)
    try await evening.scheduler.reconcile()
    try await evening.expectAgreement()
}

/// Rule: what was refused is not taken for shown when its time has passed; what is refused once is offered again in the
/// same run.
@Test func whatIsRefusedDoesNotCountAsArmed() async throws {
    let evening = try await Evening()
    let (phone, rung) = (evening.phone, evening.rung("10"))
    phone.refuse { $0 == rung }
    try await evening.scheduler.reconcile()
    phone.wait(until: evening.ended.plus(minutes: 30))
    try await evening.scheduler.reconcile()
    #expect(try await evening.missed().count == 1)

    let other = try await Evening()
    let isFirst = Locked(true)
    other.phone.refuse { _ in
        defer { isFirst.change { $0 = false } }
        return isFirst.read()
    }
    #expect(try await other.scheduler.reconcile().refused == 0)
    try await other.expectAgreement()
}

/// Rule: a request that is being removed is not taken for one that is there: what is wanted again comes again.
@Test(arguments: [0, 1, 2, 5, 30]) func whatIsWantedAgainIsNotLostInARemoval(delay: Int) async throws {
    let evening = try await Evening()
    let phone = evening.phone
    phone.delayRemovals(by: delay)
    try await evening.scheduler.reconcile()
    let now = phone.now
    for _ in 0..<3 {
        try await evening.throwAway()
        try await evening.scheduler.reconcile()
        #expect(evening.ladder.isEmpty)
        try await evening.store.undo(at: now)
        try await evening.scheduler.reconcile()
        try await evening.expectAgreement()
    }
}

/// Rule: whatever goes wrong in between, a clean run ends in agreement, and each reminder that came, came once.
@Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64]) func chaosEndsInAgreement(seed: UInt64) async throws {
    let evening = try await Evening()
    let (phone, scheduler) = (evening.phone, evening.scheduler)
    var chance = Chance(seed)
    let zones = try ["Europe/Berlin", "Asia/Tokyo", "America/New_York", "Pacific/Auckland"].map(place)
    var (rollers, foreign) = ([evening.blue], 0)
    for step in 0..<60 {
        let now = phone.now
        switch chance.below(10) {
        case 0:
            rollers.append(try await evening.store.addRoller(newRoller("R\(step)"), at: now).id)
        case 1:
            _ = try? await Evening.use(rollers[chance.below(rollers.count)], in: evening.store, until: now)
        case 2: phone.travel(to: zones[chance.below(zones.count)])
        case 3: if let lost = evening.pending.first { phone.lose(lost) }
        case 4:
            let number = chance.below(10)
            phone.refuse { id in
                ReminderName.isOurs(id) && id.utf8.reduce(0) { ($0 + Int($1)) % 10 } == number
            }
        case 5:
            phone.refuse(nil)
            phone.delayRemovals(by: chance.below(6))
        case 6:
            if let shown = evening.onScreen.filter(ReminderName.isOurs).first {
                let button = ["rollcare.did-it", "rollcare.snooze"][chance.below(2)]
                if let response = phone.respond(to: shown, with: button) {
                    _ = try await scheduler.handle(ReminderResponse(response))
                }
            }
        case 7:
            foreign += 1
            try await evening.addForeign(foreign - 1..<foreign)
        case 8: _ = try? await evening.store.undo(at: now)
        default: phone.wait(until: now.plus(minutes: Double(chance.below(180))))
        }
        if chance.below(3) > 0 { try await scheduler.reconcile() }
    }
    phone.refuse(nil)
    let status = try await scheduler.reconcile()
    #expect(status.refused == 0)
    let ours = phone.pending.count - evening.foreign
    #expect(phone.pending.count <= SimulatedPhone.capacity && ours == evening.pending.count)
    try await evening.expectAgreement(places: min(60, 64 - evening.foreign))
    let shown = phone.history.map { "\($0.id) \($0.date)" }
    #expect(Set(shown).count == shown.count)
}

/// The same numbers for the same seed.
private struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func below(_ end: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % end
    }
}
