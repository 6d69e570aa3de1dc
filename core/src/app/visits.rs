//! Visits to a professional, and the courses that they make.

use super::{RecordedVisit, RollCare, gather::sessions_in_reach, overrides::standing};
use crate::{
    error::{Result, RollCareError},
    facts::{IdSource, NewVisit, Visit, VisitDetails, VisitId},
    guidance::{RuleKind, RulePack, RulesByKind},
    precheck::{VisitAct, visit_response},
    reminders::PlanFacts,
    store,
    time::{LocalDate, Timestamp, Zone},
    usage::{Course, courses},
};

/// How many days back a course is followed: five years. Of a longer one, only these visits show.
const LONGEST_COURSE: u32 = 1_826;

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Adds a visit.
    pub fn add_visit(&self, new: NewVisit, now: Timestamp) -> Result<RecordedVisit> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let visit = self.write("add visit", now, |change| {
            let first = store::first::<Visit>(change, &id.to_string())?;
            let visit = new.details.check(id, first.map_or(now, |first| first.added))?;
            is_treatment(&visit)?;
            store::insert(change, visit)
        })?;
        let said = self.said(|view| {
            let (sessions, overrides) =
                (&sessions_in_reach(view, visit.begins().min(now))?, &standing(view, now, &[])?);
            let (date, reach) = (visit.at.date(), RulePack::bundled().visit_days());
            let others = &view.visits_between(date.minus_days(reach), date.plus_days(reach))?;
            let day_starts = view.settings()?.day_starts;
            Ok(visit_response(VisitAct { visit: &visit, sessions, others, overrides, day_starts, now }))
        });
        Ok(RecordedVisit::new(visit, said))
    }

    /// Says when a visit is, or what it was.
    pub fn edit_visit(&self, id: VisitId, details: VisitDetails, now: Timestamp) -> Result<Visit> {
        self.write("edit visit", now, |change| {
            let stored: Visit = store::standing(change, &id.to_string())?;
            let visit = details.check(id, stored.added)?;
            is_treatment(&visit)?;
            store::replace(change, visit)
        })
    }

    /// One visit.
    pub fn visit(&self, id: VisitId) -> Result<Visit> {
        self.read(|view| store::standing(view, &id.to_string()))
    }

    /// The visits on `day` or later by their own local time, in the order of their local times.
    pub fn visits(&self, day: LocalDate) -> Result<Vec<Visit>> {
        self.read(|view| view.visits_since(day))
    }

    /// The courses that are under way or have not faded yet.
    pub fn courses(&self, now: Timestamp, zone: &Zone) -> Result<Vec<Course>> {
        self.read(|view| {
            let visits = view.visits_since(zone.date(now).minus_days(LONGEST_COURSE))?;
            let facts = PlanFacts::of_outlook(view, view.settings()?, view.roller_records()?, now, zone)?;
            Ok(courses(visits, facts.outlook(), now, zone, RulesByKind::bundled()))
        })
    }
}

/// What is done at a visit is what a rule about procedures asks for.
pub(super) fn is_treatment(visit: &Visit) -> Result<()> {
    let rule = RulePack::bundled().rule(&visit.treatment);
    let is_procedure = rule.is_some_and(|rule| matches!(rule.kind, RuleKind::Procedure { .. }));
    let fault = RollCareError::invalid("treatment", "is not known; take the id of a question about procedures");
    is_procedure.then_some(()).ok_or(fault)
}
