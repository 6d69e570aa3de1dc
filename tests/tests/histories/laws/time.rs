//! A plan is a function of facts; time only cuts off.

use std::collections::{BTreeMap, BTreeSet};

use rollcare_core::{
    ContentHash, Fate, Notification, PlanFacts, ReminderKind, ReminderPlan, SharedText, Timestamp, plan,
};

use super::{Case, Outcome, holds, members, minute};
use crate::{dice::Dice, tally::Tally};

/// The same facts in any order give the same plan; only answers count in the order of recording. So a fact that is
/// removed and added again, and then is the last one, gives the same plan.
pub fn the_order_of_facts_does_not_matter(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let history = case.history;
    let dice = &mut Dice::new(history.seed);
    let mut facts = history.facts.clone();
    let PlanFacts {
        rollers,
        sessions,
        schedules,
        pauses,
        skips,
        visits,
        declared,
        overrides,
        check_ins,
        seen,
        uses,
        products,
        device,
        ..
    } = &mut facts;
    dice.shuffle(rollers);
    dice.shuffle(sessions);
    dice.shuffle(schedules);
    dice.shuffle(pauses);
    dice.shuffle(skips);
    dice.shuffle(visits);
    dice.shuffle(declared);
    dice.shuffle(overrides);
    dice.shuffle(check_ins);
    dice.shuffle(seen);
    dice.shuffle(uses);
    dice.shuffle(products);
    dice.shuffle(device);
    let shuffled = plan(&facts, history.now, &history.zone, &history.roomy());
    for (a, b) in case.full.notifications.iter().zip(&shuffled.notifications) {
        holds!(a == b, "{a:?} is {b:?}");
    }
    let lengths = (case.full.notifications.len(), shuffled.notifications.len());
    holds!(lengths.0 == lengths.1, "not as many: {lengths:?}");
    holds!((case.full.revision, case.full.horizon) == (shuffled.revision, shuffled.horizon), "the horizon moved");
    let sorted = |plan: &ReminderPlan| {
        let mut reasons: Vec<String> = plan.reasons.iter().map(|reason| format!("{reason:?}")).collect();
        reasons.sort();
        reasons
    };
    let (a, b) = (sorted(&case.full), sorted(&shuffled));
    holds!(a == b, "{:?}", a.iter().zip(&b).find(|(a, b)| a != b));
    Ok(())
}

/// The plan of a later moment says the same of what lies ahead of it, up to the nearer horizon, if nothing happened between.
/// Where slots are short, the later one may only lack what it says is over its budget.
pub fn time_only_cuts_off(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    let history = case.history;
    if history.is_set_back || !history.facts.device.is_empty() {
        return Ok(());
    }
    let later = moment_after(case);
    let there = plan(&history.facts, later, &history.zone, &history.roomy());
    let until = case.full.horizon.min(there.horizon);
    let with_added = [&case.full, &there].into_iter().flat_map(members).filter(|(id, _)| id.ends_with('+'));
    let added: BTreeSet<i64> = with_added.map(|(_, item)| minute(item.at)).collect();
    let ahead = |plan: &ReminderPlan| -> BTreeMap<SharedText, (Timestamp, ContentHash, Vec<SharedText>)> {
        let items = plan.notifications.iter().filter(|item| item.at > later && item.at < until);
        // What the last pass adds counts from what was said before it, and so does all that comes with it, or says the same
        // right after it.
        let is_added = |item: &&Notification| added.range(minute(item.at) - 30..=minute(item.at)).next().is_none();
        let items = items.filter(|item| item.kind != ReminderKind::OpenApp).filter(is_added);
        items.map(|item| (item.id.clone(), (item.at, item.content_hash, item.merged.clone()))).collect()
    };
    let (first, second) = (ahead(&case.full), ahead(&there));
    for (id, item) in &first {
        holds!(second.get(id) == Some(item), "at {later} {id} is {:?}, not {item:?}", second.get(id));
    }
    let new = second.keys().find(|id| !first.contains_key(*id));
    holds!(new.is_none(), "only at {later} there is {new:?}: {:?}", new.map(|id| &second[id]));
    if !first.is_empty() {
        tally.count("a later plan agreed");
    }

    let scarce = plan(&history.facts, later, &history.zone, &history.phone);
    for (id, item) in members(&case.plan).filter(|(_, item)| item.at > later && item.kind != ReminderKind::OpenApp) {
        let is_added = id.ends_with('+');
        let is_there = is_added || members(&scarce).any(|(other, _)| other == id);
        let is_over = |fate: &Fate| matches!(fate, Fate::OverBudget { .. });
        let is_told = scarce.reasons.iter().any(|reason| reason.notification == id && is_over(&reason.fate));
        holds!(is_there || is_told || item.at >= until, "at {later} {id} is lost");
    }
    Ok(())
}

/// Some time later: any, or the very moment of something that is planned, or close to it.
fn moment_after(case: &Case<'_>) -> Timestamp {
    let dice = &mut Dice::new(case.history.seed ^ 0xff);
    let now = case.history.now;
    let items = &case.full.notifications;
    let later = match (dice.below(3), dice.place(items.len())) {
        (0, Some(place)) => items[place].at.plus_millis(dice.pick(&[-1, 0, 1, -60_000, 60_000])),
        (1, _) => now.plus_millis(dice.between(0, 7_200_000)),
        _ => now.plus_millis(dice.between(0, 25 * 86_400_000)),
    };
    later.max(now)
}
