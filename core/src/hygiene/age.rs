//! How long clean lasts.

use crate::{
    guidance::{RuleKind, RulePack},
    time::{DAY_MS, Timestamp},
};

/// Until when a roller that is clean since then can be used without another soak.
pub(super) fn fresh_until(since: Timestamp) -> Timestamp {
    let days = RulePack::bundled().rules.iter().find_map(|rule| match rule.kind {
        RuleKind::CleanAge { days } => Some(days),
        _ => None,
    });
    since.plus_millis(i64::from(days.unwrap_or(0)) * DAY_MS) // there is one: tested
}
