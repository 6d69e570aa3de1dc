//! The plan: the sorted list of what the phone should hold, and the reasons for all it does not.

use serde::{Deserialize, Serialize};

use super::{
    actions, budget,
    capabilities::Capabilities,
    draft::Draft,
    facts::PlanFacts,
    fate::{Fate, HeldBack, Reason},
    kinds::{self, Proposed},
    merge::{self, Group},
    notification::Notification,
    quiet,
    seal::{self, Sealed},
    shown,
};
use crate::{
    order,
    time::{Timestamp, Zone, zone_database_version},
    units::Revision,
    usage::LOOK_AHEAD_DAYS,
};

/// What the phone should hold from now on, soonest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ReminderPlan {
    /// The same for the same notifications, and for no others.
    pub revision: Revision,
    /// When and for where it was made.
    pub made_at: Timestamp,
    /// The zone that civil times are in.
    pub zone: Zone,
    /// The version of the zone rules that its instants were calculated with.
    pub zone_rules: String,
    /// Whether the phone goes by other zone rules: then instants and civil times may differ, and the civil time is meant
    /// where the policy keeps it.
    pub zone_rules_differ: bool,
    /// Every reminder up to then is in it, if nothing happens before.
    pub horizon: Timestamp,
    /// The notifications, soonest first.
    pub notifications: Vec<Notification>,
    /// Everything that was dropped, moved or merged.
    pub reasons: Vec<Reason>,
}

/// The plan of these facts at `now` in `zone` for a phone that can do `capabilities`.
///
/// Nothing in it lies in the past or, unless the person allows urgent ones, in quiet hours; it never has more than
/// `slots` notifications, and never two in the same minute. What is proposed follows from the facts alone: time only cuts
/// off what has passed. So two plans of the same facts agree on what lies ahead of both, up to their horizons.
pub fn plan(facts: &PlanFacts, now: Timestamp, zone: &Zone, capabilities: &Capabilities) -> ReminderPlan {
    let SealedPlan { notifications, mut reasons, horizon, .. } = sealed(facts, now, zone, capabilities);
    // In an order that does not depend on the order of the facts; what befell one reminder stays in turn.
    order::sort_by(&mut reasons, |a, b| a.notification.cmp(&b.notification));
    let zone_rules = zone_database_version();
    ReminderPlan {
        revision: seal::revision(&notifications).into(),
        made_at: now,
        zone: zone.clone(),
        zone_rules: zone_rules.to_owned(),
        zone_rules_differ: capabilities.zone_rules.as_ref().is_some_and(|phones| phones != zone_rules),
        horizon,
        notifications: notifications.iter().map(Sealed::in_words).collect(),
        reasons,
    }
}

/// A plan that is not put into words yet.
pub(crate) struct SealedPlan {
    /// The zone that civil times are in.
    pub zone: Zone,
    /// Every reminder up to then is in it, if nothing happens before.
    horizon: Timestamp,
    /// The notifications, soonest first.
    pub notifications: Vec<Sealed>,
    /// Everything that was dropped, moved or merged.
    pub reasons: Vec<Reason>,
}

pub(crate) fn sealed(facts: &PlanFacts, now: Timestamp, zone: &Zone, capabilities: &Capabilities) -> SealedPlan {
    let Fitted { groups, draft, horizon } = fitted(facts, now, zone, capabilities);
    let notifications = seal::all(groups, zone, capabilities);
    SealedPlan { zone: zone.clone(), horizon, notifications, reasons: draft.reasons }
}

/// The first notifications of the plan, without putting the others into words.
pub(crate) fn first(
    count: usize,
    facts: &PlanFacts,
    now: Timestamp,
    zone: &Zone,
    capabilities: &Capabilities,
) -> Vec<Notification> {
    let mut groups = fitted(facts, now, zone, capabilities).groups;
    groups.truncate(count);
    seal::all(groups, zone, capabilities).iter().map(Sealed::in_words).collect()
}

/// What the phone can hold, soonest first.
struct Fitted {
    groups: Vec<Group>,
    draft: Draft,
    horizon: Timestamp,
}

fn fitted(facts: &PlanFacts, now: Timestamp, zone: &Zone, capabilities: &Capabilities) -> Fitted {
    let Wanted { mut draft, has_more } = wanted(facts, now, zone);
    let mut groups = merge::same_minute(std::mem::take(&mut draft.candidates));
    groups.retain(|group| {
        let has_passed = group.at <= now;
        if has_passed {
            group.explain(&mut draft, |candidate| Fate::Past { at: candidate.at });
        } else {
            merge::explain(group, &mut draft);
        }
        !has_passed
    });
    let far = horizon(now, zone);
    let horizon = if capabilities.notifications {
        let sentinel = has_more.then_some(budget::Sentinel { settings: &facts.settings, zone, now, far });
        budget::fit(&mut groups, &mut draft, capabilities, sentinel).unwrap_or(far)
    } else {
        for group in groups.drain(..) {
            group.explain(&mut draft, |_| Fate::HeldBack { by: HeldBack::NoPermission });
        }
        far
    };
    Fitted { groups, draft, horizon }
}

/// How far a plan looks.
pub(super) fn horizon(now: Timestamp, zone: &Zone) -> Timestamp {
    zone.date(now).plus_days(LOOK_AHEAD_DAYS).begins(zone)
}

/// The reminders that are wanted, at their times, before they are merged.
pub(super) struct Wanted {
    pub draft: Draft,
    /// Whether something is ongoing that will ask for more.
    has_more: bool,
}

pub(super) fn wanted(facts: &PlanFacts, now: Timestamp, zone: &Zone) -> Wanted {
    let mut draft = Draft::new();
    let Proposed { has_more, soaks } = kinds::propose(&mut draft, facts, now, zone);
    let off = &facts.settings.reminders_off;
    if !off.is_empty() {
        let by = HeldBack::SwitchedOff;
        draft.drop_where(|candidate| off.contains(&candidate.kind).then_some(Fate::HeldBack { by }));
    }
    actions::apply(&mut draft, &facts.actions, now);
    quiet::respect(&mut draft, &facts.settings, zone);
    kinds::hold_back_while_soaking(&mut draft, &soaks, now);
    shown::apply(&mut draft, facts, now, zone);
    draft.drop_where(|candidate| {
        let is_useless = candidate.useless_from.is_some_and(|from| from <= candidate.at);
        is_useless.then_some(Fate::HeldBack { by: HeldBack::TooLate })
    });
    Wanted { draft, has_more }
}
