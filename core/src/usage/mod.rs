//! What was done with a roller and on the skin, counted: pure functions of facts.

mod course;
mod gap;
mod outcome;
mod outlook;
mod quota;
pub mod record;
mod wear;
mod week;

pub use course::{Course, VisitBlock};
pub use gap::{Gap, GapWish, gaps, slow_healing};
pub use outcome::OutcomeClock;
pub use outlook::{AreaOutlook, Bound};
pub use quota::{Quota, quotas};
pub use wear::{LifeLimit, Tier, Wear, wear, wear_findings};
pub use week::{Adherence, Streak, WeekOutcome, WeekProgress};
