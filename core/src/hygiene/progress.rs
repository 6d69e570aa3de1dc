//! How far a checklist run has come.

use serde::{Deserialize, Serialize};

use super::checklist::{StepAdvice, Timer};
use crate::{
    facts::{Agent, Purpose, RollerId, RunId},
    guidance::Finding,
    time::Timestamp,
    units::Seconds,
};

/// The progress of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum StepState {
    /// Steps before it come first, or the run was given up.
    Waiting,
    /// It is the next to do.
    Due,
    /// It was begun and takes its time.
    Running {
        /// When it can be ticked at the earliest, by the phone's clock.
        ends: Timestamp,
        /// The time until then; never more than the step takes, however the clock was set.
        #[uniffi(name = "remaining")]
        remaining_s: Seconds,
    },
    /// It did not take long enough. A disinfectant is begun again; a rinse or drying continues, and is done once its time is over.
    TooShort {
        /// Seconds that it is known to have taken.
        #[uniffi(name = "had")]
        had_s: Seconds,
        /// Seconds that it takes.
        #[uniffi(name = "needed")]
        needs_s: Seconds,
        /// Whether the clock was set back meanwhile, so that nobody knows. It can be said of a step that was not ticked again yet.
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
        /// What is left of it; a contact time starts again.
        #[uniffi(name = "remaining")]
        remaining_s: Seconds,
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
    /// What disinfects in it, if anything: what somebody said, or else what the checklist asks for.
    pub agent: Option<Agent>,
    /// Its progress.
    pub state: StepState,
    /// What the rules say of it, while it is the one to do or under way.
    pub advice: Vec<StepAdvice>,
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
    /// What the rules say against how it was done: what was too short, does not disinfect, is too strong or took too long.
    pub findings: Vec<Finding>,
}

impl RunProgress {
    /// The step that is to be done or under way, if any is left.
    pub fn current(&self) -> Option<&StepProgress> {
        self.steps.iter().find(|step| !matches!(step.state, StepState::Done { .. } | StepState::Waiting))
    }

    /// The soak that is under way: when it ends, and how long it takes.
    pub(crate) fn running_contact(&self) -> Option<(Timestamp, Seconds)> {
        let step = self.current()?;
        let timer = step.timer.filter(|timer| timer.is_contact_time)?;
        match step.state {
            StepState::Running { ends, .. } => Some((ends, timer.seconds)),
            _ => None,
        }
    }
}
