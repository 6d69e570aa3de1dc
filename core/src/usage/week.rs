//! Weeks: how many sessions a week had, and how many it was to have.

use serde::{Deserialize, Serialize};

use super::{
    chain::{Chain, Target, WEEK},
    score::{MarkedWeek, score},
};
use crate::{
    facts::{Weekday, words},
    time::LocalDate,
    units::Count,
};

words! {
    /// What became of a week.
    WeekOutcome {
        /// Enough sessions.
        Reached = "reached",
        /// Too few, and it is over.
        Missed = "missed",
        /// Nothing was expected: paused, skipped, or no schedule held.
        Rested = "rested",
        /// Too few so far, and it is ongoing.
        Open = "open",
    }
}

/// One week of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct WeekProgress {
    /// Its first day.
    pub begins: LocalDate,
    /// Sessions it had.
    pub done: Count,
    /// Sessions it was to have at least, pauses and skips taken off. Never more than gaps and quotas leave room for.
    pub least: Count,
    /// Sessions it was to have at most. Never more than gaps and quotas leave room for in a week.
    pub most: Count,
    /// What became of it.
    pub outcome: WeekOutcome,
    /// The score at its end, or now while it is ongoing: 0 to 100.
    pub score_percent: Count,
}

/// Weeks in a row that had enough sessions. Weeks in which nothing was expected neither count nor break the row, and
/// the present week never breaks it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Streak {
    /// How many.
    pub weeks: Count,
    /// Whether it reaches back to the first of the weeks that were looked at: it may be longer.
    pub is_longer: bool,
    /// The first day of the first of them.
    pub since: Option<LocalDate>,
}

/// The weeks of a span, with what they come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Adherence {
    /// The weeks, earliest first.
    pub weeks: Vec<WeekProgress>,
    /// The row that ends with the last of them.
    pub streak: Streak,
    /// The score at the end: 0 to 100.
    pub score_percent: Count,
}

/// How many weeks before a week its score and the row that ends with it look at.
pub(crate) const LOOK_BACK: u32 = 26;

/// The first day of the week that a day lies in.
pub(crate) fn week_of(day: LocalDate, week_starts: Weekday) -> LocalDate {
    let since = (day.days_from_monday() + Weekday::ALL.len() - week_starts as usize) % Weekday::ALL.len();
    day.minus_days(u32::try_from(since).unwrap_or(0))
}

/// Judges `count` weeks from `first` on, today being the person's day. `days` are the days of the sessions on the chain's
/// areas, sorted.
pub(super) fn judge(
    chain: &Chain<'_>,
    days: &[LocalDate],
    first: LocalDate,
    count: u32,
    today: LocalDate,
) -> Vec<WeekProgress> {
    let mut weeks = look_at_all(chain, days, first, count, today);
    for end in 1..=weeks.len() {
        mark(&mut weeks[..end], today);
    }
    weeks
}

/// The same, with a score for the last of the weeks alone.
pub(super) fn judge_last(
    chain: &Chain<'_>,
    days: &[LocalDate],
    first: LocalDate,
    count: u32,
    today: LocalDate,
) -> Vec<WeekProgress> {
    let mut weeks = look_at_all(chain, days, first, count, today);
    mark(&mut weeks, today);
    weeks
}

fn look_at_all(
    chain: &Chain<'_>,
    days: &[LocalDate],
    first: LocalDate,
    count: u32,
    today: LocalDate,
) -> Vec<WeekProgress> {
    (0..count).map(|week| look_at(first.plus_days(week * WEEK), chain, days, today)).collect()
}

/// Gives the last of these weeks its score.
fn mark(weeks: &mut [WeekProgress], today: LocalDate) {
    let latest = &weeks[weeks.len().saturating_sub(LOOK_BACK as usize + 1)..];
    let marked = latest.iter().filter(|week| week.outcome != WeekOutcome::Rested).map(|week| MarkedWeek {
        done: week.done.get(),
        least: week.least.get(),
        is_over: week.begins.plus_days(WEEK) <= today,
    });
    let score_percent = score(marked);
    weeks.last_mut().into_iter().for_each(|week| week.score_percent = score_percent.into());
}

/// What became of the week that begins on a day, without a score.
pub(super) fn look_at(begins: LocalDate, chain: &Chain<'_>, days: &[LocalDate], today: LocalDate) -> WeekProgress {
    let next = begins.plus_days(WEEK);
    let before = days.partition_point(|day| *day < begins);
    let done = u32::try_from(days.partition_point(|day| *day < next) - before).unwrap_or(u32::MAX);
    let Target { least, most, wanted, .. } = chain.target(begins, days);
    let outcome = match least {
        _ if wanted == 0 => WeekOutcome::Rested,
        _ if done >= wanted => WeekOutcome::Reached,
        // The rules leave no room for any: nobody expects one.
        0 => WeekOutcome::Rested,
        enough if done >= enough => WeekOutcome::Reached,
        _ if next <= today => WeekOutcome::Missed,
        _ => WeekOutcome::Open,
    };
    WeekProgress { begins, done: done.into(), least: least.into(), most: most.into(), outcome, score_percent: Count(0) }
}

/// The row that ends with the last of these weeks.
pub(super) fn streak(weeks: &[WeekProgress], chain: &Chain<'_>) -> Streak {
    let mut streak = Streak::default();
    for week in weeks.iter().rev() {
        match week.outcome {
            WeekOutcome::Missed => return streak,
            WeekOutcome::Reached => {
                streak.weeks.add_one();
                streak.since = Some(week.begins);
            }
            WeekOutcome::Rested | WeekOutcome::Open => {}
        }
    }
    streak.is_longer = weeks.first().is_some_and(|first| chain.began_before(first.begins));
    streak
}
