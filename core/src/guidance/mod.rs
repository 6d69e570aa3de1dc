//! The rule pack, verdicts with their citations, and every text a person reads.
//!
//! Rules are data under `core/data/`; code implements their kinds. The pack is read once.

mod aftercare;
mod by_kind;
mod by_needle;
mod cited;
pub(crate) mod data;
pub(crate) mod hit;
pub mod ingredients;
mod kind;
mod lookup;
mod pack;
mod question;
mod rule;
mod severity;
mod short;
mod text;
mod triage;
mod verdict;

pub use aftercare::{AftercareItem, aftercare};
pub use by_needle::ByNeedle;
pub use cited::{CitedRule, CitedRules};
pub use ingredients::{Family, FamilyReading, IngredientToken, Level, ProductReading, read_ingredients};
pub use kind::{Advice, LifeUnit, RuleKind, Topic, Urgency};
pub use pack::RulePack;
pub use question::Question;
pub use rule::{Citation, Grade, Rule, Spread};
pub use severity::Severity;
pub use text::{Arguments, text};
pub(crate) use text::{TextKey, fingerprint};
pub use triage::{CheckInResult, triage};
pub use verdict::{ClearedBy, Deciding, Finding, Outcome, Verdict};

pub(crate) use by_kind::RulesByKind;
pub(crate) use lookup::{concerns, meet};
pub(crate) use short::{area_words, short_name};
pub(crate) use triage::{Meaning, cleared_by as flag_cleared_by, meaning, seen};
