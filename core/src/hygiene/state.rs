//! Finds the state that a roller is in. Unknown is never clean.

use super::{
    age::fresh_until,
    checklist::ChecklistView,
    retired::retired,
    roller_state::{DirtyReason, RetiredReason, RollerState},
    runs::{cleanings, refreshments},
    walk::Walked,
};
use crate::{
    facts::{ChecklistRun, RollerCare, RollerKind, RunId, TickKind},
    guidance::{Finding, RuleKind, RulePack, Severity},
    time::Timestamp,
};

/// The state of a roller at `now`.
///
/// The last run that can clean it and in which something was done decides: what was done in a later run may have undone
/// what an earlier one had achieved. While it is paused, nobody knows where the roller is. A roller that was cleaned too long ago is
/// soaked again before it is used.
pub fn roller_state(care: &RollerCare, now: Timestamp) -> RollerState {
    if let Some(retired) = retired(care, now) {
        return retired;
    }
    if let Some(session) = care.last_session.as_ref().filter(|session| session.ended.is_none()) {
        return RollerState::InUse { session: session.id };
    }
    if care.roller.kind == RollerKind::PenCartridge {
        return RollerState::Sterile;
    }
    let runs: Vec<_> = cleanings(care).collect();
    if let Some(soak) = runs.last().and_then(|(run, walked)| unfinished_soak(run.id, walked, now)) {
        return soak;
    }
    let cleaned = runs.iter().rfind(|(run, _)| is_touched(run));
    if let Some((run, since)) = cleaned.and_then(|(run, walked)| Some((run.id, walked.completed()?))) {
        return refreshed(care, run, since, now);
    }
    let was_begun = || care.runs.iter().any(|recorded| ChecklistView::of_run(recorded).cleans);
    let reason = match (runs.is_empty(), runs.is_empty() && was_begun(), &care.last_session) {
        (false, ..) => DirtyReason::Unfinished,
        (true, true, _) => DirtyReason::Overtaken,
        (true, false, Some(_)) => DirtyReason::Used,
        (true, false, None) => DirtyReason::NeverCleaned,
    };
    RollerState::Dirty { reason }
}

/// The state of a roller that this run had made clean at `since`: as the soaks before use tell that were begun after it. One that
/// was begun and is not done says that the roller was to be used and is not ready.
fn refreshed(care: &RollerCare, cleaned_by: RunId, cleaned: Timestamp, now: Timestamp) -> RollerState {
    let soaks: Vec<_> = refreshments(care, cleaned_by).filter(|(run, _)| is_touched(run)).collect();
    let since = soaks.iter().filter_map(|(_, walked)| walked.completed()).fold(cleaned, Timestamp::max);
    if let Some((run, walked)) = soaks.last().filter(|(_, walked)| walked.completed().is_none()) {
        return unfinished_soak(run.id, walked, now).unwrap_or(RollerState::NeedsSoak { since });
    }
    if now < fresh_until(since) { RollerState::Clean { since } } else { RollerState::NeedsSoak { since } }
}

fn is_touched(run: &ChecklistRun) -> bool {
    run.ticks.iter().any(|tick| matches!(tick.kind, TickKind::Begun | TickKind::Done))
}

fn unfinished_soak(run: RunId, walked: &Walked, now: Timestamp) -> Option<RollerState> {
    if !walked.is_open() {
        return None;
    }
    let soaking = walked.soaks_until(now).map(|ends| RollerState::Soaking { run, ends });
    soaking.or_else(|| walked.contact_done().map(|since| RollerState::Drying { run, since }))
}

/// The rules that speak against using a roller in this state.
pub fn hygiene_findings(state: &RollerState) -> Vec<Finding> {
    let applies = |kind: &RuleKind| match (state, kind) {
        (RollerState::Clean { .. } | RollerState::Sterile, _) => false,
        (RollerState::Retired { reason: RetiredReason::SingleUse, .. }, kind) => {
            matches!(kind, RuleKind::Life { only: Some(RollerKind::PenCartridge), .. })
        }
        (RollerState::NeedsSoak { .. }, kind) => matches!(kind, RuleKind::CleanAge { .. }),
        (
            RollerState::Retired { reason: RetiredReason::Inspection { defects }, .. },
            RuleKind::Defect { defects: named },
        ) => defects.iter().any(|defect| named.contains(defect)),
        (RollerState::Retired { reason: RetiredReason::Infected { .. }, .. }, kind) => {
            matches!(kind, RuleKind::InfectedRoller { .. })
        }
        (RollerState::Retired { .. }, kind) => *kind == RuleKind::RetiredRoller,
        (_, kind) => *kind == RuleKind::DirtyRoller,
    };
    RulePack::bundled().find(applies).map(|rule| Finding::new(rule, Severity::Stop)).collect()
}
