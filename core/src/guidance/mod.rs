//! The rule pack, verdicts with their citations, and every text a person reads.
//!
//! Rules are data under `core/guidance/`; code implements their kinds. The pack is read once.

pub mod ingredients;
mod pack;
mod text;
mod verdict;

pub use ingredients::{Family, FamilyReading, IngredientToken, Level, ProductReading, read_ingredients};
pub use pack::{Citation, Grade, LifeUnit, Rule, RuleKind, RulePack, Severity, Spread};
pub use text::{Arguments, text};
pub use verdict::{Finding, Outcome, Verdict};
