//! One time a checklist was done, and the ticks of its steps.

use serde::{Deserialize, Serialize};

use super::{RollerId, RunId, TickId, words};
use crate::time::Timestamp;

/// A run as stored, with its ticks in the order in which they were recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChecklistRun {
    /// Its id.
    pub id: RunId,
    /// The roller it is done for.
    pub roller: RollerId,
    /// Which checklist, such as `after-use`.
    pub checklist: String,
    /// Which version of it the person saw.
    pub version: u32,
    /// When it was begun.
    pub started: Timestamp,
    /// What was ticked, in the order of recording: clocks may be set back, that order may not.
    pub ticks: Vec<StepTick>,
}

words! {
    /// What a tick says of its step.
    TickKind {
        /// The step was begun: the disinfectant starts to act.
        Begun = "begun",
        /// The step was done.
        Done = "done",
    }
}

/// One tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct StepTick {
    /// Its id.
    pub id: TickId,
    /// Which step, such as `soak`.
    pub step: String,
    /// Begun or done.
    pub kind: TickKind,
    /// When, by the phone's clock.
    pub at: Timestamp,
}

/// A run to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewChecklistRun {
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<RunId>,
    /// The roller to clean.
    pub roller: RollerId,
    /// Which checklist, such as `after-use`.
    pub checklist: String,
}

/// A step to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewStepTick {
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<TickId>,
    /// The run it belongs to.
    pub run: RunId,
    /// Which step, such as `soak`.
    pub step: String,
    /// Begun or done.
    pub kind: TickKind,
}
