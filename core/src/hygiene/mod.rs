//! Is this roller clean? Checklists, contact times and the roller's state: pure functions of facts.

mod checklist;
mod progress;
mod state;

pub use checklist::{AFTER_USE, Checklist, Step, Timer};
pub use progress::{RunProgress, StepProgress, StepState, progress};
pub(crate) use state::runs_since_use;
pub use state::{DirtyReason, RetiredReason, RollerState, hygiene_findings, roller_state};
