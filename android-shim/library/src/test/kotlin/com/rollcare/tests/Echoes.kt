package com.rollcare.tests

import com.rollcare.ChangeScope
import com.rollcare.Undone
import com.rollcare.Versions
import com.rollcare.Weekday
import com.rollcare.api.Zone
import com.rollcare.echoActionId
import com.rollcare.echoAdherence
import com.rollcare.echoAftercare
import com.rollcare.echoAgents
import com.rollcare.echoAnswers
import com.rollcare.echoAreaOutlook
import com.rollcare.echoArmed
import com.rollcare.echoCalendar
import com.rollcare.echoCapabilities
import com.rollcare.echoChangeScopes
import com.rollcare.echoCheckIn
import com.rollcare.echoCheckInId
import com.rollcare.echoCheckInResult
import com.rollcare.echoChecklistRun
import com.rollcare.echoChecklistView
import com.rollcare.echoCourses
import com.rollcare.echoCustomChecklist
import com.rollcare.echoCustomChecklistId
import com.rollcare.echoDeclaration
import com.rollcare.echoDeclarationId
import com.rollcare.echoEditPause
import com.rollcare.echoEditRoller
import com.rollcare.echoEditSchedule
import com.rollcare.echoEditSession
import com.rollcare.echoEditVisit
import com.rollcare.echoExportFiles
import com.rollcare.echoFactRefs
import com.rollcare.echoFinishSession
import com.rollcare.echoHome
import com.rollcare.echoHygieneRecord
import com.rollcare.echoImportProgress
import com.rollcare.echoImportReport
import com.rollcare.echoInspection
import com.rollcare.echoInspectionId
import com.rollcare.echoLocalDate
import com.rollcare.echoLocalDateTime
import com.rollcare.echoLocalTime
import com.rollcare.echoLoopImport
import com.rollcare.echoMissedReminders
import com.rollcare.echoNewCheckIn
import com.rollcare.echoNewChecklist
import com.rollcare.echoNewChecklistRun
import com.rollcare.echoNewDeclaration
import com.rollcare.echoNewInspection
import com.rollcare.echoNewOverride
import com.rollcare.echoNewPause
import com.rollcare.echoNewPhoto
import com.rollcare.echoNewProduct
import com.rollcare.echoNewProductUse
import com.rollcare.echoNewReminderAction
import com.rollcare.echoNewRoller
import com.rollcare.echoNewSchedule
import com.rollcare.echoNewSession
import com.rollcare.echoNewSkip
import com.rollcare.echoNewStepTick
import com.rollcare.echoNewVisit
import com.rollcare.echoNote
import com.rollcare.echoOverride
import com.rollcare.echoOverrideId
import com.rollcare.echoPause
import com.rollcare.echoPauseId
import com.rollcare.echoPhoneHolds
import com.rollcare.echoPhoto
import com.rollcare.echoPhotoId
import com.rollcare.echoPhotoReport
import com.rollcare.echoPlan
import com.rollcare.echoPlanDiff
import com.rollcare.echoProduct
import com.rollcare.echoProductAdvice
import com.rollcare.echoProductId
import com.rollcare.echoProductReading
import com.rollcare.echoProductRecords
import com.rollcare.echoProductUse
import com.rollcare.echoProductView
import com.rollcare.echoRecoveries
import com.rollcare.echoReminderAction
import com.rollcare.echoRepeatSession
import com.rollcare.echoRoller
import com.rollcare.echoRollerId
import com.rollcare.echoRollerStates
import com.rollcare.echoRollerTasks
import com.rollcare.echoRollerView
import com.rollcare.echoRule
import com.rollcare.echoRulePack
import com.rollcare.echoRunId
import com.rollcare.echoRunProgress
import com.rollcare.echoSchedule
import com.rollcare.echoScheduleId
import com.rollcare.echoScreenRequest
import com.rollcare.echoScreening
import com.rollcare.echoSeenFiles
import com.rollcare.echoSession
import com.rollcare.echoSessionId
import com.rollcare.echoSetUp
import com.rollcare.echoSettings
import com.rollcare.echoSkinDays
import com.rollcare.echoSkip
import com.rollcare.echoSkipId
import com.rollcare.echoSnoozeChoices
import com.rollcare.echoSpan
import com.rollcare.echoTickId
import com.rollcare.echoTimestamp
import com.rollcare.echoUndone
import com.rollcare.echoUseId
import com.rollcare.echoVerdict
import com.rollcare.echoVersions
import com.rollcare.echoVisit
import com.rollcare.echoVisitId
import com.rollcare.echoWearPoints
import com.rollcare.echoWeekdays
import com.rollcare.echoZone
import com.rollcare.echoZoneMoves
import kotlin.reflect.KFunction1

