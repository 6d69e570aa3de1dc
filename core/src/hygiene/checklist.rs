//! Checklists: versioned templates, data under `core/data/checklists.json` or written by somebody. The times of the
//! bundled ones come from the rule pack.

use std::{borrow::Cow, sync::LazyLock};

use serde::{Deserialize, Serialize};

use super::{
    agent::against,
    lacking::{DRY, Does, Lacking, RINSE, lacking},
};
use crate::{
    facts::{Agent, AgentKind, CleaningPart, CustomChecklist, CustomStep, Purpose, RecordedRun, RollerKind},
    guidance::{Arguments, Rule, RuleKind, RulePack, Severity, data, text},
    units::{Count, Seconds},
};

/// The id of the checklist that cleans a roller after a session.
pub const AFTER_USE: &str = "after-use";
/// The id of the checklist that cleans a roller before its first session.
pub const NEW_ROLLER: &str = "new-roller";
/// The id of the checklist that disposes of a roller.
pub const DISPOSE: &str = "dispose";

/// The id of the checklist that soaks a clean roller again before it is used.
pub const PRE_USE_SOAK: &str = "pre-use-soak";
/// The id of the checklist that disposes of a pen cartridge, and keeps its pen clean.
pub const DISPOSE_CARTRIDGE: &str = "dispose-cartridge";

/// The bundled checklist that disposes of a tool of this kind.
pub(crate) const fn disposal_of(kind: RollerKind) -> &'static str {
    match kind {
        RollerKind::PenCartridge => DISPOSE_CARTRIDGE,
        RollerKind::Roller | RollerKind::Stamp => DISPOSE,
    }
}

/// A bundled checklist as data.
#[derive(Deserialize)]
struct Template {
    id: String,
    version: Count,
    purpose: Purpose,
    steps: Vec<TemplateStep>,
}

/// One line of it.
#[derive(Deserialize)]
struct TemplateStep {
    id: String,
    rules: Vec<String>,
    /// What disinfects in it; its strength is a rule's.
    #[serde(default)]
    agent: Option<AgentKind>,
    /// What it does for cleanness without one.
    #[serde(default)]
    part: Option<CleaningPart>,
}

/// How long a step takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "StepTimer")]
pub struct Timer {
    /// Seconds.
    #[uniffi(name = "duration")]
    pub seconds: Seconds,
    /// Whether it is a contact time: it must be begun, is not broken, and less does not count. Of any other, less does not count
    /// only in a checklist that is to clean, and only if it was begun.
    pub is_contact_time: bool,
}

/// A checklist that can be begun, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ChecklistView {
    /// Its id: a bundled one's, such as `after-use`, or the id of one that somebody wrote.
    pub id: String,
    /// Its newest version.
    pub version: Count,
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
    /// What it does for cleanness without an agent.
    pub part: Option<CleaningPart>,
    /// The rules behind it.
    pub rules: Vec<String>,
    /// What these rules say, in the same order.
    pub advice: Vec<StepAdvice>,
}

/// What a rule says of a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct StepAdvice {
    /// The rule's id.
    pub rule: String,
    /// What it asks for.
    pub severity: Severity,
    /// The rule in a sentence.
    pub statement: String,
}

static BUNDLED: LazyLock<Vec<Template>> = LazyLock::new(|| {
    // The data is compiled in, and `the_bundled_checklists_are_sound` reads it in every build's tests.
    #[expect(clippy::expect_used)]
    serde_json::from_str(data::file("checklists.json")).expect("checklists.json is tested")
});

/// All of them in words, made once: every state of a roller looks at one.
static IN_WORDS: LazyLock<Vec<ChecklistView>> =
    LazyLock::new(|| BUNDLED.iter().map(ChecklistView::of_template).collect());

