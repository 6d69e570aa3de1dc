//! Due days: on which days the facts as they stand make a session due, if nothing more happens.
//!
//! Every day is judged by itself, with the sessions that were logged and none that are only expected, and as the agenda
//! looks at it from that very day. So what is said of a day does not depend on when somebody asks: asking later only cuts
//! days off. That is what reminders need, which a phone holds for weeks without asking again.

use std::cell::OnceCell;

use super::{
    agenda::{Agenda, Rest, wall},
    chain::{Chain, REMEMBERED_DAYS, WEEK},
    limit::{Limits, StopSpan},
    outcome::is_ready_on,
    outlook::{AssumedRoller, OutlookFacts, assumed_roller, limits},
    week::{LOOK_BACK, week_of},
};
use crate::{
    facts::{Area, Rhythm, RollerId, Schedule},
    guidance::{Rule, RuleKind, RulesByKind},
    order,
    time::{LocalDate, LocalDateTime, Timestamp, Zone, resolve},
};

/// How many days ahead due days are looked for.
pub(crate) const LOOK_AHEAD_DAYS: u32 = 35;
/// So many days in a row an overdue session is listed; after that once a week. Our own choice.
const IN_A_ROW: u32 = 3;

/// The days on which a schedule's session is due, with what a reminder of it needs.
pub(crate) struct Due<'a, 'p> {
    /// The schedule. Of those that follow each other on the same areas each has its own days.
    pub schedule: &'a Schedule,
    /// Where: the schedule's areas.
    pub areas: &'a [Area],
    /// The roller that it is calculated with: the schedule's, or the one that was used there last.
    pub roller: Option<RollerId>,
    /// The length of its needles, in micrometres.
    pub needle_um: u32,
    /// The days, ascending, up to [`LOOK_AHEAD_DAYS`] ahead.
    pub days: Vec<DueDay<'p>>,
    /// The first days on which results can be judged and the schedule holds: of the weeks that can still be listed, and
    /// of those to come for which it is sure already.
    pub results_on: Vec<LocalDate>,
    /// The rule behind it.
    pub results_rule: Option<&'p Rule>,
}

/// A day on which a session is due.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct DueDay<'p> {
    /// The person's day.
    pub day: LocalDate,
    /// What the wall shows at the session's time.
    pub wall: LocalDateTime,
    /// When that is.
    pub at: Timestamp,
    /// Whether it is the last day on which a session still lets its week have enough of them.
    pub is_last_chance: bool,
    /// The rule about gaps, quotas or visits that stops a session at that time: of several the one that does so longest.
    pub stopped_by: Option<&'p Rule>,
    /// When one of them begins to stop sessions, after that time and while the person's age stays as it is.
    pub stopped_from: Option<Timestamp>,
}

/// A time in which the person's age, and with it the length of gaps, stays as it is.
struct Age<'a, 'p> {
    /// Its first date.
    from: LocalDate,
    agenda: Agenda<'a>,
    stops: Vec<StopSpan<'p>>,
    /// A date after `stops`: later ones need no look at the clock.
    stops_until: Option<LocalDate>,
}

impl<'p> Age<'_, 'p> {
    /// The time of a day's session: as planned, or when what stops it then ends, if that is on the same day and no visit
    /// begins then.
    fn wall_of(&self, day: LocalDate, planned: LocalDateTime, zone: &Zone) -> LocalDateTime {
        if self.stopped_by(planned, zone).is_none() {
            return planned;
        }
        let mut at = resolve(planned, zone);
        let mut is_visit = false;
        while let Some(last) =
            self.stops.iter().filter(|span| span.covers(at)).max_by_key(|span| (span.until, span.ends_with_visit))
        {
            is_visit = last.ends_with_visit;
            at = last.until;
        }
        let wall = zone.civil(at);
        let is_told = !is_visit && zone.day(at, self.agenda.day_starts) == day && resolve(wall, zone) == at;
        if is_told { wall } else { planned }
    }

    /// The rule that stops a session then: of several the one that does so longest.
    fn stopped_by(&self, wall: LocalDateTime, zone: &Zone) -> Option<&'p Rule> {
        self.stops_until.filter(|until| wall.date() <= *until)?;
        let at = resolve(wall, zone);
        let mine = self.stops.iter().filter(|span| span.covers(at));
        mine.max_by(|a, b| a.until.cmp(&b.until).then_with(|| b.rule.id.cmp(&a.rule.id))).map(|span| span.rule)
    }
}

/// The days that are looked at.
#[derive(Clone, Copy)]
struct Window {
    today: LocalDate,
    /// The first day that anything is said of.
    first: LocalDate,
    last: LocalDate,
}

