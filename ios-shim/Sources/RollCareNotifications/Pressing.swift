import Foundation
import RollCareKit

/// What became of an answer that was given to the engine.
enum Pressed {
    /// What the button did, in the engine's words.
    case said(ButtonOutcome)
    /// It asks for no words: the app was opened, or the notification was swiped away.
    case silent
}

/// The engine refuses an answer because of what is stored. To give it again is of no use.
struct Contradiction: Error {
    let error: RollCareStoreError
}

extension RollCareStore {
    /// Records an answer, with the time at which it was given.
    func press(_ answer: KeptAnswer, in zone: TimeZone) throws -> Pressed {
        // What an undo is about is no reminder.
        if answer.kind != .undo { try reportFired(answer.notification, at: answer.shown) }
        guard let button = answer.button else {
            if answer.kind == .dismiss { try dismiss(answer, in: zone) }
            return .silent
        }
        do {
            let press = ButtonPress(button: button, notification: answer.reminder)
            return .said(try pressButton(press, at: answer.given, in: zone))
        } catch {
            guard case RollCareStoreError.conflict = error else { throw error }
            // A closed store says conflict too: it says so here again.
            _ = try settings()
            throw Contradiction(error: error)
        }
    }

    private func dismiss(_ answer: KeptAnswer, in zone: TimeZone) throws {
        let new = NewReminderAction(notification: answer.reminder, kind: .dismiss, id: answer.id)
        do { try answerReminder(new, at: answer.given, in: zone) } catch {
            guard case RollCareStoreError.conflict = error else { throw error }
            // Its id is taken, or it was undone since; or the store is closed, and then it says so here again.
            _ = try settings()
        }
    }
}

extension KeptAnswer {
    /// The button that was pressed; nil if it was none that records something.
    fileprivate var button: ButtonKind? {
        switch kind {
        case .open, .dismiss: nil
        // "Done" under a roller that is not clean, of a notification that an older version showed.
        case .done: reminder.hasPrefix("disinfect:") ? .didIt : .done
        case .snooze: .snooze
        case .skip: .skip
        case .didIt: .didIt
        case .log: .log
        case .threwAway: .threwAway
        case .undo: .undo
        }
    }
}
