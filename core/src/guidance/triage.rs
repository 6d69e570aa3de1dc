//! What a check-in comes to: as expected, to be watched, to be shown to a doctor, or an emergency.

use serde::{Deserialize, Serialize};

use super::{
    by_needle::ByNeedle,
    cleared_by::ClearedBy,
    kind::{RuleKind, Topic, Urgency},
    lookup::concerns,
    nest::nest,
    pack::RulePack,
    question::Question,
    rule::Rule,
    severity::Severity,
    verdict::{Deciding, Finding},
};
use crate::{
    facts::{CheckIn, NeedledSession, Reply, SkinSign},
    order,
    time::HOUR_MS,
};

/// What a check-in comes to, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct CheckInResult {
    /// How urgent it is: the most urgent finding. Never `normal` while questions are open.
    pub urgency: Urgency,
    /// The rules that say so, the most urgent first.
    pub findings: Vec<Finding>,
    /// The questions after red flags that are not answered yet.
    pub questions: Vec<Question>,
}

/// Judges a check-in. `last_session` is the last one on this area before it;
/// without one, nothing is put down to a session.
pub fn triage(check_in: &CheckIn, last_session: Option<&NeedledSession>, pack: &RulePack) -> CheckInResult {
    let mut found: Vec<(Urgency, Finding)> = Vec::new();
    let mut questions = Vec::new();
    for rule in &pack.rules {
        match &rule.kind {
            RuleKind::RedFlag { urgency, from_hours } => {
                if is_expected(*from_hours, check_in, last_session, pack) {
                    continue; // whatever is answered, it is too early to mean something
                }
                match reply(check_in, rule) {
                    Some(Reply::No) => {}
                    Some(reply) => {
                        let finding = pack.finding(rule, rule.severity).decided_by(Deciding::Answer { reply });
                        found.push((*urgency, finding.cleared_by(cleared_by(*urgency))));
                    }
                    None => questions.push(Question::of(rule, Topic::RedFlag)),
                }
            }
            RuleKind::Signs { areas, signs } if concerns(areas, &[check_in.area]) => {
                found.extend(watch(check_in, rule, signs, pack));
            }
            RuleKind::Recovery { areas, signs, .. } if areas.contains(&check_in.area) => {
                found.extend(watch(check_in, rule, signs, pack));
            }
            _ => {}
        }
    }
    order::sort_by(&mut found, |(a, a_finding), (b, b_finding)| {
        b.cmp(a).then_with(|| a_finding.rule.cmp(&b_finding.rule))
    });
    let at_best = if questions.is_empty() { Urgency::Normal } else { Urgency::Watch };
    let urgency = found.first().map_or(at_best, |(urgency, _)| at_best.max(*urgency));
    let mut findings: Vec<Finding> = found.into_iter().map(|(_, finding)| finding).collect();
    nest(&mut findings, pack);
    CheckInResult { urgency, findings, questions }
}

/// What was answered to the question of a red flag; of two answers the more careful.
fn reply(check_in: &CheckIn, rule: &Rule) -> Option<Reply> {
    check_in.answers.iter().filter(|answer| answer.question == rule.id).map(|answer| answer.reply).max()
}

/// What a check-in says of a red flag: `No` that it is not there, anything else that it is. Nothing if it was not asked,
/// or if it was too early to mean something.
pub(crate) fn raises(
    rule: &Rule,
    check_in: &CheckIn,
    last_session: Option<&NeedledSession>,
    pack: &RulePack,
) -> Option<Reply> {
    let RuleKind::RedFlag { from_hours, .. } = rule.kind else { return None };
    let reply = reply(check_in, rule)?;
    (reply == Reply::No || !is_expected(from_hours, check_in, last_session, pack)).then_some(reply)
}

/// What ends a red flag.
pub(crate) fn cleared_by(urgency: Urgency) -> ClearedBy {
    if urgency >= Urgency::SeeDoctor { ClearedBy::Clinician } else { ClearedBy::Healing }
}

/// Whether it is so soon after a session that this belongs to it.
fn is_expected(
    from_hours: ByNeedle,
    check_in: &CheckIn,
    last_session: Option<&NeedledSession>,
    pack: &RulePack,
) -> bool {
    last_session.is_some_and(|session| {
        let since_ms = check_in.at.millis_since(session.last_contact());
        (0..i64::from(pack.by_needle(from_hours, session.needle_um)) * HOUR_MS).contains(&since_ms)
    })
}

/// Signs that have to be gone before the next session are watched until they are. Those that only call for care are as
/// expected.
fn watch(check_in: &CheckIn, rule: &Rule, signs: &[SkinSign], pack: &RulePack) -> Option<(Urgency, Finding)> {
    let seen = seen(signs, &check_in.signs);
    let urgency = if rule.severity >= Severity::Ask { Urgency::Watch } else { Urgency::Normal };
    let finding = || pack.finding(rule, rule.severity).cleared_by(ClearedBy::Healing);
    (!seen.is_empty()).then(|| (urgency, finding().decided_by(Deciding::Signs { signs: seen })))
}

/// Which of `signs` are among those that somebody `saw`, in the set's own order.
pub(crate) fn seen(signs: &[SkinSign], saw: &[SkinSign]) -> Vec<SkinSign> {
    SkinSign::ALL.iter().copied().filter(|sign| signs.contains(sign) && saw.contains(sign)).collect()
}
