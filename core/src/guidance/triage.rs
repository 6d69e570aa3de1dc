//! What a check-in comes to: as expected, to be watched, to be shown to a doctor, or an emergency.

use serde::{Deserialize, Serialize};

use super::{
    cleared_by::ClearedBy,
    kind::{RuleKind, Topic, Urgency},
    lookup::concerns,
    nest::nest,
    pack::RulePack,
    question::Question,
    rule::Rule,
    severity::Severity,
    text::{Arguments, text},
    verdict::{Deciding, Finding},
};
use crate::{
    facts::{CheckIn, NeedledSession, Reply, SessionBefore, SkinSign},
    order,
    time::{HOUR_MS, Timestamp},
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
            RuleKind::RedFlag { urgency, .. } => {
                let meaning = meaning(rule, check_in.at, last_session.map(SessionBefore::of), pack);
                match (reply(check_in, rule), meaning) {
                    (Some(Reply::No), _) | (_, Meaning::Expected) => {}
                    (Some(reply), Meaning::Early { again }) => {
                        let finding = pack.finding(rule, Severity::Stop).decided_by(Deciding::Answer { reply });
                        found.push((Urgency::Watch, too_early(finding).cleared_by(ClearedBy::Look { at: again })));
                    }
                    (Some(reply), Meaning::Sign) => {
                        let finding = pack.finding(rule, rule.severity).decided_by(Deciding::Answer { reply });
                        found.push((*urgency, finding.cleared_by(cleared_by(*urgency))));
                    }
                    // What is too early to tell now is asked all the same: only a yes can be kept.
                    (None, _) => questions.push(Question::of(rule, Topic::RedFlag)),
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

/// The finding of a sign that came too early to tell.
pub(crate) fn too_early(finding: Finding) -> Finding {
    let words = Arguments::new().with_text("statement", finding.statement.as_str());
    Finding { statement: text("flag-too-early", &words), ..finding }
}

/// What ends a red flag.
pub(crate) fn cleared_by(urgency: Urgency) -> ClearedBy {
    if urgency >= Urgency::SeeDoctor { ClearedBy::Clinician } else { ClearedBy::Healing }
}

/// What a yes to the question after a red flag means, so long after the last session on that skin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Nothing: it belongs to the session.
    Expected,
    /// It is too early to tell. Nobody may roll there before another look.
    Early {
        /// From then on.
        again: Timestamp,
    },
    /// What the rule says.
    Sign,
}

pub(crate) fn meaning(rule: &Rule, at: Timestamp, before: Option<SessionBefore>, pack: &RulePack) -> Meaning {
    let RuleKind::RedFlag { expected_hours, from_hours, .. } = rule.kind else { return Meaning::Sign };
    let Some(SessionBefore { last_contact, needle_um }) = before else { return Meaning::Sign };
    let after = |hours: u32| last_contact.plus_millis(i64::from(hours) * HOUR_MS);
    if at < after(pack.by_needle(expected_hours, needle_um)) {
        return Meaning::Expected;
    }
    let from = after(pack.by_needle(from_hours, needle_um));
    if from <= at {
        return Meaning::Sign;
    }
    let soon = pack.look_again_hours().map(|hours| at.plus_millis(i64::from(hours) * HOUR_MS));
    Meaning::Early { again: soon.map_or(from, |soon| soon.min(from)) }
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
