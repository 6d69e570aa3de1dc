//! What the rules say against how a step of a checklist was done.

use super::{agent::too_strong, checklist::StepView, progress::StepState};
use crate::{
    facts::Agent,
    guidance::{Finding, RuleKind, RulePack},
};

/// What the rules say against how a step was done, or is done: `took_ms` is the time since it was begun.
pub(super) fn against_step(
    step: &StepView,
    state: &StepState,
    said: Option<Agent>,
    took_ms: Option<i64>,
) -> impl Iterator<Item = Finding> {
    let longest = || {
        RulePack::bundled().rules.iter().find(|rule| match rule.kind {
            RuleKind::LongestSoak { seconds } => took_ms.is_some_and(|took_ms| took_ms > i64::from(seconds) * 1000),
            _ => false,
        })
    };
    let [first, second] = match state {
        StepState::WrongAgent { agent, rule } => [RulePack::bundled().rule(rule), too_strong(*agent)],
        StepState::TooShort { .. } => [step.time_rule(), None],
        StepState::Done { .. } | StepState::Running { .. } if step.contact_ms().is_some() => {
            [longest(), said.and_then(too_strong)]
        }
        _ => [None, None],
    };
    first.into_iter().chain(second).map(|rule| Finding::new(rule, rule.severity))
}

#[cfg(test)]
mod tests {
    use super::{super::checklist::ChecklistView, *};

    /// Rule: each rule about cleaning is met by somebody: it is said at a step of a checklist, or judged by an act.
    #[test]
    fn every_rule_of_hygiene_is_met() {
        use RuleKind as Kind;
        let checklists: Vec<_> = ChecklistView::bundled().collect();
        let is_at_a_step = |id: &str| {
            checklists.iter().flat_map(|list| &list.steps).any(|step| step.advice.iter().any(|it| it.rule == id))
        };
        let is_judged = |kind: &Kind| {
            matches!(
                kind,
                Kind::DirtyRoller
                    | Kind::CleanAge { .. }
                    | Kind::Defect { .. }
                    | Kind::Agent { .. }
                    | Kind::Strength { .. }
                    | Kind::StrongAlcohol { .. }
                    | Kind::LongestSoak { .. }
                    | Kind::ContactTime { .. }
                    | Kind::Remind { .. }
            )
        };
        let of_hygiene = RulePack::bundled()
            .rules
            .iter()
            .filter(|rule| ["hyg.", "agent.", "remind.disinfect"].iter().any(|start| rule.id.starts_with(start)));
        let unmet: Vec<_> = of_hygiene.filter(|rule| !is_at_a_step(&rule.id) && !is_judged(&rule.kind)).collect();
        assert!(unmet.is_empty(), "{unmet:?}");
    }
}
