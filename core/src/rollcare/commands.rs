//! Commands: each records facts in one transaction. With an id that was given before they change nothing.

use super::{RollCare, questions::run_progress};
use crate::{
    error::{Result, RollCareError},
    facts::{
        ChecklistRun, EditRoller, EditSession, IdSource, Inspection, NewChecklistRun, NewInspection, NewReminderAction,
        NewRoller, NewSession, NewStepTick, ReminderAction, Retirement, RetirementReason, Roller, RollerId,
        RollerRecord, Session, SessionId, Settings, StepTick, TickKind,
    },
    hygiene::{Checklist, RollerState, RunProgress, StepState, open_run, roller_state, runs_since_use},
    store::{self, Change, StoredTick, Undone},
    time::Timestamp,
};

#[uniffi::export]
impl RollCare {
    /// Adds a roller.
    pub fn add_roller(&self, new: NewRoller, now: Timestamp) -> Result<Roller> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("add roller", now, |change| {
            let first = store::first::<Roller>(change, &id.to_string())?;
            store::insert(change, new.check(id, first.map_or(now, |first| first.added))?)
        })
    }

    /// Changes a roller's name or first use.
    pub fn edit_roller(&self, edit: EditRoller, now: Timestamp) -> Result<Roller> {
        self.write("edit roller", now, |change| {
            let stored = standing_roller(change, edit.id)?;
            store::replace(change, edit.check(&stored, now)?)
        })
    }

    /// Retires a roller. It cannot be used any more; undo takes that back. Retiring it again changes nothing.
    pub fn retire_roller(&self, id: RollerId, reason: RetirementReason, now: Timestamp) -> Result<Roller> {
        self.write("retire roller", now, |change| {
            let roller = standing_roller(change, id)?;
            let retired = roller.retired.or(Some(Retirement { at: now, reason }));
            store::replace(change, Roller { retired, ..roller })
        })
    }

    /// Records a look at the needles. A defect retires the roller.
    pub fn inspect_roller(&self, new: NewInspection, now: Timestamp) -> Result<Inspection> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let inspection = new.check(id, now)?;
        self.write("inspect roller", now, |change| {
            known_roller(change, inspection.roller)?;
            store::insert(change, inspection)
        })
    }

    /// Logs a session. It is logged whatever the roller's state: what happened, happened.
    pub fn log_session(&self, new: NewSession, now: Timestamp) -> Result<Session> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("log session", now, |change| {
            let first = store::first::<Session>(change, &id.to_string())?;
            let logged = first.map_or(now, |first| first.logged); // a repeat is as right as it was the first time
            let session = new.details.check(id, logged, logged)?;
            known_roller(change, session.roller)?;
            store::insert(change, session)
        })
    }

    /// Says what really happened in a session.
    pub fn edit_session(&self, id: SessionId, details: EditSession, now: Timestamp) -> Result<Session> {
        self.write("edit session", now, |change| {
            let stored = store::current::<Session>(change, &id.to_string())?;
            let stored = stored.ok_or(RollCareError::not_found("session"))?;
            let session = details.check(id, stored.logged, now)?;
            known_roller(change, session.roller)?;
            store::replace(change, session)
        })
    }

    /// Deletes a session; undo brings it back.
    pub fn delete_session(&self, id: SessionId, now: Timestamp) -> Result<()> {
        self.write("delete session", now, |change| store::delete::<Session>(change, &id.to_string()))
    }

    /// Begins a checklist for a roller. One that is open for it already must be finished first, and so must a session.
    pub fn start_checklist(&self, new: NewChecklistRun, now: Timestamp) -> Result<RunProgress> {
        let checklist = Checklist::newest(&new.checklist)
            .ok_or(RollCareError::invalid("checklist", "is not known; use after-use"))?;
        let (id, version) = (new.id.unwrap_or_else(|| IdSource::mint(now)), checklist.version);
        let (roller, checklist) = (new.roller, new.checklist);
        let run = ChecklistRun { id, roller, checklist, version, started: now, ticks: Vec::new() };
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
        let NewStepTick { run, step, kind, .. } = new;
        self.write("tick step", now, |change| {
            let is_repeat = store::current::<StoredTick>(change, &id.to_string())?.is_some();
            if !is_repeat {
                let progress = run_progress(change, run, now)?;
                can_clean(change, &progress, now)?;
                is_next(&progress, &step, kind)?;
            }
            store::insert(change, StoredTick { run, tick: StepTick { id, step, kind, at: now } })?;
            run_progress(change, run, now)
        })
    }

    /// Records what somebody did with a reminder.
    pub fn answer_reminder(&self, new: NewReminderAction, now: Timestamp) -> Result<ReminderAction> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("answer reminder", now, |change| {
            let first = store::first::<ReminderAction>(change, &id.to_string())?;
            store::insert(change, new.check(id, first.map_or(now, |first| first.at))?)
        })
    }

    /// Sets the hours and habits.
    pub fn save_settings(&self, settings: Settings, now: Timestamp) -> Result<()> {
        self.write("save settings", now, |change| change.save_settings(settings))
    }

    /// Takes back the last command that was not taken back yet, exactly. May be called again for the one before it.
    pub fn undo(&self, now: Timestamp) -> Result<Undone> {
        self.write("undo", now, store::undo)
    }
}

fn standing_roller(change: &Change<'_>, id: RollerId) -> Result<Roller> {
    store::current(change, &id.to_string())?.ok_or(RollCareError::not_found("roller"))
}

fn known_roller(change: &Change<'_>, id: RollerId) -> Result<()> {
    store::current::<Roller>(change, &id.to_string())?.map(drop).ok_or_else(unknown_roller)
}

pub(super) fn unknown_roller() -> RollCareError {
    RollCareError::invalid("roller", "is not known; add it first, or list the ones there are")
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
    let detail = match (named.state, kind) {
        (StepState::Waiting, _) => "steps are done in order; tick the one that is due",
        (StepState::Done { .. }, _) => "this step is done already; tick the next one",
        (StepState::Due | StepState::TooShort { .. }, TickKind::Done) if needs_begin => {
            "this step has not begun; say so when the disinfectant starts to act"
        }
        _ => return Ok(()),
    };
    Err(RollCareError::conflict(detail))
}
