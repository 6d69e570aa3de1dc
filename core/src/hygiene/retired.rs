//! Whether a roller is retired: by its owner, by an inspection, because it was disposed of, because it is for one use alone, or by
//! an infection.

use super::{
    infected::{Infection, infection},
    progress::RunProgress,
    roller_state::{RetiredReason, RollerState},
    walk::progress,
};
use crate::{
    facts::{Purpose, RollerCare, RollerKind},
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
    if let Some(at) = used_up(care) {
        return Some(RollerState::Retired { at, reason: RetiredReason::SingleUse });
    }
    let Infection { at, sign, area } = infection(care)?;
    Some(RollerState::Retired { at, reason: RetiredReason::Infected { sign: sign.to_owned(), area } })
}

/// When a pen cartridge had its one use: with the end of its session, or before it was added here.
fn used_up(care: &RollerCare) -> Option<Timestamp> {
    let is_cartridge = care.roller.kind == RollerKind::PenCartridge;
    match care.last_session.as_ref().filter(|_| is_cartridge) {
        Some(session) => session.ended.map(|_| session.last_contact()),
        None => care.roller.first_used.filter(|_| is_cartridge).map(|_| care.roller.added),
    }
}
