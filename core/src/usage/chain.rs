//! A chain: the schedules of some areas, one after the other, with the times in which nobody expects a session.

use super::room::Room;
use crate::{
    facts::{Area, Pause, Rhythm, Schedule, Skip, Weekday},
    guidance::{concerns, meet},
    time::LocalDate,
};

/// Days in a week.
pub(super) const WEEK: u32 = 7;

/// Schedules that follow each other on areas that meet, with the pauses and skips there.
pub(super) struct Chain<'a> {
    schedules: Vec<&'a Schedule>,
    pauses: Vec<&'a Pause>,
    skips: Vec<&'a Skip>,
    room: Room,
    needles: Needles,
}

/// For so many days before a week its sessions leave less room in it: as long as the gaps of needles that are for the home.
/// Our own choice.
pub(crate) const REMEMBERED_DAYS: u32 = 28;

/// The needles that were used on the areas, in micrometres.
pub(super) enum Needles {
    /// All have this length.
    Same(u32),
    /// The longest of each evening, by its day, sorted.
    Of(Vec<(LocalDate, u32)>),
}

impl Needles {
    /// The longest in the week from `begins` on and at the last time in the days before it that are remembered; the shortest
    /// there are where nobody rolled then. `days` are those of the sessions, sorted.
    fn of_week(&self, begins: LocalDate, days: &[LocalDate]) -> u32 {
        let (first, next) = (begins.minus_days(REMEMBERED_DAYS), begins.plus_days(WEEK));
        let longest = match self {
            Self::Same(needle_um) => days.iter().any(|day| first <= *day && *day < next).then_some(*needle_um),
            Self::Of(by_day) => {
                let place = |day: LocalDate| by_day.partition_point(|(other, _)| *other < day);
                let from = place(first).max(place(begins).saturating_sub(1));
                let mine = by_day.get(from..place(next)).unwrap_or_default();
                mine.iter().map(|(_, needle_um)| *needle_um).max()
            }
        };
        longest.unwrap_or(1)
    }
}

/// How many sessions a week is to have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Target {
    /// At least, of those for which the rules leave room.
    pub least: u32,
    /// At most, of those for which the rules leave room in a week.
    pub most: u32,
    /// At least, by the schedules alone.
    pub wanted: u32,
    /// The day on which a session is due that is due less than once a week, if it falls into this week.
    pub rare_on: Option<LocalDate>,
}

impl<'a> Chain<'a> {
    pub(super) fn of(
        areas: &[Area],
        (schedules, pauses, skips): (&'a [Schedule], &'a [Pause], &'a [Skip]),
        room: Room,
        needles: Needles,
    ) -> Self {
        Self {
            room,
            needles,
            schedules: schedules.iter().filter(|schedule| meet(&schedule.areas, areas)).collect(),
            pauses: pauses.iter().filter(|pause| concerns(&pause.areas, areas)).collect(),
            skips: skips.iter().filter(|skip| concerns(&skip.areas, areas)).collect(),
        }
    }

    /// The schedule that holds on a day: of several the one that began last.
    pub(super) fn holder(&self, day: LocalDate) -> Option<&'a Schedule> {
        let holding = self.schedules.iter().copied().filter(|schedule| schedule.holds_on(day));
        holding.max_by(|a, b| a.from.cmp(&b.from).then_with(|| b.id.cmp(&a.id)))
    }

    /// The first day on which a schedule holds, from `day` on.
    pub(super) fn holds_from(&self, day: LocalDate) -> Option<LocalDate> {
        let coming = self.schedules.iter().map(|schedule| (schedule, schedule.from.max(day)));
        coming.filter(|(schedule, first)| schedule.holds_on(*first)).map(|(_, first)| first).min()
    }

    /// Whether a schedule began before `day`.
    pub(super) fn began_before(&self, day: LocalDate) -> bool {
        self.schedules.iter().any(|schedule| schedule.from < day)
    }

