import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

// RollCareNotifications
@MainActor final class Care {
    let store: LazyStore
    let reminders: ReminderScheduler
    private let delegate: ReminderDelegate  // the notification centre does not keep it alive

    init(in support: URL, show: @escaping @MainActor @Sendable (URL) -> Void) {
        store = LazyStore(in: support.appending(path: "RollCare"))
        reminders = ReminderScheduler(for: store)
        delegate = ReminderDelegate(for: reminders, opened: show)
        UNUserNotificationCenter.current().delegate = delegate
        Task { [reminders] in await reminders.observe() }
    }
}
// end RollCareNotifications

/// Where an app goes to.
@MainActor private final class Router {
    var places: [URL] = []

    func show(_ place: URL) { places.append(place) }
}

/// Rule: what the article shows compiles and runs as it stands there, on the phone's own notification centre and clock:
/// an app that starts without waiting, a first session, the question, a tap.
@MainActor @Test func theDocumentedWayWorks() async throws {
    let (support, router, phone) = (newFolder(), Router(), SimulatedPhone.shared)
    // RollCareNotifications
    let care = Care(in: support, show: { place in router.show(place) })
    // end RollCareNotifications
    #expect(UNUserNotificationCenter.current().delegate != nil, "an answer that launches the app is not lost")
    let began = Date.now.addingTimeInterval(-300)
    let blue = try await care.store.open().addRoller(newRoller("Blue"))
    let lips = SessionDetails(roller: blue.id, started: began, ended: .now, zone: .current, areas: [.lips])
    phone.wait(until: .now)
    // RollCareNotifications
    let store = try await care.store.open()
    try await store.logSession(NewSession(details: lips))
    if await care.reminders.permission().answer == .notAsked {
        try await care.reminders.requestAuthorization()
    }
    // end RollCareNotifications
    let asked = await care.reminders.permission()
    #expect(asked.answer == .allowed && asked.sounds && asked.alerts && !asked.willBeSilent)
    let status = try await care.reminders.reconcile()
    #expect(status.pending > 0 && status.refused == 0 && status.horizon > .now)

    phone.wait(until: .now.addingTimeInterval(12 * 60))
    let first = try #require(phone.delivered.first, "ten minutes after the session")
    let received = try #require(
        phone.respond(to: first.request.identifier, with: UNNotificationDefaultActionIdentifier))
    // RollCareNotifications
    let permission = try await care.reminders.requestProvisionalAuthorization()
    if permission.willBeSilent { print("reminders make no sound") }

    let response = ReminderResponse(received)
    if let place = response.place { router.show(place) }
    let outcome = try await care.reminders.handle(response)
    if outcome == .notOurs { print("another notification of the app") }
    // end RollCareNotifications
    #expect(permission == asked, "what was decided stays so")
    #expect(router.places.map(\.absoluteString) == ["rollcare://roller/\(blue.id)/clean"])
    #expect(outcome == .opened(router.places[0]))
    await care.reminders.stopObserving()
    let article = "Sources/RollCareNotifications/RollCareNotifications.docc/RollCareNotifications.md"
    #expect(try Documents.code(of: article) == Documents.ran("RollCareNotifications", in: #filePath))
}

/// Rule: the store's folder holds the store alone, whatever the scheduler keeps; its answers lie next to it.
@Test func theSchedulersFolderIsItsOwn() async throws {
    let support = newFolder()
    for name in ["RollCare", "RollCare/"] {
        let lazy = LazyStore(in: support.appending(path: name))
        try await ReminderScheduler(for: lazy).reconcile()
        let inside = try FileManager.default.contentsOfDirectory(atPath: support.appending(path: "RollCare").path)
        #expect(inside.allSatisfy { $0.hasPrefix("rollcare.db") }, "\(inside)")
        try await lazy.open().close()
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: support.path) == ["RollCare"])
}
