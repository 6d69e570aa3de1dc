//! Wear over time: how worn a roller was at the end of each day on which it was used.

use super::{Span, types::WearPoint};
use crate::{
    facts::{RollerRecord, SessionTrace},
    order,
    time::{LocalDate, LocalTime, Zone},
    usage::wear,
};

/// The wear of a roller at the end of its first day in `span`, of each day on which it was used, and of its last day there:
/// the span's own, or the one on which it was retired. A last day that is still to come shows the wear if it is not used any
/// more.
///
/// `before` counts its uses before the first of `sessions`, which are all that it had since. A use counts for the person's
/// day in the zone in which it was recorded. Days are told in `zone` where nobody recorded one.
pub fn wear_history(
    record: &RollerRecord,
    span: Span,
    before: u32,
    sessions: &[SessionTrace],
    day_starts: LocalTime,
    zone: &Zone,
) -> Vec<WearPoint> {
    let roller = &record.roller;
    let added = zone.day(roller.added, day_starts);
    let mut used: Vec<LocalDate> =
        sessions.iter().map(|session| session.zone.day(session.started, day_starts)).collect();
    order::sort(&mut used);
    let known = [Some(added), roller.first_used, record.first_session, used.first().copied()];
    let first = known.into_iter().flatten().min().map_or(span.from, |known| known.max(span.from));
    let retired = roller.retired.map(|retired| zone.day(retired.at, day_starts));
    let last_used = used.iter().copied().rfind(|day| span.contains(*day));
    let last = retired.map_or(span.to, |retired| retired.min(span.to));
    let last = last_used.map_or(last, |used| used.max(last));
    if last < first {
        return Vec::new();
    }
    let mut days: Vec<LocalDate> = used.iter().copied().filter(|day| first <= *day && *day <= last).collect();
    days.extend([first, last]);
    order::sort(&mut days);
    days.dedup();
    let uses_up_to = |day: LocalDate| {
        let since = used.iter().filter(|used| **used <= day).count();
        before.saturating_add(u32::try_from(since).unwrap_or(u32::MAX))
    };
    days.into_iter().map(|day| point(record, day, uses_up_to(day))).collect()
}

/// As [`wear`] says it of that day, when nothing later was known.
fn point(record: &RollerRecord, date: LocalDate, uses: u32) -> WearPoint {
    let by_then = |day: Option<LocalDate>| day.filter(|day| *day <= date);
    let mut then = record.clone();
    then.roller.first_used = by_then(then.roller.first_used);
    then.first_session = by_then(then.first_session);
    then.uses = uses;
    let wear = wear(&then, date.begins(&Zone::UTC), &Zone::UTC);
    WearPoint { date, uses: uses.into(), days: wear.days, tier: wear.tier }
}
