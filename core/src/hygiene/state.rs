//! The roller's state: Clean, `InUse`, Dirty, Soaking, Drying or Retired. Unknown is never clean.

use serde::{Deserialize, Serialize};

use super::progress::{RunProgress, progress};
use crate::{
    facts::{Defect, RecordedRun, RetirementReason, RollerRecord, RunId, SessionId},
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
    /// A session goes on.
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
pub fn roller_state(record: &RollerRecord, now: Timestamp) -> RollerState {
    if let Some(retired) = retired(record) {
        return retired;
    }
    if let Some(session) = record.last_session.as_ref().filter(|session| session.ended.is_none()) {
        return RollerState::InUse { session: session.id };
    }
    let runs: Vec<RunProgress> = runs_since_use(record, now).collect();
    if let Some(in_the_bath) = runs.last().and_then(unfinished_bath) {
        return in_the_bath;
    }
    if let Some(since) = runs.iter().filter_map(|run| run.completed).max() {
        return RollerState::Clean { since };
    }
    let reason = match (runs.is_empty(), record.runs.is_empty(), &record.last_session) {
        (false, ..) => DirtyReason::Unfinished,
        (true, false, _) => DirtyReason::Overtaken,
        (true, true, Some(_)) => DirtyReason::Used,
        (true, true, None) => DirtyReason::NeverCleaned,
    };
    RollerState::Dirty { reason }
}

/// The runs that lie, beyond doubt, wholly after the last time the roller touched skin. Only they can clean it.
pub(crate) fn runs_since_use(record: &RollerRecord, now: Timestamp) -> impl Iterator<Item = RunProgress> {
    let contact = record.last_contact();
    let is_after = move |at: Timestamp| contact.is_none_or(|contact| at >= contact);
    let sure = record.runs.iter().filter(|recorded| !recorded.is_in_doubt);
    sure.filter(move |RecordedRun { run, .. }| is_after(run.started) && run.ticks.iter().all(|tick| is_after(tick.at)))
        .map(move |recorded| progress(recorded, now))
}

/// The run that cleans the roller now: the last of those that can, while it is not done.
pub(crate) fn open_run(record: &RollerRecord, now: Timestamp) -> Option<RunProgress> {
    runs_since_use(record, now).last().filter(|run| run.completed.is_none())
}

fn retired(record: &RollerRecord) -> Option<RollerState> {
    if let Some(retirement) = record.roller.retired {
        let reason = RetiredReason::Owner { reason: retirement.reason };
        return Some(RollerState::Retired { at: retirement.at, reason });
    }
    let inspection = record.failed_inspection.as_ref()?;
    let reason = RetiredReason::Inspection { defects: inspection.defects.clone() };
    Some(RollerState::Retired { at: inspection.at, reason })
}

fn unfinished_bath(run: &RunProgress) -> Option<RollerState> {
    if run.completed.is_some() {
        return None;
    }
    let soaking = run.running_contact().map(|(ends, _)| RollerState::Soaking { run: run.run, ends });
    soaking.or_else(|| run.contact_done().map(|since| RollerState::Drying { run: run.run, since }))
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
