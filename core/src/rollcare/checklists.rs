//! Checklists: the ones there are, the runs of them, and the ones that somebody writes.

use super::{RollCare, commands::unknown_roller};
use crate::{
    error::{Result, RollCareError},
    facts::{CustomChecklist, IdSource, NewChecklist, NewChecklistRun, NewStepTick, RollerRecord, RunId, TickKind},
    hygiene::{
        Checklist, ChecklistView, RollerState, RunProgress, StepState, open_run, progress, roller_state, runs_since_use,
    },
    store::{self, Change, StoredTick, View},
    time::Timestamp,
};

#[uniffi::export]
impl RollCare {
    /// The checklists that can be begun: the bundled ones, then the ones that somebody wrote, the first written first.
    pub fn checklists(&self) -> Result<Vec<ChecklistView>> {
        unbuilt()
    }

    /// Writes a checklist, or a new version of one. One that is to clean a roller needs a step with a full contact time in
    /// an agent that counts.
    pub fn save_checklist(&self, new: NewChecklist, now: Timestamp) -> Result<CustomChecklist> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("save checklist", now, |change| {
            let standing = store::current::<CustomChecklist>(change, &id.to_string())?;
            let version = change.newest_version(id)? + 1;
            let checklist = new.check(id, version, now)?;
            match standing {
                Some(standing) => {
                    let unchanged =
                        CustomChecklist { version: standing.version, saved: standing.saved, ..checklist.clone() };
                    if unchanged == standing { Ok(standing) } else { store::replace(change, checklist) }
                }
                None => store::insert(change, checklist),
            }
        })
    }

    /// Begins a checklist for a roller. One that is open for it already must be finished first, and so must a session.
    pub fn start_checklist(&self, new: NewChecklistRun, now: Timestamp) -> Result<RunProgress> {
        let checklist = Checklist::newest(&new.checklist)
            .ok_or(RollCareError::invalid("checklist", "is not known; use after-use"))?;
        let (id, version) = (new.id.unwrap_or_else(|| IdSource::mint(now)), checklist.version);
        let roller = new.roller;
        let run = new.check(id, version, now)?;
        self.write("start checklist", now, |change| {
            let is_repeat = change.run(id)?.is_some();
            if !is_repeat {
                can_start(&change.roller_record(roller)?.ok_or_else(unknown_roller)?, now)?;
            }
            store::insert(change, run)?;
            run_progress(change, id, now)
        })
    }

    /// Ticks a step of a run: begun, or done. Steps are done in order. A contact time that was too short is recorded
    /// as such, and the step is to be begun again.
    pub fn tick_step(&self, new: NewStepTick, now: Timestamp) -> Result<RunProgress> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let run = new.run;
        let tick = new.check(id, now)?;
        self.write("tick step", now, |change| {
            let is_repeat = store::current::<StoredTick>(change, &id.to_string())?.is_some();
            if !is_repeat {
                let progress = run_progress(change, run, now)?;
                can_clean(change, &progress, now)?;
                is_next(&progress, &tick.step, tick.kind)?;
            }
            store::insert(change, StoredTick { run, tick })?;
            run_progress(change, run, now)
        })
    }
}

pub(super) fn run_progress(view: &View<'_>, id: RunId, now: Timestamp) -> Result<RunProgress> {
    let run = view.run(id)?.ok_or(RollCareError::not_found("checklist run"))?;
    Ok(progress(&run, now))
}

fn unbuilt<T>() -> Result<T> {
    Err(RollCareError::Internal { detail: "not built yet".to_owned() })
}

/// A checklist starts on a roller that can be cleaned and is not being cleaned already. If the clock was set back since
/// an open run was begun, nobody can tell how long its disinfectant acted, and a new one may start.
fn can_start(record: &RollerRecord, now: Timestamp) -> Result<()> {
    let open = open_run(record, now)
        .and_then(|open| record.runs.iter().map(|recorded| &recorded.run).find(|run| run.id == open.run));
    let is_open = open.is_some_and(|run| run.started <= now && run.ticks.iter().all(|tick| tick.at <= now));
    let detail = match roller_state(record, now) {
        RollerState::Retired { .. } => "this roller is retired; discard it instead of cleaning it",
        RollerState::InUse { .. } => "a session goes on with this roller; say when it ended, then clean it",
        _ if is_open => "a checklist is open for this roller already; tick its next step",
        _ => return Ok(()),
    };
    Err(RollCareError::conflict(detail))
}

/// A run that was begun before the roller touched skin again cannot clean it any more.
fn can_clean(change: &Change<'_>, run: &RunProgress, now: Timestamp) -> Result<()> {
    let record = change.roller_record(run.roller)?.ok_or_else(unknown_roller)?;
    let is_fresh = runs_since_use(&record, now).any(|fresh| fresh.run == run.run);
    let detail = "the last session ends after this checklist began; correct the session, or start the checklist anew";
    is_fresh.then_some(()).ok_or(RollCareError::conflict(detail))
}

/// Only the step that is due can be ticked, and a contact time only after it was begun. Beginning it again is taken: its
/// time starts anew.
fn is_next(run: &RunProgress, step: &str, kind: TickKind) -> Result<()> {
    let Some(named) = run.steps.iter().find(|known| known.step == step) else {
        return Err(RollCareError::invalid("step", "is not on this checklist; ask for its status to see the steps"));
    };
    let needs_begin = named.timer.is_some_and(|timer| timer.is_contact_time);
    let detail = match (&named.state, kind) {
        (StepState::Waiting, _) => "steps are done in order; tick the one that is due",
        (StepState::Done { .. }, _) => "this step is done already; tick the next one",
        (StepState::Due | StepState::TooShort { .. }, TickKind::Done) if needs_begin => {
            "this step has not begun; say so when the disinfectant starts to act"
        }
        _ => return Ok(()),
    };
    Err(RollCareError::conflict(detail))
}
