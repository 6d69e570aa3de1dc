//! Duties: what is due and unmet, as the facts imply. The main screen lists them, and reminders are proposed from them.
//!
//! Pure functions of facts. A duty ends when what fulfils it is recorded, never because nobody answered.

mod duty;
mod facts;
mod find;
mod roller;
mod schedule;
mod skin;
mod view;
mod worn;

pub(crate) use duty::Duty;
pub use duty::{DutyKind, DutyTask, MutedBy};
pub(crate) use facts::DutyFacts;
pub(crate) use find::duties;
pub(crate) use roller::RollerNow;
pub(crate) use schedule::is_paused;
pub use view::DutyView;
pub(crate) use worn::{End, end};
