//! What a screen shows, in one value.

use serde::{Deserialize, Serialize};

use super::outlook::Outlooks;
use crate::{
    device::MissedReminders,
    duties::DutyView,
    facts::{CheckIn, DeclaredAnswer, Product, Roller, RollerRecord, RuleOverride, RunId, SessionId},
    guidance::{Question, Remark, Verdict},
    hygiene::{RollerState, RunProgress, hygiene_findings, roller_state},
    precheck::{ReadProduct, RecoveryState},
    reminders::Notification,
    time::{LocalDate, Timestamp, Zone},
    usage::{AreaOutlook, Wear, wear_ahead, wear_findings},
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
    /// What to do with it next.
    pub next: RollerTask,
}

/// An override with its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct OverrideView {
    /// The override.
    #[serde(flatten)]
    pub made: RuleOverride,
    /// When it ends at the latest, or ended: one for today ends with the first session after it. Absent if it never holds.
    pub ends: Option<Timestamp>,
    /// Whether it still holds.
    pub holds: bool,
}

/// What to do with a roller next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum RollerTask {
    /// Nothing: it can be used, or it is gone for good.
    Nothing,
    /// Say that its session has ended.
    FinishSession {
        /// Which session.
        session: SessionId,
    },
    /// Begin the checklist that cleans it.
    Clean {
        /// Which checklist: the one for a new roller, the one after use, or the soak before use.
        checklist: String,
    },
    /// Continue a checklist; one that is paused is resumed first.
    #[uniffi(name = "ContinueChecklist")]
    GoOn {
        /// The run.
        run: RunId,
        /// The step that is due.
        step: String,
    },
    /// Wait until it may come out of the disinfectant.
    #[uniffi(name = "WaitForSoak")]
    Wait {
        /// The run.
        run: RunId,
        /// Until when.
        until: Timestamp,
    },
    /// Get another one soon.
    Replace,
    /// Throw it away: begin the checklist for that.
    Dispose {
        /// Which checklist.
        checklist: String,
    },
}

impl RollerView {
    pub(super) fn of(record: &RollerRecord, ahead: &Outlooks, now: Timestamp, zone: &Zone) -> Self {
        let state = roller_state(record, now);
        let wear = wear_ahead(record, &ahead.planned_with(record.roller.id), now, zone);
        let mut findings = wear_findings(&record.roller, &wear);
        let unclean = hygiene_findings(&state).into_iter();
        findings
            .extend(unclean.filter(|said| findings.iter().all(|known| known.rule != said.rule)).collect::<Vec<_>>());
        let next = RollerTask::of(record, &state, wear.tier, now);
        Self { roller: record.roller.clone(), state, wear, verdict: Verdict::of(findings), next }
    }
}

/// What the main screen shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "HomeSnapshot")]
pub struct Home {
    /// The person's day.
    pub date: LocalDate,
    /// What is due and unmet, those that weigh more first: the first one's sentence and button lead the screen.
    pub duties: Vec<DutyView>,
    /// The rollers that are not retired.
    pub rollers: Vec<RollerView>,
    /// The checklists that were begun and are not done.
    pub open_runs: Vec<RunProgress>,
    /// What lies ahead for each area that has a schedule or was treated lately.
    pub areas: Vec<AreaOutlook>,
    /// Today's looks at the skin.
    pub check_ins: Vec<CheckIn>,
    /// The ongoing recoveries.
    pub recoveries: Vec<RecoveryState>,
    /// This week's tip, if tips are switched on. None comes again before all others did.
    pub tip: Option<Remark>,
    /// The questions about health and procedures that nobody has answered.
    pub open_questions: Vec<String>,
    /// The next reminders, at most five.
    pub next_reminders: Vec<Notification>,
    /// The reminders that were due and that this phone did not show.
    pub missed: MissedReminders,
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
#[uniffi(name = "SetupQuestions")]
pub struct SetUp {
    /// All of them, in the pack's order.
    pub questions: Vec<Question>,
    /// The newest answer to each question about each area, sorted by question.
    pub declared: Vec<DeclaredAnswer>,
}

/// What this engine was built from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "EngineVersions")]
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
