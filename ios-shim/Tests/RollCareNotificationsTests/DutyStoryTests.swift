import Foundation
import RollCareKit
import RollCareNotifications
import TestSupport
import Testing
import UserNotifications

/// Rule: a roller that nobody cleans is spoken of in every week, as long as that lasts, by a phone that plans once a
/// week. After four weekly reminders "Threw it away" is offered, and ends them; that can be undone, too.
@Test func aDirtyRollerIsSpokenOfInEveryWeek() async throws {
    let evening = try await Evening()
    let (phone, store, scheduler) = (evening.phone, evening.store, evening.scheduler)
    try await scheduler.reconcile()
    for week in 1...5 {
        let before = phone.history.count
        phone.wait(until: evening.ended.plus(minutes: week * 7 * 24 * 60))
        let came = phone.history.dropFirst(before).filter { $0.id.contains("disinfect:") }
        #expect(!came.isEmpty, "week \(week)")
        try await scheduler.reconcile()
        try await evening.expectAgreement()
    }
    phone.wait(until: evening.ended.plus(minutes: 6 * 7 * 24 * 60))
    let last = try #require(phone.history.last { $0.id.contains("disinfect:") }?.id)
    #expect(evening.buttons(of: last) == ["Clean it", "Threw it away", "Later"])
    #expect(try await scheduler.handle(evening.tap("rollcare.threw-away", of: last)) == .recorded)
    phone.settle()
    #expect(try await store.roller(evening.blue).retired?.reason == .gone && evening.ladder.isEmpty)
    let said = try #require(try evening.said(of: last)?.request)
    #expect(said.content.title == "Blue is retired" && evening.buttons(of: said.identifier) == ["Undo"])
    #expect(try await scheduler.handle(evening.tap("rollcare.undo", of: said.identifier)) == .recorded)
    #expect(try await store.roller(evening.blue).retired == nil && !evening.ladder.isEmpty)
}
