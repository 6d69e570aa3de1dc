import Foundation
import RollCareGenerated
import class RollCareKit.RollCareStore
import RollCareNotifications
import RollCareTypes
import Testing
import UserNotifications

/// The instant that an RFC 3339 text names.
func at(_ text: String) throws -> Date {
    try #require(ISO8601DateFormatter().date(from: text), "\(text) is no instant")
}

/// The zone with this name.
func place(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

extension Date {
    func plus(minutes: Double) -> Date { addingTimeInterval(minutes * 60) }
}

/// An evening on which Blue was used on the lips and not cleaned, on a phone that shows notifications: real engine, real
/// scheduler, real adapter, and a phone that the test moves.
struct Evening {
    let folder: URL
    let store: RollCareStore
    let phone: SimulatedPhone
    let scheduler: ReminderScheduler
    let ended: Date
    let blue: RollerId
    let session: SessionId

    init(permission: UNAuthorizationStatus = .authorized) async throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "rollcare-\(UUID().uuidString)")
        store = try await RollCareStore.open(in: folder)
        let ended = try at("2026-11-23T20:05:00+01:00")
        self.ended = ended
        phone = SimulatedPhone(now: ended, zone: try place("Europe/Berlin"))
        phone.decide(permission)
        scheduler = Self.scheduler(of: phone, store, folder)
        let new = NewRoller(id: nil, name: "Blue", kind: .roller, needleUm: 250, firstUsed: nil)
        blue = try await store.ask { try $0.addRoller(new: new, now: ended.plus(minutes: -60)).id }
        session = try await Self.use(blue, in: store, until: ended)
    }

    /// What an app makes at its start.
    static func scheduler(of phone: SimulatedPhone, _ store: RollCareStore, _ folder: URL)
        -> ReminderScheduler
    {
        scheduler(of: phone, centre: SystemNotificationCentre { phone.centre }, folder) { store }
    }

    static func scheduler(
        of phone: SimulatedPhone, centre: any NotificationCentre, _ folder: URL,
        open: @escaping @Sendable () async throws -> RollCareStore
    ) -> ReminderScheduler {
        let clock = ReminderClock(now: { phone.now }, zone: { phone.zone }, pause: { await Task.yield() })
        return ReminderScheduler(centre: centre, clock: clock, keepingAnswersIn: folder, open: open)
    }

    static func use(_ roller: RollerId, in store: RollCareStore, until ended: Date) async throws -> SessionId
    {
        let details = EditSession(
            roller: roller, started: ended.plus(minutes: -5), ended: ended, zone: Zone("Europe/Berlin"),
            areas: [.lips], passes: nil, pressureNote: nil, products: [], skinBefore: nil, skinAfter: nil,
            note: nil)
        return try await store.ask {
            try $0.logSession(new: NewSession(id: nil, details: details), now: ended).id
        }
    }

    /// The identifier of a rung of the ladder.
    func rung(_ name: String) -> String { ReminderName.of("disinfect:\(session):\(name)") }

    /// Asks the engine.
    func ask<T: Sendable>(_ body: @Sendable (RollCare) throws -> T) async throws -> T {
        try await store.ask(body)
    }

    /// What the engine wants the phone to hold.
    func plan(places: UInt32 = 60, notifications: Bool = true) async throws -> [PlannedNotification] {
        let (now, zone) = (phone.now, Zone(phone.zone))
        let capabilities = Capabilities(platform: .ios, slots: places, notifications: notifications)
        return try await ask { try $0.plan(now: now, zone: zone, capabilities: capabilities).notifications }
    }

    /// What was due and did not come.
    func missed() async throws -> MissedReminders {
        let now = phone.now
        return try await ask { try $0.missedReminders(now: now) }
    }

    /// What waits of ours, by identifier.
    var pending: [String] { phone.pending.map(\.identifier).filter(ReminderName.isOurs).sorted() }
    var ladder: [String] { pending.filter { $0.contains("disinfect:") } }
    var onScreen: [String] { phone.delivered.map(\.request.identifier).sorted() }

    /// Whether the phone holds the plan: each at its time, with the contents that the engine hashed, and nothing else.
    func expectAgreement(places: UInt32 = 60, at location: SourceLocation = #_sourceLocation) async throws {
        phone.settle()
        let wanted = try await plan(places: places)
        #expect(pending == wanted.map { ReminderName.of($0.id) }.sorted(), sourceLocation: location)
        for item in wanted {
            let request = phone.pending.first { $0.identifier == ReminderName.of(item.id) }
            let info = request.flatMap { ReminderInfo(userInfo: $0.content.userInfo) }
            #expect(info?.hash == item.contentHash, "\(item.id)", sourceLocation: location)
            let comes = phone.comingTime(of: ReminderName.of(item.id))
            let late = comes?.timeIntervalSince(item.at) ?? .infinity
            #expect((0...1).contains(late), "\(item.id) comes \(late) s late", sourceLocation: location)
        }
    }

    /// Taps a button of a notification that is on the screen.
    func tap(_ button: String, of id: String) throws -> ReminderResponse {
        ReminderResponse(try #require(phone.respond(to: id, with: button), "\(id) is not on the screen"))
    }
}
