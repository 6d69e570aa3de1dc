//! What was done with a roller, counted: pure functions of facts.

mod wear;

pub use wear::{Tier, Wear, wear, wear_findings};