impl ChecklistView {
    /// The newest version of each bundled checklist.
    pub(crate) fn bundled() -> impl Iterator<Item = Self> {
        let is_newest =
            |view: &&Self| !IN_WORDS.iter().any(|other| other.id == view.id && other.version > view.version);
        IN_WORDS.iter().filter(is_newest).cloned()
    }

    /// Whether this version of a checklist comes with the engine.
    pub(crate) fn is_known(id: &str, version: Count) -> bool {
        BUNDLED.iter().any(|template| template.id == id && template.version == version)
    }

    /// A checklist that somebody wrote. Its steps are named by their places.
    pub(crate) fn of_custom(custom: &CustomChecklist) -> Self {
        let steps = (1_u32..).zip(&custom.steps).map(|(place, step)| StepView::of_custom(place, step));
        Self::new(custom.id.to_string(), custom.version, custom.name.clone(), custom.purpose, steps.collect())
    }

    /// The checklist that a run was begun with. One that this engine does not know has no steps, and does nothing.
    pub(crate) fn of_run(recorded: &RecordedRun) -> Cow<'static, Self> {
        if let Some(custom) = &recorded.custom {
            return Cow::Owned(Self::of_custom(custom));
        }
        let (id, version) = (&recorded.run.checklist, recorded.run.version);
        let bundled = IN_WORDS.iter().find(|view| view.id == *id && view.version == version);
        let unknown = || Self::new(id.clone(), version, id.clone(), Purpose::Prepare, Vec::new());
        bundled.map_or_else(|| Cow::Owned(unknown()), Cow::Borrowed)
    }

    fn of_template(template: &Template) -> Self {
        let title = text(&format!("checklist-{}", template.id), &Arguments::new());
        let steps = template.steps.iter().map(StepView::of_template).collect();
        let checklist = Self::new(template.id.clone(), template.version, title, template.purpose, steps);
        Self { is_bundled: true, ..checklist }
    }

    fn new(id: String, version: Count, title: String, purpose: Purpose, steps: Vec<StepView>) -> Self {
        let checklist = Self { id, version, title, purpose, cleans: false, is_bundled: false, steps };
        Self { cleans: purpose == Purpose::Clean && checklist.lacks().is_empty(), ..checklist }
    }

    /// What its steps lack to make a roller clean.
    pub(crate) fn lacks(&self) -> Vec<Lacking> {
        let does = |step: &StepView| Does {
            disinfects: step.disinfects(),
            has_agent: step.agent.is_some(),
            part: step.part,
            seconds: step.timer.map_or(0, |timer| timer.seconds.get()),
        };
        lacking(&self.steps.iter().map(does).collect::<Vec<_>>())
    }
}

impl StepView {
    fn of_template(step: &TemplateStep) -> Self {
        let pack = RulePack::bundled();
        let percent = pack.alcohol_percent();
        let timer = step.rules.iter().find_map(|id| match pack.rule(id)?.kind {
            RuleKind::ContactTime { seconds } => Some(Timer { seconds: seconds.into(), is_contact_time: true }),
            RuleKind::StepTime { seconds } => Some(Timer { seconds: seconds.into(), is_contact_time: false }),
            _ => None,
        });
        Self {
            step: step.id.clone(),
            title: text(&format!("step-{}", step.id), &Arguments::new().with("percent", percent)),
            timer,
            agent: step.agent.map(|kind| Agent { kind, percent: Some(percent.into()) }),
            part: step.part,
            rules: step.rules.clone(),
            advice: step.rules.iter().filter_map(|id| pack.rule(id)).map(StepAdvice::of).collect(),
        }
    }

    fn of_custom(place: u32, step: &CustomStep) -> Self {
        let is_contact_time = step.agent.is_some();
        Self {
            step: place.to_string(),
            title: step.title.clone(),
            timer: step.seconds.map(|seconds| Timer { seconds, is_contact_time }),
            agent: step.agent,
            part: step.part,
            rules: Vec::new(),
            advice: Vec::new(),
        }
    }

