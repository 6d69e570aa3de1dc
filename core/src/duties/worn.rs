//! The day on which a roller's life ends.

use crate::{
    facts::RollerRecord,
    guidance::{LifeUnit, Rule},
    shared_text::SharedText,
    time::{LocalDate, LocalTime},
    usage::{Life, lives},
};

/// A day on which a limit of a roller's life is reached.
pub(crate) struct End {
    pub date: LocalDate,
    /// What was reached: so many uses, or the days. No journey changes it.
    pub rung: SharedText,
    pub rule: Option<&'static Rule>,
    /// Whether its uses ended it, and not the days.
    pub by_uses: bool,
}

/// The day on which the first of its limits is reached: by days since its first use, or the day after the session that used
/// it up. Sessions that are only planned do not count.
pub(crate) fn end(record: &RollerRecord, limit: impl Fn(&Life) -> u32, day_starts: LocalTime) -> Option<End> {
    let first = [record.roller.first_used, record.first_session].into_iter().flatten().min();
    let last = record.last_session.as_ref().map(|session| session.zone.day(session.last_contact(), day_starts));
    let ends = lives(&record.roller).filter_map(|life| {
        let (date, rung) = match life.unit {
            LifeUnit::Days => (first?.plus_days(limit(&life)), SharedText::built("days")),
            LifeUnit::Uses => (
                last.filter(|_| record.uses >= limit(&life))?.plus_days(1),
                SharedText::of(&[&SharedText::from(record.uses), "-uses"]),
            ),
        };
        Some(End { date, rung, rule: Some(life.rule), by_uses: life.unit == LifeUnit::Uses })
    });
    ends.min_by(|a, b| {
        // Uses end it with the last of them, and what is said of that comes on the day after.
        let reached = |end: &End| end.date.minus_days(u32::from(end.by_uses));
        let id = |end: &End| end.rule.map(|rule| &rule.id);
        reached(a).cmp(&reached(b)).then_with(|| id(a).cmp(&id(b)))
    })
}
