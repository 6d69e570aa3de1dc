//! The same reminders as an app would have them that keeps its recurrences as RFC 5545 strings and expands them with the
//! `rrule` crate.
//!
//! In it are the ladder of a used roller and the end of its soak, sessions and "clean first" in their place, replacement,
//! visits, check-ins, nursing back, aftercare, back-ups, and the reminder to open the app; then the passes: days off and
//! answers, quiet hours, one notification a minute, the budget, the difference.
//!
//! It is let off much, so that what is measured is the recurrences: it makes no texts, buttons, hashes of contents or
//! reasons; it knows no unfinished checklists, outcome dates, active ingredients, snoozes, rollers that are nearly
//! worn out, nor schedules on weekdays or every
//! few days; no product, visit or answer about health stops a session (none does in the life that is measured); days begin
//! at midnight. States of rollers and which sessions were overtaken are worked out when it writes, which is not in the time
//! that is taken; nor is the parsing, unless the benchmark says so. It comes in two: a careful app that writes down only
//! what the facts still ask for, and one that keeps what it ever wrote for a session, and sorts out after expanding.
//! `is_the_same` checks that both come to the notifications of the planner.

mod days;
mod write;

use std::collections::{HashMap, HashSet};

use ::rrule::RRuleSet;
use days::Days;
use rollcare_core::{
    Area, Count, PlanFacts, ReminderActionKind, ReminderKind, ReminderPlan, RollCare, RollerId, SessionId, Settings,
    SharedText, Timestamp, Zone,
    time::{LocalDate, resolve},
};

/// How many days ahead schedules are expanded.
pub const AHEAD: u32 = 35;
/// How many days back a row of due days can have begun that is not over.
const BACK: u32 = 5;
const SLOTS: usize = 60;

/// A recurrence with what names its reminders.
pub struct Series<'a> {
    kind: ReminderKind,
    /// What all its ids begin with.
    prefix: String,
    rungs: Rungs<'a>,
    rules: String,
    useless_from: Option<Timestamp>,
    silent_until: Option<Timestamp>,
    /// Whether a later session on the same skin took its place.
    is_over: bool,
}

/// What its ids end with.
enum Rungs<'a> {
    /// The date there.
    Dates,
    /// One name each.
    Named(&'a [&'a str]),
    /// The date, and there is one only on days on which a session is due.
    Due(Box<Days<'a>>),
}

/// A reminder, with those of its minute.
pub struct Reminder {
    pub kind: ReminderKind,
    pub id: String,
    pub at: Timestamp,
    pub merged: Vec<String>,
}

/// The app: the facts, and what it wrote down because of them.
pub struct App<'a> {
    facts: &'a PlanFacts,
    zone: &'a Zone,
    series: Vec<Series<'a>>,
    sets: Vec<RRuleSet>,
}

impl<'a> App<'a> {
    /// Reads what is written down.
    pub fn parse(&self) -> Vec<RRuleSet> {
        self.series.iter().map(|series| series.rules.parse().unwrap()).collect()
    }

    /// The reminders from now on, as written down and read before.
    pub fn plan(&self, now: Timestamp) -> Vec<Reminder> {
        self.plan_of(&self.sets, now)
    }

    /// The reminders from now on: expand, filter, sort, merge, cut.
    pub fn plan_of(&self, sets: &[RRuleSet], now: Timestamp) -> Vec<Reminder> {
        self.fit(self.merged(sets, now), now)
    }

    /// The first instant that is too far ahead to be looked at.
    fn far(&self, now: Timestamp) -> Timestamp {
        self.zone.date(now).plus_days(AHEAD).begins(self.zone)
    }

    /// All reminders, those of a minute together.
    pub fn all(&self, now: Timestamp) -> Vec<Reminder> {
        self.merged(&self.sets, now)
    }

    fn merged(&self, sets: &[RRuleSet], now: Timestamp) -> Vec<Reminder> {
        let (settings, today) = (&self.facts.settings, self.zone.date(now));
        let mut reminders = Vec::new();
        for (series, set) in self.series.iter().zip(sets) {
            self.expand(series, set, today, &mut reminders);
        }
        let mut done: HashSet<&str> = HashSet::new();
        let mut skipped: HashSet<&str> = HashSet::new();
        for action in &self.facts.actions {
            match action.kind {
                ReminderActionKind::Done => _ = done.insert(series_of(&action.notification)),
                ReminderActionKind::Skip => _ = skipped.insert(action.notification.as_str()),
                _ => {}
            }
        }
        reminders.retain(|item| !done.contains(series_of(&item.id)) && !skipped.contains(item.id.as_str()));
        reminders.retain(|item| item.at > now && !settings.reminders_off.contains(&item.kind));
        reminders.sort_by(|a, b| (minute(a.at), a.kind, a.at, &a.id).cmp(&(minute(b.at), b.kind, b.at, &b.id)));
        let mut merged: Vec<Reminder> = Vec::new();
        for item in reminders {
            match merged.last_mut().filter(|last| minute(last.at) == minute(item.at)) {
                Some(last) => {
                    last.at = last.at.max(item.at);
                    last.merged.push(item.id);
                }
                None => merged.push(item),
            }
        }
        merged
    }

