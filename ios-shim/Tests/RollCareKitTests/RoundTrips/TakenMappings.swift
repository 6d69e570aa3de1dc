import BoundarySamples
import RollCareGenerated
import RollCareTypes

@testable import RollCareKit

/// What an iPhone can do. Android's part stays behind.
@Sendable private func phones() -> [RollCareGenerated.Capabilities] {
    Sample.capabilities.map {
        RollCareGenerated.Capabilities(
            platform: .ios, slots: $0.slots, notifications: $0.notifications, timeSensitive: $0.timeSensitive,
            zoneRules: $0.zoneRules)
    }
}

extension Mapping {
    /// Everything that a question or a command takes.
    static let taken: [Mapping] = [
        Mapping(taken: "Agent", { Sample.agents }, RollCareKit.Agent.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "NewChecklist", { Sample.newChecklists }, RollCareKit.NewChecklist.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "NewChecklistRun", { Sample.newRuns }, RollCareKit.NewChecklistRun.init(_:),
            { $0.lowered() }),
        Mapping(
            taken: "NewStepTick", { Sample.newTicks }, RollCareKit.NewStepTick.init(_:), { try $0.lowered() }),
        Mapping(taken: "NewPhoto", { Sample.newPhotos }, RollCareKit.NewPhoto.init(_:), { $0.lowered() }),
        Mapping(taken: "SeenFile", { Sample.seenFiles }, RollCareKit.SeenFile.init(_:), { $0.lowered() }),
        Mapping(
            taken: "LoopImport", { Sample.loopImports }, RollCareKit.LoopImport.init(_:), { try $0.lowered() }
        ),
        Mapping(
            taken: "NewRoller", { Sample.newRollers }, RollCareKit.NewRoller.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "EditRoller", { Sample.rollerEdits }, RollCareKit.EditRoller.init(_:), { try $0.lowered() }
        ),
        Mapping(
            taken: "EditSession", { Sample.sessionEdits }, RollCareKit.EditSession.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "NewSession", { Sample.newSessions }, RollCareKit.NewSession.init(_:), { try $0.lowered() }
        ),
        Mapping(
            taken: "FinishSession", { Sample.finishes }, RollCareKit.FinishSession.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "RepeatSession", { Sample.repeats }, RollCareKit.RepeatSession.init(_:), { $0.lowered() }),
        Mapping(
            taken: "NewInspection", { Sample.newInspections }, RollCareKit.NewInspection.init(_:),
            { $0.lowered() }),
        Mapping(
            taken: "ReminderActionKind", { Sample.answers }, RollCareKit.ReminderActionKind.init(_:),
            { $0.lowered() }),
        Mapping(
            taken: "NewReminderAction", { Sample.newActions }, RollCareKit.NewReminderAction.init(_:),
            { $0.lowered() }),
        Mapping(taken: "Weekday", { Sample.weekdays }, RollCareKit.Weekday.init(_:), { $0.lowered() }),
        Mapping(taken: "Settings", { Sample.settings }, RollCareKit.Settings.init(_:), { try $0.lowered() }),
        Mapping(taken: "FactRef", { Sample.factRefs }, RollCareKit.FactRef.init(_:), { $0.lowered() }),
        Mapping(taken: "Reply", { Sample.replies }, RollCareKit.Reply.init(_:), { try $0.lowered() }),
        Mapping(taken: "Answer", { Sample.given }, RollCareKit.Answer.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "NewDeclaration", { Sample.newDeclarations }, RollCareKit.NewDeclaration.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "NewCheckIn", { Sample.newCheckIns }, RollCareKit.NewCheckIn.init(_:), { try $0.lowered() }
        ),
        Mapping(
            taken: "EditProduct", { Sample.productEdits }, RollCareKit.EditProduct.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "NewProduct", { Sample.newProducts }, RollCareKit.NewProduct.init(_:), { try $0.lowered() }
        ),
        Mapping(
            taken: "NewProductUse", { Sample.newProductUses }, RollCareKit.NewProductUse.init(_:),
            { $0.lowered() }),
        Mapping(
            taken: "NewOverride", { Sample.newOverrides }, RollCareKit.NewOverride.init(_:), { $0.lowered() }),
        Mapping(taken: "DaySpan", { Sample.spans }, RollCareKit.DaySpan.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "Capabilities", phones, RollCareKit.Capabilities.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "EditSchedule", { Sample.scheduleEdits }, RollCareKit.EditSchedule.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "NewSchedule", { Sample.newSchedules }, RollCareKit.NewSchedule.init(_:),
            { try $0.lowered() }),
        Mapping(
            taken: "EditPause", { Sample.pauseEdits }, RollCareKit.EditPause.init(_:), { try $0.lowered() }),
        Mapping(taken: "NewPause", { Sample.newPauses }, RollCareKit.NewPause.init(_:), { try $0.lowered() }),
        Mapping(taken: "NewSkip", { Sample.newSkips }, RollCareKit.NewSkip.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "EditVisit", { Sample.visitEdits }, RollCareKit.EditVisit.init(_:), { try $0.lowered() }),
        Mapping(taken: "NewVisit", { Sample.newVisits }, RollCareKit.NewVisit.init(_:), { try $0.lowered() }),
        Mapping(
            taken: "ScreenRequest", { Sample.requests }, RollCareKit.ScreenRequest.init(_:),
            { try $0.lowered() }),
    ]
}