    /// The pause that covers a day: of several the one that ends last.
    pub(super) fn pause(&self, day: LocalDate) -> Option<&'a Pause> {
        let covering = self.pauses.iter().copied().filter(|pause| pause.covers(day));
        covering.max_by(|a, b| (a.to.is_none(), a.to).cmp(&(b.to.is_none(), b.to)).then_with(|| b.id.cmp(&a.id)))
    }

    pub(super) fn is_skipped(&self, day: LocalDate) -> bool {
        self.skips.iter().any(|skip| skip.date == day)
    }

    /// The sessions that the week from `begins` on is to have, after those on `days`, which are sorted. It is never more
    /// than gaps and quotas leave room for: a person who keeps to the rules has enough of them.
    pub(super) fn target(&self, begins: LocalDate, days: &[LocalDate]) -> Target {
        let before = days.get(..days.partition_point(|day| *day < begins)).unwrap_or_default();
        let target = self.wanted(begins, before.last().copied());
        if target.wanted == 0 {
            return target;
        }
        let needle_um = self.needles.of_week(begins, days);
        let remembered = before.partition_point(|day| *day < begins.minus_days(REMEMBERED_DAYS));
        let before = before.get(remembered..).unwrap_or_default();
        let is_open =
            |day: &LocalDate| self.holder(*day).is_some() && self.pause(*day).is_none() && !self.is_skipped(*day);
        let days = || (0..WEEK).map(|ahead| begins.plus_days(ahead));
        let least = self.room.fits(target.least, needle_um, before, days().filter(is_open));
        // A week after none leaves the most room.
        let most = self.room.fits(target.most, needle_um, &[], days()).max(least);
        Target { least, most, ..target }
    }

    /// The sessions that the week from `begins` on is to have by the schedules alone. A day is active if a schedule holds on
    /// it and no pause covers it.
    ///
    /// - So many a week: the sevenths of its active days, rounded down for the least and up for the most.
    /// - Days of the week: those that are active and not skipped.
    /// - Every n days, n up to 7: one for every n active days, rounded as above. Less often: one, if the day on which it
    ///   is due, n days after `last`, or an active day after that lies in the week.
    ///
    /// Each skipped active day takes one off the least, but for days of the week, which it takes off itself.
    pub(super) fn wanted(&self, begins: LocalDate, last: Option<LocalDate>) -> Target {
        if let Some(schedule) = self.whole_week(begins) {
            return whole(&schedule.rhythm, begins, last);
        }
        let ends = begins.plus_days(WEEK);
        if !self.schedules.iter().any(|schedule| touches(schedule, begins, ends)) {
            return Target::default();
        }
        let (mut least_sevenths, mut most_sevenths, mut planned, mut skipped) = (0, 0, 0, 0);
        let mut every = [0_u32; 8];
        let mut rare_on = None;
        for day in (0..WEEK).map(|ahead| begins.plus_days(ahead)) {
            let Some(schedule) = self.holder(day).filter(|_| self.pause(day).is_none()) else { continue };
            let is_skipped = self.is_skipped(day);
            match &schedule.rhythm {
                Rhythm::PerWeek { least, most } => {
                    least_sevenths += u32::from(*least);
                    most_sevenths += u32::from(*most);
                    skipped += u32::from(is_skipped);
                }
                Rhythm::Weekdays { days } => {
                    planned += u32::from(!is_skipped && days.contains(&Weekday::of(day)));
                }
                Rhythm::EveryDays { days } => {
                    match every.get_mut(usize::try_from(days.get()).unwrap_or(usize::MAX)) {
                        Some(active) => *active += 1,
                        None if last.is_none_or(|last| day >= last.plus_days((*days).into())) => {
                            rare_on = rare_on.or(Some(day));
                        }
                        None => continue,
                    }
                    skipped += u32::from(is_skipped);
                }
            }
        }
        let rare = u32::from(rare_on.is_some());
        let every = || (1..).zip(&every[1..]);
        let few: u32 = every().map(|(days, active)| active / days).sum();
        let many: u32 = every().map(|(days, active): (u32, _)| active.div_ceil(days)).sum();
        let at_least = (least_sevenths / WEEK + few + rare).saturating_sub(skipped) + planned;
        let at_most = most_sevenths.div_ceil(WEEK) + many + rare + planned;
        Target { least: at_least, most: at_most.max(at_least), wanted: at_least, rare_on }
    }

    /// The schedule of a week that has no other one, and no day that is paused or skipped: most are so.
    fn whole_week(&self, begins: LocalDate) -> Option<&'a Schedule> {
        let ends = begins.plus_days(WEEK);
        let is_calm = !self.pauses.iter().any(|pause| pause.from < ends && pause.to.is_none_or(|to| begins <= to))
            && !self.skips.iter().any(|skip| begins <= skip.date && skip.date < ends);
        let mut mine = self.schedules.iter().filter(|schedule| touches(schedule, begins, ends));
        let schedule = mine.next().filter(|_| is_calm && mine.next().is_none())?;
        (schedule.from <= begins && schedule.until.is_none_or(|until| ends <= until)).then_some(schedule)
    }
}

/// Whether a schedule holds on a day from `begins` on and before `ends`.
fn touches(schedule: &Schedule, begins: LocalDate, ends: LocalDate) -> bool {
    schedule.from < ends && schedule.until.is_none_or(|until| begins < until)
}

/// What a week is to have whose seven days are active and belong to one rhythm.
fn whole(rhythm: &Rhythm, begins: LocalDate, last: Option<LocalDate>) -> Target {
    let between = |least, most, rare_on| Target { least, most, wanted: least, rare_on };
    let exactly = |sessions, rare_on| between(sessions, sessions, rare_on);
    match rhythm {
        Rhythm::PerWeek { least, most } => between((*least).into(), (*most).into(), None),
        Rhythm::Weekdays { days } => exactly(u32::try_from(days.len()).unwrap_or(WEEK), None),
        Rhythm::EveryDays { days } if u32::from(*days) <= WEEK => {
            let days = u32::from(*days).max(1);
            between(WEEK / days, WEEK.div_ceil(days), None)
        }
        Rhythm::EveryDays { days } => {
            let on = last.map_or(begins, |last| last.plus_days((*days).into()).max(begins));
            let rare_on = Some(on).filter(|on| *on < begins.plus_days(WEEK));
            exactly(rare_on.is_some().into(), rare_on)
        }
    }
}
