//! Rules that apply, before they are put into words: the answers look at many instants and word only one.

use super::{
    pack::RulePack,
    rule::Rule,
    severity::Severity,
    triage::too_early,
    verdict::{ClearedBy, Deciding, Finding, Outcome, Verdict},
};
use crate::{
    facts::{OverrideReason, RuleOverride},
    time::Timestamp,
};

/// A rule that applies.
#[derive(Debug, Clone)]
pub(crate) struct Hit<'a> {
    pub rule: &'a Rule,
    pub severity: Severity,
    pub value: Option<Deciding>,
    pub cleared_by: ClearedBy,
}

impl<'a> Hit<'a> {
    pub(crate) fn new(rule: &'a Rule, severity: Severity, value: Deciding, cleared_by: ClearedBy) -> Self {
        Self { rule, severity, value: Some(value), cleared_by }
    }

    /// The instant at which waiting ends this stop, if it is one that waiting can end.
    pub(crate) fn stops_until(&self, overrides: &[RuleOverride]) -> Option<Timestamp> {
        match self.cleared_by {
            ClearedBy::Time { at } if self.severity == Severity::Stop && !is_softened(self.rule, overrides) => Some(at),
            _ => None,
        }
    }

    pub(crate) fn into_finding(self, overrides: &[RuleOverride], pack: &RulePack) -> Finding {
        let mut finding = pack.finding(self.rule, self.severity);
        if matches!(self.cleared_by, ClearedBy::Look { .. }) {
            finding = too_early(finding);
        }
        finding.value = self.value;
        finding.cleared_by = Some(self.cleared_by);
        if self.rule.fixed { finding } else { soften(finding, overrides) }
    }
}

/// The same finding as a warning, if somebody goes on although the rule applies.
pub(crate) fn soften(finding: Finding, overrides: &[RuleOverride]) -> Finding {
    match reason(&finding.rule, overrides) {
        Some(reason) if finding.severity >= Severity::Warn => {
            Finding { severity: Severity::Warn, overridden: Some(reason), ..finding }
        }
        _ => finding,
    }
}

/// Whether the person goes on although this rule applies.
pub(crate) fn is_softened(rule: &Rule, overrides: &[RuleOverride]) -> bool {
    !rule.fixed && reason(&rule.id, overrides).is_some()
}

/// Why a rule is overridden: as the newest override says.
fn reason(rule: &str, overrides: &[RuleOverride]) -> Option<OverrideReason> {
    let mine = overrides.iter().filter(|by| by.rule == rule);
    mine.max_by_key(|by| (by.at, by.id)).map(|by| by.reason)
}

/// The verdict of these findings under this pack, at least `ask` while something is not answered.
pub(crate) fn verdict(findings: Vec<Finding>, is_open: bool, pack: &RulePack) -> Verdict {
    let verdict = Verdict::of(findings);
    let at_best = if is_open { Outcome::Ask } else { Outcome::Allow };
    Verdict { outcome: verdict.outcome.max(at_best), pack_version: pack.version.clone(), ..verdict }
}

/// The first instant from `from` on at which nothing stops. `stops_until` tells until when something stops at an instant.
pub(crate) fn first_free(from: Timestamp, stops_until: &dyn Fn(Timestamp) -> Option<Timestamp>) -> Timestamp {
    let mut at = from;
    // What stops now does so without a break until then, but something else may stop by then. At the end of time the
    // instant does not move any more.
    while let Some(until) = stops_until(at).filter(|until| *until > at) {
        at = until;
    }
    at
}
