//! Is this roller clean? Checklists, contact times and the roller's state: pure functions of facts.

mod checklist;
mod progress;
mod state;

pub use checklist::{AFTER_USE, Checklist, ChecklistView, Step, StepView, Timer};
pub use progress::{RunProgress, StepProgress, StepState, progress};
pub use state::{DirtyReason, RetiredReason, RollerState, hygiene_findings, roller_state};
pub(crate) use state::{open_run, runs_since_use};
