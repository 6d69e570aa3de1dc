//! Whether a roller is retired: by its owner, by an inspection, or because it was disposed of.

use super::{
    progress::RunProgress,
    roller_state::{RetiredReason, RollerState},
    walk::progress,
};
use crate::{
    facts::{Purpose, RollerCare},
    time::Timestamp,
};

/// The run in which the roller was disposed of, if it was.
pub(crate) fn disposal(care: &RollerCare, now: Timestamp) -> Option<RunProgress> {
    let runs = care.disposals.iter().map(|recorded| progress(recorded, now));
    runs.filter(|run| run.purpose == Purpose::Dispose).find(|run| run.completed.is_some())
}

pub(super) fn retired(care: &RollerCare, now: Timestamp) -> Option<RollerState> {
    if let Some(retirement) = care.roller.retired {
        let reason = RetiredReason::Owner { reason: retirement.reason };
        return Some(RollerState::Retired { at: retirement.at, reason });
    }
    if let Some(inspection) = &care.failed_inspection {
        let reason = RetiredReason::Inspection { defects: inspection.defects.clone() };
        return Some(RollerState::Retired { at: inspection.at, reason });
    }
    let disposal = disposal(care, now)?;
    Some(RollerState::Retired { at: disposal.completed?, reason: RetiredReason::Disposal { run: disposal.run } })
}
