//! The agenda: on which days the next sessions of a chain are planned. It counts in the person's days.

use super::{
    chain::{Chain, WEEK},
    week::week_of,
};
use crate::{
    facts::{Area, Rhythm, Schedule, Weekday},
    guidance::{RuleKind, RulesByKind, concerns, meet},
    order,
    time::{LocalDate, LocalDateTime, LocalTime, Timestamp, Zone, resolve},
};

/// How far ahead the agenda looks, in steps of a day or of a pause.
const STEPS: u32 = 1_000;

/// The limits as days, for sessions that are only planned.
#[derive(Debug, Clone, Default)]
pub(super) struct Rest {
    /// Fewer days between two sessions are too few.
    pub hard_days: u32,
    /// The days after which the next session is planned.
    pub plan_days: u32,
    /// Quotas: at most so many sessions in so many days.
    pub quotas: Vec<(u32, u32)>,
}

impl Rest {
    /// What the rules ask for between sessions on these areas with needles of this length; the days of gaps are multiplied
    /// by `factor`. Overrides change nothing: they are for one session, and this plans the ones after it.
    pub(super) fn of(areas: &[Area], needle_um: u32, factor: u32, rules: &RulesByKind<'_>) -> Self {
        let mut rest = Self::default();
        for rule in rules.gaps.iter().chain(&rules.quotas) {
            match &rule.kind {
                RuleKind::Gap { areas: counted, above_um, up_to_um, hard_days, plan_days, .. }
                    if concerns(counted, areas) && *above_um < needle_um && needle_um <= *up_to_um =>
                {
                    let hard_days = hard_days.saturating_mul(factor);
                    rest.hard_days = rest.hard_days.max(hard_days);
                    rest.plan_days = rest.plan_days.max(*plan_days).max(hard_days);
                }
                RuleKind::Quota { areas: counted, sessions, days } if meet(counted, areas) => {
                    rest.quotas.push((*sessions, *days));
                }
                _ => {}
            }
        }
        rest
    }
}

/// A chain with what its plan looks at.
pub(super) struct Agenda<'a> {
    pub chain: &'a Chain<'a>,
    pub rest: Rest,
    pub week_starts: Weekday,
    pub day_starts: LocalTime,
}

