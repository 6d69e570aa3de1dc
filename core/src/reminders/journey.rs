//! Journeys: what would move if the phone changed its zone.

use serde::{Deserialize, Serialize};

use super::{
    capabilities::Capabilities,
    facts::PlanFacts,
    notification::{Notification, Policy},
    plan::{ReminderPlan, plan},
};
use crate::{
    facts::ReminderKind,
    order,
    time::{LocalDateTime, Timestamp, Zone},
};

/// When a reminder comes, in one zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Coming {
    /// When, as an instant.
    pub at: Timestamp,
    /// When, on the wall of that zone.
    pub civil: LocalDateTime,
}

/// A reminder that a change of zone would move, bring or take away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ZoneMove {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub kind: ReminderKind,
    /// Its title, in words.
    pub title: String,
    /// What its time means when the zone changes.
    pub policy: Policy,
    /// When it comes where the person is; absent if it does not.
    pub here: Option<Coming>,
    /// When it would come there; absent if it would not.
    pub there: Option<Coming>,
}

/// What would move between the plan for here and the plan for there, soonest first. What keeps its instant is left out,
/// such as all that counts from something that happened.
pub fn zone_change(
    facts: &PlanFacts,
    now: Timestamp,
    here: &Zone,
    there: &Zone,
    capabilities: &Capabilities,
) -> Vec<ZoneMove> {
    let plans = [here, there].map(|zone| (plan(facts, now, zone, capabilities), zone));
    let [from, to] = plans.each_ref().map(|(plan, zone)| comings(plan, zone));
    let find = |list: &[(&str, &Notification, Coming)], id: &str| {
        list.iter().find(|(known, ..)| *known == id).map(|(.., coming)| *coming)
    };
    let moved = |id: &str, item: &Notification, here: Option<Coming>, there: Option<Coming>| ZoneMove {
        id: id.to_owned(),
        kind: item.kind,
        title: item.title.clone(),
        policy: item.policy,
        here,
        there,
    };
    let mut moves: Vec<ZoneMove> = Vec::new();
    for (id, item, coming) in &from {
        let there = find(&to, id);
        if there.is_none_or(|there| there.at != coming.at) {
            moves.push(moved(id, item, Some(*coming), there));
        }
    }
    for (id, item, coming) in &to {
        if find(&from, id).is_none() {
            moves.push(moved(id, item, None, Some(*coming)));
        }
    }
    let when = |moved: &ZoneMove| moved.here.or(moved.there).map(|coming| coming.at);
    order::sort_by(&mut moves, |a, b| (when(a), &a.id).cmp(&(when(b), &b.id)));
    moves
}

/// Every reminder of a plan, those that were merged into others too.
fn comings<'a>(plan: &'a ReminderPlan, zone: &Zone) -> Vec<(&'a str, &'a Notification, Coming)> {
    let each = |item: &'a Notification| {
        let coming = Coming { at: item.at, civil: zone.civil(item.at) };
        std::iter::once(&item.id).chain(&item.merged).map(move |id| (id.as_str(), item, coming))
    };
    plan.notifications.iter().flat_map(each).collect()
}
