import Foundation
import TestSupport
import Testing

@testable import RollCareKit

extension UsedRoller {
    /// Answers a reminder.
    fileprivate func answer(_ id: String, _ kind: ReminderActionKind, _ now: Date) throws {
        _ = try engine.answerReminder(new: NewReminderAction(notification: id, kind: kind), now: now, zone: berlin)
    }

    fileprivate func ladder(_ now: Date) throws -> [PlannedNotification] {
        try plan(now).notifications.of(.disinfect)
    }

    /// What became of a reminder that is not in the plan at its own time.
    fileprivate func decisions(of id: String, _ now: Date) throws -> [PlanDecision] {
        try plan(now).reasons.filter { $0.notification == id }.map(\.decision)
    }
}

/// Rule: what can be chosen depends on the time of day, the shortest first.
@Test func aSnoozeIsChosenByTheTimeOfDay() throws {
    let engine = try Desk().open()
    let morning = try at("2026-11-23T08:00:00+01:00")
    let tonight = try at("2026-11-23T20:00:00+01:00")
    let tomorrow = try at("2026-11-24T09:00:00+01:00")
    let choices = try engine.snoozeChoices(now: morning, zone: berlin)
    #expect(choices.map(\.length) == SnoozeLength.allCases)
    let (soon, later) = (morning.plus(minutes: 10), morning.plus(minutes: 60))
    #expect(choices.map(\.until) == [soon, later, tonight, tomorrow])
    let evening = try engine.snoozeChoices(now: tonight, zone: berlin)
    #expect(evening.map(\.length) == [.tenMinutes, .hour, .tomorrow])
}

/// Rule: a snoozed ladder is silent until then, speaks once, and goes on after that.
@Test func aSnoozedLadderSpeaksWhenItWasAskedTo() throws {
    var evening = try UsedRoller()
    let (engine, ended) = (evening.engine, evening.ended)
    _ = try evening.agree(ended)
    let now = ended.plus(minutes: 11)
    evening.centre.wait(until: now)
    let choices = try engine.snoozeChoices(now: now, zone: berlin)
    let hour = try #require(choices.first { $0.length == .hour })
    let before = try evening.ladder(now)
    #expect(before.first?.id == evening.rung("20") && before.first?.buttons.last?.kind == .snooze)
    try evening.answer(evening.rung("10"), .snooze(until: hour.until), now)

    let snoozed = try evening.ladder(now)
    #expect(snoozed.map(\.at) == [hour.until] + before.dropFirst(2).map(\.at))
    #expect(snoozed.first?.id == evening.rung("40"))
    let moved = PlanDecision.snoozed(from: ended.plus(minutes: 40))
    #expect(try evening.decisions(of: evening.rung("40"), now) == [moved])
    #expect(try evening.decisions(of: evening.rung("20"), now) == [.heldBack(by: .snooze)])
    let diff = try evening.agree(now)
    #expect(diff.replace == Array(snoozed.prefix(1)) && diff.add.isEmpty)
    #expect(diff.cancel.map(\.id) == [evening.rung("20")])
    try expectInvalid("until") { try evening.answer(evening.rung("40"), .snooze(until: now), now) }
}

/// Rule: to dismiss changes nothing, and to skip leaves out one. A roller that is not clean is not done with by an answer:
/// "I did it" records its checklist, and is refused in words where there was no time for it.
@Test func dismissSkipAndDidItAreThreeThings() throws {
    var evening = try UsedRoller()
    let (engine, ended) = (evening.engine, evening.ended)
    let ladder = try evening.ladder(ended)
    let all = try evening.agree(ended).add
    try evening.answer(ladder[0].id, .dismiss, ended)
    #expect(try evening.agree(ended) == nothingToDo)

    try evening.answer(ladder[0].id, .skip, ended)
    #expect(try evening.agree(ended).cancel.map(\.id) == [ladder[0].id])
    #expect(try evening.ladder(ended) == Array(ladder.dropFirst()))
    #expect(try evening.decisions(of: ladder[0].id, ended) == [.heldBack(by: .skip)])
    #expect(try engine.undo(now: ended).command == "answer reminder")
    #expect(try evening.agree(ended).add == [ladder[0]])

    try expectInvalid("kind") { try evening.answer(ladder[1].id, .done, ended) }
    let didIt = ButtonPress(button: .didIt, notification: ladder[1].id)
    let early = try engine.pressButton(press: didIt, now: ended, zone: berlin)
    #expect(!early.done && early.buttons.isEmpty && early.undoUntil == nil && early.comesAgain == ladder[0].at)
    #expect(try evening.plan(ended).notifications == all)

    let now = ended.plus(minutes: 45)
    let outcome = try engine.pressButton(press: didIt, now: now, zone: berlin)
    #expect(outcome.done && outcome.buttons.map(\.kind) == [.undo] && outcome.comesAgain == nil)
    #expect(outcome.undoUntil == now.plus(minutes: 10))
    let clean = try #require(engine.home(now: now, zone: berlin).rollers.first)
    guard case .clean(let since) = clean.state else { throw Unexpected(value: clean.state) }
    #expect(since > ended && since < now, "when it could be at the earliest, and not when it was said")
    #expect(try evening.ladder(now).isEmpty)
    let undo = ButtonPress(button: .undo, notification: outcome.buttons[0].notification)
    #expect(try engine.pressButton(press: undo, now: now, zone: berlin).done)
    #expect(try !engine.pressButton(press: undo, now: now, zone: berlin).done, "once")
    #expect(try !evening.ladder(now).isEmpty)
    try expectInvalid("button") {
        _ = try engine.pressButton(
            press: ButtonPress(button: .open, notification: ladder[1].id), now: now, zone: berlin)
    }
}
