//! One roller, a session to spoil, and what a refusal says.

use rollcare_core::{Result, RollCare, RollCareError, SessionDetails, Timestamp};

use crate::{
    desk::Desk,
    facts::{add_roller, at, new_session, roller_id, run_id, zone},
    snapshot::Snapshot,
};

/// The moment at which these stories play.
pub fn now() -> Timestamp {
    at("2026-11-23T20:05:00Z")
}

/// An engine with one roller.
pub fn with_roller(desk: &Desk) -> RollCare {
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", now().plus_minutes(-60));
    engine
}

/// A good session of the five minutes before, to be spoilt.
pub fn session() -> SessionDetails {
    new_session(1, roller_id(1), now().plus_minutes(-5), Some(now()), &zone("Europe/Berlin")).details
}

/// All answers, half an hour later.
pub fn everything(engine: &RollCare) -> Snapshot {
    Snapshot::take(engine, &[run_id(1)], now().plus_minutes(30), &zone("Europe/Berlin"))
}

/// The field that was refused.
pub fn field<T: std::fmt::Debug>(outcome: Result<T>) -> String {
    match outcome {
        Err(RollCareError::Invalid { field, .. }) => field,
        other => panic!("nothing was refused: {other:?}"),
    }
}

/// Whether it contradicts what is stored.
pub fn is_conflict<T>(outcome: &Result<T>) -> bool {
    matches!(outcome, Err(RollCareError::Conflict { .. }))
}

/// Whether there is no such thing.
pub fn is_missing<T>(outcome: &Result<T>, what: &str) -> bool {
    matches!(outcome, Err(RollCareError::NotFound { entity }) if *entity == what)
}
