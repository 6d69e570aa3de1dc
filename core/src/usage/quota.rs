//! Quotas: how many sessions fit into a rolling span of time.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, AreaSet, SessionTrace},
    guidance::{Rule, RuleKind, RulePack, RulesByKind, meet},
    order,
    time::{DAY_MS, Timestamp},
};

/// How much of a quota is used at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// The rule's id.
    pub rule: String,
    /// Sessions within the span before that time.
    pub used: u32,
    /// Sessions that fit.
    pub sessions: u32,
    /// The first instant from that time on at which another one fits; absent if none ever does.
    pub next_allowed: Option<Timestamp>,
}

impl Quota {
    /// Whether no other session fits at that time.
    pub fn is_used_up(&self) -> bool {
        self.used >= self.sessions
    }
}

/// How each quota of these areas stands at `at`.
///
/// Sessions count by their start: whoever rolls on the same evenings every week is not stopped for the five minutes
/// that the session took last time.
pub fn quotas(sessions: &[SessionTrace], areas: &[Area], at: Timestamp, pack: &RulePack) -> Vec<Quota> {
    RulesByKind::of(pack).quotas.into_iter().filter_map(|rule| quota(rule, sessions, areas, at)).collect()
}

/// How the quota of a rule stands, if it is about these areas.
pub(super) fn quota(rule: &Rule, sessions: &[SessionTrace], areas: &[Area], at: Timestamp) -> Option<Quota> {
    let RuleKind::Quota { areas: counted, sessions: most, days } = &rule.kind else { return None };
    if !meet(counted, areas) {
        return None;
    }
    let counted_on = AreaSet::of(counted);
    let ends = |started: Timestamp| started.plus_millis(i64::from(*days) * DAY_MS);
    let in_span = |session: &SessionTrace| {
        let leaves = ends(session.started);
        (counted_on.meets(session.areas) && leaves > at).then_some(leaves)
    };
    let mut leaving: Vec<Timestamp> = sessions.iter().filter_map(in_span).collect();
    order::sort(&mut leaving);
    let used = u32::try_from(leaving.len()).unwrap_or(u32::MAX);
    // Another one fits when all but one less than the most have left the span.
    let next_allowed = match (used.checked_sub(*most), most) {
        (_, 0) => None,
        (None, _) => Some(at),
        (Some(over), _) => leaving.get(usize::try_from(over).unwrap_or(usize::MAX)).copied(),
    };
    Some(Quota { rule: rule.id.clone(), used, sessions: *most, next_allowed })
}
