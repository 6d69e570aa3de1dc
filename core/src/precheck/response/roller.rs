//! Rollers: needles that are too long for home, and what comes before the first session.

use super::{DIRTY, NextStep, Response, cartridge_step, named};
use crate::{
    facts::{Roller, RollerKind},
    guidance::{Arguments, ClearedBy, Deciding, Finding, RuleKind, RulePack, RulesByKind, Severity},
    hygiene::{RetiredReason, RollerState},
};

/// The rule that a stamp is treated as a roller.
const STAMP: &str = "life.stamp";

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
    let mut next = Vec::new();
    match state {
        RollerState::Dirty { .. } => {
            let clean = NextStep::new("next-new-roller", &name).by(DIRTY);
            next.push(clean.leading_to(format!("rollcare://roller/{}/clean", roller.id)));
        }
        RollerState::Retired { reason: RetiredReason::SingleUse, .. } => next.push(cartridge_step(roller)),
        _ => {}
    }
    if roller.kind == RollerKind::Stamp {
        next.extend(named(STAMP).map(NextStep::of_rule));
    }
    Response::new(findings, next)
}
