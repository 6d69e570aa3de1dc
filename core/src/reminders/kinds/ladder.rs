//! The rungs of a reminder that repeats: some minutes after something, on days after it, and then every week, for as long as
//! what it speaks of lasts.

use super::{super::notification::Policy, context::Asking};
use crate::{
    shared_text::SharedText,
    time::{DAY_MS, LocalDate, Timestamp},
    usage::LOOK_AHEAD_DAYS,
};

/// Days in a week.
pub(super) const WEEK: u32 = 7;

/// One of them.
pub(super) struct Rung {
    /// What tells it from the others in an id. On days it is the date, so that a journey moves one instead of adding one.
    pub name: SharedText,
    pub at: Timestamp,
    pub policy: Policy,
    /// How many whole weeks after the first day it comes.
    pub weeks: u32,
}

/// The rungs that can still be looked at, counted from `anchor`: so many minutes after it, and at the person's hour for the
/// nth time after the last of those, for each n of `days`; then once a week.
pub(super) fn rungs(
    asking: &Asking<'_>,
    anchor: Timestamp,
    minutes: &[u32],
    days: &[u32],
    on_days: Policy,
    mut each: impl FnMut(Rung),
) {
    for minute in minutes {
        let at = anchor.plus_minutes((*minute).into());
        each(Rung { name: SharedText::from(*minute), at, policy: Policy::Elapsed, weeks: 0 });
    }
    let after = minutes.last().map_or(anchor, |last| anchor.plus_minutes((*last).into()));
    let today = asking.zone.date(after);
    let before = today.minus_days(u32::from(asking.hour(today) > after));
    let mut push = |date: LocalDate| {
        let at = asking.hour(date);
        if asking.is_recent(at) {
            let weeks = u32::try_from(date.days_since(before)).unwrap_or(0) / WEEK;
            each(Rung { name: date.text().as_str().into(), at, policy: on_days, weeks });
        }
    };
    // A day more than the plan looks ahead: the last week of it is whole then.
    let end = asking.zone.date(asking.now).plus_days(LOOK_AHEAD_DAYS + 1);
    let (mut date, mut day) = (before, 0);
    for next in days.iter().copied().chain((1..).map(|week| days.last().copied().unwrap_or(0) + week * WEEK)) {
        if days.is_empty() || date > end {
            return;
        }
        date = after_days(date, next - day, &|date| asking.hour(date));
        day = next;
        push(date);
    }
}

/// So many days later; after a week not more than seven times 24 hours, which is a day sooner where the clocks are set back
/// between the two.
pub(super) fn after_days(date: LocalDate, days: u32, at: &dyn Fn(LocalDate) -> Timestamp) -> LocalDate {
    let next = date.plus_days(days);
    let is_longer = days == WEEK && at(next).millis_since(at(date)) > i64::from(WEEK) * DAY_MS;
    next.minus_days(u32::from(is_longer))
}
