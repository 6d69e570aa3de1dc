//! What was done with a roller and on the skin, counted: pure functions of facts.

mod gap;
mod quota;
mod wear;

pub use gap::{Gap, GapWish, gaps, slow_healing};
pub use quota::{Quota, quotas};
pub use wear::{Tier, Wear, wear, wear_findings};
