//! What lies ahead, and how the weeks went.

use super::RollCare;
use crate::{
    error::Result,
    facts::{Area, RollerId, RollerRecord},
    guidance::{Rule, RulePack, RulesByKind},
    hygiene::{RollerState, roller_state},
    order,
    precheck::{Hindrance, PlannedSessions, Tools, recovering},
    reminders::PlanFacts,
    time::{LocalDate, Timestamp, Zone},
    usage::{
        Adherence, Ahead, AreaOutlook, HeldUp, HeldUpBy, LOOK_BACK, OutlookFacts, PlannedWish, adherence, outlooks,
        record::Span, wear, week_of,
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

    /// What these facts come to, by schedules and limits alone: for what follows from planned sessions.
    pub(super) fn of(facts: OutlookFacts<'_>, now: Timestamp, zone: &Zone) -> Self {
        Self(outlooks(facts, &|_, _| None, now, zone, RulesByKind::bundled()))
    }

    /// What all facts of a plan come to: nothing is planned that the plan of reminders would drop.
    pub(super) fn of_plan(facts: &PlanFacts, now: Timestamp, zone: &Zone) -> Self {
        let rollers: Vec<(&RollerRecord, RollerState)> =
            facts.rollers.iter().map(|record| (record, roller_state(record, now))).collect();
        let recoveries = recovering(&facts.check_ins, &facts.seen, RulePack::bundled());
        let known = facts.assessment(&recoveries, zone);
        let held_up = |wish: &PlannedWish<'_>, at: Timestamp| {
            let tools =
                Tools::of(wish.roller, wish.needle_um, rollers.iter().map(|(record, state)| (*record, state)), now);
            let planned = PlannedSessions::of(wish.areas, tools, wish.needle_um, known);
            Some(match planned.hindered(at)? {
                Hindrance::Rule(rule) => held_up_by(HeldUpBy::Rule, Some(rule), planned.stopped_until(at)),
                Hindrance::Worn(record) => {
                    let rule = wear(record, at, zone).bound_by.and_then(|id| RulePack::bundled().rule(&id));
                    held_up_by(HeldUpBy::WornRoller, rule, None)
                }
                Hindrance::NoRoller => held_up_by(HeldUpBy::NoRoller, None, None),
            })
        };
        Self(outlooks(facts.outlook(), &held_up, now, zone, RulesByKind::bundled()))
    }

    /// The outlook itself.
    pub(super) fn into_areas(self) -> Vec<AreaOutlook> {
        self.0.into_iter().map(|ahead| ahead.outlook).collect()
    }
}

fn held_up_by(by: HeldUpBy, rule: Option<&Rule>, until: Option<Timestamp>) -> HeldUp {
    HeldUp { by, rule: rule.map(|rule| rule.id.clone()), statement: rule.map(Rule::statement), until }
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
