//! Visits: sessions that lie too close to them, and the rest that they ask for.

use super::{NextStep, Response};
use crate::{
    facts::{NeedledSession, RuleOverride, Visit},
    guidance::{
        Arguments, ClearedBy, Finding, RuleKind, RulePack, RulesByKind, Severity,
        hit::{Hit, soften},
    },
    time::{LocalTime, Timestamp},
    usage::Limits,
};

/// A visit that was added, with the sessions that its rules can look at.
#[derive(Clone, Copy)]
pub(crate) struct VisitAct<'a> {
    /// The visit.
    pub visit: &'a Visit,
    /// The sessions around it, with the needle length of each.
    pub sessions: &'a [NeedledSession],
    /// The overrides that stand.
    pub overrides: &'a [RuleOverride],
    /// When the person's day starts.
    pub day_starts: LocalTime,
    /// The instant of the answer.
    pub now: Timestamp,
}

/// What the rules say of a visit, and what to do now: sessions that were too close to it, then the rest after it.
pub(crate) fn visit_response(act: VisitAct<'_>) -> Response {
    let VisitAct { visit, sessions, overrides, day_starts, now } = act;
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
    let mut next = Vec::new();
    if let Some(rule) = pack.rule(&visit.treatment)
        && let RuleKind::Procedure { wait_days, .. } = rule.kind
    {
        let over = visit.at.date().plus_days(wait_days).begins(&visit.zone);
        if wait_days > 0 && now < over {
            let finding = pack.finding(rule, rule.severity.min(Severity::Warn));
            let finding = finding.cleared_by(ClearedBy::Time { at: over });
            findings.push(soften(finding, rule, overrides, now, pack));
            let step = NextStep::new("next-rest-after-visit", &Arguments::new().with("days", wait_days));
            next.push(step.by(&rule.id).leading_to(format!("rollcare://visit/{}", visit.id)));
        }
    }
    Response::new(findings, next)
}
