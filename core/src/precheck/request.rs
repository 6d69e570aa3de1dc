//! What is asked, what is known, and what is answered.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{
        Answer, Area, CheckIn, Clearance, DeclaredAnswer, FlagSeen, NeedledSession, ProductId, ProductUse, RollerId,
        RollerRecord, RuleOverride, SkinSign, Visit,
    },
    guidance::{Question, QuestionGroup, Verdict},
    time::{LocalTime, Timestamp},
};

use super::product::ReadProduct;

/// A session that somebody would like to have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "PrecheckRequest")]
pub struct PrecheckRequest {
    /// With which roller.
    pub roller: RollerId,
    /// Where; none means anywhere.
    pub areas: Vec<Area>,
    /// When; a time that has passed counts as now.
    pub at: Timestamp,
    /// What is seen or felt on the skin of these areas today. None means that somebody looked and found none; absent means
    /// that nobody looked, which is asked back.
    #[uniffi(default)]
    pub signs: Option<Vec<SkinSign>>,
    /// Answers of today. One that names no area is meant of all areas of the session. Answers that were declared before and are
    /// not too old hold as well; of two to one question, the more careful counts.
    #[uniffi(default)]
    pub answers: Vec<Answer>,
    /// Products to be used in the session or after it.
    #[uniffi(default)]
    pub planned: Vec<PlannedUse>,
}

/// A product that is to be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PlannedUse {
    /// Which product of the shelf.
    pub product: ProductId,
    /// When; absent means in the session itself.
    #[uniffi(default)]
    pub at: Option<Timestamp>,
}

/// What the engine knows beside the request.
#[derive(Debug, Clone, Copy)]
pub struct PrecheckFacts<'a> {
    /// The roller.
    pub roller: &'a RollerRecord,
    /// The sessions that limits can still look at, with the needle length of each in micrometres: for each area the last one
    /// with each length, and all of the longest rolling span of a quota.
    pub sessions: &'a [NeedledSession],
    /// The newest declared answer to each question about each area.
    pub declared: &'a [DeclaredAnswer],
    /// The check-ins of the areas and of those that count as one with them, as far back as a recovery can reach.
    pub check_ins: &'a [CheckIn],
    /// The warning signs that were seen, however long ago.
    pub flags: &'a [FlagSeen],
    /// What clinicians cleared.
    pub clearances: &'a [Clearance],
    /// The shelf, read: every product that the uses and the request name. One that is missing counts as unknown.
    pub products: &'a [ReadProduct],
    /// The uses of products, as far back as a window can reach.
    pub uses: &'a [ProductUse],
    /// The visits that rules can still look at, and those to come.
    pub visits: &'a [Visit],
    /// The overrides that stand.
    pub overrides: &'a [RuleOverride],
    /// When the person's day starts.
    pub day_starts: LocalTime,
}

/// The answer: what the rules say of the session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "Precheck")]
pub struct Precheck {
    /// What the rules say. It is never better than `ask` while questions are open.
    pub verdict: Verdict,
    /// The questions that are not answered yet, or whose answer is too old, the look at the skin first.
    pub questions: Vec<Question>,
    /// The same without the look at the skin, put together as a screen asks them: at most eight lines of what was never so, and
    /// each question alone that was answered otherwise before.
    pub groups: Vec<QuestionGroup>,
    /// The first instant from the planned one on at which no rule that waiting can clear stops the session.
    pub earliest: Timestamp,
}
