//! Adherence: the weeks of a span against the schedules that held in them.

use super::{
    agenda::sorted,
    chain::{Chain, WEEK},
    record::Span,
    week::{Adherence, LOOK_BACK, judge, streak, week_of},
};
use crate::{
    facts::{Area, AreaSet, Pause, Schedule, SessionTrace, Settings, Skip},
    time::{DAY_MS, LocalDate, Timestamp},
    units::Count,
};

/// What weeks are judged by.
#[derive(Clone, Copy)]
pub(crate) struct WeekFacts<'a> {
    /// The sessions of the weeks, and of as many days before them as the longest rhythm has.
    pub sessions: &'a [SessionTrace],
    /// The schedules that hold, are to hold, or have held in those weeks.
    pub schedules: &'a [Schedule],
    /// The pauses of those weeks, and those to come.
    pub pauses: &'a [Pause],
    /// The skipped days of those weeks, and those to come.
    pub skips: &'a [Skip],
    /// Hours and habits.
    pub settings: &'a Settings,
}

impl<'a> WeekFacts<'a> {
    pub(super) fn chain(&self, areas: &[Area]) -> Chain<'a> {
        Chain::of(areas, self.schedules, self.pauses, self.skips)
    }

    /// The first day from `date` on without a pause that covers everything; none if the pause has no end.
    pub(crate) fn after_pauses(&self, date: LocalDate) -> Option<LocalDate> {
        let everywhere = || self.pauses.iter().filter(|pause| pause.areas.is_empty());
        let mut day = date;
        while let Some(pause) = everywhere().find(|pause| pause.covers(day)) {
            day = pause.to?.plus_days(1);
        }
        Some(day)
    }

    /// The days of the sessions on these areas, sorted. Each is the person's day in the zone that the session was logged
    /// in: no journey rewrites the weeks before it.
    pub(super) fn days(&self, areas: &[Area]) -> Vec<LocalDate> {
        self.days_since(areas, Timestamp::FIRST)
    }

    /// The same, but of the sessions that began since an instant, and of the last ones before it: what is looked for in
    /// these days and in the last one before them is there.
    pub(super) fn days_since(&self, areas: &[Area], since: Timestamp) -> Vec<LocalDate> {
        let on = AreaSet::of(areas);
        let mine = || self.sessions.iter().filter(|session| session.areas.meets(on));
        let before = mine().map(|session| session.started).filter(|started| *started < since).max();
        // Of sessions in different zones the later one can have the earlier day.
        let from = before.map_or(since, |last| last.plus_millis(-2 * DAY_MS));
        let mine = mine().filter(|session| from <= session.started);
        sorted(mine.map(|session| session.zone.day(session.started, self.settings.day_starts)))
    }
}

/// The weeks that have a day in `span` and have begun on `today`.
pub(crate) fn adherence(areas: &[Area], facts: WeekFacts<'_>, span: Span, today: LocalDate) -> Adherence {
    let week = |day| week_of(day, facts.settings.week_starts);
    let first = week(span.from).minus_days(LOOK_BACK * WEEK);
    let last = week(span.to.min(today));
    let count = last.days_since(first) / i64::from(WEEK) + 1;
    let (chain, count) = (facts.chain(areas), u32::try_from(count).unwrap_or(0));
    let mut weeks = judge(&chain, &facts.days(areas), first, count, today);
    let streak = streak(&weeks, &chain);
    weeks.retain(|seen| seen.begins >= week(span.from));
    let score_percent = weeks.last().map_or(Count::default(), |last| last.score_percent);
    Adherence { weeks, streak, score_percent }
}
