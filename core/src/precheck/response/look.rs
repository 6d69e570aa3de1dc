//! Looks at the skin: what they come to.

use super::{NextStep, Response};
use crate::{
    facts::{CheckIn, Roller, SkinSign},
    guidance::{Arguments, CheckInResult, ClearedBy, Finding, Rule, RulePack, RulesByKind, Severity, Urgency, Value},
    time::Timestamp,
};

/// A roller that was on the skin of a look which shows an infection.
#[derive(Debug, Clone, Copy)]
pub(crate) enum OnInfected {
    /// It is retired by that.
    Retired,
    /// It was there in the last days, so many: nobody knows whether the skin was infected by then.
    Asked {
        /// How many.
        days: u32,
    },
}

/// What else is known of that skin and of what was on it.
pub(crate) struct LookContext<'a> {
    /// The warning signs for a clinician that stand there since another look.
    pub standing: Vec<&'static Rule>,
    /// The rollers that were on it, if it shows an infection.
    pub rollers: Vec<(&'a Roller, OnInfected)>,
}

/// What the rules say of a look at the skin, and what to do now. The result holds its findings, the most urgent first.
pub(crate) fn check_in_response(check_in: &CheckIn, result: CheckInResult, context: &LookContext<'_>) -> Response {
    let mut next = Vec::new();
    let again = result.findings.iter().filter_map(look_again).min();
    let key = match result.urgency {
        Urgency::Emergency => Some("next-emergency"),
        Urgency::SeeDoctor => Some("next-doctor"),
        Urgency::Watch if again.is_some() => Some("next-look-soon"),
        Urgency::Watch if !result.findings.is_empty() => Some("next-look-again"),
        Urgency::Watch | Urgency::Normal => None,
    };
    let link = || format!("rollcare://check-in/{}", check_in.area);
    if check_in.signs.contains(&SkinSign::Bleeding) {
        next.push(NextStep::new("next-press", &Arguments::new()).leading_to(link()));
    }
    if let Some(key) = key {
        let time = again.map(|at| Value::Time(check_in.zone.civil(at).time()));
        let words = time.map_or(Arguments::new(), |time| Arguments::new().and("time", time));
        let rule = result.findings.first().map(|finding| finding.rule.clone());
        next.push(NextStep { rule, ..NextStep::new(key, &words) }.leading_to(link()));
    }
    if !result.questions.is_empty() {
        next.push(NextStep::new("next-answer", &Arguments::new()).leading_to(link()));
    }
    let mut findings = result.findings;
    for rule in &context.standing {
        if findings.iter().all(|finding| finding.rule != rule.id) {
            let finding = RulePack::bundled().finding(rule, rule.severity);
            findings.push(finding.cleared_by(ClearedBy::Clinician));
        }
    }
    if let Some(rule) = context.standing.first().filter(|_| result.urgency < Urgency::SeeDoctor) {
        let step = NextStep::new("next-still-flagged", &Arguments::new()).by(&rule.id);
        next.push(step.leading_to(format!("rollcare://clearance/{}", check_in.area)));
    }
    if let Some(rule) = RulesByKind::bundled().infected {
        for (roller, on) in &context.rollers {
            let name = Arguments::new().with_text("roller", roller.name.as_str());
            let (severity, step) = match on {
                OnInfected::Retired => (Severity::Stop, NextStep::new("next-infected", &name)),
                OnInfected::Asked { days } => {
                    (Severity::Warn, NextStep::new("next-infected-ask", &name.with("days", *days)))
                }
            };
            let finding = RulePack::bundled().finding(rule, severity).cleared_by(ClearedBy::OtherRoller);
            findings.push(finding);
            next.push(step.by(&rule.id).leading_to(format!("rollcare://roller/{}", roller.id)));
        }
    }
    Response::new(findings, next)
}

fn look_again(finding: &Finding) -> Option<Timestamp> {
    match finding.cleared_by {
        Some(ClearedBy::Look { at }) => Some(at),
        _ => None,
    }
}
