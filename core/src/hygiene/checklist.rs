//! Checklists: versioned templates, data under `core/guidance/checklists.json`. Their times come from the rule pack.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Agent, Purpose},
    guidance::{Arguments, RuleKind, RulePack, data, text},
};

/// The id of the checklist that cleans a roller after a session.
pub const AFTER_USE: &str = "after-use";

/// A hygiene procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// Its id, such as `after-use`.
    pub id: String,
    /// Its version; a run remembers the one it was begun with.
    pub version: u32,
    /// Its steps, to be done in this order.
    pub steps: Vec<Step>,
}

/// One line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its id within the checklist, such as `soak`.
    pub id: String,
    /// The ids of the rules behind it.
    pub rules: Vec<String>,
}

/// How long a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Timer {
    /// Seconds.
    pub seconds: u32,
    /// Whether less does not count. Otherwise the time only helps the person.
    pub is_contact_time: bool,
}

/// A checklist that can be begun, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChecklistView {
    /// Its id: a bundled one's, such as `after-use`, or the id of one that somebody wrote.
    pub id: String,
    /// Its newest version.
    pub version: u32,
    /// Its name, in words.
    pub title: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Whether it makes a roller clean by the present rules.
    pub cleans: bool,
    /// Whether it came with the engine.
    pub is_bundled: bool,
    /// Its steps, in order.
    pub steps: Vec<StepView>,
}

/// A step of a checklist, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct StepView {
    /// Its id within the checklist.
    pub step: String,
    /// What to do.
    pub title: String,
    /// How long it takes.
    pub timer: Option<Timer>,
    /// What is to disinfect in it, if anything.
    pub agent: Option<Agent>,
    /// The rules behind it.
    pub rules: Vec<String>,
}

impl Step {
    /// The step in words.
    pub fn title(&self) -> String {
        let percent = RulePack::bundled().alcohol_percent();
        text(&format!("step-{}", self.id), &Arguments::new().with("percent", percent))
    }

    /// How long it takes, where a rule says so.
    pub fn timer(&self) -> Option<Timer> {
        self.rules.iter().find_map(|id| match RulePack::bundled().rule(id)?.kind {
            RuleKind::ContactTime { seconds } => Some(Timer { seconds, is_contact_time: true }),
            RuleKind::StepTime { seconds } => Some(Timer { seconds, is_contact_time: false }),
            _ => None,
        })
    }

    /// Its contact time in milliseconds, if it has one.
    pub(super) fn contact_ms(&self) -> Option<i64> {
        self.timer().filter(|timer| timer.is_contact_time).map(|timer| i64::from(timer.seconds) * 1000)
    }
}

static BUNDLED: LazyLock<Vec<Checklist>> = LazyLock::new(|| {
    // The data is compiled in, and `the_bundled_checklists_are_sound` reads it in every build's tests.
    #[expect(clippy::expect_used)]
    serde_json::from_str(data::file("checklists.json")).expect("checklists.json is tested")
});

impl Checklist {
    /// The checklist with this id and version.
    pub fn find(id: &str, version: u32) -> Option<&'static Self> {
        BUNDLED.iter().find(|checklist| checklist.id == id && checklist.version == version)
    }

    /// The newest version of the checklist with this id.
    pub fn newest(id: &str) -> Option<&'static Self> {
        BUNDLED.iter().filter(|checklist| checklist.id == id).max_by_key(|checklist| checklist.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_checklists_are_sound() {
        for checklist in BUNDLED.iter() {
            for step in &checklist.steps {
                assert!(!step.title().starts_with("step-"), "{} has no text", step.id);
                assert!(!step.rules.is_empty(), "{} has no rule", step.id);
                assert!(step.rules.iter().all(|id| RulePack::bundled().rule(id).is_some()), "{}", step.id);
            }
        }
        let after_use = Checklist::newest(AFTER_USE).expect("there is one");
        assert_eq!(after_use.steps.iter().filter(|step| step.contact_ms().is_some()).count(), 1);
        assert_eq!(after_use.steps[2].timer(), Some(Timer { seconds: 600, is_contact_time: true }));
    }
}
