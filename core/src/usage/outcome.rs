//! The outcome clock: when a result can be judged, if ever.

use serde::{Deserialize, Serialize};

use super::{
    chain::{Chain, WEEK},
    week::{LOOK_BACK, WeekOutcome, WeekProgress, look_at},
};
use crate::{guidance::RulesByKind, time::LocalDate, units::Count};

/// How far somebody is from the time at which results are judged. Nothing here claims that there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum OutcomeClock {
    /// No schedule holds, so no week counts.
    Stopped,
    /// Too few weeks with enough sessions so far.
    Running {
        /// Such weeks so far.
        weeks: Count,
        /// Weeks that it takes.
        needed: Count,
        /// The first day on which it can be judged if no week is missed from now on; absent if a pause has no end.
        earliest: Option<LocalDate>,
        /// The rule behind it.
        rule: String,
    },
    /// Enough weeks: it can be judged.
    Ready {
        /// Since when, as far as the weeks that were looked at can tell.
        since: LocalDate,
        /// The rule behind it.
        rule: String,
    },
}

/// Whether the clock gets ready on `on`, the first day of a week: the week before it was the last one that it took. `days`
/// gives the days of the sessions, sorted, that the week so many weeks before has to be judged by.
pub(super) fn is_ready_on<'d>(
    on: LocalDate,
    chain: &Chain<'_>,
    needed: u32,
    days: impl Fn(u32) -> &'d [LocalDate],
) -> bool {
    let (mut counted, mut missed) = (0, 0);
    for back in 1..=LOOK_BACK {
        match look_at(on.minus_days(back * WEEK), chain, days(back), on).outcome {
            WeekOutcome::Reached => (counted, missed) = (counted + 1, 0),
            _ if counted == 0 => return false, // nothing began with that week
            WeekOutcome::Missed => missed += 1,
            WeekOutcome::Rested | WeekOutcome::Open => {}
        }
        if missed >= needed || counted > needed {
            break; // it began anew after those; or it was ready before
        }
    }
    counted == needed
}

/// How the clock stands, after the `weeks` up to the present one, which is the last of them; `last` is the
/// day of the last session.
///
/// A week counts when it is over and had enough sessions. Weeks that rested put the clock off; a missed one does not
/// count, and as many of them in a row as it takes weeks start the clock anew.
pub(super) fn outcome(
    weeks: &[WeekProgress],
    chain: &Chain<'_>,
    last: Option<LocalDate>,
    today: LocalDate,
    rules: &RulesByKind<'_>,
) -> OutcomeClock {
    let Some(((rule, needed), present)) = rules.results.zip(weeks.last()) else { return OutcomeClock::Stopped };
    if chain.holder(today).is_none() {
        return OutcomeClock::Stopped;
    }
    let (mut counted, mut missed, mut since) = (0, 0, None);
    for week in weeks.iter().filter(|week| week.begins < present.begins) {
        match week.outcome {
            WeekOutcome::Reached => (counted, missed) = (counted + 1, 0),
            WeekOutcome::Missed => missed += 1,
            WeekOutcome::Rested | WeekOutcome::Open => {}
        }
        if missed >= needed {
            (counted, since) = (0, None);
        }
        if counted >= needed && since.is_none() {
            since = Some(week.begins.plus_days(WEEK));
        }
    }
    let rule = rule.id.clone();
    if let Some(since) = since {
        return OutcomeClock::Ready { since, rule };
    }
    OutcomeClock::Running {
        weeks: counted.into(),
        needed: needed.into(),
        earliest: earliest(chain, present, last, needed - counted),
        rule,
    }
}

/// The first day after so many weeks that expect a session, from the present one on.
fn earliest(
    chain: &Chain<'_>,
    present: &WeekProgress,
    mut last: Option<LocalDate>,
    mut left: u32,
) -> Option<LocalDate> {
    const FARTHEST: u32 = 520; // ten years of weeks: a pause that is longer has no end that matters
    for begins in (0..FARTHEST).map(|week| present.begins.plus_days(week * WEEK)) {
        let is_present = begins == present.begins;
        // Nobody knows on which days sessions will be: what they leave room for later is not known either.
        let target = chain.wanted(begins, last);
        // The present week was judged with its sessions already.
        let expects = if is_present { present.least > 0 } else { target.least > 0 };
        last = target.rare_on.or(last);
        left -= u32::from(expects);
        if left == 0 {
            return Some(begins.plus_days(WEEK));
        }
    }
    None
}
