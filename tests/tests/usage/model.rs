//! A second opinion on the usage room: slow, obvious, and written with another time library.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use rollcare_core::{Area, Rhythm, Timestamp, Weekday};

use crate::history::{History, NEEDLES_UM, Past};

const WEEK: i64 = 7;

fn tz(name: &str) -> Tz {
    name.parse().unwrap()
}

pub fn date(text: &impl ToString) -> NaiveDate {
    text.to_string().parse().unwrap()
}

fn local(at: Timestamp, zone: Tz) -> chrono::NaiveDateTime {
    zone.timestamp_millis_opt(at.as_millis()).unwrap().naive_local()
}

fn meet(some: &[Area], others: &[Area]) -> bool {
    some.iter().any(|area| others.contains(area))
}

/// Lips and the skin around them count as one.
fn near(areas: &[Area]) -> Vec<Area> {
    let mut near = areas.to_vec();
    if near.contains(&Area::Lips) || near.contains(&Area::Perioral) {
        near.extend([Area::Lips, Area::Perioral]);
    }
    near
}

/// What a week came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    pub begins: NaiveDate,
    pub done: i64,
    pub least: i64,
    pub most: i64,
    pub outcome: &'static str,
}

/// The model of one history, for the lips.
pub struct Model<'a>(pub &'a History);

