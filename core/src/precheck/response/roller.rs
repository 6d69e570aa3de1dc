//! Rollers: needles that are too long for home, and what comes before the first session.

use super::{DIRTY, NextStep, Response};
use crate::{
    facts::Roller,
    guidance::{Arguments, ClearedBy, Deciding, Finding, RuleKind, RulePack, RulesByKind, Severity},
    hygiene::RollerState,
};

/// What the rules say of a roller that was added, and what to do now. Needles that are too long for some areas can be used on
/// others: that is worth a word, and no stop.
pub(crate) fn roller_response(roller: &Roller, state: &RollerState) -> Response {
    let um = roller.needle_um;
    let too_long = RulesByKind::bundled().longest_needles.iter().filter_map(|rule| match &rule.kind {
        RuleKind::LongestNeedle { areas, stop_above_um, .. } if um > *stop_above_um => {
            let severity = if areas.is_empty() { rule.severity } else { rule.severity.min(Severity::Warn) };
            let finding = RulePack::bundled().finding(rule, severity).decided_by(Deciding::Length { um });
            Some(finding.cleared_by(ClearedBy::ShorterNeedle))
        }
        _ => None,
    });
    let findings: Vec<Finding> = too_long.collect();
    let name = Arguments::new().with_text("roller", roller.name.as_str());
    let is_to_clean = matches!(state, RollerState::Dirty { .. });
    let clean = || NextStep::new("next-new-roller", &name).by(DIRTY);
    let next = is_to_clean.then(|| clean().leading_to(format!("rollcare://roller/{}/clean", roller.id)));
    Response::new(findings, next.into_iter().collect())
}