/** A hook of the test library that gives back what it is given, and what the tests give it. */
class Echo<T>(private val hook: KFunction1<T, T>, val values: List<T>) {
    val name get() = hook.name

    /** Each value with what came back for it. */
    fun run(): List<Pair<T, T>> = values.map { it to hook(it) }
}

/** Every hook that there is, each with values that show all its type can hold. */
val ECHOES: List<Echo<*>> = listOf(
    Echo(::echoChangeScopes, listOf(listOf(), ChangeScope.entries)),
    Echo(::echoTimestamp, FactValues.INSTANTS),
    Echo(::echoLocalDate, FactValues.DATES),
    Echo(::echoLocalTime, FactValues.TIMES),
    Echo(::echoLocalDateTime, FactValues.CIVIL_TIMES),
    Echo(::echoZone, listOf(BERLIN, Zone("UTC"), Zone("America/Argentina/ComodRivadavia"))),
    Echo(::echoRollerId, listOf(FactValues.ROLLER_ID)),
    Echo(::echoSessionId, listOf(FactValues.SESSION_ID)),
    Echo(::echoRunId, listOf(FactValues.RUN_ID)),
    Echo(::echoTickId, listOf(FactValues.TICK_ID)),
    Echo(::echoInspectionId, listOf(FactValues.INSPECTION_ID)),
    Echo(::echoActionId, listOf(FactValues.ACTION_ID)),
    Echo(::echoDeclarationId, listOf(PersonValues.DECLARATION_ID)),
    Echo(::echoCheckInId, listOf(PersonValues.CHECK_IN_ID)),
    Echo(::echoProductId, listOf(PersonValues.PRODUCT_ID)),
    Echo(::echoUseId, listOf(PersonValues.USE_ID)),
    Echo(::echoOverrideId, listOf(PersonValues.OVERRIDE_ID)),
    Echo(::echoCustomChecklistId, listOf(ChecklistValues.CHECKLIST_ID)),
    Echo(::echoScheduleId, listOf(ScheduleValues.SCHEDULE_ID)),
    Echo(::echoPauseId, listOf(ScheduleValues.PAUSE_ID)),
    Echo(::echoSkipId, listOf(ScheduleValues.SKIP_ID)),
    Echo(::echoVisitId, listOf(ScheduleValues.VISIT_ID)),
    Echo(::echoPhotoId, listOf(ExchangeValues.PHOTO_ID)),
    Echo(::echoRoller, FactValues.ROLLERS),
    Echo(::echoNewRoller, FactValues.NEW_ROLLERS),
    Echo(::echoEditRoller, FactValues.EDIT_ROLLERS),
    Echo(::echoSession, FactValues.SESSIONS),
    Echo(::echoNewSession, FactValues.NEW_SESSIONS),
    Echo(::echoEditSession, FactValues.EDIT_SESSIONS),
    Echo(::echoChecklistRun, ChecklistValues.RUNS),
    Echo(::echoNewChecklistRun, ChecklistValues.NEW_RUNS),
    Echo(::echoNewStepTick, ChecklistValues.NEW_TICKS),
    Echo(::echoInspection, FactValues.INSPECTIONS),
    Echo(::echoNewInspection, FactValues.NEW_INSPECTIONS),
    Echo(::echoReminderAction, FactValues.ACTIONS),
    Echo(::echoNewReminderAction, FactValues.NEW_ACTIONS),
    Echo(::echoSettings, FactValues.SETTINGS),
    Echo(::echoRule, RuleValues.RULES),
    Echo(::echoRulePack, RuleValues.RULE_PACKS),
    Echo(::echoVerdict, RuleValues.VERDICTS),
    Echo(::echoRollerStates, listOf(emptyList(), AnswerValues.STATES)),
    Echo(::echoRunProgress, ChecklistValues.PROGRESSES),
    Echo(::echoArmed, listOf(emptyList(), ReminderValues.ARMED)),
    Echo(::echoCapabilities, ReminderValues.CAPABILITIES),
    Echo(::echoPlan, ReminderValues.PLANS),
    Echo(::echoPlanDiff, ReminderValues.DIFFS),
    Echo(::echoPhoneHolds, listOf(emptyList(), ReminderValues.HOLDS)),
    Echo(::echoMissedReminders, ReminderValues.MISSED),
    Echo(::echoSnoozeChoices, listOf(emptyList(), ReminderValues.SNOOZES)),
    Echo(::echoZoneMoves, listOf(emptyList(), ReminderValues.ZONE_MOVES)),
    Echo(::echoUndone, listOf(Undone("log session", FactValues.AT))),
    Echo(::echoHome, AnswerValues.HOMES),
    Echo(::echoRollerView, AnswerValues.VIEWS),
    Echo(::echoVersions, listOf(Versions("0.1.0", "2026f", "2026.1", "3.51.3"))),
    Echo(::echoAnswers, listOf(emptyList(), PersonValues.ANSWERS)),
    Echo(::echoDeclaration, PersonValues.DECLARATIONS),
    Echo(::echoNewDeclaration, PersonValues.NEW_DECLARATIONS),
    Echo(::echoCheckIn, PersonValues.CHECK_INS),
    Echo(::echoNewCheckIn, PersonValues.NEW_CHECK_INS),
    Echo(::echoCheckInResult, ScreenValues.CHECK_IN_RESULTS),
    Echo(::echoProduct, PersonValues.PRODUCTS),
    Echo(::echoNewProduct, PersonValues.NEW_PRODUCTS),
    Echo(::echoProductUse, PersonValues.USES),
    Echo(::echoNewProductUse, PersonValues.NEW_USES),
    Echo(::echoProductView, ScreenValues.PRODUCT_VIEWS),
    Echo(::echoProductReading, ScreenValues.READINGS),
    Echo(::echoProductAdvice, ScreenValues.ADVICE),
    Echo(::echoOverride, PersonValues.OVERRIDES),
    Echo(::echoNewOverride, PersonValues.NEW_OVERRIDES),
    Echo(::echoScreenRequest, ScreenValues.REQUESTS),
    Echo(::echoScreening, ScreenValues.SCREENINGS),
    Echo(::echoRecoveries, listOf(emptyList(), ScreenValues.RECOVERIES)),
    Echo(::echoAftercare, listOf(emptyList(), ScreenValues.AFTERCARE)),
    Echo(::echoSetUp, ScreenValues.SET_UPS),
    Echo(::echoFactRefs, listOf(emptyList(), ExchangeValues.FACT_REFS)),
    Echo(::echoWeekdays, listOf(emptyList(), Weekday.entries)),
    Echo(::echoAgents, listOf(emptyList(), ChecklistValues.AGENTS)),
    Echo(::echoCustomChecklist, ChecklistValues.CUSTOM_CHECKLISTS),
    Echo(::echoNewChecklist, ChecklistValues.NEW_CHECKLISTS),
    Echo(::echoChecklistView, ChecklistValues.CHECKLIST_VIEWS),
    Echo(::echoSchedule, ScheduleValues.SCHEDULES),
    Echo(::echoNewSchedule, ScheduleValues.NEW_SCHEDULES),
    Echo(::echoEditSchedule, ScheduleValues.EDIT_SCHEDULES),
    Echo(::echoPause, ScheduleValues.PAUSES),
    Echo(::echoNewPause, ScheduleValues.NEW_PAUSES),
    Echo(::echoEditPause, ScheduleValues.EDIT_PAUSES),
    Echo(::echoSkip, ScheduleValues.SKIPS),
    Echo(::echoNewSkip, ScheduleValues.NEW_SKIPS),
    Echo(::echoVisit, ScheduleValues.VISITS),
    Echo(::echoNewVisit, ScheduleValues.NEW_VISITS),
    Echo(::echoEditVisit, ScheduleValues.EDIT_VISITS),
    Echo(::echoCourses, listOf(emptyList(), OutlookValues.COURSES)),
    Echo(::echoAreaOutlook, OutlookValues.OUTLOOKS),
    Echo(::echoAdherence, OutlookValues.ADHERENCES),
    Echo(::echoRollerTasks, listOf(emptyList(), AnswerValues.TASKS)),
    Echo(::echoPhoto, ExchangeValues.PHOTOS),
    Echo(::echoNewPhoto, ExchangeValues.NEW_PHOTOS),
    Echo(::echoSeenFiles, listOf(emptyList(), ExchangeValues.SEEN_FILES)),
    Echo(::echoPhotoReport, ExchangeValues.PHOTO_REPORTS),
    Echo(::echoFinishSession, RecordValues.FINISHES),
    Echo(::echoRepeatSession, RecordValues.REPEATS),
    Echo(::echoSpan, RecordValues.SPANS),
    Echo(::echoCalendar, listOf(emptyList(), RecordValues.CALENDAR)),
    Echo(::echoHygieneRecord, RecordValues.HYGIENE_RECORDS),
    Echo(::echoWearPoints, listOf(emptyList(), RecordValues.WEAR_POINTS)),
    Echo(::echoSkinDays, listOf(emptyList(), RecordValues.SKIN_DAYS)),
    Echo(::echoProductRecords, listOf(emptyList(), RecordValues.PRODUCT_RECORDS)),
    Echo(::echoExportFiles, listOf(emptyList(), ExchangeValues.EXPORT_FILES)),
    Echo(::echoLoopImport, ExchangeValues.LOOP_IMPORTS),
    Echo(::echoImportProgress, ExchangeValues.IMPORT_PROGRESSES),
    Echo(::echoImportReport, ExchangeValues.IMPORT_REPORTS),
    Echo(::echoNote, listOf(null, "", "a note")),
)
