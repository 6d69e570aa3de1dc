import TestSupport
import Testing

@testable import RollCareKit

private let now = instant(1_795_460_700_000)

private let answers = NewDeclaration(answers: [Answer(question: "med.pregnant", reply: .no)])

private let span = DaySpan(from: Day("2026-11-01"), to: Day("2026-11-30"))

private func defaults() throws -> RollCareSettings { try Engine.inMemory().settings() }

/// A call by its name.
private struct Call: Sendable {
    let name: String
    let make: @Sendable (Engine) throws -> Void
}

private let calls: [Call] = [
    Call(name: "addRoller") { _ = try $0.addRoller(new: newRoller("Blue"), now: now) },
    Call(name: "editRoller") {
        _ = try $0.editRoller(id: Sample.roller, details: newRoller("Red").details, now: now)
    },
    Call(name: "roller") { _ = try $0.roller(id: Sample.roller) },
    Call(name: "retireRoller") { _ = try $0.retireRoller(id: Sample.roller, reason: .gone, now: now) },
    Call(name: "inspectRoller") {
        _ = try $0.inspectRoller(new: NewInspection(roller: Sample.roller, defects: []), now: now)
    },
    Call(name: "logSession") {
        _ = try $0.logSession(new: newSession(Sample.roller, from: now, to: now), now: now)
    },
    Call(name: "editSession") {
        let details = newSession(Sample.roller, from: now, to: now).details
        _ = try $0.editSession(id: Sample.session, details: details, now: now)
    },
    Call(name: "logSessions") { _ = try $0.logSessions(new: [], now: now) },
    Call(name: "finishSession") { _ = try $0.finishSession(finish: SessionEnd(id: Sample.session), now: now) },
    Call(name: "repeatSession") { _ = try $0.repeatSession(again: SessionRepeat(zone: berlin), now: now) },
    Call(name: "checklists") { _ = try $0.checklists() },
    Call(name: "saveChecklist") { _ = try $0.saveChecklist(new: newCaseChecklist(), now: now) },
    Call(name: "startChecklist") {
        let new = NewChecklistRun(roller: Sample.roller, checklist: "after-use")
        _ = try $0.startChecklist(new: new, now: now)
    },
    Call(name: "tickStep") {
        _ = try $0.tickStep(new: NewStepTick(run: Sample.run, step: "soak", kind: .done), now: now)
    },
    Call(name: "answerReminder") {
        let new = NewReminderAction(notification: "disinfect:1:10", kind: .done)
        _ = try $0.answerReminder(new: new, now: now, zone: berlin)
    },
    Call(name: "pressButton") {
        let press = ButtonPress(button: .didIt, notification: "disinfect:1:10")
        _ = try $0.pressButton(press: press, now: now, zone: berlin)
    },
    Call(name: "runs") { _ = try $0.runs(since: now, now: now) },
    Call(name: "stopRolling") { try $0.stopRolling(now: now) },
    Call(name: "saveSettings") { try $0.saveSettings(settings: defaults(), now: now) },
    Call(name: "delete") { try $0.delete(fact: .session(id: Sample.session), now: now) },
    Call(name: "undo") { _ = try $0.undo(now: now) },
    Call(name: "home") { _ = try $0.home(now: now, zone: berlin) },
    Call(name: "plan") { _ = try $0.plan(now: now, zone: berlin, capabilities: phone) },
    Call(name: "reconcile") {
        _ = try $0.reconcile(holds: .asRecorded, now: now, zone: berlin, capabilities: phone)
    },
    Call(name: "confirmArmed") { try $0.confirmArmed(armed: ["disinfect:1:10"], withdrawn: []) },
    Call(name: "reportFired") { try $0.reportFired(id: "disinfect:1:10", at: now) },
    Call(name: "missedReminders") { _ = try $0.missedReminders(now: now) },
    Call(name: "acknowledgeMissed") { try $0.acknowledgeMissed(now: now) },
    Call(name: "reportBackup") { try $0.reportBackup(at: now) },
    Call(name: "previewZoneChange") {
        _ = try $0.previewZoneChange(from: berlin, to: Zone("Asia/Tokyo"), now: now)
    },
    Call(name: "snoozeChoices") { _ = try $0.snoozeChoices(now: now, zone: berlin) },
    Call(name: "rollers") { _ = try $0.rollers(now: now, zone: berlin) },
    Call(name: "run") { _ = try $0.run(id: Sample.run, now: now) },
    Call(name: "session") { _ = try $0.session(id: Sample.session) },
    Call(name: "sessions") { _ = try $0.sessions(limit: 1) },
    Call(name: "settings") { _ = try $0.settings() },
    Call(name: "declare") { _ = try $0.declare(new: answers, now: now) },
    Call(name: "declared") { _ = try $0.declared() },
    Call(name: "setUp") { _ = try $0.setUp() },
    Call(name: "firstSteps") { _ = try $0.firstSteps(areas: [.lips], now: now, zone: berlin) },
    Call(name: "guidedSession") { _ = try $0.guidedSession(now: now) },
    Call(name: "startGuidedSession") {
        let new = NewGuidedSession(roller: Sample.roller, areas: [.lips], zone: berlin)
        _ = try $0.startGuidedSession(new: new, now: now)
    },
    Call(name: "checkIn") { _ = try $0.checkIn(new: newCheckIn(), now: now) },
    Call(name: "checkIns") { _ = try $0.checkIns(area: .lips, limit: 1) },
    Call(name: "checkInResult") { _ = try $0.checkInResult(id: Sample.checkIn) },
    Call(name: "overrideRule") {
        let new = NewOverride(rule: "gap.lips", reason: .ownChoice, note: "a wedding")
        _ = try $0.overrideRule(new: new, now: now)
    },
    Call(name: "overrides") { _ = try $0.overrides() },
    Call(name: "overrideViews") { _ = try $0.overrideViews(now: now) },
    Call(name: "recordClearance") {
        let new = NewClearance(rule: "flag.pus", area: .lips, on: Day("2026-11-23"))
        _ = try $0.recordClearance(new: new, now: now, zone: berlin)
    },
    Call(name: "clearances") { _ = try $0.clearances() },
    Call(name: "addProduct") { _ = try $0.addProduct(new: newSerum("Night"), now: now) },
    Call(name: "editProduct") {
        let details = newSerum("Night").details
        _ = try $0.editProduct(id: Sample.product, details: details, now: now)
    },
    Call(name: "product") { _ = try $0.product(id: Sample.product) },
    Call(name: "products") { _ = try $0.products(now: now, zone: berlin) },
    Call(name: "logProductUse") {
        _ = try $0.logProductUse(new: NewProductUse(product: Sample.product, at: now), now: now, zone: berlin)
    },
    Call(name: "productUses") { _ = try $0.productUses(since: now) },
    Call(name: "productAdvice") {
        _ = try $0.productAdvice(product: Sample.product, areas: [], at: now, planned: nil, zone: berlin)
    },
    Call(name: "precheck") { _ = try $0.precheck(request: request(Sample.roller, at: now), now: now, zone: berlin) },
    Call(name: "recoveries") { _ = try $0.recoveries(now: now) },
    Call(name: "aftercare") { _ = try $0.aftercare(id: Sample.session) },
    Call(name: "addSchedule") { _ = try $0.addSchedule(new: newSchedule(), now: now) },
    Call(name: "editSchedule") {
        _ = try $0.editSchedule(id: Sample.schedule, details: newSchedule().details, now: now)
    },
    Call(name: "schedule") { _ = try $0.schedule(id: Sample.schedule) },
    Call(name: "schedules") { _ = try $0.schedules(day: span.from) },
    Call(name: "addPause") { _ = try $0.addPause(new: newPause(), now: now) },
    Call(name: "editPause") {
        _ = try $0.editPause(id: Sample.pause, details: newPause().details, now: now)
    },
    Call(name: "pause") { _ = try $0.pause(id: Sample.pause) },
    Call(name: "pauses") { _ = try $0.pauses(day: span.from) },
    Call(name: "skipDay") { _ = try $0.skipDay(new: NewSkip(date: span.from), now: now) },
    Call(name: "skips") { _ = try $0.skips(day: span.from) },
    Call(name: "addVisit") { _ = try $0.addVisit(new: newVisit(), now: now) },
    Call(name: "editVisit") {
        _ = try $0.editVisit(id: Sample.visit, details: newVisit().details, now: now)
    },
    Call(name: "visit") { _ = try $0.visit(id: Sample.visit) },
    Call(name: "visits") { _ = try $0.visits(day: span.from) },
    Call(name: "courses") { _ = try $0.courses(now: now, zone: berlin) },
    Call(name: "addPhoto") { _ = try $0.addPhoto(new: newPhoto("lips.jpg", taken: now), now: now) },
    Call(name: "photos") { _ = try $0.photos(since: now, until: now) },
    Call(name: "checkPhotos") { _ = try $0.checkPhotos(seen: []) },
    Call(name: "adherence") { _ = try $0.adherence(areas: [.lips], span: span, now: now, zone: berlin) },
    Call(name: "calendar") { _ = try $0.calendar(span: span, zone: berlin) },
    Call(name: "hygieneRecord") { _ = try $0.hygieneRecord(span: span, zone: berlin) },
    Call(name: "wearHistory") {
        _ = try $0.wearHistory(roller: Sample.roller, span: span, zone: berlin)
    },
    Call(name: "skinTrend") { _ = try $0.skinTrend(area: .lips, span: span, zone: berlin) },
    Call(name: "productRecord") { _ = try $0.productRecord(span: span, zone: berlin) },
    Call(name: "exportJson") { _ = try $0.exportJson(now: now) },
    Call(name: "exportCsv") { _ = try $0.exportCsv(zone: berlin) },
    Call(name: "importJson") {
        let document = try Desk().open().exportJson(now: now)
        _ = try $0.importJson(document: document, isTrial: true, now: now)
    },
    Call(name: "importLoop") {
        _ = try $0.importLoop(from: newLoopImport(Sample.roller), isTrial: true, now: now)
    },
]

