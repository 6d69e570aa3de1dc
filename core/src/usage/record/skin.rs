//! The skin: what was seen on each day.

use std::collections::BTreeMap;

use super::{Span, types::SkinDay};
use crate::{
    facts::{Area, CheckIn, NeedledSession, Reply, SkinSign},
    order,
    time::{LocalDate, LocalTime, Timestamp},
    units::Count,
};

/// The days of `span` on which somebody looked at the skin of `area`, earliest first.
///
/// Looks before and after sessions are among them. Each counts for the person's day in the zone in which it was recorded:
/// one before a session for the day on which that began, one after it for the day on which it ended.
pub fn skin_trend(
    area: Area,
    span: Span,
    check_ins: &[CheckIn],
    sessions: &[NeedledSession],
    day_starts: LocalTime,
) -> Vec<SkinDay> {
    let mut days = BTreeMap::new();
    for check_in in check_ins.iter().filter(|check_in| check_in.area == area) {
        let day = look(&mut days, check_in.zone.day(check_in.at, day_starts), &check_in.signs);
        day.has_red_flag |= check_in.answers.iter().any(|answer| answer.reply != Reply::No);
    }
    for session in sessions.iter().filter(|session| session.areas.contains(&area)) {
        let day = |at: Timestamp| session.zone.day(at, day_starts);
        let checks = [(&session.skin_before, session.started), (&session.skin_after, session.last_contact())];
        for (check, at) in checks {
            if let Some(check) = check {
                look(&mut days, day(at), &check.signs);
            }
        }
    }
    let mut days: Vec<SkinDay> = days.into_values().filter(|day| span.contains(day.date)).collect();
    for day in &mut days {
        order::sort(&mut day.signs);
        day.signs.dedup();
    }
    days
}

/// Counts one look on a day.
fn look<'a>(days: &'a mut BTreeMap<LocalDate, SkinDay>, date: LocalDate, signs: &[SkinSign]) -> &'a mut SkinDay {
    let day =
        days.entry(date).or_insert(SkinDay { date, looks: Count::default(), signs: Vec::new(), has_red_flag: false });
    day.looks.add_one();
    day.signs.extend(signs);
    day
}
