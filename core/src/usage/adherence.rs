//! Adherence: the weeks of a span against the schedules that held in them.

use super::{
    agenda::sorted,
    chain::{Chain, Needles, WEEK},
    evening::evenings_as_one,
    record::Span,
    room::Room,
    week::{Adherence, LOOK_BACK, judge, streak, week_of},
};
use crate::{
    facts::{Area, AreaSet, DeclaredAnswer, Pause, Schedule, SessionTrace, Settings, Skip},
    guidance::RulesByKind,
    order,
    time::{DAY_MS, LocalDate, Timestamp},
    units::Count,
};

/// What weeks are judged by.
#[derive(Clone, Copy)]
pub(crate) struct WeekFacts<'a> {
    /// The sessions of the weeks, and of as many days before them as the longest rhythm has or a week remembers.
    pub sessions: &'a [SessionTrace],
    /// The schedules that hold, are to hold, or have held in those weeks.
    pub schedules: &'a [Schedule],
    /// The pauses of those weeks, and those to come.
    pub pauses: &'a [Pause],
    /// The skipped days of those weeks, and those to come.
    pub skips: &'a [Skip],
    /// Hours and habits.
    pub settings: &'a Settings,
    /// The newest declared answer to each question about each area: the age decides how long gaps are.
    pub declared: &'a [DeclaredAnswer],
}

impl<'a> WeekFacts<'a> {
    pub(super) fn chain(&self, areas: &[Area], rules: &RulesByKind<'_>) -> Chain<'a> {
        let schedules = (self.schedules, self.pauses, self.skips);
        Chain::of(areas, schedules, Room::of(areas, self.declared, rules), self.needles(areas))
    }

    /// The needles that were used on these areas. Days are worked out only if their lengths differ: that is dear.
    fn needles(&self, areas: &[Area]) -> Needles {
        let mut lengths = self.on(areas).map(|session| session.needle_um);
        let first = lengths.next().unwrap_or(1);
        if lengths.all(|needle_um| needle_um == first) {
            return Needles::Same(first);
        }
        let evenings = evenings_as_one(self.on(areas));
        let mut by_day = evenings.iter().map(|evening| (self.day(evening.first), evening.needle_um)).collect();
        order::sort(&mut by_day);
        Needles::Of(by_day)
    }

    fn on(&self, areas: &[Area]) -> impl Iterator<Item = &'a SessionTrace> {
        let on = AreaSet::of(areas);
        self.sessions.iter().filter(move |session| session.areas.meets(on))
    }

    /// The person's day on which a session began, in the zone that it was logged in.
    fn day(&self, session: &SessionTrace) -> LocalDate {
        session.zone.day(session.started, self.settings.day_starts)
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

    /// The days of the evenings on these areas, sorted: sessions with several rollers soon after each other are one. Each is
    /// the person's day in the zone that its first session was logged in: no journey rewrites the weeks before it.
    pub(super) fn days(&self, areas: &[Area]) -> Vec<LocalDate> {
        self.days_since(areas, Timestamp::FIRST)
    }

    /// The same, but of the evenings that began since an instant, and of the last ones before it: what is looked for in
    /// these days and in the last one before them is there.
    pub(super) fn days_since(&self, areas: &[Area], since: Timestamp) -> Vec<LocalDate> {
        let evenings = evenings_as_one(self.on(areas));
        let begun = || evenings.iter().map(|evening| evening.first);
        let before = begun().map(|first| first.started).filter(|started| *started < since).max();
        // Of sessions in different zones the later one can have the earlier day.
        let from = before.map_or(since, |last| last.plus_millis(-2 * DAY_MS));
        let mine = begun().filter(|first| from <= first.started);
        sorted(mine.map(|first| self.day(first)))
    }
}

/// The weeks that have a day in `span` and have begun on `today`.
pub(crate) fn adherence(areas: &[Area], facts: WeekFacts<'_>, span: Span, today: LocalDate) -> Adherence {
    let week = |day| week_of(day, facts.settings.week_starts);
    let first = week(span.from).minus_days(LOOK_BACK * WEEK);
    let last = week(span.to.min(today));
    let count = last.days_since(first) / i64::from(WEEK) + 1;
    let (chain, count) = (facts.chain(areas, RulesByKind::bundled()), u32::try_from(count).unwrap_or(0));
    let mut weeks = judge(&chain, &facts.days(areas), first, count, today);
    let streak = streak(&weeks, &chain);
    weeks.retain(|seen| seen.begins >= week(span.from));
    let score_percent = weeks.last().map_or(Count::default(), |last| last.score_percent);
    Adherence { weeks, streak, score_percent }
}
