//! How far a checklist run has come, from its ticks alone.

use serde::{Deserialize, Serialize};

use super::checklist::{Checklist, Step, Timer};
use crate::{
    facts::{Agent, Purpose, RecordedRun, RollerId, RunId, TickKind},
    time::Timestamp,
};

/// How one step stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum StepState {
    /// Steps before it come first.
    Waiting,
    /// It is the next to do.
    Due,
    /// It was begun and takes its time.
    Running {
        /// When it can be ticked at the earliest, by the phone's clock.
        ends: Timestamp,
        /// Seconds until then; never more than the step takes, wherever the clock was put.
        remaining_s: u32,
    },
    /// The disinfectant did not act long enough: begin again.
    TooShort {
        /// Seconds that it is known to have acted.
        had_s: u32,
        /// Seconds that it takes.
        needs_s: u32,
        /// Whether the clock was set back meanwhile, so that nobody knows.
        clock_went_back: bool,
    },
    /// What it was put into does not disinfect, or nobody knows whether it does: begin again with one that does.
    WrongAgent {
        /// What it was.
        agent: Agent,
        /// The rule that says so.
        rule: String,
    },
    /// The run is paused while this step took its time.
    Held {
        /// Seconds that are left of it; a contact time begins anew.
        remaining_s: u32,
    },
    /// Done.
    Done {
        /// When.
        at: Timestamp,
    },
}

/// One step with its state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct StepProgress {
    /// The step's id.
    pub step: String,
    /// The step in words.
    pub title: String,
    /// How long it takes.
    pub timer: Option<Timer>,
    /// What is to disinfect in it, if anything.
    pub agent: Option<Agent>,
    /// How it stands.
    pub state: StepState,
}

/// A run with its steps as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RunProgress {
    /// The run.
    pub run: RunId,
    /// The roller it is done for.
    pub roller: RollerId,
    /// Which checklist.
    pub checklist: String,
    /// The checklist's name, in words.
    pub title: String,
    /// What it is for.
    pub purpose: Purpose,
    /// When it was begun.
    pub started: Timestamp,
    /// Its steps, in order.
    pub steps: Vec<StepProgress>,
    /// Since when it is paused, if it is.
    pub paused: Option<Timestamp>,
    /// When it was given up, if it was.
    pub abandoned: Option<Timestamp>,
    /// When its last step was done, if all are.
    pub completed: Option<Timestamp>,
}

impl RunProgress {
    /// The step that is to be done or under way, if any is left.
    pub fn current(&self) -> Option<&StepProgress> {
        self.steps.iter().find(|step| !matches!(step.state, StepState::Done { .. } | StepState::Waiting))
    }

    /// The soak that is under way: when it ends, and the seconds left.
    pub(crate) fn running_contact(&self) -> Option<(Timestamp, u32)> {
        let step = self.current().filter(|step| step.timer.is_some_and(|timer| timer.is_contact_time))?;
        match step.state {
            StepState::Running { ends, remaining_s } => Some((ends, remaining_s)),
            _ => None,
        }
    }

    /// When the disinfectant had acted its full time.
    pub(crate) fn contact_done(&self) -> Option<Timestamp> {
        self.steps.iter().find(|step| step.timer.is_some_and(|timer| timer.is_contact_time)).and_then(|step| match step
            .state
        {
            StepState::Done { at } => Some(at),
            _ => None,
        })
    }
}

/// How `run` stands at `now`. A run of a checklist that this engine does not know has no steps and is never complete.
///
/// Ticks count in the order in which they were recorded, and a contact time counts from its begin tick or from the
/// latest instant that the run had seen before it, whichever is later. So a clock that is set back between two ticks
/// can make a soak look too short, never long enough.
pub fn progress(recorded: &RecordedRun, now: Timestamp) -> RunProgress {
    let run = &recorded.run;
    let steps: &[Step] = Checklist::find(&run.checklist, run.version).map_or(&[], |checklist| &checklist.steps);
    let mut done_at = Vec::with_capacity(steps.len());
    let mut current = Current::default();
    let mut latest_seen = run.started;
    for tick in &run.ticks {
        let Some(step) = steps.get(done_at.len()) else { break };
        latest_seen = latest_seen.max(tick.at);
        if tick.step != step.id {
            continue; // out of order: says nothing about the step that is due
        }
        match (tick.kind, step.contact_ms()) {
            (TickKind::Paused | TickKind::Resumed | TickKind::Abandoned, _) => {}
            (TickKind::Begun, _) => current = Current { begun: Some(latest_seen), fell_short: None },
            (TickKind::Done, Some(needs)) if !current.has_acted(needs, tick.at) => {
                current = Current { begun: None, fell_short: Some(current.shortfall(needs, tick.at)) };
            }
            (TickKind::Done, _) => {
                done_at.push(tick.at);
                current = Current::default();
            }
        }
    }
    let completed = (done_at.len() == steps.len()).then(|| done_at.last().copied()).flatten();
    let steps = steps.iter().enumerate().map(|(index, step)| StepProgress {
        step: step.id.clone(),
        title: step.title(),
        timer: step.timer(),
        agent: None,
        state: match done_at.get(index) {
            Some(&at) => StepState::Done { at },
            None if index == done_at.len() => current.state(step, now),
            None => StepState::Waiting,
        },
    });
    RunProgress {
        run: run.id,
        roller: run.roller,
        checklist: run.checklist.clone(),
        title: String::new(),
        purpose: Purpose::Clean,
        started: run.started,
        steps: steps.collect(),
        paused: None,
        abandoned: None,
        completed,
    }
}

/// The step that is due: whether it was begun, or ended too early.
#[derive(Default)]
struct Current {
    begun: Option<Timestamp>,
    fell_short: Option<StepState>,
}

impl Current {
    fn has_acted(&self, needs_ms: i64, until: Timestamp) -> bool {
        self.begun.is_some_and(|begun| until.millis_since(begun) >= needs_ms)
    }

    fn shortfall(&self, needs_ms: i64, until: Timestamp) -> StepState {
        let had_ms = self.begun.map_or(0, |begun| until.millis_since(begun));
        StepState::TooShort { had_s: seconds(had_ms), needs_s: seconds(needs_ms), clock_went_back: had_ms < 0 }
    }

    fn state(&self, step: &Step, now: Timestamp) -> StepState {
        if let Some(fell_short) = &self.fell_short {
            return fell_short.clone();
        }
        let (Some(begun), Some(timer)) = (self.begun, step.timer()) else { return StepState::Due };
        let begun = begun.min(now); // after the clock was set back, nothing is known to have acted yet
        let ends = begun.plus_millis(i64::from(timer.seconds) * 1000);
        StepState::Running { ends, remaining_s: seconds(ends.millis_since(now) + 999) }
    }
}

/// Whole seconds, not below zero.
fn seconds(ms: i64) -> u32 {
    u32::try_from((ms / 1000).max(0)).unwrap_or(u32::MAX)
}
