//! The rules that limits in time are made of, picked out of a pack once: it has hundreds, and each question would read
//! them all.

use crate::{
    facts::Area,
    guidance::{Rule, RuleKind, RulePack, meet},
};

/// The rules of gaps, quotas, slow healing and procedures, each in the pack's order.
pub(super) struct LimitRules<'p> {
    pub pack: &'p RulePack,
    pub gaps: Vec<&'p Rule>,
    pub quotas: Vec<&'p Rule>,
    pub slow: Vec<&'p Rule>,
    pub procedures: Vec<&'p Rule>,
}

impl<'p> LimitRules<'p> {
    pub(super) fn of(pack: &'p RulePack) -> Self {
        let (gaps, quotas, slow, procedures) = Default::default();
        let mut rules = Self { pack, gaps, quotas, slow, procedures };
        for rule in &pack.rules {
            match rule.kind {
                RuleKind::Gap { .. } => rules.gaps.push(rule),
                RuleKind::Quota { .. } => rules.quotas.push(rule),
                RuleKind::SlowHealing { .. } => rules.slow.push(rule),
                RuleKind::Procedure { .. } => rules.procedures.push(rule),
                _ => {}
            }
        }
        rules
    }

    /// How many days back the quotas look at most.
    pub(super) fn quota_days(&self) -> u32 {
        let days = self.quotas.iter().map(|rule| if let RuleKind::Quota { days, .. } = rule.kind { days } else { 0 });
        days.max().unwrap_or(0)
    }

    /// As [`RulePack::together`]: these areas, and those that a gap or a quota counts as one with them.
    pub(super) fn together(&self, areas: &[Area]) -> Vec<Area> {
        let mut all = areas.to_vec();
        for rule in self.gaps.iter().chain(&self.quotas) {
            if let RuleKind::Gap { areas: group, .. } | RuleKind::Quota { areas: group, .. } = &rule.kind
                && meet(group, areas)
            {
                all.extend(group);
            }
        }
        all
    }
}
