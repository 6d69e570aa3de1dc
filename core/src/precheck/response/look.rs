//! Looks at the skin: what they come to.

use super::{NextStep, Response};
use crate::{
    facts::CheckIn,
    guidance::{Arguments, CheckInResult, Urgency},
};

/// What the rules say of a look at the skin, and what to do now. The result holds its findings, the most urgent first.
pub(crate) fn check_in_response(check_in: &CheckIn, result: CheckInResult) -> Response {
    let mut next = Vec::new();
    let key = match result.urgency {
        Urgency::Emergency => Some("next-emergency"),
        Urgency::SeeDoctor => Some("next-doctor"),
        Urgency::Watch if !result.findings.is_empty() => Some("next-look-again"),
        Urgency::Watch | Urgency::Normal => None,
    };
    let link = || format!("rollcare://check-in/{}", check_in.area);
    if let Some(key) = key {
        let rule = result.findings.first().map(|finding| finding.rule.clone());
        next.push(NextStep { rule, ..NextStep::new(key, &Arguments::new()) }.leading_to(link()));
    }
    if !result.questions.is_empty() {
        next.push(NextStep::new("next-answer", &Arguments::new()).leading_to(link()));
    }
    Response::new(result.findings, next)
}