/// When sessions are due from the day of `since` on: one entry for each schedule that holds on one of the days that are looked at, in the order of
/// their areas and first days.
///
/// A session of a rhythm without fixed days stays due until somebody has it. Of such days these are told: the
/// first three in a row, then the one of each week that is whole weeks after the schedule's first day, and the last
/// chance of each week. A new row begins when what stopped the session has ended.
pub(crate) fn due<'a, 'p>(
    facts: OutlookFacts<'a>,
    since: Timestamp,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'p>,
) -> Vec<Due<'a, 'p>> {
    let day_starts = facts.weeks.settings.day_starts;
    let (today, first) = (zone.day(now, day_starts), zone.day(since, day_starts));
    let window = Window { today, first, last: today.plus_days(LOOK_AHEAD_DAYS) };
    let is_near = |schedule: &&Schedule| {
        schedule.from <= window.last && schedule.until.is_none_or(|until| until > first.max(schedule.from))
    };
    let mut schedules: Vec<&Schedule> = facts.weeks.schedules.iter().filter(is_near).collect();
    order::sort_by(&mut schedules, |a, b| (&a.areas, a.from, a.id).cmp(&(&b.areas, b.from, b.id)));
    schedules.into_iter().map(|schedule| due_of(schedule, facts, window, now, zone, rules)).collect()
}

fn due_of<'a, 'p>(
    schedule: &'a Schedule,
    facts: OutlookFacts<'a>,
    window: Window,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'p>,
) -> Due<'a, 'p> {
    let areas = &schedule.areas;
    let chain = facts.weeks.chain(areas, rules);
    // The sessions of half a year have their days worked out only if the last weeks leave something open: that is dear.
    let few = rules.quota_days().max(few_weeks(rules) * WEEK + REMEMBERED_DAYS);
    let reach = few + WEEK + 2; // a zone's days can be more than one off
    let done = facts.weeks.days_since(areas, window.today.minus_days(reach).begins(&Zone::UTC));
    let AssumedRoller { roller, needle_um } = assumed_roller(areas, Some(schedule), facts, rules);
    let limits = limits(areas, needle_um, facts, now, zone, rules);
    let look = Look { schedule, facts, window, chain: &chain, done: &done, zone };
    let days = look.days(&look.ages(&limits, rules));
    let results_on = rules.results.map(|(_, needed)| look.results_on(needed, few_weeks(rules))).unwrap_or_default();
    let results_rule = rules.results.map(|(rule, _)| rule);
    Due { schedule, areas, roller, needle_um, days, results_on, results_rule }
}

/// How many weeks are enough to tell whether results can be judged if every other one was reached.
fn few_weeks(rules: &RulesByKind<'_>) -> u32 {
    rules.results.map_or(1, |(_, needed)| 2 * (needed + 1))
}

/// A schedule with all that its days follow from.
struct Look<'l, 'a> {
    schedule: &'l Schedule,
    facts: OutlookFacts<'a>,
    window: Window,
    chain: &'l Chain<'l>,
    /// The days of the sessions on its areas, as far back as few weeks and quotas reach.
    done: &'l [LocalDate],
    zone: &'l Zone,
}

/// The days in a row up to one on which a session is due, all of them stopped or none.
#[derive(Default)]
struct Row {
    days: u32,
    is_stopped: bool,
}

impl Row {
    fn add(&mut self, is_stopped: bool) {
        self.days = if self.is_stopped == is_stopped { self.days + 1 } else { 1 };
        self.is_stopped = is_stopped;
    }
}

/// The last chance of a week, as a time of one age sees it.
struct Deadline {
    week: LocalDate,
    age: LocalDate,
    on: Option<LocalDate>,
}

impl Look<'_, '_> {
    fn holds(&self, day: LocalDate) -> bool {
        self.chain.holder(day).is_some_and(|holder| holder.id == self.schedule.id)
    }

    /// The first day that the walk looks at. A row that is ongoing today may have begun before the first day of the window.
    fn walk_from(&self) -> LocalDate {
        let from = self.window.first.minus_days(IN_A_ROW).max(self.schedule.from);
        self.done.last().map_or(from, |last| from.max(last.plus_days(1)))
    }

    /// The times in which the person's age stays as it is, each with what stops sessions in it.
    fn ages<'s, 'p>(&'s self, limits: &Limits<'_, 'p>, rules: &RulesByKind<'p>) -> Vec<Age<'s, 'p>> {
        let settings = self.facts.weeks.settings;
        let age = |from: LocalDate| {
            let begins = from.begins(self.zone);
            let rest = Rest::of(&self.schedule.areas, limits.needle_um, limits.factor(begins), rules);
            let (week_starts, day_starts) = (settings.week_starts, settings.day_starts);
            let agenda = Agenda { chain: self.chain, rest, week_starts, day_starts };
            let stops = limits.stop_spans(begins);
            let stops_until = stops.iter().map(|span| span.until).max();
            let stops_until = stops_until.map(|until| self.zone.date(until).plus_days(1));
            Age { from, agenda, stops, stops_until }
        };
        ages(limits.born, self.walk_from(), self.window.last, rules).into_iter().map(age).collect()
    }

