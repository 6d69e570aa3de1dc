import Foundation
import TestSupport
import Testing

@testable import RollCareKit

/// Rule: the phone is told of the whole plan once, and then only of what has changed.
@Test func aPhoneAgreesWithThePlan() throws {
    var evening = try UsedRoller()
    let (engine, ended) = (evening.engine, evening.ended)
    let plan = try evening.plan(ended)
    #expect(try evening.agree(ended) == PlanDiff(add: plan.notifications, replace: [], cancel: []))
    #expect(Set(plan.notifications.map(\.requestCode)).count == plan.notifications.count)
    try engine.confirmArmed(armed: ["disinfect:1:10"], withdrawn: [plan.notifications[0].id])
    #expect(try evening.agree(ended) == nothingToDo, "nobody asked about these")

    let clean = try engine.clean(evening.blue, from: ended.plus(minutes: 1))
    evening.centre.wait(until: clean)
    let diff = try evening.agree(clean)
    let unclean = plan.notifications.of(.disinfect) + plan.notifications.of(.openApp)
    let needless = unclean.filter { $0.at > clean }.sorted { $0.id < $1.id }
    #expect(diff.cancel == needless.map { Withdrawal(id: $0.id, requestCode: $0.requestCode) })
    #expect(diff.add.map(\.id).contains("check-in:\(evening.session)/1"), "it was merged into a rung before")
    #expect(try evening.plan(clean).revision != plan.revision)
    #expect(try evening.missed(clean) == noneMissed)
}

/// Rule: what iOS does not list any more although its time has come, it has shown: it is not missed, and a clock
/// that was set back does not bring it again.
@Test func whatThePhoneShowedIsLearntFromItsList() throws {
    var evening = try UsedRoller()
    let (ended, first) = (evening.ended, evening.rung("10"))
    _ = try evening.agree(ended)
    let early = ended.plus(minutes: 5)
    #expect(try evening.plan(early).notifications.first?.id == first)
    let now = ended.plus(minutes: 12)
    evening.centre.wait(until: now)
    #expect(evening.centre.shown.map(\.id) == [first])
    #expect(try evening.agree(now) == nothingToDo)
    #expect(try evening.missed(now.plus(minutes: 60)) == noneMissed)
    let shown = PlanReason(notification: first, decision: .shown(at: ended.plus(minutes: 10)))
    let setBack = try evening.plan(early)
    #expect(setBack.reasons.contains(shown))
    #expect(setBack.notifications.allSatisfy { $0.id != first })
}

/// Rule: a request that was lost is asked for again, and so is one that was asked for and never confirmed.
@Test func whatWasLostIsAskedForAgain() throws {
    var evening = try UsedRoller()
    let plan = try evening.plan(evening.ended)
    let empty = PhoneHolds.listed(pending: [])
    for _ in 0..<2 {
        let diff = try evening.engine.reconcile(
            holds: empty, now: evening.ended, zone: berlin, capabilities: phone)
        #expect(diff.add == plan.notifications, "nobody confirmed any")
    }
    _ = try evening.agree(evening.ended)
    let lost = plan.notifications[2]
    evening.centre.lose(lost.id)
    #expect(try evening.agree(evening.ended) == PlanDiff(add: [lost], replace: [], cancel: []))
}

/// Rule: what was due and is still pending was not shown: it is counted until the person has seen that.
@Test func whatThePhoneDidNotShowIsCounted() throws {
    var evening = try UsedRoller()
    _ = try evening.agree(evening.ended)
    let now = evening.ended.plus(minutes: 70)
    _ = try evening.agree(now)
    let missed = try evening.missed(now)
    #expect(missed.count == 3 && missed.since == evening.ended.plus(minutes: 10) && missed.cause != nil)
    #expect(try evening.engine.home(now: now, zone: berlin).missed == missed)
    try evening.engine.reportFired(id: evening.rung("40"), at: evening.ended.plus(minutes: 41))
    #expect(try evening.missed(now).count == 2, "it was shown after all")
    try evening.engine.acknowledgeMissed(now: now)
    #expect(try evening.missed(now) == noneMissed)
}

/// Rule: iOS runs nothing of ours when a notification comes, so the last of the plan is the one to open the app.
@Test func theLastReminderIsToOpenTheApp() throws {
    var evening = try UsedRoller()
    let ended = evening.ended
    let plan = try evening.plan(ended)
    let open = try #require(plan.notifications.of(.openApp).first)
    #expect(open.id == "open-app" && open.policy == .date && open.buttons.map(\.kind) == [.open])
    #expect(open.roller == nil && open.rule == nil && open.deepLink == "rollcare://today")
    #expect(open.civil.time == TimeOfDay("09:00") && open.at < plan.horizon)
    #expect(plan.notifications.filter { $0.at > open.at }.allSatisfy { $0.at > plan.horizon })

    let few = Capabilities(platform: .ios, slots: 4)
    let short = try evening.plan(ended, few)
    #expect(short.notifications.map(\.kind) == [.disinfect, .disinfect, .disinfect, .openApp])
    let dropped = PlanReason(notification: evening.rung("80"), decision: .overBudget(slots: 4))
    #expect(short.reasons.contains(dropped) && short.horizon == ended.plus(minutes: 80), "this evening comes first")
    #expect(try evening.agree(ended, few).add == short.notifications)
    let android = Capabilities(platform: .android, slots: 16)
    #expect(try evening.plan(ended, android).notifications.of(.openApp).isEmpty)

    _ = try evening.engine.retireRoller(id: evening.blue, reason: .gone, now: ended)
    #expect(try evening.plan(ended).notifications.of(.openApp).isEmpty, "nothing is ongoing")
}

/// Rule: without the permission the phone holds nothing and what would have come is counted; with it again the
/// plan comes back.
@Test func notificationsAreSwitchedOffAndOn() throws {
    var evening = try UsedRoller()
    let (ended, off) = (evening.ended, evening.ended.plus(minutes: 1))
    let plan = try evening.plan(ended)
    _ = try evening.agree(ended)
    let diff = try evening.agree(off, mutePhone)
    #expect(diff.cancel.map(\.id) == plan.notifications.map(\.id).sorted() && diff.add.isEmpty)
    let silent = try evening.plan(off, mutePhone)
    let barred = PlanReason(notification: evening.rung("10"), decision: .heldBack(by: .noPermission))
    #expect(silent.notifications.isEmpty && silent.reasons.contains(barred))

    let on = ended.plus(minutes: 60)
    let missed = MissedReminders(count: 3, since: ended.plus(minutes: 10), cause: .noPermission)
    #expect(try evening.missed(on) == missed)
    #expect(try evening.agree(on).add.first?.id == evening.rung("80"))
    #expect(try evening.missed(on) == missed, "it is told until somebody has seen it")
    try evening.engine.acknowledgeMissed(now: on)
    #expect(try evening.missed(on) == noneMissed)
}
