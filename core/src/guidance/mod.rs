//! The rule pack, verdicts with their citations, and every text a person reads.
//!
//! Rules are data under `core/data/`; code implements their kinds. The pack is read once.

mod aftercare;
mod asking;
mod asks;
mod by_kind;
mod by_needle;
mod cited;
mod cleared_by;
pub(crate) mod data;
mod goal;
pub(crate) mod hit;
pub mod ingredients;
mod kind;
mod lookup;
mod met;
mod nest;
mod pack;
mod parameters;
mod question;
mod remark;
mod rule;
mod severity;
mod short;
mod text;
mod triage;
mod verdict;

pub use aftercare::{AftercareItem, aftercare};
pub use asks::{AskGroup, AskScope, AskedDate, Asks};
pub use by_needle::ByNeedle;
pub use cited::{CitedRule, CitedRules};
pub use cleared_by::ClearedBy;
pub use ingredients::{Family, FamilyReading, IngredientToken, Level, ProductReading, read_ingredients};
pub use kind::{Advice, Bearing, LifeUnit, OverrideClass, RuleKind, Topic, Urgency, Way};
pub use met::Met;
pub use pack::RulePack;
pub use question::{AskManner, Question, QuestionGroup};
pub use remark::Remark;
pub use rule::{Citation, Grade, Rule, Spread};
pub use severity::Severity;
pub use text::{Arguments, Said, Value, text};
pub(crate) use text::{TextKey, fingerprint};
pub use triage::{CheckInResult, triage};
pub use verdict::{Deciding, Finding, Outcome, Verdict};

pub(crate) use by_kind::RulesByKind;
pub(crate) use goal::is_of_a_goal;
pub(crate) use lookup::{concerns, meet};
pub(crate) use nest::nest;
pub(crate) use short::short_name;
pub(crate) use triage::{Meaning, cleared_by as flag_cleared_by, meaning, seen};
