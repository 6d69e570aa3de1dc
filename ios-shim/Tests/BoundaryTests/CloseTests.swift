import BoundarySamples
import RollCareGenerated
import RollCareTypes
import Testing

private let now = instant(1_795_460_700_000)

private let answers = NewDeclaration(answers: [Answer(question: "med.pregnant", reply: .no)])

private let span = DaySpan(from: LocalDate("2026-11-01"), to: LocalDate("2026-11-30"))

/// A call by its name.
private struct Call: Sendable {
    let name: String
    let make: @Sendable (RollCare) throws -> Void
}

private let calls: [Call] = [
    Call(name: "addRoller") { _ = try $0.addRoller(new: newRoller("Blue"), now: now) },
    Call(name: "editRoller") { _ = try $0.editRoller(edit: Sample.rollerEdits[1], now: now) },
    Call(name: "retireRoller") { _ = try $0.retireRoller(id: Sample.rollerId, reason: .gone, now: now) },
    Call(name: "inspectRoller") { _ = try $0.inspectRoller(new: Sample.newInspections[0], now: now) },
    Call(name: "logSession") {
        _ = try $0.logSession(new: newSession(Sample.rollerId, from: now, to: now), now: now)
    },
    Call(name: "editSession") {
        let details = newSession(Sample.rollerId, from: now, to: now).details
        _ = try $0.editSession(id: Sample.sessionId, details: details, now: now)
    },
    Call(name: "logSessions") { _ = try $0.logSessions(new: [], now: now) },
    Call(name: "finishSession") { _ = try $0.finishSession(finish: Sample.finishes[0], now: now) },
    Call(name: "repeatSession") { _ = try $0.repeatSession(again: Sample.repeats[1], now: now) },
    Call(name: "checklists") { _ = try $0.checklists() },
    Call(name: "saveChecklist") { _ = try $0.saveChecklist(new: newCaseChecklist(), now: now) },
    Call(name: "startChecklist") {
        let new = NewChecklistRun(id: nil, roller: Sample.rollerId, checklist: "after-use")
        _ = try $0.startChecklist(new: new, now: now)
    },
    Call(name: "tickStep") {
        _ = try $0.tickStep(new: NewStepTick(run: Sample.runId, step: "soak", kind: .done), now: now)
    },
    Call(name: "answerReminder") {
        let new = NewReminderAction(id: nil, notification: "disinfect:1:10", kind: .done)
        _ = try $0.answerReminder(new: new, now: now)
    },
    Call(name: "saveSettings") { try $0.saveSettings(settings: Sample.settings[0], now: now) },
    Call(name: "delete") { try $0.delete(fact: .session(id: Sample.sessionId), now: now) },
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
    Call(name: "run") { _ = try $0.run(id: Sample.runId, now: now) },
    Call(name: "session") { _ = try $0.session(id: Sample.sessionId) },
    Call(name: "sessions") { _ = try $0.sessions(limit: 1) },
    Call(name: "settings") { _ = try $0.settings() },
    Call(name: "declare") { _ = try $0.declare(new: answers, now: now) },
    Call(name: "declared") { _ = try $0.declared() },
    Call(name: "setUp") { _ = try $0.setUp() },
    Call(name: "checkIn") { _ = try $0.checkIn(new: Sample.newCheckIns[0], now: now) },
    Call(name: "checkIns") { _ = try $0.checkIns(area: .lips, limit: 1) },
    Call(name: "checkInResult") { _ = try $0.checkInResult(id: Sample.checkInId) },
    Call(name: "overrideRule") {
        let new = NewOverride(rule: "gap.lips", reason: .ownChoice, note: "a wedding")
        _ = try $0.overrideRule(new: new, now: now)
    },
    Call(name: "overrides") { _ = try $0.overrides() },
    Call(name: "addProduct") { _ = try $0.addProduct(new: newSerum("Night"), now: now) },
    Call(name: "editProduct") {
        let details = newSerum("Night").details
        _ = try $0.editProduct(id: Sample.productId, details: details, now: now)
    },
    Call(name: "products") { _ = try $0.products(now: now, zone: berlin) },
    Call(name: "logProductUse") {
        _ = try $0.logProductUse(new: NewProductUse(product: Sample.productId, at: now), now: now)
    },
    Call(name: "productUses") { _ = try $0.productUses(since: now) },
    Call(name: "productAdvice") {
        _ = try $0.productAdvice(product: Sample.productId, areas: [], at: now, planned: nil)
    },
    Call(name: "screen") { _ = try $0.screen(request: Sample.requests[0], now: now, zone: berlin) },
    Call(name: "recoveries") { _ = try $0.recoveries(now: now) },
    Call(name: "aftercare") { _ = try $0.aftercare(id: Sample.sessionId) },
    Call(name: "addSchedule") { _ = try $0.addSchedule(new: newSchedule(), now: now) },
    Call(name: "editSchedule") {
        _ = try $0.editSchedule(id: Sample.scheduleId, details: newSchedule().details, now: now)
    },
    Call(name: "schedules") { _ = try $0.schedules(day: Sample.day) },
    Call(name: "addPause") { _ = try $0.addPause(new: Sample.newPauses[0], now: now) },
    Call(name: "editPause") {
        _ = try $0.editPause(id: Sample.pauseId, details: Sample.pauseEdits[0], now: now)
    },
    Call(name: "pauses") { _ = try $0.pauses(day: Sample.day) },
    Call(name: "skipDay") { _ = try $0.skipDay(new: Sample.newSkips[0], now: now) },
    Call(name: "skips") { _ = try $0.skips(day: Sample.day) },
    Call(name: "addVisit") { _ = try $0.addVisit(new: newVisit(), now: now) },
    Call(name: "editVisit") {
        _ = try $0.editVisit(id: Sample.visitId, details: newVisit().details, now: now)
    },
    Call(name: "visits") { _ = try $0.visits(day: Sample.day) },
    Call(name: "courses") { _ = try $0.courses(now: now, zone: berlin) },
    Call(name: "addPhoto") { _ = try $0.addPhoto(new: newPhoto("lips.jpg", taken: now), now: now) },
    Call(name: "photos") { _ = try $0.photos(since: now, until: now) },
    Call(name: "checkPhotos") { _ = try $0.checkPhotos(seen: []) },
    Call(name: "adherence") { _ = try $0.adherence(areas: [.lips], span: span, now: now, zone: berlin) },
    Call(name: "calendar") { _ = try $0.calendar(span: span, zone: berlin) },
    Call(name: "hygieneRecord") { _ = try $0.hygieneRecord(span: span, zone: berlin) },
    Call(name: "wearHistory") {
        _ = try $0.wearHistory(roller: Sample.rollerId, span: span, zone: berlin)
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
        _ = try $0.importLoop(from: newLoopImport(Sample.rollerId), isTrial: true, now: now)
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
        "cancelImport", "closeStore", "importProgress", "panicUnderLock", "rulePack", "subscribe",
    ]
    #expect(try GeneratedCode().methods.symmetricDifference(others.union(calls.map(\.name))).isEmpty)
    let closed = try Desk().open()
    try closed.closeStore()
    #expect(try !closed.rulePack().rules.isEmpty)
    try closed.subscribe { _, _ in }.cancel()
    try closed.cancelImport()
    #expect(try closed.importProgress() == ImportProgress(done: 0, total: 0))
}
