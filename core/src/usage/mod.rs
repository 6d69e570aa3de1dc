//! What was done with a roller and on the skin, counted: pure functions of facts.

mod adherence;
mod agenda;
mod chain;
mod course;
mod due;
mod gap;
mod limit;
mod outcome;
mod outlook;
mod quota;
pub mod record;
mod score;
mod visit;
mod wear;
mod week;

pub(crate) use adherence::{WeekFacts, adherence};
pub(crate) use course::courses;
pub use course::{Course, VisitBlock};
pub(crate) use due::{Due, DueDay, LOOK_AHEAD_DAYS, due};
pub use gap::{Gap, GapWish, gaps, slow_healing};
pub(crate) use limit::Limits;
pub use outcome::OutcomeClock;
pub(crate) use outlook::{Ahead, OutlookFacts, outlooks};
pub use outlook::{AreaOutlook, Bound};
pub use quota::{Quota, quotas};
pub(crate) use wear::{Life, lives};
pub use wear::{LifeLimit, Tier, Wear, wear, wear_ahead, wear_findings};
pub use week::{Adherence, Streak, WeekOutcome, WeekProgress};
pub(crate) use week::{LOOK_BACK, week_of};