    /// Walks from day to day, and keeps those that are told.
    fn days<'p>(&self, ages: &[Age<'_, 'p>]) -> Vec<DueDay<'p>> {
        let settings = self.facts.weeks.settings;
        let (from, mut days) = (self.walk_from(), Vec::new());
        let (mut row, mut deadline) = (Row::default(), None);
        let ahead = u32::try_from(self.window.last.days_since(from)).map_or(0, |days| days + 1);
        for day in (0..ahead).map(|ahead| from.plus_days(ahead)) {
            let wall = wall(day, self.schedule.at, settings.day_starts);
            let Some(age) = ages.iter().rfind(|age| age.from <= wall.date()) else { continue };
            if !self.holds(day) || !age.agenda.is_due_on(self.schedule, self.done, day) {
                row.days = 0;
                continue;
            }
            let wall = age.wall_of(day, wall, self.zone);
            let stopped_by = age.stopped_by(wall, self.zone);
            row.add(stopped_by.is_some());
            if day < self.window.first {
                continue;
            }
            let is_last_chance = self.is_last_chance(day, age, &mut deadline);
            if is_last_chance || self.is_told(day, &row) {
                let at = resolve(wall, self.zone);
                let stopped_from = age.stops.iter().map(|span| span.from).filter(|from| *from > at).min();
                days.push(DueDay { day, wall, at, is_last_chance, stopped_by, stopped_from });
            }
        }
        days
    }

    /// Whether it is the last chance of its week. `known` is the last one that was worked out: days of one week share it.
    fn is_last_chance(&self, day: LocalDate, age: &Age<'_, '_>, known: &mut Option<Deadline>) -> bool {
        let week = week_of(day, self.facts.weeks.settings.week_starts);
        if known.as_ref().is_none_or(|known| (known.week, known.age) != (week, age.from)) {
            *known = Some(Deadline { week, age: age.from, on: age.agenda.deadline(self.done, week) });
        }
        known.as_ref().is_some_and(|known| known.on == Some(day))
    }

    /// Whether a day is told that is no last chance.
    fn is_told(&self, day: LocalDate, row: &Row) -> bool {
        matches!(self.schedule.rhythm, Rhythm::Weekdays { .. })
            || row.days <= IN_A_ROW
            || day.days_since(self.schedule.from) % i64::from(WEEK) == 0
    }

    /// The first days of the weeks in which results can be judged.
    fn results_on(&self, needed: u32, few_weeks: u32) -> Vec<LocalDate> {
        let weeks = self.facts.weeks;
        let present = week_of(self.window.today, weeks.settings.week_starts);
        let all = OnceCell::new();
        let is_ready = |on: &LocalDate| {
            let ago = u32::try_from(present.days_since(*on)).unwrap_or(0) / WEEK;
            let is_near = |back| ago + back <= few_weeks;
            let days =
                |back| if is_near(back) { self.done } else { all.get_or_init(|| weeks.days(&self.schedule.areas)) };
            self.holds(*on) && is_ready_on(*on, self.chain, needed, days)
        };
        // A pause can put a reminder of it off for longer than a week, and so can somebody who snoozes it.
        let is_open =
            |on: &LocalDate| weeks.after_pauses(*on).is_none_or(|day| self.window.first < day.plus_days(WEEK));
        let before = (0..LOOK_BACK).map(|back| present.minus_days(back * WEEK)).take_while(is_open);
        // Who travels west can have had the first session of the next week already.
        let ahead = [1, 2].map(|ahead| present.plus_days(ahead * WEEK));
        before.chain(ahead).filter(is_ready).collect()
    }
}

/// The dates from which on the person's age, and with it the length of gaps, stays as it is, for sessions of the days from
/// `from` to `last`, which may be after midnight.
fn ages(born: Option<LocalDate>, from: LocalDate, last: LocalDate, rules: &RulesByKind<'_>) -> Vec<LocalDate> {
    let mut ages = vec![from];
    ages.extend(rules.slow.iter().filter_map(|rule| match rule.kind {
        RuleKind::SlowHealing { from_years, .. } => {
            Some(born?.plus_years(from_years)).filter(|day| from < *day && *day <= last.plus_days(1))
        }
        _ => None,
    }));
    order::sort(&mut ages);
    ages
}

#[cfg(test)]
mod tests;
