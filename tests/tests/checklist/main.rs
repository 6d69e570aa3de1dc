//! Checklists: which ones there are, how they are done, and what that does to a roller.
#![allow(clippy::unwrap_used)]

mod age;
mod agents;
mod bundled;
mod least;
mod own;
mod reminders;
mod rest;
mod tasks;
mod ticks;
mod told;

use rollcare_core::{RollCare, RollerState, RollerView, RunProgress, StepState, Timestamp};
use rollcare_tests::facts::{new_session, roller_id, zone};

/// The first roller.
fn roller(engine: &RollCare, now: Timestamp) -> RollerView {
    engine.rollers(now, &zone("Europe/Berlin")).unwrap().remove(0)
}

fn state(engine: &RollCare, now: Timestamp) -> RollerState {
    roller(engine, now).state
}

/// How a step stands.
fn step(run: &RunProgress, name: &str) -> StepState {
    run.steps.iter().find(|step| step.step == name).unwrap().state.clone()
}

/// The roller's runs that can go on.
fn open(engine: &RollCare, now: Timestamp) -> Vec<String> {
    engine.home(now, &zone("Europe/Berlin")).unwrap().open_runs.into_iter().map(|run| run.checklist).collect()
}

/// Logs the `n`th session of the first roller, of five minutes, at the moment it ended.
fn use_again(engine: &RollCare, n: u64, ended: Timestamp) {
    let session = new_session(n, roller_id(1), ended.plus_minutes(-5), Some(ended), &zone("Europe/Berlin"));
    engine.log_session(session, ended).unwrap();
}
