//! What a checklist lacks to make a roller clean.

use crate::{
    facts::CleaningPart,
    guidance::{RuleKind, RulePack},
};

/// What a step does for cleanness.
#[derive(Clone, Copy)]
pub(super) struct Does {
    /// Whether it asks for an agent that counts, for its full time.
    pub disinfects: bool,
    /// Whether the roller is put into something.
    pub has_agent: bool,
    /// What it does without an agent.
    pub part: Option<CleaningPart>,
    /// How long it takes, in seconds; nothing without a timer.
    pub seconds: u32,
}

/// Something that steps lack to make a roller clean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lacking {
    /// A rinse before the soak, of so many seconds.
    Rinse(u32),
    /// A soak of so many seconds in something that disinfects.
    Soak(u32),
    /// Drying after the soak, of so many seconds.
    Dry(u32),
}

/// What these lack to make a roller clean: a rinse, then a soak, then drying, each for the time that the rules ask for. Without a
/// soak, where the others are does not matter.
pub(super) fn lacking(steps: &[Does]) -> Vec<Lacking> {
    let pack = RulePack::bundled();
    let least = |rule: &str| match pack.rule(rule).map(|rule| &rule.kind) {
        Some(RuleKind::StepTime { seconds }) => *seconds,
        _ => u32::MAX, // there are both: tested
    };
    let (rinse, dry, soak) = (least(RINSE), least(DRY), pack.contact_time().1);
    let soak_at = steps.iter().position(|step| step.disinfects);
    let last_agent = steps.iter().rposition(|step| step.has_agent).filter(|_| soak_at.is_some());
    let before = steps.get(..soak_at.unwrap_or(steps.len())).unwrap_or_default();
    let after = steps.get(last_agent.unwrap_or(0)..).unwrap_or_default();
    let is_in =
        |steps: &[Does], part, seconds| steps.iter().any(|step| step.part == Some(part) && step.seconds >= seconds);
    let lacking = [
        (soak_at.is_none(), Lacking::Soak(soak)),
        (!is_in(before, CleaningPart::Rinse, rinse), Lacking::Rinse(rinse)),
        (!is_in(after, CleaningPart::Dry, dry), Lacking::Dry(dry)),
    ];
    lacking.into_iter().filter(|(is_lacking, _)| *is_lacking).map(|(_, lacking)| lacking).collect()
}

/// The rule of how long a roller is rinsed.
pub(super) const RINSE: &str = "hyg.rinse";
/// The rule of how long it dries.
pub(super) const DRY: &str = "hyg.dry";
