//! Checklists: the ones there are, the runs of them, and the ones that somebody writes.

use super::{
    RollCare,
    commands::{known_roller, unknown_roller},
};
use crate::{
    error::{Result, RollCareError},
    facts::{
        ChecklistRun, CustomChecklist, IdSource, NewChecklist, NewChecklistRun, NewStepTick, Purpose, RecordedRun,
        RollerCare, RollerKind, RunId, StepTick, TickKind,
    },
    guidance::RulePack,
    hygiene::{
        ChecklistView, DISPOSE, DISPOSE_CARTRIDGE, Lacking, PRE_USE_SOAK, RollerState, RunProgress, StepState, Walked,
        is_since, open_runs, progress, roller_state,
    },
    store::{self, Change, StoredTick, View},
    time::Timestamp,
};

/// A contact time that is ticked again within a tenth of it, and this soon, was tapped twice. Our own choice: nobody takes a roller out and puts it into fresh
/// alcohol within a minute.
const DOUBLE_TAP_MS: i64 = 60_000;

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// The checklists that can be begun: the bundled ones, then the ones that somebody wrote, the first written first.
    pub fn checklists(&self) -> Result<Vec<ChecklistView>> {
        self.read(|view| {
            let custom = view.custom_checklists()?;
            Ok(ChecklistView::bundled().chain(custom.iter().map(ChecklistView::of_custom)).collect())
        })
    }

    /// The runs that were begun at `since` or later, done and given up ones too, the one begun first at the top.
    pub fn runs(&self, since: Timestamp, now: Timestamp) -> Result<Vec<RunProgress>> {
        self.read(|view| Ok(view.runs_since(since)?.iter().map(|recorded| progress(recorded, now)).collect()))
    }

    /// Writes a checklist, or a new version of one. One that is to clean a roller needs a rinse, then a soak in an agent that
    /// counts, then drying, each for the time that the rules ask for.
    pub fn save_checklist(&self, new: NewChecklist, now: Timestamp) -> Result<CustomChecklist> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("save checklist", now, |change| {
            let standing = store::current::<CustomChecklist>(change, &id.to_string())?;
            let version = change.newest_version(id)? + 1;
            let checklist = new.check(id, version.into(), now)?;
            does_what_it_is_for(&checklist)?;
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

    /// Begins a checklist for a roller, or says that it was begun before. Two that clean do not go on beside each other,
    /// nor do two runs of the same; and none cleans while a session goes on. A retired roller is only disposed of.
    pub fn start_checklist(&self, new: NewChecklistRun, now: Timestamp) -> Result<RunProgress> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("start checklist", now, |change| {
            if let Some(first) = store::first::<ChecklistRun>(change, &id.to_string())? {
                // A repeat is as right as it was the first time.
                store::insert(change, new.check(id, first.version, first.logged)?)?;
                return run_progress(change, id, now);
            }
            let checklist = known_checklist(change, &new.checklist)?;
            let care = change.roller_care(new.roller)?.ok_or_else(unknown_roller)?;
            let is_said = new.started.is_some();
            let run = new.check(id, checklist.version, now)?;
            can_start(change, &care, &checklist, now)?;
            is_after_use(change, &run, &checklist, is_said, now)?;
            store::insert(change, run)?;
            run_progress(change, id, now)
        })
    }

    /// Ticks a step of a run: begun, or done; or pauses the run, resumes it or gives it up. Steps are done in order. A
    /// contact time that was too short, and an agent that does not count, are recorded as such, and the step is to be
    /// begun again.
    pub fn tick_step(&self, new: NewStepTick, now: Timestamp) -> Result<RunProgress> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("tick step", now, |change| {
            let (run, said) = (new.run, new.at);
            if let Some(first) = store::first::<StoredTick>(change, &id.to_string())? {
                // A repeat is as right as it was the first time.
                store::insert(change, StoredTick { run, tick: new.check(id, first.tick.logged)? })?;
                return run_progress(change, run, now);
            }
            let tick = new.check(id, now)?;
            let recorded = recorded_run(change, run)?;
            let progress = progress(&recorded, now);
            is_later(&recorded.run, said)?;
            is_next(&progress, &tick, Walked::of(&recorded).is_under_way())?;
            is_no_double_tap(&progress, &tick, said)?;
            is_in_time(change, &progress, &recorded, said)?;
            store::insert(change, StoredTick { run, tick })?;
            run_progress(change, run, now)
        })
    }
}

pub(super) fn run_progress(view: &View<'_>, id: RunId, now: Timestamp) -> Result<RunProgress> {
    Ok(progress(&recorded_run(view, id)?, now))
}

fn recorded_run(view: &View<'_>, id: RunId) -> Result<RecordedRun> {
    view.run(id)?.ok_or(RollCareError::not_found("checklist run"))
}

