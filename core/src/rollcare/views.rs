//! What a screen shows, in one value.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Roller, RollerRecord},
    guidance::Verdict,
    hygiene::{RollerState, RunProgress, hygiene_findings, roller_state},
    reminders::Notification,
    time::{LocalDate, Timestamp, Zone},
    usage::{Wear, wear, wear_findings},
};

/// A roller with everything there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RollerView {
    /// The roller.
    pub roller: Roller,
    /// Whether it is clean.
    pub state: RollerState,
    /// How worn it is.
    pub wear: Wear,
    /// Whether it may be used, and the rules that say so.
    pub verdict: Verdict,
}

impl RollerView {
    pub(super) fn of(record: &RollerRecord, now: Timestamp, zone: &Zone) -> Self {
        let state = roller_state(record, now);
        let wear = wear(record, now, zone);
        let mut findings = hygiene_findings(&state);
        findings.extend(wear_findings(&record.roller, &wear));
        Self { roller: record.roller.clone(), state, wear, verdict: Verdict::of(findings) }
    }
}

/// What the main screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Home {
    /// The day that it is.
    pub date: LocalDate,
    /// The rollers that are not retired.
    pub rollers: Vec<RollerView>,
    /// The checklists that were begun and are not done.
    pub open_runs: Vec<RunProgress>,
    /// The next reminders, at most five.
    pub next_reminders: Vec<Notification>,
}

/// What this engine was built from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Versions {
    /// This engine.
    pub engine: String,
    /// The bundled zone database, to compare with the phone's.
    pub zone_database: String,
    /// The bundled rule pack.
    pub rule_pack: String,
    /// The bundled SQLite.
    pub sqlite: String,
}
