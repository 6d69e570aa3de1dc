//! For the tests of the foreign languages: values that come back as they were, errors and panics on demand.
//! Compiled only with the feature `test-hooks`.

use std::sync::Arc;

use super::{FinishSession, Home, ProductView, RepeatSession, RollCare, RollerTask, RollerView, SetUp, Versions};
#[expect(clippy::wildcard_imports)] // every fact comes back here
use crate::facts::*;
use crate::{
    error::{Result, RollCareError},
    exchange::{ExportFile, ImportProgress, ImportReport, LoopImport, PhotoReport, SeenFile},
    guidance::{AftercareItem, CheckInResult, ProductReading, Rule, RulePack, Verdict},
    hygiene::{ChecklistView, RollerState, RunProgress},
    reminders::{Armed, Capabilities, MissedReminders, PhoneHolds, PlanDiff, ReminderPlan, SnoozeChoice, ZoneMove},
    screen::{ProductAdvice, RecoveryState, ScreenRequest, Screening},
    store::Undone,
    time::{LocalDate, LocalDateTime, LocalTime, Timestamp, Zone},
    usage::{
        Adherence, AreaOutlook, Course,
        record::{CalendarDay, HygieneRecord, ProductRecord, SkinDay, Span, WearPoint},
    },
};

macro_rules! echoes {
    ($($name:ident: $type:ty),+ $(,)?) => {$(
        /// The value as it was given.
        #[uniffi::export]
        pub fn $name(value: $type) -> Result<$type> {
            Ok(value)
        }
    )+};
}

echoes! {
    echo_timestamp: Timestamp,
    echo_local_date: LocalDate,
    echo_local_time: LocalTime,
    echo_local_date_time: LocalDateTime,
    echo_zone: Zone,
    echo_roller_id: RollerId,
    echo_session_id: SessionId,
    echo_run_id: RunId,
    echo_tick_id: TickId,
    echo_inspection_id: InspectionId,
    echo_action_id: ActionId,
    echo_roller: Roller,
    echo_new_roller: NewRoller,
    echo_edit_roller: EditRoller,
    echo_session: Session,
    echo_new_session: NewSession,
    echo_edit_session: SessionDetails,
    echo_checklist_run: ChecklistRun,
    echo_new_checklist_run: NewChecklistRun,
    echo_new_step_tick: NewStepTick,
    echo_inspection: Inspection,
    echo_new_inspection: NewInspection,
    echo_reminder_action: ReminderAction,
    echo_new_reminder_action: NewReminderAction,
    echo_settings: Settings,
    echo_rule: Rule,
    echo_rule_pack: RulePack,
    echo_verdict: Verdict,
    echo_roller_states: Vec<RollerState>,
    echo_run_progress: RunProgress,
    echo_armed: Vec<Armed>,
    echo_capabilities: Capabilities,
    echo_plan: ReminderPlan,
    echo_plan_diff: PlanDiff,
    echo_phone_holds: Vec<PhoneHolds>,
    echo_missed_reminders: MissedReminders,
    echo_snooze_choices: Vec<SnoozeChoice>,
    echo_zone_moves: Vec<ZoneMove>,
    echo_undone: Undone,
    echo_home: Home,
    echo_roller_view: RollerView,
    echo_versions: Versions,
    echo_change_scopes: Vec<ChangeScope>,
    echo_declaration_id: DeclarationId,
    echo_check_in_id: CheckInId,
    echo_product_id: ProductId,
    echo_use_id: UseId,
    echo_override_id: OverrideId,
    echo_answers: Vec<Answer>,
    echo_declaration: Declaration,
    echo_new_declaration: NewDeclaration,
    echo_check_in: CheckIn,
    echo_new_check_in: NewCheckIn,
    echo_check_in_result: CheckInResult,
    echo_product: Product,
    echo_new_product: NewProduct,
    echo_product_use: ProductUse,
    echo_new_product_use: NewProductUse,
    echo_product_view: ProductView,
    echo_product_reading: ProductReading,
    echo_product_advice: ProductAdvice,
    echo_override: RuleOverride,
    echo_new_override: NewOverride,
    echo_screen_request: ScreenRequest,
    echo_screening: Screening,
    echo_recoveries: Vec<RecoveryState>,
    echo_aftercare: Vec<AftercareItem>,
    echo_set_up: SetUp,
    echo_note: Option<String>,
    echo_custom_checklist_id: ChecklistId,
    echo_schedule_id: ScheduleId,
    echo_pause_id: PauseId,
    echo_skip_id: SkipId,
    echo_visit_id: VisitId,
    echo_photo_id: PhotoId,
    echo_fact_refs: Vec<FactRef>,
    echo_weekdays: Vec<Weekday>,
    echo_agents: Vec<Agent>,
    echo_custom_checklist: CustomChecklist,
    echo_new_checklist: NewChecklist,
    echo_checklist_view: ChecklistView,
    echo_schedule: Schedule,
    echo_new_schedule: NewSchedule,
    echo_edit_schedule: ScheduleDetails,
    echo_pause: Pause,
    echo_new_pause: NewPause,
    echo_edit_pause: PauseDetails,
    echo_skip: Skip,
    echo_new_skip: NewSkip,
    echo_visit: Visit,
    echo_new_visit: NewVisit,
    echo_edit_visit: VisitDetails,
    echo_courses: Vec<Course>,
    echo_photo: Photo,
    echo_new_photo: NewPhoto,
    echo_seen_files: Vec<SeenFile>,
    echo_photo_report: PhotoReport,
    echo_finish_session: FinishSession,
    echo_repeat_session: RepeatSession,
    echo_span: Span,
    echo_adherence: Adherence,
    echo_calendar: Vec<CalendarDay>,
    echo_hygiene_record: HygieneRecord,
    echo_wear_points: Vec<WearPoint>,
    echo_skin_days: Vec<SkinDay>,
    echo_product_records: Vec<ProductRecord>,
    echo_area_outlook: AreaOutlook,
    echo_roller_tasks: Vec<RollerTask>,
    echo_export_files: Vec<ExportFile>,
    echo_loop_import: LoopImport,
    echo_import_progress: ImportProgress,
    echo_import_report: ImportReport,
}

/// Fails with this error.
#[uniffi::export]
pub fn fail_with(error: RollCareError) -> Result<()> {
    Err(error)
}

#[uniffi::export]
impl RollCare {
    /// Panics while the lock is held.
    ///
    /// # Panics
    /// Always.
    pub fn panic_under_lock(self: Arc<Self>) -> Result<()> {
        let _held = self.lock();
        panic!("a panic that the tests asked for");
    }
}