/// The newest version of the checklist with this id, bundled or written by somebody.
fn known_checklist(view: &View<'_>, id: &str) -> Result<ChecklistView> {
    if let Some(bundled) = ChecklistView::bundled().find(|checklist| checklist.id == id) {
        return Ok(bundled);
    }
    let custom = store::current::<CustomChecklist>(view, id)?;
    let unknown = || RollCareError::invalid("checklist", "is not known; ask for the list and take one of its ids");
    custom.map(|custom| ChecklistView::of_custom(&custom)).ok_or_else(unknown)
}

/// A checklist that is to clean a roller can do so, by the rules that the bundled ones keep.
fn does_what_it_is_for(checklist: &CustomChecklist) -> Result<()> {
    if checklist.purpose != Purpose::Clean || ChecklistView::of_custom(checklist).cleans {
        return Ok(());
    }
    let percent = RulePack::bundled().alcohol_percent();
    let lacks = ChecklistView::of_custom(checklist).lacks().into_iter().map(|lacking| match lacking {
        Lacking::Rinse(seconds) => format!("a rinse of at least {seconds} seconds before the soak"),
        Lacking::Soak(seconds) => {
            format!("a soak of at least {} minutes in alcohol of {percent} percent", seconds.div_ceil(60))
        }
        Lacking::Dry(seconds) => format!("drying of at least {} minutes after the soak", seconds.div_ceil(60)),
    });
    let lacks = lacks.collect::<Vec<_>>().join(", and ");
    let detail = format!("do not make a roller clean; add {lacks}, or choose another purpose");
    Err(RollCareError::invalid("steps", detail))
}

/// A checklist starts where it can do what it is for, and is not open already. If the clock was set back since an open
/// one that cleans was begun, nobody can tell how long its disinfectant acted, and a new one may start.
fn can_start(view: &View<'_>, care: &RollerCare, checklist: &ChecklistView, now: Timestamp) -> Result<()> {
    let cleans = |purpose| purpose == Purpose::Clean;
    is_for_its_kind(care.roller.kind, checklist)?;
    let detail = match (roller_state(care, now), checklist.purpose) {
        (RollerState::Retired { .. }, Purpose::Clean | Purpose::Prepare | Purpose::Case) => {
            "this roller is retired; dispose of it instead"
        }
        (RollerState::InUse { .. }, Purpose::Clean) => {
            "a session goes on with this roller; say when it ended, then clean it"
        }
        (state, _) if checklist.id == PRE_USE_SOAK && !state.is_clean() && !is_soaked_again(care, now) => {
            "this soak is for a roller that is clean; do the whole checklist that cleans it"
        }
        (_, purpose) => {
            for open in open_runs(care, now) {
                let is_beside = if cleans(purpose) {
                    cleans(open.purpose) && is_behind(&recorded_run(view, open.run)?.run, now)
                } else {
                    open.checklist == checklist.id
                };
                if is_beside {
                    let detail = "a checklist is open for this roller already; tick its next step, or give it up";
                    return Err(RollCareError::conflict(detail));
                }
            }
            return Ok(());
        }
    };
    Err(RollCareError::conflict(detail))
}

/// Whether a soak before use is open.
fn is_soaked_again(care: &RollerCare, now: Timestamp) -> bool {
    open_runs(care, now).iter().any(|open| open.checklist == PRE_USE_SOAK)
}

/// A pen cartridge is not cleaned, and has a disposal of its own.
fn is_for_its_kind(kind: RollerKind, checklist: &ChecklistView) -> Result<()> {
    let is_cartridge = kind == RollerKind::PenCartridge;
    let detail = match checklist.id.as_str() {
        _ if is_cartridge && (checklist.purpose == Purpose::Clean || checklist.id == PRE_USE_SOAK) => {
            "a cartridge is not cleaned: it is sterile until it is opened, and thrown away after one use; begin the checklist \
                dispose-cartridge then"
        }
        DISPOSE if is_cartridge => "a cartridge has its own checklist for that; begin dispose-cartridge",
        DISPOSE_CARTRIDGE if !is_cartridge => "this checklist is for pen cartridges; begin dispose",
        _ => return Ok(()),
    };
    Err(RollCareError::conflict(detail))
}

/// What cleans or prepares a roller is not begun while a session needs it; and by a clock that shows a time before the last one
/// ended, nobody can say that it comes after it.
fn is_after_use(
    view: &View<'_>,
    run: &ChecklistRun,
    checklist: &ChecklistView,
    is_said: bool,
    now: Timestamp,
) -> Result<()> {
    if matches!(checklist.purpose, Purpose::Case | Purpose::Dispose) {
        return Ok(());
    }
    if let Some(ended) = view.session_during(run.roller, run.started)?.filter(|_| is_said) {
        let detail = format!("lies within a session with this roller; the earliest time is {ended}, when that ended");
        return Err(RollCareError::invalid("started", detail));
    }
    if !is_said && view.last_contact_of(run.roller)?.is_some_and(|contact| contact > now) {
        let detail = "the clock shows a time before the last session with this roller ended; set the clock right, or correct that \
            session";
        return Err(RollCareError::conflict(detail));
    }
    Ok(())
}

