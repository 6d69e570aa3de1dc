//! "I did it": a roller was cleaned, and nobody ticked a step.

use super::commands::unknown_roller;
use crate::{
    error::{Result, RollCareError},
    facts::{ChecklistRun, IdSource, RollerCare, RollerId, StepTick, TickId, TickKind},
    hygiene::{AFTER_USE, ChecklistView, NEW_ROLLER, RollerState, open_runs, roller_state},
    store::{self, Change, StoredTick},
    time::{MINUTE_MS, Timestamp},
};

/// What became of it.
pub(super) enum DidIt {
    /// Its session is ongoing: it is cleaned after that.
    InSession,
    /// Nothing cleans it any more.
    Retired,
    /// It is recorded; the roller counts as clean since then.
    Clean { since: Timestamp },
    /// Not that much time has passed since the roller was used.
    TooEarly {
        /// How many minutes the checklist takes at least.
        minutes: u32,
        /// When it could be done at the earliest.
        earliest: Timestamp,
    },
}

/// Records the whole checklist that cleans a roller as done right after it was on the skin last: the earliest times that its
/// steps could have had. So the roller counts as clean from then, and not from when somebody said so.
pub(super) fn did_it(change: &Change<'_>, roller: RollerId, now: Timestamp) -> Result<DidIt> {
    let care = change.roller_care(roller)?.ok_or_else(unknown_roller)?;
    match roller_state(&care, now) {
        RollerState::Clean { since } | RollerState::NeedsSoak { since } => return Ok(DidIt::Clean { since }),
        RollerState::InUse { .. } => return Ok(DidIt::InSession),
        RollerState::Retired { .. } | RollerState::Sterile => return Ok(DidIt::Retired), // nothing has to be cleaned
        RollerState::Dirty { .. } | RollerState::Soaking { .. } | RollerState::Drying { .. } => {}
    }
    let (run, ticks) = as_done(&care, now)?;
    let earliest = ticks.last().map_or(run.started, |tick| tick.at);
    if earliest > now {
        let minutes = earliest.millis_since(run.started).div_euclid(MINUTE_MS);
        return Ok(DidIt::TooEarly { minutes: u32::try_from(minutes).unwrap_or(0), earliest });
    }
    for open in open_runs(&care, now).into_iter().filter(|open| open.purpose == crate::facts::Purpose::Clean) {
        let step = open.current().map(|step| step.step.clone()).unwrap_or_default(); // an open run has one
        let tick =
            StepTick { id: TickId::mint(now), step, kind: TickKind::Abandoned, agent: None, at: now, logged: now };
        store::insert(change, StoredTick { run: open.run, tick })?;
    }
    let id = run.id;
    store::insert(change, run)?;
    for tick in ticks {
        store::insert(change, StoredTick { run: id, tick })?;
    }
    let care = change.roller_care(roller)?.ok_or_else(unknown_roller)?;
    match roller_state(&care, now) {
        // What was done long ago needs a soak before use, as any other cleaning of then.
        RollerState::Clean { since } | RollerState::NeedsSoak { since } => Ok(DidIt::Clean { since }),
        // Such as after the clock was set back: nobody can tell what came first.
        _ => Err(RollCareError::conflict("that cannot be recorded now; do the checklist step by step")),
    }
}

/// The checklist with its steps at the earliest times after the last contact.
fn as_done(care: &RollerCare, now: Timestamp) -> Result<(ChecklistRun, Vec<StepTick>)> {
    let is_new = care.last_session.is_none() && care.roller.first_used.is_none();
    let id = if is_new { NEW_ROLLER } else { AFTER_USE };
    let checklist = ChecklistView::bundled().find(|checklist| checklist.id == id);
    let checklist = checklist.ok_or(RollCareError::not_found("checklist"))?; // both come with the engine
    let started = care.last_contact().unwrap_or(care.roller.added);
    let (mut at, mut ticks) = (started, Vec::new());
    // Recorded at once, they count in the order of their ids.
    let mut ids = (0_i64..).map(|place| TickId::mint(now.plus_millis(place)));
    let mut tick = |step: &str, kind, at| StepTick {
        id: ids.next().unwrap_or_else(|| TickId::mint(now)),
        step: step.to_owned(),
        kind,
        agent: None,
        at,
        logged: now,
    };
    for step in &checklist.steps {
        if let Some(timer) = step.timer {
            ticks.push(tick(&step.step, TickKind::Begun, at));
            at = at.plus_millis(timer.seconds.as_millis());
        }
        ticks.push(tick(&step.step, TickKind::Done, at));
    }
    let (roller, version) = (care.roller.id, checklist.version);
    let run = ChecklistRun {
        id: IdSource::mint(now),
        roller,
        checklist: checklist.id,
        version,
        started,
        logged: now,
        ticks: Vec::new(),
    };
    Ok((run, ticks))
}
