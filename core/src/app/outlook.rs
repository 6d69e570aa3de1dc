//! What lies ahead, and how the weeks went.

use super::RollCare;
use crate::{
    error::Result,
    facts::{Area, RollerId},
    guidance::RulesByKind,
    order,
    reminders::PlanFacts,
    time::{LocalDate, Timestamp, Zone},
    usage::{Adherence, Ahead, AreaOutlook, LOOK_BACK, OutlookFacts, adherence, outlooks, record::Span, week_of},
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

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// The weeks that have a day in `span` and have begun, against the schedules of these areas.
    pub fn adherence(&self, areas: &[Area], span: Span, now: Timestamp, zone: &Zone) -> Result<Adherence> {
        let span = span.check()?;
        self.read(|view| {
            let settings = view.settings()?;
            let first = week_of(span.from, settings.week_starts).minus_days(LOOK_BACK * 7);
            let today = zone.day(now, settings.day_starts);
            let weeks = PlanFacts::of_weeks(view, settings, first, span.to.plus_days(9).begins(&Zone::UTC))?;
            Ok(adherence(areas, weeks.outlook().weeks, span, today))
        })
    }
}