/// Ticking a soak right after its begin is a tap too many: the soak that is under way would be forgotten. Naming an agent
/// is no tap.
fn is_no_double_tap(run: &RunProgress, tick: &StepTick, said: Option<Timestamp>) -> Result<()> {
    let step = run.steps.iter().find(|known| known.step == tick.step);
    let Some((StepState::Running { ends, remaining_s }, Some(timer))) = step.map(|step| (&step.state, step.timer))
    else {
        return Ok(());
    };
    let since_ms = timer.seconds.as_millis() - ends.millis_since(tick.at);
    let is_tap = matches!(tick.kind, TickKind::Begun | TickKind::Done) && tick.agent.is_none() && said.is_none();
    if !is_tap || !timer.is_contact_time || since_ms >= DOUBLE_TAP_MS.min(timer.seconds.as_millis() / 10) {
        return Ok(());
    }
    let (minutes, seconds) = (remaining_s.get() / 60, remaining_s.get() % 60);
    Err(RollCareError::Conflict {
        detail: format!("still soaking, {minutes} min {seconds} s left; tick it when it is over"),
    })
}

/// Whether all of the run was recorded before `now`.
fn is_behind(run: &ChecklistRun, now: Timestamp) -> bool {
    run.logged <= now && run.ticks.iter().all(|tick| tick.logged <= now)
}

/// A tick that is said afterwards lies after all that was said before it.
fn is_later(run: &ChecklistRun, said: Option<Timestamp>) -> Result<()> {
    let latest = run.ticks.iter().map(|tick| tick.at).fold(run.started, Timestamp::max);
    let fault = RollCareError::invalid("at", "lies before what this checklist saw last; say a later time");
    said.is_none_or(|at| at >= latest).then_some(()).ok_or(fault)
}

/// A run that was begun before the roller touched skin again does nothing for it any more. What was done of it before
/// that can still be told.
fn is_in_time(change: &Change<'_>, run: &RunProgress, recorded: &RecordedRun, said: Option<Timestamp>) -> Result<()> {
    if matches!(run.purpose, Purpose::Case | Purpose::Dispose) {
        return Ok(());
    }
    known_roller(change, run.roller)?;
    let contact = change.last_contact_of(run.roller)?;
    let is_told = said.is_some_and(|at| contact.is_some_and(|contact| at < contact));
    let detail = "the last session ends after this checklist began; correct the session, or start the checklist anew";
    let is_taken = is_told || is_since(contact, recorded);
    is_taken.then_some(()).ok_or(RollCareError::conflict(detail))
}

/// Only the step that is due can be ticked, and a contact time only after it was begun. Beginning it again is taken: its
/// time starts again. A paused run waits to be resumed. A step that is under way can be done also where the clock was set back
/// since, and is too short then.
fn is_next(run: &RunProgress, tick: &StepTick, is_under_way: bool) -> Result<()> {
    use TickKind::{Abandoned, Begun, Done, Paused, Resumed};
    let Some(named) = run.steps.iter().find(|known| known.step == tick.step) else {
        return Err(RollCareError::invalid("step", "is not on this checklist; ask for its status to see the steps"));
    };
    let needs_begin = named.timer.is_some_and(|timer| timer.is_contact_time);
    if tick.agent.is_some() && !(needs_begin && matches!(tick.kind, Begun | Done)) {
        let detail = "belongs to a step in which something disinfects, begun or done; leave it out";
        return Err(RollCareError::invalid("agent", detail));
    }
    let detail = match (&named.state, tick.kind) {
        _ if run.abandoned.is_some() => "this checklist was given up; begin it anew",
        (StepState::Waiting, _) => "steps are done in order; tick the one that is due",
        (StepState::Done { .. }, _) => "this step is done already; tick the next one",
        (_, Begun | Done | Paused) if run.paused.is_some() => "this checklist is paused; resume it first",
        (_, Resumed) if run.paused.is_none() => "this checklist is not paused; tick the step that is due",
        (StepState::Due | StepState::TooShort { .. } | StepState::WrongAgent { .. }, Done)
            if needs_begin && !is_under_way =>
        {
            "this step has not begun; say so when the disinfectant starts to act"
        }
        (_, Begun | Done | Paused | Resumed | Abandoned) => return Ok(()),
    };
    Err(RollCareError::conflict(detail))
}