    /// Its contact time in milliseconds, if it has one.
    pub(super) fn contact_ms(&self) -> Option<i64> {
        self.timer.filter(|timer| timer.is_contact_time).map(|timer| timer.seconds.as_millis())
    }

    /// The rule of how long it takes.
    pub(super) fn time_rule(&self) -> Option<&'static Rule> {
        let pack = RulePack::bundled();
        let is_time = |rule: &&Rule| matches!(rule.kind, RuleKind::ContactTime { .. } | RuleKind::StepTime { .. });
        match (self.agent, self.part) {
            (Some(_), _) => Some(pack.contact_time().0),
            (None, Some(CleaningPart::Rinse)) => pack.rule(RINSE),
            (None, Some(CleaningPart::Dry)) => pack.rule(DRY),
            (None, None) => self.rules.iter().filter_map(|id| pack.rule(id)).find(is_time),
        }
    }

    /// Whether it asks for an agent that counts, for at least the time that the rules ask for.
    fn disinfects(&self) -> bool {
        let needs_ms = i64::from(RulePack::bundled().contact_time().1) * 1000;
        self.contact_ms().is_some_and(|ms| ms >= needs_ms) && self.agent.is_some_and(|agent| against(agent).is_none())
    }
}

impl StepAdvice {
    fn of(rule: &Rule) -> Self {
        Self { rule: rule.id.clone(), severity: rule.severity, statement: rule.statement() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_checklists_are_sound() {
        for checklist in ChecklistView::bundled() {
            assert!(!checklist.title.starts_with("checklist-"), "{} has no name", checklist.id);
            assert_eq!(checklist.cleans, checklist.purpose == Purpose::Clean, "{}", checklist.id);
            let contacts = checklist.steps.iter().filter(|step| step.contact_ms().is_some()).count();
            assert_eq!(contacts, usize::from(checklist.cleans || checklist.id == PRE_USE_SOAK), "{}", checklist.id);
            for step in &checklist.steps {
                assert!(!step.title.starts_with("step-"), "{} has no text", step.step);
                assert!(!step.rules.is_empty(), "{} has no rule", step.step);
                assert!(step.rules.iter().all(|id| RulePack::bundled().rule(id).is_some()), "{}", step.step);
                assert_eq!(step.agent.is_some(), step.contact_ms().is_some(), "{}", step.step);
            }
        }
    }

    /// Code and the store name checklists by their ids.
    #[test]
    fn the_checklists_that_code_names_are_there() {
        let named = [
            (NEW_ROLLER, Purpose::Clean),
            ("before-use", Purpose::Prepare),
            (PRE_USE_SOAK, Purpose::Prepare),
            (AFTER_USE, Purpose::Clean),
            ("weekly-case", Purpose::Case),
            (DISPOSE, Purpose::Dispose),
            (DISPOSE_CARTRIDGE, Purpose::Dispose),
        ];
        let bundled: Vec<_> = ChecklistView::bundled().map(|checklist| (checklist.id, checklist.purpose)).collect();
        assert_eq!(bundled, named.map(|(id, purpose)| (id.to_owned(), purpose)));
    }

    /// Runs in old files were begun with it.
    #[test]
    fn the_first_version_after_use_stays_as_it_was() {
        let first = BUNDLED
            .iter()
            .find(|template| template.id == AFTER_USE && template.version == 1)
            .map(ChecklistView::of_template)
            .expect("it stays");
        let steps: Vec<_> = first.steps.iter().map(|step| step.step.as_str()).collect();
        assert_eq!(steps, ["rinse", "swish", "soak", "air-dry", "store"]);
        assert_eq!(first.steps[2].timer, Some(Timer { seconds: Seconds(600), is_contact_time: true }));
        assert_eq!(first.steps[2].agent, Some(Agent { kind: AgentKind::Isopropyl, percent: Some(Count(70)) }));
    }
}
