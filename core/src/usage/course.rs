//! Courses: visits to a professional that belong together, and the times around them without home sessions.

use serde::{Deserialize, Serialize};

use super::{
    outlook::{OutlookFacts, limits_on},
    visit::blocks,
};
use crate::{
    facts::{Area, Visit, VisitId},
    guidance::{Rule, RuleKind, RulePack, RulesByKind, Severity, hit::not_softened, meet},
    order,
    time::{LocalDate, Timestamp, Zone},
    units::Count,
};

/// A time around a visit in which there is no home session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct VisitBlock {
    /// The visit.
    pub visit: VisitId,
    /// The rule that asks for it.
    pub rule: String,
    /// From when on.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// The visits of one treatment on areas that they share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "TreatmentCourse")]
pub struct Course {
    /// The treatment: the id of a rule about procedures.
    pub treatment: String,
    /// Where.
    pub areas: Vec<Area>,
    /// The visits, earliest first.
    pub visits: Vec<Visit>,
    /// How many of them are over.
    pub kept: Count,
    /// How many such visits are usual, where a rule says so.
    pub usual: Option<Count>,
    /// When the next visit that is not planned yet would follow the last one, where a rule says so; absent once there are
    /// as many as usual.
    pub next_on: Option<LocalDate>,
    /// When the result of the visits that are over fades at the latest, where a rule says so.
    pub fades_on: Option<LocalDate>,
    /// The rule that says so.
    pub rule: Option<String>,
    /// The times without home sessions that are not over.
    pub blocks: Vec<VisitBlock>,
}

/// The courses of these visits that are under way or have not faded yet, in the order of their first visits.
///
/// Visits of one treatment belong together if their areas meet and each follows the one before it while the result of
/// that one lasts, as long as the rule about courses says. A visit counts as kept from its begin on; dates are those of
/// its own wall.
pub(crate) fn courses(
    mut visits: Vec<Visit>,
    facts: OutlookFacts<'_>,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'_>,
) -> Vec<Course> {
    let lasts = rules.pack.rules.iter().filter_map(|rule| match rule.kind {
        RuleKind::Course { fades_after_months, .. } => Some(fades_after_months),
        _ => None,
    });
    let lasts_months = lasts.max().unwrap_or(0);
    let lasts_until = |visit: &Visit| visit.at.date().plus_months(lasts_months);
    order::sort_by(&mut visits, |a, b| (a.begins(), a.id).cmp(&(b.begins(), b.id)));
    let mut groups: Vec<(Vec<Area>, Vec<Visit>)> = Vec::new();
    for visit in visits {
        let follows = |(areas, group): &(Vec<Area>, Vec<Visit>)| {
            let last = group.last().filter(|last| last.treatment == visit.treatment);
            meet(areas, &visit.areas) && last.is_some_and(|last| visit.at.date() <= lasts_until(last))
        };
        match groups.iter().rposition(follows).and_then(|place| groups.get_mut(place)) {
            Some((areas, group)) => {
                areas.extend(&visit.areas);
                order::sort(areas);
                areas.dedup();
                group.push(visit);
            }
            None => groups.push((visit.areas.clone(), vec![visit])),
        }
    }
    let goes_on = |visit: &Visit| now < visit.begins() || visit.zone.date(now) <= lasts_until(visit);
    let mut courses = Vec::new();
    for (areas, visits) in groups {
        if visits.last().is_some_and(goes_on) {
            courses.push(course(areas, visits, facts, now, zone, rules));
        }
    }
    courses
}

fn course(
    areas: Vec<Area>,
    visits: Vec<Visit>,
    facts: OutlookFacts<'_>,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'_>,
) -> Course {
    let treatment = visits.first().map(|visit| visit.treatment.clone()).unwrap_or_default();
    let kept: Vec<&Visit> = visits.iter().filter(|visit| visit.begins() <= now).collect();
    let mut course = Course {
        kept: u32::try_from(kept.len()).unwrap_or(u32::MAX).into(),
        usual: None,
        next_on: None,
        fades_on: None,
        rule: None,
        blocks: visits.iter().flat_map(|visit| visit_blocks(visit, facts, now, zone, rules)).collect(),
        treatment,
        areas,
        visits: Vec::new(),
    };
    if let Some((rule, usual, months_apart, fades_after_months)) = rule_of(&course, rules.pack) {
        let planned = u32::try_from(visits.len()).unwrap_or(u32::MAX);
        let last = visits.last().filter(|_| planned < usual);
        course.usual = Some(usual.into());
        course.next_on = last.map(|last| last.at.date().plus_months(months_apart));
        course.fades_on = kept.last().map(|last| last.at.date().plus_months(fades_after_months));
        course.rule = Some(rule.id.clone());
    }
    course.visits = visits;
    course
}

/// The rule about such a course, with its visits, the months between them, and the months until it fades.
fn rule_of<'p>(course: &Course, pack: &'p RulePack) -> Option<(&'p Rule, u32, u32, u32)> {
    pack.rules.iter().find_map(|rule| match &rule.kind {
        RuleKind::Course { treatment, areas, visits, months_apart, fades_after_months }
            if *treatment == course.treatment && meet(areas, &course.areas) =>
        {
            Some((rule, *visits, *months_apart, *fades_after_months))
        }
        _ => None,
    })
}

/// The times around a visit without home sessions that are not over, as the precheck sees them for the needles that are used
/// there.
fn visit_blocks(
    visit: &Visit,
    facts: OutlookFacts<'_>,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'_>,
) -> Vec<VisitBlock> {
    let limits = limits_on(&visit.areas, facts, now, zone, rules);
    let mut blocks = blocks(visit, limits.wish(limits.factor(now)), rules);
    blocks.retain(|block| block.severity == Severity::Stop);
    let parts = |block: super::visit::Block<'_>| {
        let parts = not_softened(block.rule, (block.from, block.until), facts.overrides, rules.pack).into_iter();
        let part = |(from, until)| VisitBlock { visit: visit.id, rule: block.rule.id.clone(), from, until };
        parts.filter(|(_, until)| now < *until).map(part).collect::<Vec<_>>()
    };
    blocks.into_iter().flat_map(parts).collect()
}
