//! Aftercare: what to do and what to leave after a session, and from when to when.

use serde::{Deserialize, Serialize};

use super::{
    kind::{Advice, RuleKind},
    lookup::concerns,
    pack::RulePack,
    rule::Citation,
    severity::Severity,
};
use crate::{
    facts::Session,
    order,
    time::{HOUR_MS, Timestamp},
};

/// One thing to do or to leave after a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct AftercareItem {
    /// The rule's id.
    pub rule: String,
    /// Whether it is to be done or to be left.
    pub advice: Advice,
    /// From then on.
    pub from: Timestamp,
    /// Until then.
    pub until: Timestamp,
    /// The rule in a sentence.
    pub statement: String,
    /// Its sources.
    pub sources: Vec<Citation>,
    /// How much it matters.
    pub severity: Severity,
}

/// What follows from a session with needles of this length, in micrometres: sorted by when it begins, then by when it ends.
/// Hours count from the last contact; while a session goes on, that is its start.
pub fn aftercare(session: &Session, needle_um: u32, pack: &RulePack) -> Vec<AftercareItem> {
    let after = |hours: u32| session.last_contact().plus_millis(i64::from(hours) * HOUR_MS);
    let mut items: Vec<AftercareItem> = Vec::new();
    for rule in &pack.rules {
        let RuleKind::Aftercare { areas, advice, from_hours, until_hours, .. } = &rule.kind else { continue };
        if concerns(areas, &session.areas) {
            items.push(AftercareItem {
                rule: rule.id.clone(),
                advice: *advice,
                from: after(pack.by_needle(*from_hours, needle_um)),
                until: after(pack.by_needle(*until_hours, needle_um)),
                statement: pack.statement_for(rule, needle_um),
                sources: pack.citations(rule),
                severity: rule.severity,
            });
        }
    }
    order::sort_by(&mut items, |a, b| (a.from, a.until, &a.rule).cmp(&(b.from, b.until, &b.rule)));
    items
}
