//! The heat map: what each day had.

use std::collections::BTreeMap;

use super::{Span, types::CalendarDay};
use crate::{
    facts::{AreaSet, CheckIn, Pause, SessionTrace, Skip, Visit},
    guidance::RulesByKind,
    order,
    time::{LocalDate, LocalTime},
    units::Count,
    usage::evening::evenings,
};

/// What a heat map looks at. Facts outside the span do not matter.
#[derive(Debug, Clone, Copy)]
pub struct CalendarFacts<'a> {
    /// The sessions.
    pub sessions: &'a [SessionTrace],
    /// The looks at the skin, those at sessions not among them.
    pub check_ins: &'a [CheckIn],
    /// The visits.
    pub visits: &'a [Visit],
    /// The pauses.
    pub pauses: &'a [Pause],
    /// The days skipped.
    pub skips: &'a [Skip],
}

/// The days of `span` on which something happened, was planned or was left out on purpose, earliest first. Paused days
/// are among them.
///
/// Sessions, by their start, and check-ins count for the person's day in the zone in which they were recorded: no journey
/// moves them to another one. Sessions with several rollers in one evening are one session, of the day of the first of
/// them. A visit counts for the date on its own wall.
pub fn calendar(span: Span, facts: CalendarFacts<'_>, day_starts: LocalTime) -> Vec<CalendarDay> {
    let mut days = Days { span, days: BTreeMap::new() };
    let near = |areas: AreaSet| RulesByKind::bundled().together(&areas.iter().collect::<Vec<_>>());
    for evening in evenings(facts.sessions.iter(), &near) {
        days.on(evening.first.zone.day(evening.first.started, day_starts), |day| {
            day.sessions.add_one();
            day.areas.extend(evening.areas.iter());
        });
    }
    for check_in in facts.check_ins {
        days.on(check_in.zone.day(check_in.at, day_starts), |day| day.check_ins.add_one());
    }
    for visit in facts.visits {
        days.on(visit.at.date(), |day| day.visits.add_one());
    }
    for skip in facts.skips {
        days.on(skip.date, |day| day.is_skipped = true);
    }
    for pause in facts.pauses {
        let last = pause.to.map_or(span.to, |to| to.min(span.to));
        let mut day = pause.from.max(span.from);
        while day <= last {
            days.on(day, |day| day.is_paused = true);
            day = day.plus_days(1);
        }
    }
    let mut days: Vec<CalendarDay> = days.days.into_values().collect();
    for day in &mut days {
        order::sort(&mut day.areas);
        day.areas.dedup();
    }
    days
}

struct Days {
    span: Span,
    days: BTreeMap<LocalDate, CalendarDay>,
}

impl Days {
    fn on(&mut self, date: LocalDate, note: impl FnOnce(&mut CalendarDay)) {
        if self.span.contains(date) {
            note(self.days.entry(date).or_insert_with(|| CalendarDay {
                date,
                sessions: Count::default(),
                areas: Vec::new(),
                check_ins: Count::default(),
                visits: Count::default(),
                is_paused: false,
                is_skipped: false,
            }));
        }
    }
}
