import BoundarySamples
import RollCareGenerated
import RollCareTypes

@testable import RollCareKit

extension Mapping {
    /// Everything that a question or a command answers with.
    static let given: [Mapping] = [
        Mapping(given: "RollerState", { Sample.rollerStates }, RollCareKit.RollerState.init(_:)),
        Mapping(given: "Wear", { Sample.wears }, RollCareKit.Wear.init(_:)),
        Mapping(given: "RollerTask", { Sample.tasks }, RollCareKit.RollerTask.init(_:)),
        Mapping(given: "RollerView", { Sample.rollerViews }, RollCareKit.RollerView.init(_:)),
        Mapping(given: "Home", { Sample.homes }, RollCareKit.Home.init(_:)),
        Mapping(given: "CustomChecklist", { Sample.customChecklists }, RollCareKit.CustomChecklist.init(_:)),
        Mapping(given: "ChecklistView", { Sample.checklistViews }, RollCareKit.ChecklistView.init(_:)),
        Mapping(given: "RunProgress", { Sample.progresses }, RollCareKit.RunProgress.init(_:)),
        Mapping(given: "Photo", { Sample.photos }, RollCareKit.Photo.init(_:)),
        Mapping(given: "PhotoReport", { Sample.photoReports }, RollCareKit.PhotoReport.init(_:)),
        Mapping(given: "ExportFile", { Sample.exportFiles }, RollCareKit.ExportFile.init(_:)),
        Mapping(given: "ImportReport", { Sample.importReports }, RollCareKit.ImportReport.init(_:)),
        Mapping(given: "ImportProgress", { Sample.importProgresses }, RollCareKit.ImportProgress.init(_:)),
        Mapping(given: "Roller", { Sample.rollers }, RollCareKit.Roller.init(_:)),
        Mapping(given: "Session", { Sample.sessions }, RollCareKit.Session.init(_:)),
        Mapping(given: "Inspection", { Sample.inspections }, RollCareKit.Inspection.init(_:)),
        Mapping(given: "ReminderAction", { Sample.actions }, RollCareKit.ReminderAction.init(_:)),
        Mapping(given: "Declaration", { Sample.declarations }, RollCareKit.Declaration.init(_:)),
        Mapping(given: "CheckIn", { Sample.checkIns }, RollCareKit.CheckIn.init(_:)),
        Mapping(given: "Product", { Sample.products }, RollCareKit.Product.init(_:)),
        Mapping(given: "ProductUse", { Sample.productUses }, RollCareKit.ProductUse.init(_:)),
        Mapping(given: "RuleOverride", { Sample.overrides }, RollCareKit.RuleOverride.init(_:)),
        Mapping(given: "CalendarDay", { Sample.calendar }, RollCareKit.CalendarDay.init(_:)),
        Mapping(given: "HygieneRecord", { Sample.hygieneRecords }, RollCareKit.HygieneRecord.init(_:)),
        Mapping(given: "WearPoint", { Sample.wearPoints }, RollCareKit.WearPoint.init(_:)),
        Mapping(given: "SkinDay", { Sample.skinDays }, RollCareKit.SkinDay.init(_:)),
        Mapping(given: "ProductRecord", { Sample.productRecords }, RollCareKit.ProductRecord.init(_:)),
        Mapping(given: "MissedReminders", { Sample.missed }, RollCareKit.MissedReminders.init(_:)),
        Mapping(given: "SnoozeChoice", { Sample.snoozeChoices }, RollCareKit.SnoozeChoice.init(_:)),
        Mapping(given: "ZoneMove", { Sample.zoneMoves }, RollCareKit.ZoneMove.init(_:)),
        Mapping(
            given: "PlannedNotification", { Sample.notifications }, RollCareKit.PlannedNotification.init(_:)),
        Mapping(given: "Reason", { Sample.reasons }, RollCareKit.Reason.init(_:)),
        Mapping(given: "ReminderPlan", { Sample.plans }, RollCareKit.ReminderPlan.init(_:)),
        Mapping(given: "Citation", { Sample.citations }, RollCareKit.Citation.init(_:)),
        Mapping(given: "RuleKind", { Sample.ruleKinds }, RollCareKit.RuleKind.init(_:)),
        Mapping(given: "Rule", { Sample.rules }, RollCareKit.Rule.init(_:)),
        Mapping(given: "RulePack", { Sample.rulePacks }, RollCareKit.RulePack.init(_:)),
        Mapping(given: "Finding", { Sample.findings }, RollCareKit.Finding.init(_:)),
        Mapping(given: "Verdict", { Sample.verdicts }, RollCareKit.Verdict.init(_:)),
        Mapping(given: "Schedule", { Sample.schedules }, RollCareKit.Schedule.init(_:)),
        Mapping(given: "Pause", { Sample.pauses }, RollCareKit.Pause.init(_:)),
        Mapping(given: "Skip", { Sample.skips }, RollCareKit.Skip.init(_:)),
        Mapping(given: "Visit", { Sample.visits }, RollCareKit.Visit.init(_:)),
        Mapping(given: "Course", { Sample.courses }, RollCareKit.Course.init(_:)),
        Mapping(given: "Adherence", { Sample.adherences }, RollCareKit.Adherence.init(_:)),
        Mapping(given: "AreaOutlook", { Sample.outlooks }, RollCareKit.AreaOutlook.init(_:)),
        Mapping(given: "ProductReading", { Sample.readings }, RollCareKit.ProductReading.init(_:)),
        Mapping(given: "ProductView", { Sample.productViews }, RollCareKit.ProductView.init(_:)),
        Mapping(given: "ProductAdvice", { Sample.advice }, RollCareKit.ProductAdvice.init(_:)),
        Mapping(given: "Question", { Sample.questions }, RollCareKit.Question.init(_:)),
        Mapping(given: "Screening", { Sample.screenings }, RollCareKit.Screening.init(_:)),
        Mapping(given: "CheckInResult", { Sample.checkInResults }, RollCareKit.CheckInResult.init(_:)),
        Mapping(given: "RecoveryState", { Sample.recoveries }, RollCareKit.RecoveryState.init(_:)),
        Mapping(given: "AftercareItem", { Sample.aftercare }, RollCareKit.AftercareItem.init(_:)),
        Mapping(given: "SetUp", { Sample.setUps }, RollCareKit.SetUp.init(_:)),
        Mapping(
            given: "Undone", { [RollCareGenerated.Undone(command: Sample.text, at: Sample.last)] },
            RollCareKit.Undone.init(_:)),
        Mapping(
            given: "Versions",
            {
                [RollCareGenerated.Versions(engine: "1", zoneDatabase: "2", rulePack: "3", sqlite: "4")]
            }, RollCareKit.Versions.init(_:)),
        Mapping(
            given: "ChangeScope", { RollCareGenerated.ChangeScope.allCases }, RollCareKit.ChangeScope.init(_:)
        ),
    ]
}
