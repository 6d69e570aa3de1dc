import BoundarySamples
import RollCareGenerated
import RollCareTypes
import Testing

/// An echo hook of the native library, and the values that must come back from it as they were.
struct Echo: Sendable, CustomTestStringConvertible {
    let hook: String
    /// Sends the values there and back; gives what came back.
    let run: @Sendable () throws -> [Any]

    init<Value: Equatable>(
        _ hook: String, _ echo: @escaping @Sendable (Value) throws -> Value,
        _ values: @escaping @Sendable () -> [Value]
    ) {
        self.hook = hook
        run = {
            try values().map { value in
                let back = try echo(value)
                #expect(back == value)
                return back
            }
        }
    }

    var testDescription: String { hook }

    static let all: [Echo] = [
        Echo("echoTimestamp", echoTimestamp) {
            [Sample.first, instant(-1), instant(0), instant(1), Sample.last]
        },
        Echo("echoLocalDate", echoLocalDate) {
            [Sample.day, LocalDate("1899-01-01"), LocalDate("2200-12-31")]
        },
        Echo("echoLocalTime", echoLocalTime) { [LocalTime("00:00"), LocalTime("23:59:59.999")] },
        Echo("echoLocalDateTime", echoLocalDateTime) { [LocalDateTime("2024-02-29T23:59:59.999")] },
        Echo("echoZone", echoZone) { [berlin, Zone("UTC"), Zone("America/Argentina/ComodRivadavia")] },
        Echo("echoRollerId", echoRollerId) { [Sample.rollerId] },
        Echo("echoSessionId", echoSessionId) { [Sample.sessionId] },
        Echo("echoRunId", echoRunId) { [Sample.runId] },
        Echo("echoTickId", echoTickId) { [Sample.tickId] },
        Echo("echoInspectionId", echoInspectionId) { [Sample.inspectionId] },
        Echo("echoActionId", echoActionId) { [Sample.actionId] },
        Echo("echoDeclarationId", echoDeclarationId) { [Sample.declarationId] },
        Echo("echoCheckInId", echoCheckInId) { [Sample.checkInId] },
        Echo("echoProductId", echoProductId) { [Sample.productId] },
        Echo("echoUseId", echoUseId) { [Sample.useId] },
        Echo("echoOverrideId", echoOverrideId) { [Sample.overrideId] },
        Echo("echoRoller", echoRoller) { Sample.rollers },
        Echo("echoNewRoller", echoNewRoller) { Sample.newRollers },
        Echo("echoEditRoller", echoEditRoller) { Sample.rollerEdits },
        Echo("echoSession", echoSession) { Sample.sessions },
        Echo("echoNewSession", echoNewSession) { Sample.newSessions },
        Echo("echoEditSession", echoEditSession) { Sample.sessionEdits },
        Echo("echoChecklistRun", echoChecklistRun) { Sample.runs },
        Echo("echoNewChecklistRun", echoNewChecklistRun) { Sample.newRuns },
        Echo("echoNewStepTick", echoNewStepTick) { Sample.newTicks },
        Echo("echoInspection", echoInspection) { Sample.inspections },
        Echo("echoNewInspection", echoNewInspection) { Sample.newInspections },
        Echo("echoReminderAction", echoReminderAction) { Sample.actions },
        Echo("echoNewReminderAction", echoNewReminderAction) { Sample.newActions },
        Echo("echoSettings", echoSettings) { Sample.settings },
        Echo("echoRule", echoRule) { Sample.rules },
        Echo("echoRulePack", echoRulePack) { Sample.rulePacks },
        Echo("echoVerdict", echoVerdict) { Sample.verdicts },
        Echo("echoRollerStates", echoRollerStates) { [[], Sample.long(Sample.rollerStates)] },
        Echo("echoRunProgress", echoRunProgress) { Sample.progresses },
        Echo("echoArmed", echoArmed) { [[], Sample.long(Sample.armed)] },
        Echo("echoCapabilities", echoCapabilities) { Sample.capabilities },
        Echo("echoPhoneHolds", echoPhoneHolds) { [[], Sample.long(Sample.holds)] },
        Echo("echoMissedReminders", echoMissedReminders) { Sample.missed },
        Echo("echoSnoozeChoices", echoSnoozeChoices) { [[], Sample.long(Sample.snoozeChoices)] },
        Echo("echoZoneMoves", echoZoneMoves) { [[], Sample.long(Sample.zoneMoves)] },
        Echo("echoPlan", echoPlan) { Sample.plans },
        Echo("echoPlanDiff", echoPlanDiff) { Sample.diffs },
        Echo("echoChangeScopes", echoChangeScopes) { [[], ChangeScope.allCases] },
        Echo("echoUndone", echoUndone) { [Undone(command: Sample.text, at: Sample.first)] },
        Echo("echoHome", echoHome) { Sample.homes },
        Echo("echoRollerView", echoRollerView) { Sample.rollerViews },
        Echo("echoVersions", echoVersions) {
            [Versions(engine: "", zoneDatabase: Sample.text, rulePack: "", sqlite: Sample.text)]
        },
        Echo("echoAnswers", echoAnswers) { [[], Sample.long(Sample.given)] },
        Echo("echoDeclaration", echoDeclaration) { Sample.declarations },
        Echo("echoNewDeclaration", echoNewDeclaration) { Sample.newDeclarations },
        Echo("echoCheckIn", echoCheckIn) { Sample.checkIns },
        Echo("echoNewCheckIn", echoNewCheckIn) { Sample.newCheckIns },
        Echo("echoCheckInResult", echoCheckInResult) { Sample.checkInResults },
        Echo("echoProduct", echoProduct) { Sample.products },
        Echo("echoNewProduct", echoNewProduct) { Sample.newProducts },
        Echo("echoProductUse", echoProductUse) { Sample.productUses },
        Echo("echoNewProductUse", echoNewProductUse) { Sample.newProductUses },
        Echo("echoProductView", echoProductView) { Sample.productViews },
        Echo("echoProductReading", echoProductReading) { Sample.readings },
        Echo("echoProductAdvice", echoProductAdvice) { Sample.advice },
        Echo("echoOverride", echoOverride) { Sample.overrides },
        Echo("echoNewOverride", echoNewOverride) { Sample.newOverrides },
        Echo("echoScreenRequest", echoScreenRequest) { Sample.requests },
        Echo("echoScreening", echoScreening) { Sample.screenings },
        Echo("echoRecoveries", echoRecoveries) { [[], Sample.long(Sample.recoveries)] },
        Echo("echoAftercare", echoAftercare) { [[], Sample.long(Sample.aftercare)] },
        Echo("echoSetUp", echoSetUp) { Sample.setUps },
        Echo("echoCustomChecklistId", echoCustomChecklistId) { [Sample.checklistId] },
        Echo("echoScheduleId", echoScheduleId) { [Sample.scheduleId] },
        Echo("echoPauseId", echoPauseId) { [Sample.pauseId] },
        Echo("echoSkipId", echoSkipId) { [Sample.skipId] },
        Echo("echoVisitId", echoVisitId) { [Sample.visitId] },
        Echo("echoPhotoId", echoPhotoId) { [Sample.photoId] },
        Echo("echoFactRefs", echoFactRefs) { [[], Sample.long(Sample.factRefs)] },
        Echo("echoWeekdays", echoWeekdays) { [[], Sample.weekdays] },
        Echo("echoAgents", echoAgents) { [[], Sample.long(Sample.agents)] },
        Echo("echoCustomChecklist", echoCustomChecklist) { Sample.customChecklists },
        Echo("echoNewChecklist", echoNewChecklist) { Sample.newChecklists },
        Echo("echoChecklistView", echoChecklistView) { Sample.checklistViews },
        Echo("echoSchedule", echoSchedule) { Sample.schedules },
        Echo("echoNewSchedule", echoNewSchedule) { Sample.newSchedules },
        Echo("echoEditSchedule", echoEditSchedule) { Sample.scheduleEdits },
        Echo("echoPause", echoPause) { Sample.pauses },
        Echo("echoNewPause", echoNewPause) { Sample.newPauses },
        Echo("echoEditPause", echoEditPause) { Sample.pauseEdits },
        Echo("echoSkip", echoSkip) { Sample.skips },
        Echo("echoNewSkip", echoNewSkip) { Sample.newSkips },
        Echo("echoVisit", echoVisit) { Sample.visits },
        Echo("echoNewVisit", echoNewVisit) { Sample.newVisits },
        Echo("echoEditVisit", echoEditVisit) { Sample.visitEdits },
        Echo("echoCourses", echoCourses) { [[], Sample.long(Sample.courses)] },
        Echo("echoPhoto", echoPhoto) { Sample.photos },
        Echo("echoNewPhoto", echoNewPhoto) { Sample.newPhotos },
        Echo("echoSeenFiles", echoSeenFiles) { [[], Sample.long(Sample.seenFiles)] },
        Echo("echoPhotoReport", echoPhotoReport) { Sample.photoReports },
        Echo("echoFinishSession", echoFinishSession) { Sample.finishes },
        Echo("echoRepeatSession", echoRepeatSession) { Sample.repeats },
        Echo("echoSpan", echoSpan) { Sample.spans },
        Echo("echoAdherence", echoAdherence) { Sample.adherences },
        Echo("echoCalendar", echoCalendar) { [[], Sample.long(Sample.calendar)] },
        Echo("echoHygieneRecord", echoHygieneRecord) { Sample.hygieneRecords },
        Echo("echoWearPoints", echoWearPoints) { [[], Sample.long(Sample.wearPoints)] },
        Echo("echoSkinDays", echoSkinDays) { [[], Sample.long(Sample.skinDays)] },
        Echo("echoProductRecords", echoProductRecords) { [[], Sample.long(Sample.productRecords)] },
        Echo("echoAreaOutlook", echoAreaOutlook) { Sample.outlooks },
        Echo("echoRollerTasks", echoRollerTasks) { [[], Sample.long(Sample.tasks)] },
        Echo("echoExportFiles", echoExportFiles) { [[], Sample.long(Sample.exportFiles)] },
        Echo("echoLoopImport", echoLoopImport) { Sample.loopImports },
        Echo("echoImportReport", echoImportReport) { Sample.importReports },
        Echo("echoImportProgress", echoImportProgress) { Sample.importProgresses },
        Echo("echoNote", echoNote) { [nil, "", Sample.text, String(repeating: "é", count: 1_000_000)] },
    ]
}

/// Rule: what goes to the engine and back is what it was.
@Test(arguments: Echo.all)
func everyValueComesBackAsItWas(echo: Echo) throws {
    #expect(try !echo.run().isEmpty)
}

/// Rule: every echo hook of the generated code is called here.
@Test func everyHookIsCalled() throws {
    let hooks = try GeneratedCode().hooks
    #expect(hooks.count > 30, "the generated code is read wrongly")
    #expect(hooks.symmetricDifference(Echo.all.map(\.hook)).isEmpty)
}

/// Rule: every field of every record comes back nil and set, empty and long, true and false, and so does
/// every variant of every enum. What is added to the generated code and not to the samples fails here.
@Test func everyShapeComesBack() throws {
    let shapes = try GeneratedCode().shapes
    #expect(shapes.count > 200, "the generated code is read wrongly")
    var came = Shapes()
    for echo in Echo.all { try came.see(echo.run()) }
    // No call gives or takes this one: the engine keeps it to itself.
    let missing = shapes.subtracting(came.seen).filter { !$0.hasPrefix("ArmedState.") }
    #expect(missing.isEmpty, "no sample has these shapes")
}
