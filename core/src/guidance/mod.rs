//! The rule pack, verdicts with their citations, and every text a person reads.
//!
//! Rules are data under `core/guidance/`; code implements their kinds. The pack is read once.

mod ingredients;
mod kind;
mod pack;
mod rule;
mod text;
mod verdict;

pub use ingredients::{Family, Level};
pub use kind::{Advice, ByNeedle, LifeUnit, RuleKind, Topic, Urgency};
pub use pack::RulePack;
pub use rule::{Citation, Grade, Rule, Severity, Spread};
pub use text::{Arguments, text};
pub use verdict::{ClearedBy, Deciding, Finding, Outcome, Verdict};