/// Rule: after a close every call that needs the file is a conflict, and closing again is fine.
@Test func aClosedEngineRefusesEveryCall() throws {
    let desk = try Desk()
    let engine = try desk.open()
    _ = try engine.addRoller(new: newRoller("Blue"), now: now)
    try engine.closeStore()
    try engine.closeStore()
    for call in calls {
        guard case .Conflict(let detail) = try refusal({ try call.make(engine) }) else {
            Issue.record("\(call.name) should be a conflict")
            continue
        }
        #expect(detail.contains("closed"), "\(call.name)")
    }
    try engine.closeStore()
    #expect(try desk.open().rollers(now: now, zone: berlin).count == 1)
}

/// Rule: no call is left out above. The rest need no file, or are tested elsewhere.
@Test func everyCallIsTriedAfterAClose() throws {
    let others: Set = [
        "cancelImport", "closeStore", "goalAdvice", "importProgress", "rulePack", "subscribe",
    ]
    #expect(try GeneratedCode.ofEngine().methods.symmetricDifference(others.union(calls.map(\.name))).isEmpty)
    let closed = try Desk().open()
    try closed.closeStore()
    #expect(try !closed.rulePack().rules.isEmpty)
    try closed.subscribe { _, _ in }.cancel()
    try closed.cancelImport()
    #expect(try closed.importProgress() == ImportProgress(done: 0, total: 0))
}
