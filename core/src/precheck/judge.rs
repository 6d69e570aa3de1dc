//! The precheck itself: everything that is known of a planned session, put into one verdict.

use super::{
    case::Case,
    request::{Precheck, PrecheckFacts, PrecheckRequest},
};
use crate::{
    guidance::{
        ClearedBy, Deciding, Finding, LifeUnit, Question, QuestionGroup, RuleKind, RulePack, RulesByKind,
        hit::{soften, verdict},
    },
    hygiene::{RollerState, hygiene_findings, roller_state},
    time::{Timestamp, Zone},
    usage::{Wear, wear, wear_findings},
};

/// May this session be, and why.
///
/// Every rule of `pack` that concerns a session is held against the request and the facts, at the planned time or at `now`
/// if that has passed. What nobody answered is asked back and never counts as a pass. Days of the calendar are those of
/// `zone`. The order of rules and of facts changes nothing but the order of the questions, which is the pack's.
///
/// The roller's state and wear are judged by the bundled pack, whatever `pack` is; no override reaches the state.
pub fn precheck(
    request: &PrecheckRequest,
    facts: PrecheckFacts<'_>,
    pack: &RulePack,
    now: Timestamp,
    zone: &Zone,
) -> Precheck {
    let rules = RulesByKind::of(pack);
    let case = Case::new(request, facts, &rules, now, zone);
    let findings = findings(&case);
    let open = case.open_questions();
    let groups = QuestionGroup::all(&open);
    let look = case.is_unseen().then(Question::signs);
    let questions: Vec<Question> = look.into_iter().chain(open.into_iter().map(|(_, question)| question)).collect();
    let earliest = case.earliest();
    Precheck { verdict: verdict(findings, !questions.is_empty(), pack), questions, groups, earliest }
}

/// What the bundled rules say of a session at the time of its request, which may have passed. What nobody answered is no finding.
pub(super) fn findings_at(request: &PrecheckRequest, facts: PrecheckFacts<'_>, zone: &Zone) -> Vec<Finding> {
    findings(&Case::new(request, facts, RulesByKind::bundled(), request.at, zone))
}

fn findings(case: &Case<'_>) -> Vec<Finding> {
    let (hits, needle_um) = (case.hits().into_iter(), case.facts.roller.roller.needle_um.get());
    let mut findings: Vec<Finding> =
        hits.map(|hit| hit.into_finding_for(Some(needle_um), case.facts.overrides, case.at, case.pack)).collect();
    findings.extend(of_the_roller(case));
    findings
}

/// What speaks against the roller. Waiting clears none of it: clean is only what somebody cleaned.
fn of_the_roller(case: &Case<'_>) -> impl Iterator<Item = Finding> {
    let record = case.facts.roller;
    let state = roller_state(record, case.at);
    let cleaned_by = match state {
        RollerState::Retired { .. } => ClearedBy::OtherRoller,
        _ => ClearedBy::Checklist,
    };
    let mut unclean = hygiene_findings(&state);
    let wear = wear(record, case.at, case.zone);
    let worn = wear_findings(&record.roller, &wear);
    unclean.retain(|said| worn.iter().all(|known| known.rule != said.rule)); // that a cartridge was used, both say
    let unclean = unclean.into_iter().map(move |finding| finding.cleared_by(cleaned_by));
    let worn = worn.into_iter().map(move |finding| {
        let value = worn_by(&finding.rule, &wear);
        let finding = Finding { value, ..finding.cleared_by(ClearedBy::OtherRoller) };
        let pack = RulePack::bundled();
        match pack.rule(&finding.rule) {
            Some(rule) => soften(finding, rule, None, case.facts.overrides, case.at, pack),
            None => finding,
        }
    });
    unclean.chain(worn)
}

fn worn_by(rule: &str, wear: &Wear) -> Option<Deciding> {
    match RulePack::bundled().rule(rule)?.kind {
        RuleKind::Life { unit: LifeUnit::Uses, .. } => Some(Deciding::Count { count: wear.uses }),
        RuleKind::Life { unit: LifeUnit::Days, .. } => Some(Deciding::Days { days: wear.days }),
        _ => None,
    }
}
