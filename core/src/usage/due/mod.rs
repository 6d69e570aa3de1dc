//! Due days: on which days the facts as they stand make a session due, if nothing more happens.
//!
//! Every day is judged by itself, with the sessions that were logged and none that are only expected, and as the agenda
//! looks at it from that very day. So what is said of a day does not depend on when somebody asks: asking later only cuts
//! days off. That is what reminders need, which a phone holds for weeks without asking again.

use std::cell::OnceCell;

use super::{
    agenda::{Agenda, Rest, wall},
    chain::WEEK,
    limit::StopSpan,
    outcome::is_ready_on,
    outlook::{AssumedRoller, OutlookFacts, assumed_roller, limits},
    week::{LOOK_BACK, week_of},
};
use crate::{
    facts::{Area, Rhythm, RollerId, Schedule},
    guidance::{Rule, RuleKind, RulesByKind, hit::is_softened},
    order,
    time::{LocalDate, LocalDateTime, Timestamp, Zone, resolve},
};

/// How many days ahead due days are looked for.
pub(crate) const LOOK_AHEAD_DAYS: u32 = 35;
/// So many days in a row an overdue session is told of; after that once a week. Our own choice.
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
    /// The first days on which results can be judged and the schedule holds: of the weeks that can still be told of, and
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
    /// The rule that stops a session then: of several the one that does so longest.
    fn stopped_by(&self, wall: LocalDateTime, zone: &Zone) -> Option<&'p Rule> {
        self.stops_until.filter(|until| wall.date() <= *until)?;
        let at = resolve(wall, zone);
        let mine = self.stops.iter().filter(|span| span.covers(at));
        mine.max_by(|a, b| a.until.cmp(&b.until).then_with(|| b.rule.id.cmp(&a.rule.id))).map(|span| span.rule)
    }
}

/// When sessions are due from the day of `since` on: one entry for each schedule that holds on one of the days that are looked at, in the order of
/// their areas and first days.
///
/// A session of a rhythm without fixed days goes on being due until somebody has it. Of such days these are told: the
/// first three in a row, then the one of each week that is whole weeks after the schedule's first day, and the last
/// chance of each week. A row begins anew when what stopped the session has ended.
pub(crate) fn due<'a, 'p>(
    facts: OutlookFacts<'a>,
    since: Timestamp,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'p>,
) -> Vec<Due<'a, 'p>> {
    let today = zone.day(now, facts.weeks.settings.day_starts);
    let first = zone.day(since, facts.weeks.settings.day_starts);
    let last = today.plus_days(LOOK_AHEAD_DAYS);
    let is_near = |schedule: &&Schedule| {
        schedule.from <= last && schedule.until.is_none_or(|until| until > first.max(schedule.from))
    };
    let mut schedules: Vec<&Schedule> = facts.weeks.schedules.iter().filter(is_near).collect();
    order::sort_by(&mut schedules, |a, b| (&a.areas, a.from, a.id).cmp(&(&b.areas, b.from, b.id)));
    schedules.into_iter().map(|schedule| due_of(schedule, facts, since, now, zone, rules)).collect()
}

