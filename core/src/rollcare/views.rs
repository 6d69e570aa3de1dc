//! What a screen shows, in one value.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Answer, Product, Roller, RollerRecord},
    guidance::{Question, Verdict},
    hygiene::{RollerState, RunProgress, hygiene_findings, roller_state},
    reminders::Notification,
    screen::ReadProduct,
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

/// A product of the shelf with what its label says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, uniffi::Record)]
pub struct ProductView {
    /// The product.
    pub product: Product,
    /// What its name and label speak of.
    pub reading: ReadProduct,
    /// The last day on which it keeps, where it is known when it was opened and for how long it keeps.
    pub keeps_until: Option<LocalDate>,
    /// Whether that day has passed.
    pub is_expired: bool,
}

impl ProductView {
    pub(super) fn of(product: Product, now: Timestamp, zone: &Zone) -> Self {
        let reading = ReadProduct::of(&product);
        let keeps_until = product.keeps_until();
        let is_expired = keeps_until.is_some_and(|day| day < zone.date(now));
        Self { product, reading, keeps_until, is_expired }
    }
}

/// The questions that are asked once, and what was answered so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SetUp {
    /// All of them, in the pack's order.
    pub questions: Vec<Question>,
    /// The newest answer to each question, sorted by question.
    pub declared: Vec<Answer>,
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
