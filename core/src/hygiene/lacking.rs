//! What a checklist lacks to make a roller clean.

use super::checklist::StepView;
use crate::{
    facts::CleaningPart,
    guidance::{RuleKind, RulePack},
};

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

/// What these lack to make a roller clean: a rinse, then a soak, then drying, each for the time that the rules ask for.
pub(super) fn lacking(steps: &[StepView]) -> Vec<Lacking> {
    let pack = RulePack::bundled();
    let least = |rule: &str| match pack.rule(rule).map(|rule| &rule.kind) {
        Some(RuleKind::StepTime { seconds }) => *seconds,
        _ => u32::MAX, // there are both: tested
    };
    let (rinse, dry, soak) = (least(RINSE), least(DRY), pack.contact_time().1);
    let does = |step: &StepView, part, seconds| {
        step.part == Some(part) && step.timer.is_some_and(|timer| timer.seconds.get() >= seconds)
    };
    let Some(soaks) = steps.iter().position(StepView::disinfects) else {
        let is_there = |part, seconds| steps.iter().any(|step| does(step, part, seconds));
        let mut lacking = vec![Lacking::Soak(soak)];
        lacking.extend((!is_there(CleaningPart::Rinse, rinse)).then_some(Lacking::Rinse(rinse)));
        lacking.extend((!is_there(CleaningPart::Dry, dry)).then_some(Lacking::Dry(dry)));
        return lacking;
    };
    let last = steps.iter().rposition(|step| step.agent.is_some()).unwrap_or(soaks);
    let (before, after) = (steps.get(..soaks).unwrap_or_default(), steps.get(last..).unwrap_or_default());
    let mut lacking = Vec::new();
    if !before.iter().any(|step| does(step, CleaningPart::Rinse, rinse)) {
        lacking.push(Lacking::Rinse(rinse));
    }
    if !after.iter().any(|step| does(step, CleaningPart::Dry, dry)) {
        lacking.push(Lacking::Dry(dry));
    }
    lacking
}

/// The rule of how long a roller is rinsed.
pub(super) const RINSE: &str = "hyg.rinse";
/// The rule of how long it dries.
pub(super) const DRY: &str = "hyg.dry";
