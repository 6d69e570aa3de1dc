//! Is this roller clean? Checklists, contact times and the roller's state: pure functions of facts.

mod age;
mod agent;
mod checklist;
mod infected;
mod lacking;
mod progress;
mod remarks;
mod retired;
mod roller_state;
mod runs;
mod state;
mod walk;

pub(crate) use checklist::disposal_of;
pub use checklist::{
    AFTER_USE, ChecklistView, DISPOSE, DISPOSE_CARTRIDGE, NEW_ROLLER, PRE_USE_SOAK, StepAdvice, StepView, Timer,
};
pub(crate) use infected::may_be_infected;
pub(crate) use lacking::Lacking;
pub use progress::{RunProgress, StepProgress, StepState};
pub(crate) use retired::disposal;
pub use roller_state::{DirtyReason, RetiredReason, RollerState};
pub(crate) use runs::{is_since, open_runs};
pub use state::{hygiene_findings, roller_state};
pub(crate) use walk::Walked;
pub use walk::progress;
