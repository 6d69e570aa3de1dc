//! Whether a roller is retired: by its owner, by an inspection, or because it was disposed of.

use super::{
    progress::RunProgress,
    roller_state::{RetiredReason, RollerState},
    walk::progress,
};
use crate::{
    facts::{Purpose, RollerRecord},
    time::Timestamp,
};

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
