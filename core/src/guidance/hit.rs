//! Rules that apply, before they are put into words: the answers look at many instants and word only one.

use super::{
    cleared_by::ClearedBy,
    kind::OverrideClass,
    nest::nest,
    pack::RulePack,
    rule::Rule,
    severity::Severity,
    text::{Arguments, text},
    triage::too_early,
    verdict::{Deciding, Finding, Outcome, Verdict},
};
use crate::{
    facts::{OverrideReason, RuleOverride},
    order,
    time::{HOUR_MS, LocalDate, Timestamp, Zone},
};

/// A rule that applies.
#[derive(Debug, Clone)]
pub(crate) struct Hit<'a> {
    pub rule: &'a Rule,
    pub severity: Severity,
    pub value: Option<Deciding>,
    pub cleared_by: ClearedBy,
    /// What it says here, where the rule's own words do not fit.
    pub says: Option<&'static str>,
    /// When somebody said what makes it apply, if nobody had before: no earlier override is about that.
    pub said: Option<Timestamp>,
}

impl<'a> Hit<'a> {
    pub(crate) fn new(rule: &'a Rule, severity: Severity, value: Deciding, cleared_by: ClearedBy) -> Self {
        Self { rule, severity, value: Some(value), cleared_by, says: None, said: None }
    }

    /// The instant at which waiting ends this stop, if it is one that waiting can end and that stops at `at`.
    pub(crate) fn stops_until(&self, overrides: &[RuleOverride], at: Timestamp, pack: &RulePack) -> Option<Timestamp> {
        match self.cleared_by {
            ClearedBy::Time { at: until } if self.severity == Severity::Stop => {
                self.holding(overrides, at, pack).is_none().then_some(until)
            }
            _ => None,
        }
    }

    /// The newest override of it that holds at `at`, and when that ends at the latest.
    fn holding<'o>(
        &self,
        overrides: &'o [RuleOverride],
        at: Timestamp,
        pack: &RulePack,
    ) -> Option<(&'o RuleOverride, Timestamp)> {
        let held = holding(self.rule, self.treated(), overrides, at, pack);
        held.filter(|(by, _)| self.said.is_none_or(|said| said <= by.at))
    }

    /// The day on which what it is about was done.
    pub(crate) fn treated(&self) -> Option<LocalDate> {
        match &self.value {
            Some(Deciding::Answer { reply }) => self.rule.treated(*reply),
            _ => None,
        }
    }

    /// The finding at `at`.
    pub(crate) fn into_finding(self, overrides: &[RuleOverride], at: Timestamp, pack: &RulePack) -> Finding {
        self.into_finding_for(None, overrides, at, pack)
    }

    /// The same, in the words for needles of a length, in micrometres.
    pub(crate) fn into_finding_for(
        self,
        needle_um: Option<u32>,
        overrides: &[RuleOverride],
        at: Timestamp,
        pack: &RulePack,
    ) -> Finding {
        let held = self.holding(overrides, at, pack);
        let mut finding = pack.finding(self.rule, self.severity);
        if let Some(needle_um) = needle_um.filter(|_| self.rule.is_by_needle()) {
            finding.statement = pack.statement_for(self.rule, needle_um);
        }
        if matches!(self.cleared_by, ClearedBy::Look { .. }) {
            finding = too_early(finding);
        }
        finding.value = self.value;
        finding.cleared_by = Some(self.cleared_by);
        if let Some(says) = self.says {
            finding.statement = text(says, &Arguments::new());
        }
        softened(finding, held)
    }
}

/// The same finding as a warning, if somebody goes on at `at` although the rule applies.
pub(crate) fn soften(
    finding: Finding,
    rule: &Rule,
    treated: Option<LocalDate>,
    overrides: &[RuleOverride],
    at: Timestamp,
    pack: &RulePack,
) -> Finding {
    softened(finding, holding(rule, treated, overrides, at, pack))
}

fn softened(finding: Finding, held: Option<(&RuleOverride, Timestamp)>) -> Finding {
    match held {
        Some((by, ends)) if finding.severity >= Severity::Warn => {
            Finding { severity: Severity::Warn, overridden: Some(by.reason), override_ends: Some(ends), ..finding }
        }
        _ => finding,
    }
}

/// The parts of a span in which a rule applies without an override; of one about a treatment, with the day of that.
pub(crate) fn not_softened(
    rule: &Rule,
    treated: Option<LocalDate>,
    (from, until): (Timestamp, Timestamp),
    overrides: &[RuleOverride],
    pack: &RulePack,
) -> Vec<(Timestamp, Timestamp)> {
    let mine = overrides.iter().filter(|by| is_about(by, rule, treated));
    let mut held: Vec<_> = mine.filter_map(|by| Some((by.at, override_ends(rule, by, pack)?))).collect();
    order::sort(&mut held);
    let (mut parts, mut begins) = (Vec::new(), from);
    for (starts, ends) in held {
        if begins < starts.min(until) {
            parts.push((begins, starts.min(until)));
        }
        begins = begins.max(ends);
    }
    if begins < until {
        parts.push((begins, until));
    }
    parts
}

/// Whether an override is about this rule, and this treatment: nobody agrees to one that is still to come.
fn is_about(by: &RuleOverride, rule: &Rule, treated: Option<LocalDate>) -> bool {
    by.rule == rule.id && treated.is_none_or(|treated| treated <= by.agreed_on())
}

/// The newest override of a rule that holds at `at`, and when it ends at the latest.
fn holding<'o>(
    rule: &Rule,
    treated: Option<LocalDate>,
    overrides: &'o [RuleOverride],
    at: Timestamp,
    pack: &RulePack,
) -> Option<(&'o RuleOverride, Timestamp)> {
    let mine = overrides.iter().filter(|by| is_about(by, rule, treated));
    let spans = mine.filter_map(|by| Some((by, override_ends(rule, by, pack)?)));
    spans.filter(|(by, ends)| by.at <= at && at < *ends).max_by_key(|(by, _)| (by.at, by.id))
}

/// When an override of this rule ends at the latest; absent if it never holds: of a rule that cannot be overridden, or by the
/// person alone where a clinician has to agree.
pub(crate) fn override_ends(rule: &Rule, by: &RuleOverride, pack: &RulePack) -> Option<Timestamp> {
    let class = rule.override_class()?;
    let ms = i64::from(pack.override_hours(class)) * HOUR_MS;
    match (class, by.reason) {
        (OverrideClass::Today, _) => Some(by.at.plus_millis(ms)),
        (OverrideClass::Clinician, OverrideReason::ClearedByClinician) => {
            Some(by.agreed_on().begins(&Zone::UTC).plus_millis(ms))
        }
        (OverrideClass::Clinician, OverrideReason::OwnChoice) | (OverrideClass::Never, _) => None,
    }
}

/// The verdict of these findings under this pack, at least `ask` while something is not answered.
pub(crate) fn verdict(findings: Vec<Finding>, is_open: bool, pack: &RulePack) -> Verdict {
    let mut verdict = Verdict::of(findings);
    nest(&mut verdict.findings, pack);
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
