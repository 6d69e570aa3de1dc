//! The plan: the sorted list of what the phone should hold, and the reasons for all it does not.

use serde::{Deserialize, Serialize};

use super::{
    actions::{self, Answering},
    budget,
    buttons::ButtonSet,
    capabilities::{Capabilities, Platform},
    catch_up,
    coverage::{self, Covering},
    draft::{Candidate, Draft, Series},
    enough,
    facts::PlanFacts,
    fate::{Fate, HeldBack, Reason},
    kinds::{self, Proposed},
    merge::{self, Group},
    notification::Notification,
    put_off, quiet,
    seal::{self, Sealed},
    shown,
};
use crate::{
    duties::{Duty, DutyView},
    facts::ReminderKind,
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
    // In an order that does not depend on the order of the facts; what became of one reminder stays in turn.
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
    let Fitted { groups, draft, horizon, .. } = fitted(facts, now, zone, capabilities);
    let notifications = seal::all(groups, zone, capabilities);
    SealedPlan { zone: zone.clone(), horizon, notifications, reasons: draft.reasons }
}

/// What is due and unmet, those that weigh more first, and the first notifications of the plan, without putting the others
/// into words.
pub(crate) fn first(
    count: usize,
    facts: &PlanFacts,
    now: Timestamp,
    zone: &Zone,
    capabilities: &Capabilities,
) -> (Vec<DutyView>, Vec<Notification>) {
    let Fitted { mut groups, duties, .. } = fitted(facts, now, zone, capabilities);
    groups.truncate(count);
    let notifications = seal::all(groups, zone, capabilities).iter().map(Sealed::in_words).collect();
    (in_words(&duties, now), notifications)
}

/// When a reminder of the same series as this one comes next, if the phone had room for all.
pub(crate) fn next_of(id: &str, facts: &PlanFacts, now: Timestamp, zone: &Zone) -> Option<Timestamp> {
    const ROOM: u32 = 10_000;
    let groups = fitted(facts, now, zone, &Capabilities::with(Platform::Android, ROOM)).groups;
    let series = Series::of(id);
    groups.iter().find(|group| group.all().any(|candidate| candidate.is_of(series))).map(|group| group.at)
}

/// Whether a reminder of a session has the button that logs it, looked at now: nothing speaks against the session.
pub(crate) fn can_be_logged(id: &str, facts: &PlanFacts, now: Timestamp, zone: &Zone) -> bool {
    let candidates = wanted(facts, now, zone).draft.candidates;
    let mine = candidates.iter().find(|candidate| candidate.id == *id);
    mine.is_some_and(|candidate| candidate.message.set(candidate.kind) == ButtonSet::Session)
}

/// What is due and unmet, those that weigh more first.
pub fn unmet(facts: &PlanFacts, now: Timestamp, zone: &Zone) -> Vec<DutyView> {
    in_words(&wanted(facts, now, zone).duties, now)
}

fn in_words(duties: &[Duty<'_>], now: Timestamp) -> Vec<DutyView> {
    duties.iter().filter(|duty| duty.is_unmet(now)).map(Duty::in_words).collect()
}

/// What the phone can hold, soonest first.
struct Fitted<'a> {
    groups: Vec<Group>,
    duties: Vec<Duty<'a>>,
    draft: Draft,
    horizon: Timestamp,
}

