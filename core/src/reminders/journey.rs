//! Journeys: what would move if the phone changed its zone.

use serde::{Deserialize, Serialize};

use super::{
    draft::Candidate,
    facts::PlanFacts,
    notification::Policy,
    plan::{horizon, wanted},
};
use crate::{
    facts::ReminderKind,
    order,
    shared_text::SharedText,
    time::{LocalDateTime, Timestamp, Zone},
};

/// When a reminder comes, in one zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "PlannedTime")]
pub struct Coming {
    /// When, as an instant.
    pub at: Timestamp,
    /// When, in the local time of that zone.
    pub civil: LocalDateTime,
}

/// A reminder that a change of zone would move, bring or take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ZoneMove {
    /// Its id.
    pub id: SharedText,
    /// What it is about.
    pub kind: ReminderKind,
    /// Its title, in words.
    pub title: SharedText,
    /// What its time means when the zone changes.
    pub policy: Policy,
    /// When it comes where the person is; absent if it does not.
    pub here: Option<Coming>,
    /// When it would come there; absent if it would not.
    pub there: Option<Coming>,
}

/// What would move between the plan for here and the plan for there, soonest first. What keeps its instant is left out, such
/// as all that counts from something that happened.
pub fn zone_change(facts: &PlanFacts, now: Timestamp, here: &Zone, there: &Zone) -> Vec<ZoneMove> {
    let [from, to] = [here, there].map(|zone| (wanted(facts, now, zone).draft.candidates, zone));
    // Up to there both zones have looked; what comes after it says nothing.
    let end = [here, there].map(|zone| horizon(now, zone)).into_iter().min().unwrap_or(now);
    let coming = |(candidates, zone): &(Vec<Candidate>, &Zone), id: &str| {
        let found = candidates.iter().find(|candidate| candidate.id == id && candidate.at > now);
        found.map(|candidate| Coming { at: candidate.at, civil: zone.civil(candidate.at) })
    };
    let new = to.0.iter().filter(|candidate| from.0.iter().all(|known| known.id != candidate.id));
    let moves = from.0.iter().chain(new).filter_map(|candidate| {
        let (here, there) = (coming(&from, &candidate.id), coming(&to, &candidate.id));
        let at = |coming: Option<Coming>| coming.map(|coming| coming.at);
        let is_in_view = at(here).or(at(there)).is_some_and(|at| at < end);
        (is_in_view && at(here) != at(there)).then(|| ZoneMove {
            id: candidate.id.clone(),
            kind: candidate.kind,
            title: candidate.message.title().clone(),
            policy: candidate.policy,
            here,
            there,
        })
    });
    let mut moves: Vec<ZoneMove> = moves.collect();
    let when = |moved: &ZoneMove| moved.here.or(moved.there).map(|coming| coming.at);
    order::sort_by(&mut moves, |a, b| (when(a), &a.id).cmp(&(when(b), &b.id)));
    moves
}
