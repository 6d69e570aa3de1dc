import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// The zone with this name.
func place(_ name: String) throws -> TimeZone { try #require(TimeZone(identifier: name)) }

extension ReminderClock {
    /// A phone's, on which nothing of the app runs while time passes.
    static func of(_ phone: SimulatedPhone) -> ReminderClock {
        ReminderClock(
            now: { phone.now }, zone: { phone.zone }, pause: { await Task.yield() },
            wait: { _ in try? await Task.sleep(for: .seconds(86_400)) })
    }
}

/// An evening on which Blue was used on the lips and not cleaned, on a phone that shows notifications: real engine,
/// real scheduler, real adapter, and a phone that the test moves.
struct Evening {
    let folder: URL
    let store: RollCareStore
    let phone: SimulatedPhone
    let scheduler: ReminderScheduler
    let ended: Date
    let blue: RollerID
    let session: SessionID

    init(permission: UNAuthorizationStatus = .authorized) async throws {
        folder = newFolder()
        store = try await RollCareStore.open(in: folder)
        let ended = try at("2026-11-23T20:05:00+01:00")
        self.ended = ended
        phone = SimulatedPhone(now: ended, zone: try place("Europe/Berlin"))
        phone.decide(permission)
        scheduler = Self.scheduler(of: phone, store, folder)
        blue = try await store.addRoller(newRoller("Blue"), at: ended.plus(minutes: -60)).id
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
        let clock = ReminderClock.of(phone)
        return ReminderScheduler(for: LazyStore(in: folder, opening: open), centre: centre, clock: clock)
    }

    static func use(_ roller: RollerID, in store: RollCareStore, until ended: Date) async throws -> SessionID {
        try await store.logSession(newSession(roller, from: ended.plus(minutes: -5), to: ended), at: ended).id
    }

    /// The identifier of a rung of the ladder.
    func rung(_ name: String) -> String { ReminderName.of("disinfect:\(session):\(name)") }

    /// The file of the answers that could not be recorded yet.
    var answers: URL {
        folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent)-answers/answers.json")
    }

    /// Answers a reminder in the app.
    func answer(_ reminder: String, _ kind: ReminderActionKind) async throws {
        try await store.answerReminder(NewReminderAction(notification: reminder, kind: kind), at: phone.now)
    }

    /// Throws Blue away in the app: nothing is due of it any more.
    func throwAway() async throws {
        try await store.retireRoller(blue, reason: .gone, at: phone.now)
    }

    /// What the notification says that took the place of this one after a button was pressed.
    func said(of id: String) throws -> UNNotification? {
        let reminder = try #require(ReminderName.id(in: id))
        return phone.delivered.first { $0.request.identifier == ReminderName.ofPressNotice(for: reminder) }
    }

    /// What stands on the buttons of a notification.
    func buttons(of id: String) -> [String] { phone.buttons(of: id).map(\.title) }

    /// What the engine wants the phone to hold.
    func plan(places: Int = 60, notifications: Bool = true) async throws -> [PlannedNotification] {
        let capabilities = Capabilities(platform: .ios, slots: places, notifications: notifications)
        return try await store.plan(for: capabilities, at: phone.now, in: phone.zone).notifications
    }

    /// What was due and did not come.
    func missed() async throws -> MissedReminders {
        try await store.missedReminders(at: phone.now)
    }

    /// What waits of ours, by identifier.
    var pending: [String] { phone.pending.map(\.identifier).filter(ReminderName.isOurs).sorted() }
    var ladder: [String] { pending.filter { $0.contains("disinfect:") } }
    /// The reminders on the screen: what buttons did is not among them.
    var onScreen: [String] {
        phone.delivered.map(\.request.identifier).filter { !ReminderName.isPressNotice($0) }.sorted()
    }

    /// Whether the phone holds the plan: each at its time, with the contents that the engine hashed, and nothing else.
    func expectAgreement(places: Int = 60, at location: SourceLocation = #_sourceLocation) async throws {
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
