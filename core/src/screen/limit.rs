//! Limits: how long needles may be, how many sessions fit, and how far apart they lie.

use super::{
    case::Case,
    hit::{Hit, reason},
};
use crate::{
    guidance::{ClearedBy, Deciding, Rule, RuleKind, Severity, concerns},
    time::Timestamp,
    usage::{GapWish, gaps, quotas, slow_healing},
};

impl<'a> Case<'a> {
    /// The limits that a session at `at` does not keep.
    pub(super) fn limited(&self, at: Timestamp, hits: &mut Vec<Hit<'a>>) {
        hits.extend(self.pack.rules.iter().filter_map(|rule| self.too_long(rule)));
        self.too_many(at, hits);
        self.too_soon(at, hits);
    }

    fn too_long(&self, rule: &'a Rule) -> Option<Hit<'a>> {
        let RuleKind::LongestNeedle { areas, warn_above_um, stop_above_um } = &rule.kind else { return None };
        let um = self.facts.roller.roller.needle_um;
        let severity = if um > *stop_above_um { Severity::Stop } else { Severity::Warn };
        let applies = concerns(areas, &self.areas) && um > *warn_above_um.min(stop_above_um);
        applies.then(|| Hit::new(rule, severity, Deciding::Length { um }, ClearedBy::OtherRoller))
    }

    fn too_many(&self, at: Timestamp, hits: &mut Vec<Hit<'a>>) {
        for quota in quotas(self.facts.sessions, &self.areas, at, self.pack) {
            let Some(rule) = self.pack.rule(&quota.rule).filter(|_| quota.is_used_up()) else { continue };
            let cleared_by = quota.next_allowed.map_or(ClearedBy::Nothing, |at| ClearedBy::Time { at });
            hits.push(Hit::new(rule, rule.severity, Deciding::Count { count: quota.used }, cleared_by));
        }
    }

    fn too_soon(&self, at: Timestamp, hits: &mut Vec<Hit<'a>>) {
        let gaps = |factor| {
            let wish = GapWish { areas: &self.areas, needle_um: self.facts.roller.roller.needle_um, factor };
            gaps(self.facts.sessions, wish, self.zone, self.pack).into_iter().filter(|gap| at < gap.next_allowed)
        };
        let age = self.age(at);
        let slow = age.and_then(|age| Some((age, slow_healing(age, self.pack)?)));
        let mut factor = 1;
        if let Some((count, (rule, by))) = slow
            && gaps(by).next().is_some()
        {
            // The gaps are what stops; this tells why they are so long.
            let (severity, value) = (rule.severity.min(Severity::Warn), Deciding::Count { count });
            hits.push(Hit::new(rule, severity, value, ClearedBy::Nothing));
            let is_overridden = !rule.fixed && reason(&rule.id, self.facts.overrides).is_some();
            factor = if is_overridden { 1 } else { by };
        }
        for gap in gaps(factor) {
            let Some(rule) = self.pack.rule(&gap.rule) else { continue };
            let days = u32::try_from(self.zone.date(at).days_since(gap.last)).unwrap_or(0);
            let cleared_by = ClearedBy::Time { at: gap.next_allowed };
            hits.push(Hit::new(rule, rule.severity, Deciding::Days { days }, cleared_by));
        }
    }
}
