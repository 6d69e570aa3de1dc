//! The roller's state: Clean, `InUse`, Dirty, Soaking, Drying or Retired. Unknown is never clean.

use serde::{Deserialize, Serialize};

use super::{
    checklist::ChecklistView,
    progress::RunProgress,
    runs::cleanings,
    walk::{Walked, progress},
};
use crate::{
    facts::{ChecklistRun, Defect, Purpose, RetirementReason, RollerRecord, RunId, SessionId, TickKind},
    guidance::{Finding, RuleKind, RulePack, Severity},
    time::Timestamp,
};

/// What a roller is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum RollerState {
    /// A whole checklist was done since it last touched skin.
    Clean {
        /// When it was completed.
        since: Timestamp,
    },
    /// A session is ongoing.
    InUse {
        /// Which one.
        session: SessionId,
    },
    /// Not known to be clean.
    Dirty {
        /// Why.
        reason: DirtyReason,
    },
    /// It lies in the disinfectant.
    Soaking {
        /// The run.
        run: RunId,
        /// When it may come out.
        ends: Timestamp,
    },
    /// Disinfected, but not dried and stored yet.
    Drying {
        /// The run.
        run: RunId,
        /// When the soak was done.
        since: Timestamp,
    },
    /// Not to be used any more.
    Retired {
        /// Since when.
        at: Timestamp,
        /// Why.
        reason: RetiredReason,
    },
}

/// Why a roller counts as dirty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum DirtyReason {
    /// It was used, and no checklist was begun.
    Used,
    /// A checklist was begun and is not done.
    Unfinished,
    /// A checklist was begun, and the roller touched skin again after that.
    Overtaken,
    /// It was never cleaned here; nobody knows.
    NeverCleaned,
}

/// Why a roller is retired.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum RetiredReason {
    /// Its owner retired it.
    Owner {
        /// Why.
        reason: RetirementReason,
    },
    /// An inspection found this.
    Inspection {
        /// What was found.
        defects: Vec<Defect>,
    },
    /// A checklist that disposes of it was done.
    Disposal {
        /// The run.
        run: RunId,
    },
}

/// The state of a roller at `now`.
///
/// The last run that can clean it and in which something was done decides: what was done in a later run may have undone
/// what an earlier one had achieved. While it is paused, nobody knows where the roller is.
pub fn roller_state(record: &RollerRecord, now: Timestamp) -> RollerState {
    if let Some(retired) = retired(record, now) {
        return retired;
    }
    if let Some(session) = record.last_session.as_ref().filter(|session| session.ended.is_none()) {
        return RollerState::InUse { session: session.id };
    }
    let runs: Vec<_> = cleanings(record).collect();
    if let Some(in_the_bath) = runs.last().and_then(|(run, walked)| unfinished_bath(run.id, walked, now)) {
        return in_the_bath;
    }
    if let Some(since) = runs.iter().rfind(|(run, _)| is_touched(run)).and_then(|(_, walked)| walked.completed()) {
        return RollerState::Clean { since };
    }
    let was_begun = || record.runs.iter().any(|recorded| ChecklistView::of_run(recorded).cleans);
    let reason = match (runs.is_empty(), runs.is_empty() && was_begun(), &record.last_session) {
        (false, ..) => DirtyReason::Unfinished,
        (true, true, _) => DirtyReason::Overtaken,
        (true, false, Some(_)) => DirtyReason::Used,
        (true, false, None) => DirtyReason::NeverCleaned,
    };
    RollerState::Dirty { reason }
}

/// The run in which the roller was disposed of, if it was.
pub(crate) fn disposal(record: &RollerRecord, now: Timestamp) -> Option<RunProgress> {
    let runs = record.disposals.iter().map(|recorded| progress(recorded, now));
    runs.filter(|run| run.purpose == Purpose::Dispose).find(|run| run.completed.is_some())
}

pub(super) fn retired(record: &RollerRecord, now: Timestamp) -> Option<RollerState> {
    if let Some(retirement) = record.roller.retired {
        let reason = RetiredReason::Owner { reason: retirement.reason };
        return Some(RollerState::Retired { at: retirement.at, reason });
    }
    if let Some(inspection) = &record.failed_inspection {
        let reason = RetiredReason::Inspection { defects: inspection.defects.clone() };
        return Some(RollerState::Retired { at: inspection.at, reason });
    }
    let disposal = disposal(record, now)?;
    Some(RollerState::Retired { at: disposal.completed?, reason: RetiredReason::Disposal { run: disposal.run } })
}

fn is_touched(run: &ChecklistRun) -> bool {
    run.ticks.iter().any(|tick| matches!(tick.kind, TickKind::Begun | TickKind::Done))
}

fn unfinished_bath(run: RunId, walked: &Walked, now: Timestamp) -> Option<RollerState> {
    if !walked.is_open() {
        return None;
    }
    let soaking = walked.soaks_until(now).map(|ends| RollerState::Soaking { run, ends });
    soaking.or_else(|| walked.contact_done().map(|since| RollerState::Drying { run, since }))
}

/// The rules that speak against using a roller in this state.
pub fn hygiene_findings(state: &RollerState) -> Vec<Finding> {
    let applies = |kind: &RuleKind| match (state, kind) {
        (RollerState::Clean { .. }, _) => false,
        (
            RollerState::Retired { reason: RetiredReason::Inspection { defects }, .. },
            RuleKind::Defect { defects: named },
        ) => defects.iter().any(|defect| named.contains(defect)),
        (RollerState::Retired { .. }, kind) => *kind == RuleKind::RetiredRoller,
        (_, kind) => *kind == RuleKind::DirtyRoller,
    };
    RulePack::bundled().find(applies).map(|rule| Finding::new(rule, Severity::Stop)).collect()
}