fn fitted<'a>(facts: &'a PlanFacts, now: Timestamp, zone: &'a Zone, capabilities: &Capabilities) -> Fitted<'a> {
    let Wanted { mut draft, duties, models, has_more } = wanted(facts, now, zone);
    let candidates = std::mem::take(&mut draft.candidates);
    let mut groups = merge::same_minute(candidates, &mut draft, |candidate| {
        let later = candidate.at.plus_minutes(1);
        quiet::when_it_may_speak(candidate.kind, later, &facts.settings, zone)
    });
    enough::in_all(&mut groups, &mut draft, facts, zone);
    groups.retain(|group| {
        let has_passed = group.at <= now;
        if has_passed {
            group.explain(&mut draft, |candidate| Fate::Past { at: candidate.at });
        }
        !has_passed
    });
    let covering = Covering { facts, duties: &duties, models: &models, now, zone };
    coverage::cover(&mut groups, &mut draft, &covering);
    for group in &groups {
        merge::explain(group, &mut draft);
    }
    let far = horizon(now, zone);
    let horizon = if capabilities.notifications {
        let sentinel = has_more.then_some(budget::Sentinel { settings: &facts.settings, zone, now, far });
        let first_dropped = budget::fit(&mut groups, &mut draft, capabilities, (duties.len(), now), sentinel);
        if first_dropped.is_some() && is_never_asked_again(capabilities) {
            coverage::cover_by_kept(&mut groups, &mut draft, &covering);
        }
        first_dropped.unwrap_or(far)
    } else {
        for group in groups.drain(..) {
            group.explain(&mut draft, |_| Fate::HeldBack { by: HeldBack::NoPermission });
        }
        far
    };
    Fitted { groups, duties, draft, horizon }
}

/// Whether it is an iPhone with all its slots: what it does not hold is silent until the app is opened. With fewer slots nothing
/// can be promised.
fn is_never_asked_again(capabilities: &Capabilities) -> bool {
    capabilities.platform == Platform::Ios && capabilities.slots >= Capabilities::IOS.slots
}

/// Whether nobody is reminded of it who no longer rolls: of all but rollers that are not clean, visits and back-ups.
fn is_over(candidate: &Candidate) -> bool {
    let kinds = [ReminderKind::SoakDone, ReminderKind::Visit, ReminderKind::BackupDue];
    let is_about_needles = candidate.kind == ReminderKind::Disinfect && candidate.due.is_none();
    !is_about_needles && !kinds.contains(&candidate.kind)
}

/// How far a plan looks.
pub(super) fn horizon(now: Timestamp, zone: &Zone) -> Timestamp {
    zone.date(now).plus_days(LOOK_AHEAD_DAYS).begins(zone)
}

/// The reminders that are wanted, at their times, before they are merged.
pub(super) struct Wanted<'a> {
    pub draft: Draft,
    /// What is due and unmet.
    duties: Vec<Duty<'a>>,
    /// A reminder of each.
    models: Vec<Option<Candidate>>,
    /// Whether something is ongoing that will ask for more.
    has_more: bool,
}

pub(super) fn wanted<'a>(facts: &'a PlanFacts, now: Timestamp, zone: &'a Zone) -> Wanted<'a> {
    let mut draft = Draft::new();
    let Proposed { duties, due, has_more, soaks } = kinds::propose(&mut draft, facts, now, zone);
    // That a soak is done is said once, and not for weeks.
    let is_model =
        |candidate: &&Candidate, number| candidate.duty == Some(number) && candidate.kind != ReminderKind::SoakDone;
    let model = |number| draft.candidates.iter().rfind(|candidate| is_model(candidate, number)).cloned();
    let models = (0_u16..).zip(&duties).map(|(number, _)| model(number)).collect();
    let off = &facts.settings.reminders_off;
    if !off.is_empty() {
        let by = HeldBack::SwitchedOff;
        draft.drop_where(|candidate| off.contains(&candidate.kind).then_some(Fate::HeldBack { by }));
    }
    if facts.settings.stopped.is_some() {
        draft.drop_where(|candidate| is_over(candidate).then_some(Fate::HeldBack { by: HeldBack::SwitchedOff }));
    }
    actions::apply(&mut draft, &facts.actions, Answering { settings: &facts.settings, now, zone });
    quiet::respect(&mut draft, &facts.settings, zone);
    put_off::judge(&mut draft, facts, &due, zone);
    catch_up::propose(&mut draft, &duties, facts, now, zone);
    enough::of_each_duty(&mut draft, &duties, facts, now, zone);
    kinds::hold_back_while_soaking(&mut draft, &soaks);
    shown::apply(&mut draft, facts, now, zone);
    draft.drop_where(|candidate| {
        let is_useless = candidate.useless_from.is_some_and(|from| from <= candidate.at);
        is_useless.then_some(Fate::HeldBack { by: HeldBack::TooLate })
    });
    Wanted { draft, duties, models, has_more }
}
