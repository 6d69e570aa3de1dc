//! For the tests of the foreign languages: values that come back as they were, errors and panics on demand.
//! Compiled only with the feature `test-hooks`.

use std::sync::Arc;

use super::{Home, RollCare, RollerView, Versions};
use crate::{
    error::{Result, RollCareError},
    facts::{
        ActionId, ChangeScope, ChecklistRun, EditRoller, EditSession, Inspection, InspectionId, NewChecklistRun,
        NewInspection, NewReminderAction, NewRoller, NewSession, NewStepTick, ReminderAction, Roller, RollerId, RunId,
        Session, SessionId, Settings, TickId,
    },
    guidance::{Rule, RulePack, Verdict},
    hygiene::{RollerState, RunProgress},
    reminders::{Armed, Capabilities, PlanDiff, ReminderPlan},
    store::Undone,
    time::{LocalDate, LocalDateTime, LocalTime, Timestamp, Zone},
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
    echo_edit_session: EditSession,
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
    echo_undone: Undone,
    echo_home: Home,
    echo_roller_view: RollerView,
    echo_versions: Versions,
    echo_change_scopes: Vec<ChangeScope>,
    echo_note: Option<String>,
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
