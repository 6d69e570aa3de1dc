//! The days on which a session is due: what no recurrence rule can say, because it hangs on what was done.

use rollcare_core::{
    Area, LocalDate, LocalDateTime, PlanFacts, Reply, Rhythm, Schedule, SkinSign, Timestamp, Weekday, Zone,
};

use super::Done;

/// A schedule with what its days look at.
pub struct Days<'a> {
    schedule: &'a Schedule,
    sessions: &'a [Done],
    facts: &'a PlanFacts,
    zone: &'a Zone,
    least: u32,
    most: u32,
    /// Days that two sessions lie apart at least, and usually.
    rest: (u32, u32),
    /// At most so many sessions in seven days.
    quota: Option<usize>,
    first: LocalDate,
    is_healing: bool,
}

impl<'a> Days<'a> {
    pub fn of(
        schedule: &'a Schedule,
        sessions: &'a [Done],
        facts: &'a PlanFacts,
        now: Timestamp,
        zone: &'a Zone,
    ) -> Self {
        let Rhythm::PerWeek { least, most } = schedule.rhythm else { panic!("only so many a week") };
        let is_lips = schedule.areas == [Area::Lips];
        Self {
            schedule,
            sessions,
            facts,
            zone,
            least: least.into(),
            most: most.into(),
            rest: if is_lips { (2, 3) } else { (3, 7) },
            quota: is_lips.then_some(3),
            first: zone.date(now.plus_minutes(-2 * 1_440)),
            is_healing: is_lips
                && [Area::Lips, Area::Perioral].iter().any(|area| healing_since(facts, *area).is_some()),
        }
    }

    /// Of these days of the schedule, those that a reminder tells of.
    pub fn due(&self, window: impl Iterator<Item = Timestamp>) -> Vec<(Timestamp, LocalDate)> {
        let is_mine = |done: &&Done| done.areas.iter().any(|area| self.schedule.areas.contains(area));
        let mine: Vec<&Done> = self.sessions.iter().filter(is_mine).collect();
        let days: Vec<LocalDate> = mine.iter().map(|done| done.day).collect();
        let last = days.last().copied();
        let rested = last.map(|last| last.plus_days(self.rest.0).begins(self.zone));
        let mut row = (0, false);
        let mut due = Vec::new();
        for at in window {
            let day = self.zone.date(at);
            if last.is_some_and(|last| day <= last) {
                continue;
            }
            if !self.is_active(day) || !self.is_due(&days, day) {
                row.0 = 0;
                continue;
            }
            let within = mine.iter().rev().take_while(|done| done.started.plus_minutes(7 * 1_440) > at).count();
            let is_stopped = rested.is_some_and(|rested| at < rested) || self.quota.is_some_and(|most| within >= most);
            row = if row.1 == is_stopped { (row.0 + 1, is_stopped) } else { (1, is_stopped) };
            let is_told = row.0 <= 3
                || self.deadline(&days, week_of(day)) == Some(day)
                || day.days_since(self.schedule.from) % 7 == 0;
            if day >= self.first && is_told && !is_stopped && !self.is_healing {
                due.push((at, day));
            }
        }
        due
    }

    fn is_active(&self, day: LocalDate) -> bool {
        let is_here = |areas: &[Area]| areas.is_empty() || areas.iter().any(|area| self.schedule.areas.contains(area));
        let is_paused = self.facts.pauses.iter().any(|pause| pause.covers(day) && is_here(&pause.areas));
        let is_skipped = self.facts.skips.iter().any(|skip| skip.date == day && is_here(&skip.areas));
        self.schedule.holds_on(day) && !is_paused && !is_skipped
    }

    fn is_due(&self, days: &[LocalDate], day: LocalDate) -> bool {
        let within = days.iter().rev().take_while(|done| day.days_since(**done) < 7).count();
        let this_week = days.iter().rev().take_while(|done| **done >= week_of(day)).count();
        if self.quota.is_some_and(|most| within >= most) || this_week >= self.most as usize {
            return false;
        }
        days.last().is_none_or(|last| day >= last.plus_days(self.rest.1))
            || self.deadline(days, day).is_some_and(|deadline| day >= deadline)
    }

    /// The last day from `from` on that still lets its week have enough sessions.
    fn deadline(&self, days: &[LocalDate], from: LocalDate) -> Option<LocalDate> {
        let begins = week_of(from);
        let done = days.iter().rev().take_while(|day| **day >= begins).count();
        let active = (0..7).filter(|ahead| self.is_active(begins.plus_days(*ahead))).count();
        let least = self.least * u32::try_from(active).unwrap() / 7;
        let mut latest = begins.plus_days(6);
        let mut deadline = None;
        for _ in done..least as usize {
            let left = u32::try_from(latest.days_since(from)).ok()?;
            let day = (0..=left).map(|back| latest.minus_days(back)).find(|day| self.is_active(*day))?;
            deadline = Some(day);
            latest = day.minus_days(self.rest.0);
        }
        deadline
    }
}

/// The day of the last sign or good look, if the skin there heals.
pub fn healing_since(facts: &PlanFacts, area: Area) -> Option<LocalDate> {
    const SIGNS: [SkinSign; 5] =
        [SkinSign::Dry, SkinSign::Cracked, SkinSign::Flaking, SkinSign::Bleeding, SkinSign::Scab];
    let mut looks: Vec<_> = facts.check_ins.iter().filter(|look| look.area == area).collect();
    looks.sort_by_key(|look| look.at);
    let mut row: Option<(LocalDate, u32)> = None;
    for look in looks {
        let day = look.zone.date(look.at);
        if look.signs.iter().any(|sign| SIGNS.contains(sign)) {
            row = Some((day, 0));
        } else if look.answers.iter().all(|answer| answer.reply == Reply::No) {
            row = row.map(|(last, good)| if day > last { (day, good + 1) } else { (last, good) });
            row = row.filter(|(_, good)| *good < 3);
        }
    }
    row.map(|(last, _)| last)
}

/// The Monday before.
fn week_of(day: LocalDate) -> LocalDate {
    day.minus_days(Weekday::of(day) as u32)
}

/// What the crate reads as this time on that wall.
pub fn moment(civil: LocalDateTime, zone: &Zone) -> String {
    let date = civil.date().to_string().replace('-', "");
    let time = civil.time().to_string().replace(':', "");
    if *zone == Zone::UTC { format!(":{date}T{time:0<6}Z") } else { format!(";TZID={zone}:{date}T{time:0<6}") }
}
