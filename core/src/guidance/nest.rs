//! One cause gives one line: which findings are shown under another.

use super::{
    pack::RulePack,
    severity::Severity,
    verdict::{Deciding, Finding},
};

/// Says of each finding whether it has the same cause as a stronger one, which is shown in its place. Findings are in order: the
/// strongest comes first.
///
/// Those of one product belong under the first of them. Others do as the pack says; of signs only if the other one names all of
/// them.
pub(crate) fn nest(findings: &mut [Finding], pack: &RulePack) {
    let all: Vec<Finding> = findings.to_vec();
    for (place, finding) in findings.iter_mut().enumerate() {
        let mut under = above(place, &all, pack);
        // What is shown under another one has none under itself.
        for _ in 0..all.len() {
            let Some(next) = under.and_then(|place| above(place, &all, pack)) else { break };
            under = Some(next);
        }
        finding.under = under.filter(|other| *other != place).and_then(|other| Some(all.get(other)?.rule.clone()));
    }
}

/// The place of the finding above this one.
fn above(place: usize, all: &[Finding], pack: &RulePack) -> Option<usize> {
    let mine = all.get(place)?;
    if let Some(Deciding::Words { product, .. }) = &mine.value {
        let first = all.iter().position(
            |other| matches!(&other.value, Some(Deciding::Words { product: theirs, .. }) if theirs == product),
        );
        return first.filter(|first| *first < place);
    }
    let names = pack.rule(&mine.rule).map(|rule| rule.under.as_slice()).unwrap_or_default();
    names.iter().find_map(|name| all.iter().position(|other| other.rule.starts_with(name) && covers(other, mine)))
}

/// Whether `other` says at least as much as this one of the same cause: what is overridden is told by itself.
fn covers(other: &Finding, mine: &Finding) -> bool {
    let names_all = match (&other.value, &mine.value) {
        (Some(Deciding::Signs { signs: theirs }), Some(Deciding::Signs { signs })) => {
            signs.iter().all(|sign| theirs.contains(sign))
        }
        (_, Some(Deciding::Signs { .. })) => false,
        _ => true,
    };
    let is_as_telling = mine.overridden.is_none() || other.overridden.is_some();
    names_all
        && is_as_telling
        && other.rule != mine.rule
        && other.severity >= mine.severity
        && other.severity > Severity::Info
}
