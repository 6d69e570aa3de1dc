//! One time a checklist was done, and the ticks of its steps.

use serde::{Deserialize, Serialize};

use super::{
    Agent, Fault, RollerId, RunId, TickId,
    validate::{self, Checked},
    words,
};
use crate::{time::Timestamp, units::Count};

/// A run as stored, with its ticks in the order in which they were recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChecklistRun {
    /// Its id.
    pub id: RunId,
    /// The roller it is done for.
    pub roller: RollerId,
    /// Which checklist: a bundled one's id such as `after-use`, or the id of one that somebody wrote.
    pub checklist: String,
    /// Which version of it the person saw.
    pub version: Count,
    /// When it was begun.
    pub started: Timestamp,
    /// When it was logged: later than the start if that was said afterwards.
    pub logged: Timestamp,
    /// What was ticked, in the order of recording: clocks may be set back, that order may not.
    pub ticks: Vec<StepTick>,
}

words! {
    /// What a tick says.
    TickKind {
        /// The step was begun: the disinfectant starts to act.
        Begun = "begun",
        /// The step was done.
        Done = "done",
        /// The run was paused at this step. Nobody looks after the roller until it is resumed.
        Paused = "paused",
        /// The run was resumed at this step.
        Resumed = "resumed",
        /// The run was given up at this step. It never cleans the roller.
        Abandoned = "abandoned",
    }
}

/// One tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct StepTick {
    /// Its id.
    pub id: TickId,
    /// Which step, such as `soak`.
    pub step: String,
    /// What it says.
    pub kind: TickKind,
    /// What disinfects in this step, if somebody said so; otherwise it is what the checklist names.
    pub agent: Option<Agent>,
    /// When.
    pub at: Timestamp,
    /// When it was logged, by the phone's clock: later than that if it was said afterwards.
    pub logged: Timestamp,
}

/// A run to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewChecklistRun {
    /// The roller it is done for.
    pub roller: RollerId,
    /// Which checklist: a bundled one's id such as `after-use`, or the id of one that somebody wrote.
    pub checklist: String,
    /// When it was begun, not in the future; absent means now.
    #[uniffi(default)]
    pub started: Option<Timestamp>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<RunId>,
}

/// A step to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewStepTick {
    /// The run it belongs to.
    pub run: RunId,
    /// Which step, such as `soak`.
    pub step: String,
    /// What it says. Whoever pauses, resumes or gives up names the step that is due.
    pub kind: TickKind,
    /// What disinfects in this step, if somebody said so; otherwise it is what the checklist names; Only where the step has a contact time, and when it is begun or done.
    #[uniffi(default)]
    pub agent: Option<Agent>,
    /// When, not in the future and not before what was ticked last; absent means now.
    #[uniffi(default)]
    pub at: Option<Timestamp>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<TickId>,
}

impl NewChecklistRun {
    pub(crate) fn check(self, id: RunId, version: Count, logged: Timestamp) -> Checked<ChecklistRun> {
        let started = self.started.unwrap_or(logged);
        validate::span(started, None, logged)?;
        let (roller, checklist) = (self.roller, self.checklist);
        Ok(ChecklistRun { id, roller, checklist, version, started, logged, ticks: Vec::new() })
    }
}

impl NewStepTick {
    pub(crate) fn check(self, id: TickId, logged: Timestamp) -> Checked<StepTick> {
        let at = self.at.unwrap_or(logged);
        if at > logged {
            return Err(Fault::new("at", "lies in the future; tick a step when it has happened"));
        }
        let step = validate::required("step", self.step)?;
        Ok(StepTick { id, step, kind: self.kind, agent: self.agent.map(Agent::check).transpose()?, at, logged })
    }
}
