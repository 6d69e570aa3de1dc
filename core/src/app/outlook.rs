//! What lies ahead, and how the weeks went: gathered from the store at a cost that does not grow with the history.

use super::RollCare;
use crate::{
    error::Result,
    facts::{
        Answer, Area, Pause, Rhythm, RollerId, RollerRecord, RuleOverride, Schedule, SessionTrace, Settings, Skip,
        Visit,
    },
    guidance::{RulePack, RulesByKind},
    order,
    store::View,
    time::{LocalDate, Timestamp, Zone},
    usage::{
        Adherence, Ahead, AreaOutlook, LOOK_BACK, OutlookFacts, WeekFacts, adherence, outlooks, record::Span, week_of,
    },
};

/// What lies ahead, with what answers about rollers and visits take from it.
pub(super) struct Outlooks(Vec<Ahead>);

impl Outlooks {
    /// The dates of the next sessions that are planned with a roller, sorted.
    pub(super) fn planned_with(&self, roller: RollerId) -> Vec<LocalDate> {
        let mine = self.0.iter().filter(|ahead| ahead.outlook.roller == Some(roller));
        let mut planned = mine.flat_map(|ahead| ahead.planned.iter().copied()).collect();
        order::sort(&mut planned);
        planned
    }

    /// What these facts come to.
    pub(super) fn of(facts: OutlookFacts<'_>, now: Timestamp, zone: &Zone) -> Self {
        Self(outlooks(facts, now, zone, RulesByKind::bundled()))
    }

    /// The outlook itself.
    pub(super) fn into_areas(self) -> Vec<AreaOutlook> {
        self.0.into_iter().map(|ahead| ahead.outlook).collect()
    }
}

/// What lies ahead of these rollers' owner.
pub(super) fn outlooks_of(
    view: &View<'_>,
    rollers: &[RollerRecord],
    settings: &Settings,
    now: Timestamp,
    zone: &Zone,
) -> Result<Outlooks> {
    let known = Known::gather(view, settings, now, zone)?;
    Ok(Outlooks::of(known.facts(rollers, settings), now, zone))
}

/// What the store knows that outlooks look at.
pub(super) struct Known {
    pub weeks: Weeks,
    pub visits: Vec<Visit>,
    pub declared: Vec<Answer>,
    pub overrides: Vec<RuleOverride>,
}

impl Known {
    pub(super) fn gather(view: &View<'_>, settings: &Settings, now: Timestamp, zone: &Zone) -> Result<Self> {
        let today = zone.day(now, settings.day_starts);
        let first = week_of(today, settings.week_starts).minus_days(LOOK_BACK * 7);
        Ok(Self {
            weeks: Weeks::gather(view, first, Timestamp::LAST)?,
            visits: view.visits_since(today.minus_days(RulePack::bundled().visit_days()))?,
            declared: view.declared()?,
            overrides: view.overrides()?,
        })
    }

    pub(super) fn facts<'a>(&'a self, rollers: &'a [RollerRecord], settings: &'a Settings) -> OutlookFacts<'a> {
        let Self { visits, declared, overrides, .. } = self;
        OutlookFacts { weeks: self.weeks.facts(settings), visits, rollers, declared, overrides }
    }
}

/// What weeks are judged by.
pub(super) struct Weeks {
    pub sessions: Vec<SessionTrace>,
    pub schedules: Vec<Schedule>,
    pub pauses: Vec<Pause>,
    pub skips: Vec<Skip>,
}

impl Weeks {
    /// From the week that begins on `first` up to the end of what is wanted.
    fn gather(view: &View<'_>, first: LocalDate, until: Timestamp) -> Result<Self> {
        let schedules = view.schedules_since(first)?;
        // The session before the first week says when the next one was due.
        let rhythms = schedules.iter().map(|schedule| match schedule.rhythm {
            Rhythm::EveryDays { days } => u32::from(days),
            _ => 0,
        });
        let before = rhythms.max().unwrap_or(0).max(2); // zones differ by more than a day
        let sessions = view.traces_between(first.minus_days(before).begins(&Zone::UTC), until)?;
        Ok(Self { sessions, pauses: view.pauses_since(first)?, skips: view.skips_since(first)?, schedules })
    }

    fn facts<'a>(&'a self, settings: &'a Settings) -> WeekFacts<'a> {
        let Self { sessions, schedules, pauses, skips } = self;
        WeekFacts { sessions, schedules, pauses, skips, settings }
    }
}

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// The weeks that have a day in `span` and have begun, against the schedules of these areas.
    pub fn adherence(&self, areas: &[Area], span: Span, now: Timestamp, zone: &Zone) -> Result<Adherence> {
        let span = span.check()?;
        self.read(|view| {
            let settings = view.settings()?;
            let first = week_of(span.from, settings.week_starts).minus_days(LOOK_BACK * 7);
            let weeks = Weeks::gather(view, first, span.to.plus_days(9).begins(&Zone::UTC))?;
            let today = zone.day(now, settings.day_starts);
            Ok(adherence(areas, weeks.facts(&settings), span, today))
        })
    }
}
