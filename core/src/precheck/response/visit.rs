//! Visits: sessions that lie too close to them, and the rest that they ask for.

use super::{NextStep, Response};
use crate::{
    facts::{NeedledSession, RuleOverride, Visit},
    guidance::{
        Arguments, ClearedBy, Deciding, Finding, RuleKind, RulePack, RulesByKind, Severity,
        hit::{Hit, soften},
        meet,
    },
    time::{LocalTime, Timestamp},
    usage::{Limits, Usual, usual},
};

/// A visit that was added, with the sessions that its rules can look at.
#[derive(Clone, Copy)]
pub(crate) struct VisitAct<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// The sessions around it, with the needle length of each.
    pub sessions: &'a [NeedledSession],
    /// The visits around it.
    pub others: &'a [Visit],
    /// The overrides that stand.
    pub overrides: &'a [RuleOverride],
    /// When the person's day starts.
    pub day_starts: LocalTime,
    /// The instant of the answer.
    pub now: Timestamp,
}

/// What the rules say of a visit, and what to do now: sessions that were too close to it, then the rest after it.
pub(crate) fn visit_response(act: VisitAct<'_>) -> Response {
    let VisitAct { visit, sessions, others, overrides, day_starts, now } = act;
    let pack = RulePack::bundled();
    let visits = std::slice::from_ref(visit);
    let mut findings: Vec<Finding> = Vec::new();
    for session in sessions {
        let limits = Limits {
            areas: &session.areas,
            needle_um: session.needle_um,
            sessions: &[],
            visits,
            born: None,
            overrides,
            day_starts,
            zone: &session.zone,
            rules: RulesByKind::bundled(),
        };
        let mut hits: Vec<Hit<'_>> = Vec::new();
        limits.hits(session.started, &mut hits);
        findings.extend(hits.into_iter().map(|hit| hit.into_finding(overrides, session.started, pack)));
    }
    findings.extend(too_close(visit, others, pack));
    let mut next = Vec::new();
    if let Some(rule) = pack.rule(&visit.treatment)
        && let RuleKind::Procedure { wait_days, .. } = rule.kind
    {
        let over = visit.at.date().plus_days(wait_days).begins(&visit.zone);
        if wait_days > 0 && now < over {
            let finding = pack.finding(rule, rule.severity.min(Severity::Warn));
            let finding = finding.cleared_by(ClearedBy::Time { at: over });
            findings.push(soften(finding, rule, Some(visit.at.date()), overrides, now, pack));
            let step = NextStep::new("next-rest-after-visit", &Arguments::new().with("days", wait_days));
            next.push(step.by(&rule.id).leading_to(format!("rollcare://visit/{}", visit.id)));
        }
    }
    Response::new(findings, next)
}

/// The word on a visit that follows another of its course sooner than is usual, or comes as soon before it.
fn too_close(visit: &Visit, others: &[Visit], pack: &RulePack) -> Option<Finding> {
    let Usual { rule, months_apart, .. } = usual(&visit.treatment, &visit.areas, pack)?;
    let (date, others) = (visit.at.date(), others.iter().filter(|other| other.id != visit.id));
    let is_close = |other: &&Visit| {
        let (first, second) = (date.min(other.at.date()), date.max(other.at.date()));
        other.treatment == visit.treatment
            && meet(&other.areas, &visit.areas)
            && second < first.plus_months(months_apart)
    };
    let days = others.filter(is_close).map(|other| date.days_since(other.at.date()).unsigned_abs()).min()?;
    let value = Deciding::Days { days: u32::try_from(days).unwrap_or(u32::MAX).into() };
    // What the rule tells of courses in general is worth a look here.
    Some(Hit::new(rule, Severity::Warn, value, ClearedBy::Change).into_finding(&[], visit.begins(), pack))
}
