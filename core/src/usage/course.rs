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
    visits: Vec<Visit>,
    facts: OutlookFacts<'_>,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'_>,
) -> Vec<Course> {
    let lasts_months = lasts_months(rules.pack);
    let goes_on =
        |visit: &Visit| now < visit.begins() || visit.zone.date(now) <= visit.at.date().plus_months(lasts_months);
    let mut courses = Vec::new();
    for (areas, visits) in grouped(visits, lasts_months) {
        if visits.last().is_some_and(goes_on) {
            courses.push(course(areas, visits, facts, now, zone, rules));
        }
    }
    courses
}

/// A course whose visits are over and whose result wears off.
pub(crate) struct Fading<'p> {
    /// Its last visit.
    pub visit: VisitId,
    /// Where.
    pub areas: Vec<Area>,
    /// On which day, at the latest.
    pub on: LocalDate,
    /// The rule that says so.
    pub rule: &'p Rule,
}

/// The courses of these visits that no visit is planned for any more, with the day on which their result wears off.
pub(crate) fn fading<'p>(all: &[Visit], now: Timestamp, rules: &RulesByKind<'p>) -> Vec<Fading<'p>> {
    let groups = grouped(all.to_vec(), lasts_months(rules.pack)).into_iter();
    let fading = |(areas, visits): (Vec<Area>, Vec<Visit>)| {
        let last = visits.last()?;
        let is_planned =
            |visit: &Visit| visit.treatment == last.treatment && meet(&visit.areas, &areas) && now < visit.begins();
        if all.iter().any(is_planned) {
            return None;
        }
        let Usual { rule, fades_after_months, .. } = usual(&last.treatment, &areas, rules.pack)?;
        Some(Fading { visit: last.id, on: last.at.date().plus_months(fades_after_months), areas, rule })
    };
    groups.filter_map(fading).collect()
}

/// For how many months the result of any course lasts.
fn lasts_months(pack: &RulePack) -> u32 {
    let lasts = pack.rules.iter().filter_map(|rule| match rule.kind {
        RuleKind::Course { fades_after_months, .. } => Some(fades_after_months),
        _ => None,
    });
    lasts.max().unwrap_or(0)
}

/// The visits that belong together, each group with its areas.
fn grouped(mut visits: Vec<Visit>, lasts_months: u32) -> Vec<(Vec<Area>, Vec<Visit>)> {
    order::sort_by(&mut visits, |a, b| (a.begins(), a.id).cmp(&(b.begins(), b.id)));
    let mut groups: Vec<(Vec<Area>, Vec<Visit>)> = Vec::new();
    for visit in visits {
        let follows = |(areas, group): &(Vec<Area>, Vec<Visit>)| {
            let last = group.last().filter(|last| last.treatment == visit.treatment);
            let lasts_until = |last: &Visit| last.at.date().plus_months(lasts_months);
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
    groups
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
    if let Some(usual) = usual(&course.treatment, &course.areas, rules.pack) {
        let planned = u32::try_from(visits.len()).unwrap_or(u32::MAX);
        let last = visits.last().filter(|_| planned < usual.visits);
        course.usual = Some(usual.visits.into());
        course.next_on = last.map(|last| last.at.date().plus_months(usual.months_apart));
        course.fades_on = kept.last().map(|last| last.at.date().plus_months(usual.fades_after_months));
        course.rule = Some(usual.rule.id.clone());
    }
    course.visits = visits;
    course
}

/// What a rule says of a course.
pub(crate) struct Usual<'p> {
    pub rule: &'p Rule,
    /// How many visits.
    pub visits: u32,
    /// Months between two of them.
    pub months_apart: u32,
    /// Months until its result wears off.
    pub fades_after_months: u32,
}

/// What is usual for a treatment on these areas, where a rule says so.
pub(crate) fn usual<'p>(treated: &str, on: &[Area], pack: &'p RulePack) -> Option<Usual<'p>> {
    pack.rules.iter().find_map(|rule| match &rule.kind {
        RuleKind::Course { treatment, areas, visits, months_apart, fades_after_months }
            if treatment == treated && meet(areas, on) =>
        {
            let (visits, months_apart, fades_after_months) = (*visits, *months_apart, *fades_after_months);
            Some(Usual { rule, visits, months_apart, fades_after_months })
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
        let parts =
            not_softened(block.rule, block.treated, (block.from, block.until), facts.overrides, rules.pack).into_iter();
        let part = |(from, until)| VisitBlock { visit: visit.id, rule: block.rule.id.clone(), from, until };
        parts.filter(|(_, until)| now < *until).map(part).collect::<Vec<_>>()
    };
    blocks.into_iter().flat_map(parts).collect()
}
