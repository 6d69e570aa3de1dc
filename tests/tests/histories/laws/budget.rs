//! What holds where slots are short.

use std::collections::BTreeSet;

use rollcare_core::{Capabilities, Notification, Platform, ReminderKind, plan};

use super::{Case, Outcome, holds, kind_of, members};
use crate::{dice::Dice, tally::Tally};

fn is_sentinel(item: &Notification) -> bool {
    item.kind == ReminderKind::OpenApp
}

/// iOS keeps what is about needles on this day, then one a week of each duty, then the next three days, then the kinds that
/// matter most, and its last slot is for the reminder to open the app if anything is ongoing; Android keeps the soonest and has no
/// such reminder. Without permission there is nothing.
pub fn what_matters_keeps_its_slots(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    let phone = &case.history.phone;
    if !phone.notifications {
        holds!(case.plan.notifications.is_empty(), "the phone shows nothing");
        return Ok(());
    }
    let (is_ios, slots) = (phone.platform == Platform::Ios, usize::try_from(phone.slots.get()).unwrap());
    holds!(case.plan.notifications.len() <= slots, "more than {slots}");
    let goes_on = case.full.notifications.iter().any(is_sentinel);
    let is_about_needles = |id: &str| matches!(kind_of(id), ReminderKind::Session | ReminderKind::Disinfect);
    holds!(!goes_on || is_ios, "Android asks to open the app");
    holds!(
        goes_on || !is_ios || !members(&case.full).any(|(id, _)| is_about_needles(id)),
        "nobody asks to open the app"
    );
    let has_sentinel = case.plan.notifications.iter().any(is_sentinel);
    holds!(has_sentinel == (goes_on && slots > 0), "the last slot is not kept");

    let wanted: Vec<&Notification> = case.full.notifications.iter().filter(|item| !is_sentinel(item)).collect();
    let room = slots - usize::from(has_sentinel);
    if wanted.len() > room {
        tally.count("a slot was needed");
    }
    let kept: BTreeSet<&str> =
        case.plan.notifications.iter().filter(|item| !is_sentinel(item)).map(|item| &*item.id).collect();
    holds!(kept.len() == room.min(wanted.len()), "{} of {} are kept in {room} slots", kept.len(), wanted.len());
    let is_within = |item: &Notification, days: i64| item.at <= case.history.now.plus_minutes(days * 1440);
    let is_urgent = |item: &Notification| {
        is_within(item, 1) && matches!(item.kind, ReminderKind::Disinfect | ReminderKind::SoakDone)
    };
    let is_spare = |item: &&&Notification| !kept.contains(&*item.id);
    let has_duty = |item: &Notification| {
        members_of(item).any(|id| super::answers::speaks_of_a_duty(kind_of(id), id) || id.ends_with('+'))
    };
    for lost in wanted.iter().filter(is_spare) {
        let worse = |item: &&&Notification| {
            let is_far = |item: &Notification| is_ios && !is_within(item, 3);
            let rank = |item: &Notification| (is_far(item), is_far(item).then_some(item.kind), item.at);
            let comes_first = is_ios && (has_duty(item) || is_urgent(item));
            kept.contains(&*item.id) && rank(item) > rank(lost) && !comes_first
        };
        let worse = wanted.iter().find(worse);
        holds!(worse.is_none(), "{} is dropped, and {worse:?} is kept", lost.id);
    }
    Ok(())
}

fn members_of(item: &Notification) -> impl Iterator<Item = &str> {
    std::iter::once(&item.id).chain(&item.merged).map(rollcare_core::SharedText::as_str)
}

/// Every reminder up to the horizon is in the plan.
pub fn up_to_the_horizon_nothing_is_missing(case: &Case<'_>, _: &mut Tally) -> Outcome {
    if case.history.phone.notifications {
        let kept: BTreeSet<&str> = case.plan.notifications.iter().map(|item| &*item.id).collect();
        let mut due = case.full.notifications.iter().filter(|item| item.at < case.plan.horizon);
        let missing = due.find(|item| !is_sentinel(item) && !kept.contains(&*item.id));
        holds!(missing.is_none(), "{missing:?} before {}", case.plan.horizon);
    }
    Ok(())
}

/// Whatever a phone holds, it also holds with one more slot.
pub fn one_more_slot_removes_nothing(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let history = case.history;
    let slots = Dice::new(history.seed).count(0, 69);
    let with = |slots| {
        let phone = Capabilities { slots, ..history.phone.clone() };
        plan(&history.facts, history.now, &history.zone, &phone)
    };
    let (less, more) = (with(slots.into()), with((slots + 1).into()));
    let more: BTreeSet<&str> = members(&more).map(|(id, _)| id).collect();
    // What the last pass adds to those that are kept comes by itself where there is room.
    let held = members(&less).map(|(id, _)| id).filter(|id| !id.ends_with('+'));
    let lost: Vec<&str> = held.filter(|id| !more.contains(id)).collect();
    holds!(lost.is_empty(), "one more slot than {slots} removes {lost:?}");
    Ok(())
}
