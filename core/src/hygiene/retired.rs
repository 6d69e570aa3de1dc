//! Whether a roller is retired: by its owner, by an inspection, because it was disposed of, or by an infection.

use super::{
    infected::{Infection, infection},
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
    if let Some(disposal) = disposal(care, now)
        && let Some(at) = disposal.completed
    {
        return Some(RollerState::Retired { at, reason: RetiredReason::Disposal { run: disposal.run } });
    }
    let Infection { at, sign, area } = infection(care)?;
    Some(RollerState::Retired { at, reason: RetiredReason::Infected { sign: sign.to_owned(), area } })
}
