import Foundation
import RollCareKit

/// What a button did, in words that are shown in the place of the notification that it was under.
struct PressNotice {
    /// How long words stay that offer no undo. As long as the engine lets a button be undone.
    private static let stay: TimeInterval = 10 * 60

    /// Until when it stays on the screen.
    let until: Date
    let request: ReminderRequest

    /// Nil if nothing is to be shown: what was put off comes again by itself, and what can no more be undone is in the
    /// app. What could not be done is always said.
    init?(_ said: ButtonOutcome, of answer: KeptAnswer, now: Date) {
        until = said.undoUntil ?? now.addingTimeInterval(Self.stay)
        if said.done, answer.kind == .snooze || until <= now { return nil }
        let (category, answers) = ReminderCategory.of(said.buttons, named: "pressed")
        let info = ReminderInfo(
            id: answer.notification, hash: 0, due: now.milliseconds, link: answer.link ?? "rollcare://today",
            answers: answers, staysUntil: until.milliseconds)
        request = ReminderRequest(
            identifier: ReminderName.ofPressNotice(for: answer.notification), title: said.title, body: said.body,
            thread: "",
            level: .quiet, category: category, trigger: .now, info: info)
    }
}

extension ShownReminder {
    /// Whether it says what a button did. All else on the screen is a reminder.
    var isPressNotice: Bool { ReminderName.isPressNotice(identifier) }

    /// Whether it said long enough what a button did.
    func isOver(at now: Date) -> Bool {
        isPressNotice && (info?.staysUntil).map { $0 <= now.milliseconds } ?? true
    }
}