impl Model<'_> {
    fn day_starts(&self) -> NaiveTime {
        NaiveTime::parse_from_str(&self.0.settings.day_starts.to_string(), "%H:%M").unwrap()
    }

    /// The person's day: what the date would be if the clock showed so many hours less.
    fn day(&self, at: Timestamp, zone: Tz) -> NaiveDate {
        (local(at, zone) - (self.day_starts() - NaiveTime::MIN)).date()
    }

    /// When a day of the person begins here.
    fn begins(&self, day: NaiveDate) -> i64 {
        tz(self.0.zone).from_local_datetime(&day.and_time(self.day_starts())).earliest().unwrap().timestamp_millis()
    }

    pub fn today(&self) -> NaiveDate {
        self.day(self.0.now, tz(self.0.zone))
    }

    /// What each evening on these areas began with. Another roller within the hour after that makes no other evening.
    fn evenings(&self, areas: &[Area]) -> Vec<Vec<&Past>> {
        let mut here: Vec<&Past> = self.0.sessions.iter().filter(|past| meet(&past.areas, areas)).collect();
        here.sort_by_key(|past| past.started);
        let mut evenings: Vec<Vec<&Past>> = Vec::new();
        for past in here {
            let mine = evenings.iter_mut().find(|evening| {
                past.started.as_millis() - evening[0].started.as_millis() <= 3_600_000
                    && !evening.iter().any(|other| other.roller == past.roller)
            });
            match mine {
                Some(evening) => evening.push(past),
                None => evenings.push(vec![past]),
            }
        }
        evenings
    }

    fn day_of(&self, evening: &[&Past]) -> NaiveDate {
        self.day(evening[0].started, tz(evening[0].zone))
    }

    /// The days of the evenings on the lips, each where it was logged.
    fn days(&self) -> Vec<NaiveDate> {
        let on_lips = self.evenings(&[Area::Lips]);
        let mut days: Vec<_> = on_lips.iter().map(|evening| self.day_of(evening)).collect();
        days.sort_unstable();
        days
    }

    fn is_paused(&self, day: NaiveDate) -> bool {
        self.0.pauses.iter().any(|pause| {
            let is_here = pause.areas.is_empty() || pause.areas.contains(&Area::Lips);
            is_here && date(&pause.from) <= day && pause.to.is_none_or(|to| day <= date(&to))
        })
    }

    fn is_skipped(&self, day: NaiveDate) -> bool {
        let is_here = |areas: &Vec<Area>| areas.is_empty() || areas.contains(&Area::Lips);
        self.0.skips.iter().any(|(skipped, areas)| is_here(areas) && date(skipped) == day)
    }

    fn rhythm(&self, day: NaiveDate) -> Option<&Rhythm> {
        let holds = |schedule: &&rollcare_core::ScheduleDetails| {
            date(&schedule.from) <= day && schedule.until.is_none_or(|until| day < date(&until))
        };
        self.0.schedules.iter().find(holds).map(|schedule| &schedule.rhythm)
    }

    /// Whether a day is free of pauses and skips, and a schedule holds on it.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.rhythm(day).is_some() && !self.is_paused(day) && !self.is_skipped(day)
    }

    pub fn first_of_week(&self, day: NaiveDate) -> NaiveDate {
        let wanted = Weekday::ALL.iter().position(|day| *day == self.0.settings.week_starts).unwrap();
        let mut first = day;
        while first.weekday().num_days_from_monday() as usize != wanted {
            first = first.pred_opt().unwrap();
        }
        first
    }

    /// On how many of these days somebody can roll who does so as soon as the rules about the lips allow it.
    fn fitting(&self, needle_um: u32, before: &[NaiveDate], on: impl Iterator<Item = NaiveDate>) -> i64 {
        let gap = if needle_um <= 300 { 2 } else { 14 } * if self.0.is_old { 2 } else { 1 };
        let mut had = before.to_vec();
        for day in on {
            let ago: Vec<i64> = had.iter().map(|other| (day - *other).num_days()).collect();
            if ago.iter().all(|days| *days >= gap) && ago.iter().filter(|days| **days < WEEK).count() < 3 {
                had.push(day);
            }
        }
        (had.len() - before.len()) as i64
    }

    /// The longest needles of a week, and of the last evening in the four weeks before it.
    fn needle_of_week(&self, begins: NaiveDate) -> u32 {
        let evenings = self.evenings(&[Area::Lips]);
        let longest =
            |evening: &Vec<&Past>| evening.iter().map(|past| NEEDLES_UM[past.roller as usize - 1]).max().unwrap();
        let all: Vec<_> = evenings.iter().map(|evening| (self.day_of(evening), longest(evening))).collect();
        let last = all.iter().filter(|(day, _)| *day < begins && *day >= begins - Days::new(28)).max();
        let within = all.iter().filter(|(day, _)| begins <= *day && *day < begins + Days::new(7));
        within.chain(last).map(|(_, needle_um)| *needle_um).max().unwrap_or(1)
    }

    fn week(&self, begins: NaiveDate) -> Week {
        let days = self.days();
        let week: Vec<_> = (0..7).map(|ahead| begins + Days::new(ahead)).collect();
        let done = days.iter().filter(|day| week.contains(day)).count() as i64;
        let last = days.iter().filter(|day| **day < begins).max();
        let (mut per_week_least, mut per_week_most, mut planned, mut skipped) = (0, 0, 0, 0);
        let mut every = std::collections::BTreeMap::<i64, i64>::new();
        let mut is_rare_due = false;
        for day in week {
            if self.is_paused(day) {
                continue;
            }
            let skip = i64::from(self.is_skipped(day));
            match self.rhythm(day) {
                Some(Rhythm::PerWeek { least, most }) => {
                    per_week_least += i64::from(*least);
                    per_week_most += i64::from(*most);
                    skipped += skip;
                }
                Some(Rhythm::Weekdays { days }) => {
                    let name = Weekday::ALL[day.weekday().num_days_from_monday() as usize];
                    planned += if days.contains(&name) { 1 - skip } else { 0 };
                }
                Some(Rhythm::EveryDays { days }) if i64::from(*days) <= WEEK => {
                    *every.entry(i64::from(*days)).or_default() += 1;
                    skipped += skip;
                }
                Some(Rhythm::EveryDays { days })
                    if last.is_none_or(|last| day - *last >= TimeDelta::days(i64::from(*days))) =>
                {
                    is_rare_due = true;
                    skipped += skip;
                }
                Some(Rhythm::EveryDays { .. }) | None => {}
            }
        }
        let rare = i64::from(is_rare_due);
        let up = |count: i64, by: i64| (count + by - 1) / by;
        let least: i64 = per_week_least / WEEK + every.iter().map(|(n, active)| active / n).sum::<i64>() + rare;
        let least = (least - skipped).max(0) + planned;
        let most =
            up(per_week_most, WEEK) + every.iter().map(|(n, active)| up(*active, *n)).sum::<i64>() + rare + planned;
        // Nobody is to have more than the rules allow.
        let needle_um = self.needle_of_week(begins);
        let before: Vec<_> =
            days.iter().copied().filter(|day| *day < begins && *day >= begins - Days::new(28)).collect();
        let every_day = || (0..7).map(|ahead| begins + Days::new(ahead));
        let (wanted, most) = (least, most.max(least));
        let (least, most) = if wanted == 0 {
            (least, most)
        } else {
            let least = least.min(self.fitting(needle_um, &before, every_day().filter(|day| self.is_open(*day))));
            (least, most.min(self.fitting(needle_um, &[], every_day())).max(least))
        };
        let outcome = match () {
            () if wanted == 0 => "rested",
            () if done >= wanted => "reached",
            () if least == 0 => "rested",
            () if done >= least => "reached",
            () if begins + Days::new(7) <= self.today() => "missed",
            () => "open",
        };
        Week { begins, done, least, most, outcome }
    }

    /// The present week and the 26 before it.
    pub fn weeks(&self) -> Vec<Week> {
        let present = self.first_of_week(self.today());
        (0..=26).rev().map(|back| self.week(present - Days::new(7 * back))).collect()
    }

    /// The score in percent, not rounded.
    pub fn score(&self) -> f64 {
        let mut score = 0.0_f64;
        let half_life_weeks = 3.0;
        let kept = 0.5_f64.powf(1.0 / half_life_weeks);
        for week in self.weeks().iter().filter(|week| week.outcome != "rested") {
            let mark = (week.done as f64 / week.least as f64).min(1.0);
            let moved = kept * score + (1.0 - kept) * mark;
            score = if week.begins + Days::new(7) <= self.today() { moved } else { moved.max(score) };
        }
        score * 100.0
    }

    /// Weeks in a row.
    pub fn streak(&self) -> usize {
        let weeks = self.weeks();
        let since_missed = weeks.iter().rposition(|week| week.outcome == "missed").map_or(0, |at| at + 1);
        weeks[since_missed..].iter().filter(|week| week.outcome == "reached").count()
    }

    /// Weeks that the outcome clock has counted, and whether it is ready.
    pub fn outcome(&self) -> Option<(u32, bool)> {
        self.rhythm(self.today())?;
        let mut weeks = self.weeks();
        weeks.pop();
        // Cut everything up to the end of the last four misses in a row, rests between them left out.
        let marked: Vec<_> = weeks.iter().filter(|week| week.outcome != "rested").map(|week| week.outcome).collect();
        let from = (4..=marked.len()).rev().find(|end| marked[end - 4..*end].iter().all(|mark| *mark == "missed"));
        let counted = marked[from.unwrap_or(0)..].iter().filter(|mark| **mark == "reached").count();
        Some((counted.min(4) as u32, counted >= 4))
    }

    /// When the half year begins that is looked at: its first week, and as many days before it as a rhythm has.
    fn looks_since(&self) -> i64 {
        let first = self.first_of_week(self.today()) - TimeDelta::days(26 * WEEK);
        let known = self.0.schedules.iter().filter(|schedule| schedule.until.is_none_or(|until| first < date(&until)));
        let rhythms = known.map(|schedule| match schedule.rhythm {
            Rhythm::EveryDays { days } => i64::from(days),
            _ => 0,
        });
        let begins = first - TimeDelta::days(rhythms.max().unwrap_or(0).max(2));
        begins.and_time(NaiveTime::MIN).and_utc().timestamp_millis()
    }

    /// The needles of the roller that was used last on the lips or around them; the longest there are if that is too long
    /// ago.
    pub fn needle_um(&self) -> u32 {
        let known =
            self.0.sessions.iter().enumerate().filter(|(_, past)| past.started.as_millis() >= self.looks_since());
        let here = known.filter(|(_, past)| meet(&past.areas, &near(&[Area::Lips])));
        let last = here.max_by_key(|(n, past)| (past.started, *n));
        last.map_or(NEEDLES_UM[1], |(_, past)| NEEDLES_UM[past.roller as usize - 1])
    }

    /// What stops a session on the lips at an instant: each rule with the instant at which it ends.
    pub fn stops(&self, at: i64) -> Vec<(String, i64)> {
        let mine = near(&[Area::Lips]);
        let here: Vec<_> = self.0.sessions.iter().filter(|past| meet(&past.areas, &mine)).collect();
        let (mut stops, mut ahead) = (Vec::new(), Vec::new());
        // Three in seven days.
        let evenings = self.evenings(&mine);
        let mut within: Vec<i64> =
            evenings.iter().map(|it| self.begins(self.day(it[0].started, tz(self.0.zone)) + Days::new(7))).collect();
        within.retain(|leaves| *leaves > at);
        within.sort_unstable();
        if within.len() >= 3 {
            stops.push(("quota.lips".to_owned(), within[within.len() - 3]));
        }
        // The longer needles of the two sessions decide.
        for past in &here {
            let needle_um = NEEDLES_UM[past.roller as usize - 1].max(self.needle_um());
            let (rule, days) = self.gap(needle_um);
            let ended = past.started.plus_minutes(4);
            let until = self.begins(self.day(ended, tz(self.0.zone)) + Days::new(days));
            // On the lips as many times 24 hours have to pass, too.
            let hours = past.started.as_millis() + i64::try_from(days).unwrap() * 86_400_000;
            let until = if rule == "gap.lips" { until.max(hours) } else { until };
            if at < until {
                stops.push((rule.to_owned(), until));
            }
        }
        // What was done to the face counts for the lips.
        let around = [&mine[..], &[Area::Face]].concat();
        for visit in self.0.visits.iter().filter(|visit| meet(&visit.areas, &around)) {
            let place = tz(visit.zone.name());
            let midnight = |day: NaiveDate| {
                place.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest().unwrap().timestamp_millis()
            };
            let on = date(&visit.at.date());
            let afternoon = place.from_local_datetime(&on.and_hms_opt(15, 0, 0).unwrap());
            let begins = afternoon.single().unwrap().timestamp_millis();
            let (rule, days) = self.gap(self.needle_um());
            if meet(&visit.areas, &mine) && midnight(on - Days::new(days - 1)) <= at && at < begins {
                stops.push((rule.to_owned(), begins));
            }
            let wait = match visit.treatment.as_str() {
                "proc.pro-needling" => 28,
                "proc.botox" => 14,
                _ => 7,
            };
            let over = midnight(on + Days::new(wait));
            if begins <= at && at < over {
                // Nobody agreed to a treatment that was still to come.
                let is_covered =
                    i64::from(on.num_days_from_ce()) - 719_163 <= self.0.now.as_millis().div_euclid(86_400_000);
                if is_covered { &mut stops } else { &mut ahead }.push((visit.treatment.clone(), over));
            }
        }
        // For a day, or for 180 from the day on which a clinician agreed.
        let now = self.0.now.as_millis();
        let holds = |rule: &str| match rule {
            "proc.pro-needling" => now - now.rem_euclid(86_400_000) + 180 * 86_400_000,
            _ => now + 86_400_000,
        };
        stops.retain(|(rule, _)| self.0.overridden != Some(rule.as_str()) || at < now || holds(rule) <= at);
        stops.extend(ahead);
        stops
    }

    /// The gap rule of a needle length on the lips, and its days: twice as many for older skin.
    fn gap(&self, needle_um: u32) -> (&'static str, u64) {
        let by = if self.0.is_old { 2 } else { 1 };
        if needle_um <= 300 { ("gap.lips", 2 * by) } else { ("gap.0.5", 14 * by) }
    }

    /// The first instant at which nothing stops, of all at which something ends; and the rule that ends then.
    pub fn next_allowed(&self) -> (i64, Option<String>) {
        let now = self.0.now.as_millis();
        let mut ends = vec![now];
        let mut seen = 0;
        while seen < ends.len() {
            ends.extend(self.stops(ends[seen]).into_iter().map(|(_, until)| until));
            seen += 1;
            ends.sort_unstable();
            ends.dedup();
            ends.truncate(200);
        }
        let next = ends.into_iter().find(|at| self.stops(*at).is_empty()).unwrap();
        let before = if next > now { self.stops(next - 1) } else { Vec::new() };
        (next, before.into_iter().filter(|(_, until)| *until == next).map(|(rule, _)| rule).min())
    }
}