impl Agenda<'_> {
    /// The first day from `from` on for which a session is planned after those on `days`, which are sorted; absent if no
    /// schedule comes to one, or a pause has no end.
    pub(super) fn next_day(&self, days: &[LocalDate], from: LocalDate) -> Option<LocalDate> {
        let last = days.last().copied();
        let mut day = last.map_or(from, |last| from.max(last.plus_days(1)));
        for _ in 0..STEPS {
            day = self.chain.holds_from(day)?;
            if let Some(pause) = self.chain.pause(day) {
                day = pause.to?.plus_days(1);
                continue;
            }
            let schedule = self.chain.holder(day)?;
            if let (Rhythm::EveryDays { days }, Some(last)) = (&schedule.rhythm, last)
                && day < last.plus_days((*days).into())
            {
                day = last.plus_days((*days).into());
                continue;
            }
            if !self.chain.is_skipped(day) && self.has_room(days, day) && self.is_due(schedule, days, from, day) {
                return Some(day);
            }
            day = day.plus_days(1);
        }
        None
    }

    /// Whether a session of this schedule is due on a day after those on `days`, which are sorted, looked at from that day:
    /// as [`next_day`](Self::next_day) would find it, had nothing been due before.
    pub(super) fn is_due_on(&self, schedule: &Schedule, days: &[LocalDate], day: LocalDate) -> bool {
        let is_later = days.last().is_none_or(|last| day > *last);
        let is_active = schedule.holds_on(day) && self.chain.pause(day).is_none() && !self.chain.is_skipped(day);
        is_later && is_active && self.has_room(days, day) && self.is_due(schedule, days, day, day)
    }

    /// The dates of the planned sessions after those on `days`, at most `count`, the first being of the day `first`.
    pub(super) fn planned(&self, days: &[LocalDate], first: LocalDate, count: usize) -> Vec<LocalDate> {
        let known = days.len();
        let mut days = days.to_vec();
        let mut next = Some(first);
        while let Some(day) = next.filter(|_| days.len() < known + count) {
            days.push(day);
            next = self.next_day(&days, day.plus_days(self.rest.hard_days));
        }
        let date = |day| Some(wall(day, self.chain.holder(day)?.at, self.day_starts).date());
        days.split_off(known).into_iter().filter_map(date).collect()
    }

    /// The last day on which the next session still lets the week of `from` have enough of them, from `from` on; absent
    /// if it cannot, or has. The sessions after it need their gaps, on days that are active and not skipped.
    pub(super) fn deadline(&self, days: &[LocalDate], from: LocalDate) -> Option<LocalDate> {
        let begins = week_of(from, self.week_starts);
        let done = days.iter().rev().take_while(|day| **day >= begins).count();
        let mut missing = self.chain.target(begins, days).least.checked_sub(u32::try_from(done).ok()?)?;
        let mut latest = begins.plus_days(WEEK - 1);
        let mut deadline = None;
        while missing > 0 {
            let is_usable = |day: &LocalDate| {
                let is_active = self.chain.holder(*day).is_some() && self.chain.pause(*day).is_none();
                is_active && !self.chain.is_skipped(*day)
            };
            let left = u32::try_from(latest.days_since(from)).ok()?; // none are left if it lies before
            let day = (0..=left).map(|back| latest.minus_days(back)).find(is_usable)?;
            deadline = Some(day);
            latest = day.minus_days(self.rest.hard_days.max(1));
            missing -= 1;
        }
        deadline
    }

    /// The first planned session that is not before `from`: its day, and what the wall shows then.
    pub(super) fn next(&self, days: &[LocalDate], from: Timestamp, zone: &Zone) -> Option<(LocalDate, LocalDateTime)> {
        let mut first = zone.day(from, self.day_starts);
        for _ in 0..STEPS {
            let day = self.next_day(days, first)?;
            let wall = wall(day, self.chain.holder(day)?.at, self.day_starts);
            if resolve(wall, zone) >= from {
                return Some((day, wall));
            }
            first = day.plus_days(1);
        }
        None
    }

    /// The first one that is planned when something stops sessions up to `allowed`: on that very day it can be later than
    /// planned.
    pub(super) fn next_after(
        &self,
        days: &[LocalDate],
        allowed: Timestamp,
        zone: &Zone,
    ) -> Option<(LocalDate, LocalDateTime)> {
        let today = zone.day(allowed, self.day_starts);
        let (day, wall) = self.next(days, resolve(today.at(self.day_starts), zone).min(allowed), zone)?;
        let late = zone.civil(allowed);
        let is_late = day == today && resolve(wall, zone) < allowed;
        if !is_late {
            Some((day, wall))
        } else if resolve(late, zone) == allowed {
            Some((day, late))
        } else {
            self.next(days, allowed, zone)
        }
    }

    fn has_room(&self, days: &[LocalDate], day: LocalDate) -> bool {
        self.rest.quotas.iter().all(|(sessions, span)| {
            let within = days.iter().rev().take_while(|done| day.days_since(**done) < i64::from(*span)).count();
            within < usize::try_from(*sessions).unwrap_or(usize::MAX)
        })
    }

    /// Whether the rhythm has a session on `day`, looked at from `from`.
    fn is_due(&self, schedule: &Schedule, days: &[LocalDate], from: LocalDate, day: LocalDate) -> bool {
        let last = days.last().copied();
        match &schedule.rhythm {
            Rhythm::Weekdays { days } => days.contains(&Weekday::of(day)),
            Rhythm::EveryDays { days } => last.is_none_or(|last| day >= last.plus_days((*days).into())),
            Rhythm::PerWeek { most, .. } => {
                let week = week_of(day, self.week_starts);
                let done = days.iter().rev().take_while(|done| **done >= week).count();
                if done >= usize::try_from(most.get()).unwrap_or(usize::MAX) {
                    return false;
                }
                // The careful plan, unless the week would not have enough of them.
                last.is_none_or(|last| day >= last.plus_days(self.rest.plan_days))
                    || self.deadline(days, from.max(week)).is_some_and(|deadline| day >= deadline)
            }
        }
    }
}

/// The wall on which a session of a person's day is planned: a time before the day starts is of the next date.
pub(crate) fn wall(day: LocalDate, at: LocalTime, day_starts: LocalTime) -> LocalDateTime {
    day.plus_days(u32::from(at < day_starts)).at(at)
}

/// These days, sorted.
pub(super) fn sorted(days: impl Iterator<Item = LocalDate>) -> Vec<LocalDate> {
    let mut days = days.collect();
    order::sort(&mut days);
    days
}
