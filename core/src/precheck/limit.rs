//! Limits: how long needles may be, how many sessions fit, and how far apart they and visits lie.

use super::case::Case;
use crate::{
    facts::Area,
    guidance::{ClearedBy, Deciding, Rule, RuleKind, Severity, concerns, hit::Hit},
    time::Timestamp,
    usage::Limits,
};

impl<'a> Case<'a> {
    /// The limits that a session at `at` does not keep.
    pub(super) fn limited(&self, at: Timestamp, hits: &mut Vec<Hit<'a>>) {
        hits.extend(self.rules.longest_needles.iter().filter_map(|rule| self.too_long(rule)));
        let limits = Limits {
            areas: &self.areas,
            needle_um: self.facts.roller.roller.needle_um.get(),
            sessions: &self.traces,
            visits: self.facts.visits,
            born: self.born(),
            overrides: self.facts.overrides,
            day_starts: self.facts.day_starts,
            zone: self.zone,
            rules: self.rules,
        };
        limits.hits(at, hits);
    }

    fn too_long(&self, rule: &'a Rule) -> Option<Hit<'a>> {
        let um = self.facts.roller.roller.needle_um;
        let severity = too_long(&rule.kind, um.get(), &self.areas)?;
        Some(Hit::new(rule, severity, Deciding::Length { um }, ClearedBy::ShorterNeedle))
    }
}

/// What a rule says of needles of this length, in micrometres, on these areas, if they are too long.
pub(super) fn too_long(kind: &RuleKind, um: u32, on: &[Area]) -> Option<Severity> {
    let RuleKind::LongestNeedle { areas, warn_above_um, stop_above_um } = kind else { return None };
    let severity = if um > *stop_above_um { Severity::Stop } else { Severity::Warn };
    let applies = concerns(areas, on) && um > *warn_above_um.min(stop_above_um);
    applies.then_some(severity)
}
