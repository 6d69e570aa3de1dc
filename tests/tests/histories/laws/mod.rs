//! The laws: each a small function with a sentence.

mod answers;
mod budget;
mod done;
mod duties;
mod moment;
mod phone;
mod sessions;
mod time;

use rollcare_core::{Notification, ReminderKind, ReminderPlan, Timestamp, plan};

use crate::{tally::Tally, world::History};

/// Says how a law is broken, unless it holds.
macro_rules! holds {
    ($is_so:expr, $($how:tt)*) => {
        if !$is_so {
            return Err(format!($($how)*));
        }
    };
}
use holds;

/// A history with its plans.
pub struct Case<'a> {
    history: &'a History,
    /// What its phone is to hold.
    plan: ReminderPlan,
    /// What a phone with room for everything is to hold.
    full: ReminderPlan,
}

type Outcome = Result<(), String>;
type Law = (&'static str, u64, fn(&Case<'_>, &mut Tally) -> Outcome);

/// The laws by name. The number says that a law is asked in every so many-th history: some make many plans.
const LAWS: [Law; 26] = [
    ("nothing lies in the past", 1, moment::nothing_lies_in_the_past),
    ("one notification a minute, an id and a number", 1, moment::ids_numbers_and_minutes_are_single),
    ("quiet hours move", 1, moment::quiet_hours_are_kept),
    ("a notification is short", 1, moment::a_notification_is_short),
    ("no duty is silent for a week", 1, duties::no_duty_is_silent_for_a_week),
    ("no duty is silent for a week, asked again later", 4, duties::no_duty_is_silent_for_a_week_asked_later),
    ("nobody is called too often", 1, duties::nobody_is_called_too_often),
    ("kinds that are off are silent", 1, moment::kinds_that_are_off_are_silent),
    ("what matters keeps its slots", 1, budget::what_matters_keeps_its_slots),
    ("up to the horizon nothing is missing", 1, budget::up_to_the_horizon_nothing_is_missing),
    ("one more slot removes nothing", 8, budget::one_more_slot_removes_nothing),
    ("clean rollers do not nag", 1, done::clean_rollers_do_not_nag),
    ("what is done is not asked for", 1, done::what_is_done_is_not_asked_for),
    ("a pause is silent", 1, done::a_pause_is_silent),
    ("sessions come where all allows them", 1, sessions::sessions_come_where_all_allows_them),
    ("a snooze is silent and then speaks once", 2, answers::a_snooze_is_silent_and_then_speaks_once),
    ("what has come can be snoozed", 4, answers::what_has_come_can_be_snoozed),
    ("done drops the series", 1, answers::done_drops_the_series),
    ("another skip drops one", 8, answers::another_skip_drops_one),
    ("another done drops a series", 8, answers::another_done_drops_a_series),
    ("a dismissal changes nothing", 8, answers::a_dismissal_changes_nothing),
    ("an answer given twice is one", 8, answers::an_answer_given_twice_is_one),
    ("the order of facts does not matter", 4, time::the_order_of_facts_does_not_matter),
    ("time only cuts off", 2, time::time_only_cuts_off),
    ("only words that are needed are made", 4, phone::only_words_that_are_needed_are_made),
    ("a hash stands for all that is told", 4, phone::a_hash_stands_for_all_that_is_told),
];

/// What laws count beside kinds and fates.
pub const MET: [&str; 17] = [
    "what had come was snoozed",
    "a roller was clean",
    "a snooze was silent",
    "a snooze spoke",
    "a session was allowed",
    "a later plan agreed",
    "a slot was needed",
    "a hash told changes",
    "a duty was put off",
    "a duty was muted",
    "duty red-flag",
    "duty not-clean",
    "duty open-session",
    "duty throw-away",
    "duty no-roller",
    "duty checklist",
    "duty recovery",
];

/// Checks all laws; tells which are broken, and how.
pub fn check(history: &History, tally: &mut Tally) -> Vec<(&'static str, String)> {
    let make = |phone| plan(&history.facts, history.now, &history.zone, phone);
    let case = Case { history, plan: make(&history.phone), full: make(&history.roomy()) };
    tally.plan(&case.plan);
    tally.plan(&case.full);
    let asked = (0..).zip(LAWS).filter(|(n, (_, every, _))| (history.seed + n).is_multiple_of(*every));
    asked.filter_map(|(_, (name, _, law))| Some((name, law(&case, tally).err()?))).collect()
}

/// Every reminder of a plan with the notification that speaks of it.
fn members(plan: &ReminderPlan) -> impl Iterator<Item = (&str, &Notification)> {
    plan.notifications
        .iter()
        .flat_map(|item| std::iter::once(&item.id).chain(&item.merged).map(move |id| (id.as_str(), item)))
}

/// What repeats the same reminder: kind and subject, without the rung.
fn series(id: &str) -> &str {
    let end = id.match_indices(':').nth(1).map_or(id.len(), |(at, _)| at);
    &id[..end]
}

fn kind_of(id: &str) -> ReminderKind {
    id.split(':').next().unwrap().parse().unwrap()
}

fn minute(at: Timestamp) -> i64 {
    at.as_millis().div_euclid(60_000)
}