fn due_of<'a, 'p>(
    schedule: &'a Schedule,
    facts: OutlookFacts<'a>,
    since: Timestamp,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'p>,
) -> Due<'a, 'p> {
    let settings = facts.weeks.settings;
    let today = zone.day(now, settings.day_starts);
    let first = zone.day(since, facts.weeks.settings.day_starts);
    let last = today.plus_days(LOOK_AHEAD_DAYS);
    let areas = &schedule.areas;
    let chain = facts.weeks.chain(areas);
    // The sessions of half a year have their days worked out only if the last weeks leave something open: that is dear.
    let results = rules.results;
    let few_weeks = results.map_or(1, |(_, needed)| 2 * (needed + 1)); // enough if every other one was reached
    let reach = rules.quota_days().max(few_weeks * WEEK) + WEEK + 2; // a zone's days can be more than one off
    let done = facts.weeks.days_since(areas, today.minus_days(reach).begins(&Zone::UTC));
    let holds = |day| chain.holder(day).is_some_and(|holder| holder.id == schedule.id);

    let AssumedRoller { roller, needle_um } = assumed_roller(areas, Some(schedule), facts, rules);
    let limits = limits(areas, needle_um, facts, now, zone, rules);
    // A row that goes on today may have begun before the first day.
    let from = first.minus_days(IN_A_ROW).max(schedule.from);
    let from = done.last().map_or(from, |last| from.max(last.plus_days(1)));
    let is_lifted = |rule: &Rule| is_softened(rule, facts.overrides);
    let age = |from: LocalDate| {
        let begins = from.begins(zone);
        let rest = Rest::of(areas, needle_um, limits.factor(begins), &is_lifted, rules);
        let agenda = Agenda { chain: &chain, rest, week_starts: settings.week_starts, day_starts: settings.day_starts };
        let stops = limits.stop_spans(begins);
        let stops_until = stops.iter().map(|span| span.until).max().map(|until| zone.date(until).plus_days(1));
        Age { from, agenda, stops, stops_until }
    };
    let ages: Vec<Age<'_, 'p>> = ages(limits.born, from, last, rules).into_iter().map(age).collect();

    let mut days = Vec::new();
    let mut row: (u32, bool) = (0, false); // days due up to this one, and whether they were stopped
    let mut deadline = None; // the one of a week and an age
    let ahead = u32::try_from(last.days_since(from)).map_or(0, |days| days + 1);
    for day in (0..ahead).map(|ahead| from.plus_days(ahead)) {
        let wall = wall(day, schedule.at, settings.day_starts);
        let Some(age) = ages.iter().rfind(|age| age.from <= wall.date()) else { continue };
        if !holds(day) || !age.agenda.is_due_on(schedule, &done, day) {
            row.0 = 0;
            continue;
        }
        let stopped_by = age.stopped_by(wall, zone);
        let is_stopped = stopped_by.is_some();
        row = if row.1 == is_stopped { (row.0 + 1, is_stopped) } else { (1, is_stopped) };
        if day < first {
            continue;
        }
        let week = (week_of(day, settings.week_starts), age.from);
        if deadline.is_none_or(|(known, _)| known != week) {
            deadline = Some((week, age.agenda.deadline(&done, week.0)));
        }
        let is_last_chance = deadline.is_some_and(|(_, on)| on == Some(day));
        let is_told = matches!(schedule.rhythm, Rhythm::Weekdays { .. })
            || row.0 <= IN_A_ROW
            || is_last_chance
            || day.days_since(schedule.from) % i64::from(WEEK) == 0;
        if is_told {
            let at = resolve(wall, zone);
            let stopped_from = age.stops.iter().map(|span| span.from).filter(|from| *from > at).min();
            days.push(DueDay { day, wall, at, is_last_chance, stopped_by, stopped_from });
        }
    }

    let present = week_of(today, settings.week_starts);
    let results = results.map(|(rule, needed)| {
        let all = OnceCell::new();
        let is_ready = |on: &LocalDate| {
            let ago = u32::try_from(present.days_since(*on)).unwrap_or(0) / WEEK;
            let is_near = |back| ago + back <= few_weeks;
            let days = |back| if is_near(back) { &done[..] } else { all.get_or_init(|| facts.weeks.days(areas)) };
            holds(*on) && is_ready_on(*on, &chain, needed, days)
        };
        // A pause can put a reminder of it off for longer than a week, and so can somebody who snoozes it.
        let is_open = |on: &LocalDate| facts.weeks.after_pauses(*on).is_none_or(|day| first < day.plus_days(WEEK));
        let before = (0..LOOK_BACK).map(|back| present.minus_days(back * WEEK)).take_while(is_open);
        // Who travels west can have had the first session of the next week already.
        let ahead = [1, 2].map(|ahead| present.plus_days(ahead * WEEK));
        (rule, before.chain(ahead).filter(is_ready).collect::<Vec<_>>())
    });
    Due {
        schedule,
        areas,
        roller,
        needle_um,
        days,
        results_rule: results.as_ref().map(|(rule, _)| *rule),
        results_on: results.map(|(_, on)| on).unwrap_or_default(),
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
