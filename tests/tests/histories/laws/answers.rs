//! Snooze, skip, done and dismiss are four different things.

use std::collections::BTreeSet;

use rollcare_core::{
    Fate, HeldBack, PlanFacts, ReminderAction, ReminderActionKind, ReminderKind, ReminderPlan, Schedule, Timestamp,
    Visit, plan, time::resolve,
};
use rollcare_tests::facts::other_id;

use super::{Case, Outcome, holds, kind_of, members, minute, series};
use crate::{dice::Dice, tally::Tally};

/// Until the end of a snooze its series is silent; then it speaks once, if it would have spoken by then. Where the roller
/// lies in its bath, in quiet hours, and where it is skipped or done, it does not.
pub fn a_snooze_is_silent_and_then_speaks_once(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    let history = case.history;
    if !history.facts.device.is_empty() {
        return Ok(()); // a phone that has shown it, or catches up, says it at other times
    }
    let bare = PlanFacts { actions: Vec::new(), ..history.facts.clone() };
    let bare = plan(&bare, history.now, &history.zone, &history.roomy());
    let actions = &history.facts.actions;
    for (n, action) in actions.iter().enumerate() {
        let ReminderActionKind::Snooze { until } = action.kind else { continue };
        let mine = series(&action.notification);
        let later = actions[n + 1..].iter().filter(|later| series(&later.notification) == mine);
        if later.clone().any(|later| matches!(later.kind, ReminderActionKind::Snooze { .. })) {
            continue;
        }
        let until = until.min(history.now.plus_millis(until.millis_since(action.at)));
        let longest = longest(case, mine, action.at);
        if longest.is_some_and(|longest| longest < until) {
            tally.count("a duty was put off");
            continue; // no answer outlasts what is unmet: `no duty is silent` looks at that
        }
        let coming: Vec<_> = members(&case.full).filter(|(id, _)| series(id) == mine && !id.ends_with('+')).collect();
        let early = coming.iter().find(|(_, item)| minute(item.at) < minute(until));
        holds!(early.is_none(), "{early:?} comes before {until}");
        let is_mine = |id: &str| series(id) == mine && !id.ends_with('+'); // what the last pass adds has no rung to put off
        let would_have = members(&bare).any(|(id, item)| is_mine(id) && item.at <= until);
        let is_answered = actions.iter().any(|other| {
            let is_final = matches!(other.kind, ReminderActionKind::Skip | ReminderActionKind::Done);
            series(&other.notification) == mine && is_final
        });
        if would_have && !is_answered && until > history.now {
            tally.count("a snooze was silent");
            let is_moved = |fate: &Fate| {
                matches!(
                    fate,
                    Fate::HeldBack { .. }
                        | Fate::MovedFromQuietHours { .. }
                        | Fate::MovedFromPause { .. }
                        | Fate::Stopped { .. }
                        | Fate::EnoughForADay { .. }
                )
            };
            let snoozed = case.full.reasons.iter().filter(|reason| matches!(reason.fate, Fate::Snoozed { .. }));
            let put_off = snoozed.map(|reason| &reason.notification).find(|id| series(id) == mine);
            let moved = put_off.is_some_and(|id| {
                case.full.reasons.iter().any(|reason| reason.notification == *id && is_moved(&reason.fate))
            });
            let at_its_end = coming.iter().filter(|(_, item)| minute(item.at) == minute(until)).count();
            holds!(moved || at_its_end > 0, "{mine} does not speak at {until}: {coming:?}");
            if !moved {
                tally.count("a snooze spoke");
            }
        }
    }
    Ok(())
}

/// The latest time until which a reminder can be put off, where it speaks of something unmet: the next daily hour for needles,
/// a week for all else.
fn longest(case: &Case<'_>, series: &str, at: Timestamp) -> Option<Timestamp> {
    let history = case.history;
    match kind_of(series) {
        ReminderKind::Disinfect | ReminderKind::SoakDone => {
            let date = history.zone.date(at);
            let hour = |days| resolve(date.plus_days(days).at(history.facts.settings.daily_at), &history.zone);
            (0..=2).map(hour).find(|hour| *hour > at)
        }
        kind if speaks_of_a_duty(kind, series) => Some(at.plus_minutes(7 * 1440)),
        _ => None,
    }
}

