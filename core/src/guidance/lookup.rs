//! What the answers look up in a pack: findings with its sources, numbers by needle, areas that count as one.

use super::{
    kind::{ByNeedle, RuleKind},
    pack::RulePack,
    rule::{Rule, Severity},
    verdict::Finding,
};
use crate::facts::Area;

impl RulePack {
    /// A finding of one of this pack's rules, with this pack's sources.
    pub(crate) fn finding(&self, rule: &Rule, severity: Severity) -> Finding {
        Finding {
            rule: rule.id.clone(),
            severity,
            statement: rule.statement(),
            sources: self.citations(rule),
            value: None,
            cleared_by: None,
            overridden: None,
        }
    }

    /// The number that holds for this needle. Without a rule for what is short, none is.
    pub(crate) fn by_needle(&self, numbers: ByNeedle, needle_um: u32) -> u32 {
        let is_short = |kind: &RuleKind| matches!(kind, RuleKind::ShortNeedle { up_to_um } if needle_um <= *up_to_um);
        if self.rules.iter().any(|rule| is_short(&rule.kind)) { numbers.short } else { numbers.long }
    }

    /// These areas, and those that a gap or a quota counts as one with them: lips and the skin around them.
    pub(crate) fn together(&self, areas: &[Area]) -> Vec<Area> {
        let mut all = areas.to_vec();
        for rule in &self.rules {
            if let RuleKind::Gap { areas: group, .. } | RuleKind::Quota { areas: group, .. } = &rule.kind
                && meet(group, areas)
            {
                all.extend(group);
            }
        }
        all
    }
}

/// Whether the two lists have an area in common.
pub(crate) fn meet(some: &[Area], others: &[Area]) -> bool {
    some.iter().any(|area| others.contains(area))
}

/// Whether something that is said of `areas`, or of anywhere if there are none, is said of one of `wanted`.
pub(crate) fn concerns(areas: &[Area], wanted: &[Area]) -> bool {
    areas.is_empty() || meet(areas, wanted)
}
