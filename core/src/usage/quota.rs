//! Quotas: how many sessions fit into a rolling span of time. Sessions with several rollers in one evening are one.

use serde::{Deserialize, Serialize};

use super::evening::evenings_as_one;
use crate::{
    facts::{Area, AreaSet, SessionTrace},
    guidance::{Rule, RuleKind, RulePack, RulesByKind, meet},
    order,
    time::{DAY_MS, LocalTime, Timestamp, Zone},
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
/// A session counts for the person's day of its start in `zone`, which is where the person is now: of a quota for seven
/// days, it counts on that day and the six after it, and another one fits when the day after those begins. So a person who
/// rolls on the same evenings every week is never stopped.
pub fn quotas(
    sessions: &[SessionTrace],
    areas: &[Area],
    at: Timestamp,
    day_starts: LocalTime,
    zone: &Zone,
    pack: &RulePack,
) -> Vec<Quota> {
    let quotas = RulesByKind::of(pack).quotas.into_iter();
    quotas.filter_map(|rule| quota(rule, sessions, areas, at, day_starts, zone)).collect()
}

/// How the quota of a rule stands, if it is about these areas.
pub(super) fn quota(
    rule: &Rule,
    sessions: &[SessionTrace],
    areas: &[Area],
    at: Timestamp,
    day_starts: LocalTime,
    zone: &Zone,
) -> Option<Quota> {
    let RuleKind::Quota { areas: counted, sessions: most, days } = &rule.kind else { return None };
    if !meet(counted, areas) {
        return None;
    }
    let counted_on = AreaSet::of(counted);
    let evenings = evenings_as_one(sessions.iter().filter(|session| counted_on.meets(session.areas)));
    // No day is longer by more than one: what lies further back needs no look at the calendar.
    let is_near = |started: &Timestamp| at < started.plus_millis((i64::from(*days) + 2) * DAY_MS);
    let near = evenings.iter().map(|evening| evening.first.started).filter(is_near);
    let leaving = near.map(|started| zone.days_after(started, *days, day_starts)).filter(|leaves| at < *leaves);
    let mut leaving: Vec<Timestamp> = leaving.collect();
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