/// Whether a reminder speaks of something unmet, and not only of something that is due.
pub fn speaks_of_a_duty(kind: ReminderKind, id: &str) -> bool {
    match kind {
        ReminderKind::Disinfect
        | ReminderKind::SoakDone
        | ReminderKind::RedFlag
        | ReminderKind::OpenSession
        | ReminderKind::NoRoller
        | ReminderKind::NurseBack
        | ReminderKind::ChecklistUnfinished => true,
        ReminderKind::ReplaceRoller => ["/stop", "/defect", "/infected"].iter().any(|why| id.contains(why)),
        _ => false,
    }
}

/// What has just come can be put off: it comes again at the end of the snooze.
pub fn what_has_come_can_be_snoozed(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    let (history, dice) = (case.history, &mut Dice::new(case.history.seed));
    let coming: Vec<_> = members(&case.full).filter(|(id, _)| kind_of(id) != ReminderKind::OpenApp).collect();
    let Some(place) = dice.place(coming.len()) else { return Ok(()) };
    let (id, item) = coming[place];
    if history.is_set_back || !history.facts.device.is_empty() || id.ends_with('+') {
        return Ok(()); // what the last pass adds stays as long as nothing else speaks
    }
    let answered = item.at.plus_minutes(dice.between(0, 90));
    let minutes = [10, 60, dice.between(1, 900), dice.between(1, 5 * 1440)];
    let until = answered.plus_minutes(dice.pick(&minutes));
    if longest(case, series(id), answered).is_some_and(|longest| longest <= until) {
        return Ok(());
    }
    let begins = |visit: &Visit| id.contains(&visit.id.to_string()) && visit.begins() <= until;
    if history.facts.visits.iter().any(begins) {
        return Ok(()); // a visit that has begun is no more to come
    }
    let last_day = history.zone.date(until);
    let ends = |it: &Schedule| id.contains(&it.id.to_string()) && it.until.is_some_and(|end| end <= last_day);
    if kind_of(id) == ReminderKind::NoRoller && history.facts.schedules.iter().any(ends) {
        return Ok(()); // nobody needs a roller for a schedule that has ended
    }
    let mut facts = history.facts.clone();
    let (kind, notification) = (ReminderActionKind::Snooze { until }, id.to_owned());
    facts.actions.push(ReminderAction { id: other_id(99), notification, kind, at: answered });
    // Whenever the phone asks until then, and it asks at least when the person answers.
    let asked = answered.plus_millis(dice.between(0, until.millis_since(answered) - 1));
    let with = plan(&facts, asked, &history.zone, &history.roomy());
    let is_of_a_schedule = history.facts.schedules.iter().any(|it| id.contains(&it.id.to_string()));
    let is_moved = with.reasons.iter().any(|reason| {
        let elsewhere = match reason.fate {
            Fate::MovedFromQuietHours { .. }
            | Fate::MovedFromPause { .. }
            | Fate::MovedFromFullMinute { .. }
            | Fate::EnoughForADay { .. }
            | Fate::HeldBack { by: HeldBack::Soaking } => true,
            // A pause that has no end by then holds what it can, and what asks for a clean roller before a session.
            Fate::HeldBack { by: HeldBack::Pause } => !speaks_of_a_duty(kind_of(id), id) || is_of_a_schedule,
            // By then something stops the session.
            Fate::HeldBack { by: HeldBack::TooLate } => {
                matches!(kind_of(id), ReminderKind::Session | ReminderKind::Disinfect)
            }
            _ => false,
        };
        series(&reason.notification) == series(id) && elsewhere
    });
    let again = members(&with).any(|(other, item)| series(other) == series(id) && minute(item.at) == minute(until));
    let mine: Vec<_> = with.reasons.iter().filter(|reason| series(&reason.notification) == series(id)).collect();
    holds!(
        is_moved || again,
        "{id} of {}, snoozed at {answered} until {until}, is not there at {asked}: {mine:?}",
        item.at
    );
    tally.count("what had come was snoozed");
    Ok(())
}