    /// What finds a slot, and the reminder to open the app.
    fn fit(&self, mut merged: Vec<Reminder>, now: Timestamp) -> Vec<Reminder> {
        let settings = &self.facts.settings;
        let mut missing = self.far(now);
        if merged.len() >= SLOTS {
            merged.sort_by(|a, b| (a.kind, a.at, &a.id).cmp(&(b.kind, b.at, &b.id)));
            missing = merged.split_off(SLOTS - 1).into_iter().map(|item| item.at).min().unwrap();
        }
        let at = resolve(self.zone.date(missing).minus_days(1).at(settings.daily_at), self.zone);
        let open_app = Reminder { kind: ReminderKind::OpenApp, id: "open-app".to_owned(), at, merged: Vec::new() };
        merged.push(open_app);
        merged.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
        merged
    }

    fn expand(&self, series: &Series<'a>, set: &RRuleSet, today: LocalDate, reminders: &mut Vec<Reminder>) {
        let Settings { quiet_from, quiet_to, urgent_in_quiet_hours, .. } = self.facts.settings;
        let kind = series.kind;
        let is_urgent = urgent_in_quiet_hours && matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone);
        let instants = set.into_iter().map(|at| Timestamp::from_millis(at.timestamp_millis()).unwrap());
        let mut push = |at: Timestamp, rung: &str| {
            let mut at = at;
            let civil = self.zone.civil(at);
            if !is_urgent && quiet_from != quiet_to && civil.time().is_within(quiet_from, quiet_to) {
                let days = u32::from(civil.time() >= quiet_to);
                at = resolve(civil.date().plus_days(days).at(quiet_to), self.zone);
            }
            let is_silent = series.silent_until.is_some_and(|until| at <= until);
            if !series.is_over && !is_silent && series.useless_from.is_none_or(|from| at < from) {
                let id = [&series.prefix, rung].concat();
                reminders.push(Reminder { kind, id, at, merged: Vec::new() });
            }
        };
        match &series.rungs {
            Rungs::Dates => instants.for_each(|at| push(at, &self.zone.date(at).to_string())),
            Rungs::Named(names) => instants.zip(names.iter()).for_each(|(at, name)| push(at, name)),
            Rungs::Due(days) => {
                let (from, far) = (today.minus_days(BACK), today.plus_days(AHEAD + 1));
                let [from, far] = [from, far].map(|day| day.begins(self.zone));
                let window = instants.take_while(|at| *at < far).filter(|at| *at >= from);
                for (at, day) in days.due(window) {
                    push(at, &day.to_string());
                }
            }
        }
    }
}

/// A session, as the app keeps it.
pub struct Done {
    id: SessionId,
    roller: RollerId,
    areas: Vec<Area>,
    started: Timestamp,
    contact: Timestamp,
    day: LocalDate,
}

/// All sessions there ever were, the earliest first.
pub fn sessions(engine: &RollCare) -> Vec<Done> {
    let mut done: Vec<Done> = engine
        .sessions(Count::MOST)
        .unwrap()
        .into_iter()
        .map(|session| Done {
            id: session.id,
            roller: session.roller,
            started: session.started,
            contact: session.last_contact(),
            day: session.zone.date(session.last_contact()),
            areas: session.details.areas,
        })
        .collect();
    done.sort_by_key(|done| (done.contact, done.id));
    done
}

/// What to add, to replace and to cancel, so that a phone that holds `armed` holds `reminders`.
pub fn difference(
    armed: &HashMap<String, Timestamp>,
    reminders: &[Reminder],
) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (mut add, mut replace) = (Vec::new(), Vec::new());
    let mut held: HashMap<&str, Timestamp> = armed.iter().map(|(id, at)| (id.as_str(), *at)).collect();
    for item in reminders {
        match held.remove(item.id.as_str()) {
            None => add.push(item.id.clone()),
            Some(at) if at != item.at => replace.push(item.id.clone()),
            Some(_) => {}
        }
    }
    (add, replace, held.into_keys().map(str::to_owned).collect())
}

/// Panics unless both come to the same notifications as far as the app looks ahead, those left out that it does not know. The
/// plan must have had a slot for each: which ones matter more is said in other ways.
pub fn is_the_same(plan: &ReminderPlan, reminders: &[Reminder], far: Timestamp) {
    let sorted = |mut ids: Vec<String>| {
        ids.sort_unstable();
        ids
    };
    let theirs = reminders.iter().filter(|item| item.at < far).map(|item| {
        let ids = [&item.id].into_iter().chain(&item.merged);
        (item.at, sorted(ids.cloned().collect()))
    });
    let is_known = |id: &str| {
        let unknown = ["checklist:", "outcome:", "actives:", "open-app"];
        !unknown.iter().any(|kind| id.starts_with(kind)) && !id.contains("/soon:")
    };
    let ours = plan.notifications.iter().filter(|item| item.at < far).map(|item| {
        let ids = [&item.id].into_iter().chain(&item.merged).map(SharedText::as_str);
        (item.at, sorted(ids.filter(|id| is_known(id)).map(str::to_owned).collect()))
    });
    let ours = ours.filter(|(_, ids)| !ids.is_empty());
    assert_eq!(ours.collect::<Vec<_>>(), theirs.collect::<Vec<_>>());
}

fn series_of(id: &str) -> &str {
    id.match_indices(':').nth(1).map_or(id, |(end, _)| &id[..end])
}

fn minute(at: Timestamp) -> i64 {
    at.as_millis().div_euclid(60_000)
}
