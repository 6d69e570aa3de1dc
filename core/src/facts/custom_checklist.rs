//! Checklists that somebody wrote for themselves.

use serde::{Deserialize, Serialize};

use super::{
    Agent, ChecklistId, Fault,
    validate::{self, Checked},
    words,
};
use crate::{
    time::Timestamp,
    units::{Count, Seconds},
};

words! {
    /// What a checklist is for.
    #[uniffi(name = "ChecklistPurpose")]
    Purpose {
        /// To clean and disinfect a roller. Only such a checklist, with its full contact time, makes a roller clean.
        Clean = "clean",
        /// To prepare a session.
        Prepare = "prepare",
        /// To keep the case clean.
        Case = "case",
        /// To dispose of a roller. A roller that was disposed of is retired.
        Dispose = "dispose",
    }
}

words! {
    /// What a step without an agent does to make a roller clean.
    CleaningPart {
        /// It rinses the roller: alcohol disinfects, and does not clean.
        Rinse = "rinse",
        /// It lets the roller dry.
        Dry = "dry",
    }
}

/// A checklist as stored. An edit makes a new version; a run keeps the one it was begun with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct CustomChecklist {
    /// Its id.
    pub id: ChecklistId,
    /// Its version, from 1 on; never given twice.
    pub version: Count,
    /// Its owner's name for it, 1 to 2,000 characters.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Its steps, to be done in this order: 1 to 30.
    pub steps: Vec<CustomStep>,
    /// When this version was saved.
    pub saved: Timestamp,
}

/// One line of a checklist that somebody wrote. Its id within the checklist is its place: `1`, `2` and so on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)] // an import loses nothing silently
pub struct CustomStep {
    /// What to do, 1 to 2,000 characters.
    pub title: String,
    /// How long it takes, in whole seconds, up to a day. With an agent it is a contact time: less does not count.
    #[uniffi(name = "duration")]
    pub seconds: Option<Seconds>,
    /// What disinfects in this step; such a step needs its time.
    pub agent: Option<Agent>,
    /// Whether it rinses or dries the roller: a checklist that is to clean needs both. Only without an agent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default)]
    pub part: Option<CleaningPart>,
}

/// A checklist to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewChecklist {
    /// Its owner's name for it, 1 to 2,000 characters.
    pub name: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Its steps, to be done in this order: 1 to 30.
    pub steps: Vec<CustomStep>,
    /// Which checklist to change, or the id of a new one; absent makes a new one.
    #[uniffi(default)]
    pub id: Option<ChecklistId>,
}

const MOST_STEPS: usize = 30;
const LONGEST_STEP_S: u32 = 86_400;

impl NewChecklist {
    /// Checked for what needs no rule; whether it can clean is for the rules to say.
    pub(crate) fn check(self, id: ChecklistId, version: Count, saved: Timestamp) -> Checked<CustomChecklist> {
        if self.steps.len() > MOST_STEPS {
            return Err(Fault::new("steps", "are more than 30; make two checklists of it"));
        }
        let steps: Checked<Vec<CustomStep>> = self.steps.into_iter().map(CustomStep::check).collect();
        let (name, purpose, steps) = (validate::name(self.name)?, self.purpose, steps?);
        if steps.is_empty() {
            return Err(Fault::new("steps", "are missing; name at least one"));
        }
        Ok(CustomChecklist { id, version, name, purpose, steps, saved })
    }
}

impl CustomStep {
    fn check(self) -> Checked<Self> {
        let title = validate::required("steps", self.title)?;
        if self.seconds.is_some_and(|seconds| !(1..=LONGEST_STEP_S).contains(&seconds.get())) {
            return Err(Fault::new("seconds", "must be from 1 to 86400, or left out"));
        }
        if self.agent.is_some() && self.seconds.is_none() {
            return Err(Fault::new("seconds", "are missing; a step with an agent needs its contact time"));
        }
        if self.agent.is_some() && self.part.is_some() {
            return Err(Fault::new("part", "belongs to a step without an agent; leave one of the two out"));
        }
        Ok(Self { title, agent: self.agent.map(Agent::check).transpose()?, ..self })
    }
}