/// Nothing comes of a series of which somebody said that it is done.
pub fn done_drops_the_series(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let done = case.history.facts.actions.iter().filter(|action| action.kind == ReminderActionKind::Done);
    // What is unmet is done when it is met.
    let done = done.filter(|action| !speaks_of_a_duty(kind_of(&action.notification), &action.notification));
    for action in done {
        let is_its_own = |id: &str| series(id) == series(&action.notification) && !id.ends_with('+');
        let rest = members(&case.full).find(|(id, _)| is_its_own(id));
        holds!(rest.is_none(), "{rest:?} is done");
    }
    Ok(())
}

/// A skip takes away the one that it names, and nothing else; nothing else moves.
pub fn another_skip_drops_one(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let Some((id, with)) = answered(case, ReminderActionKind::Skip) else { return Ok(()) };
    let (mut left, mut now) = (comings(&case.full), comings(&with));
    left.retain(|(other, _)| *other != id);
    if speaks_of_a_duty(kind_of(&id), &id) {
        // Others may come in its place.
        left.retain(|coming| now.contains(coming));
        now.retain(|coming| left.contains(coming));
    }
    holds!(now == left, "{:?} after a skip of {id}", differing(&now, &left));
    Ok(())
}

/// Done takes away the series of the one that it names, and nothing else.
pub fn another_done_drops_a_series(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let Some((id, with)) = answered(case, ReminderActionKind::Done) else { return Ok(()) };
    if speaks_of_a_duty(kind_of(&id), &id) {
        return Ok(());
    }
    let mut left = comings(&case.full);
    left.retain(|(other, _)| series(other) != series(&id));
    holds!(comings(&with) == left, "{:?} after {id} is done", differing(&comings(&with), &left));
    Ok(())
}

/// A dismissal changes nothing at all.
pub fn a_dismissal_changes_nothing(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let Some((id, with)) = answered(case, ReminderActionKind::Dismiss) else { return Ok(()) };
    holds!(with == case.full, "a dismissal of {id} changes the plan");
    Ok(())
}

/// The last answer, given once more, changes nothing that the phone holds.
pub fn an_answer_given_twice_is_one(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let history = case.history;
    let Some(last) = history.facts.actions.last() else { return Ok(()) };
    let mut facts = history.facts.clone();
    facts.actions.push(last.clone());
    let twice = plan(&facts, history.now, &history.zone, &history.roomy());
    holds!(twice.notifications == case.full.notifications, "{last:?} twice is not the same as once");
    Ok(())
}

/// One of the reminders of the plan, and the plan after this answer to it, which is the last of all.
fn answered(case: &Case<'_>, kind: ReminderActionKind) -> Option<(String, ReminderPlan)> {
    let history = case.history;
    let is_full =
        |fate: &Fate| matches!(fate, Fate::EnoughForADay { .. } | Fate::MovedFromFullMinute { .. } | Fate::Added);
    if case.full.reasons.iter().any(|reason| is_full(&reason.fate)) {
        return None; // on a full day, or in a full minute, another one comes in its place
    }
    let ids: Vec<&str> =
        members(&case.full).map(|(id, _)| id).filter(|id| kind_of(id) != ReminderKind::OpenApp).collect();
    let id = ids[Dice::new(history.seed).place(ids.len())?].to_owned();
    let mut facts = history.facts.clone();
    facts.actions.push(ReminderAction { id: other_id(99), notification: id.clone(), kind, at: history.now });
    Some((id, plan(&facts, history.now, &history.zone, &history.roomy())))
}

/// All reminders with their minutes. The one to open the app gives way to all others, so it may move; and what is due in this
/// very minute comes or has passed, whatever else is due in it.
fn comings(plan: &ReminderPlan) -> BTreeSet<(String, i64)> {
    let members = members(plan).filter(|(id, _)| kind_of(id) != ReminderKind::OpenApp);
    let later = members.filter(|(_, item)| minute(item.at) > minute(plan.made_at));
    later.map(|(id, item)| (id.to_owned(), minute(item.at))).collect()
}

fn differing<'a>(a: &'a BTreeSet<(String, i64)>, b: &'a BTreeSet<(String, i64)>) -> Vec<(&'a str, Timestamp)> {
    let instant = |(id, minute): &'a (String, i64)| (id.as_str(), Timestamp::from_millis(minute * 60_000).unwrap());
    a.symmetric_difference(b).map(instant).collect()
}
