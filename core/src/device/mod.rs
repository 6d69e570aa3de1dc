//! What this phone holds: armed reminders, what it showed and what it missed. Kept for this phone alone.

mod held;
mod missed;
mod reconcile;
mod report;

pub(crate) use held::Device;
pub use held::{Armed, ArmedReminder, ArmedState, PhoneHolds};
pub use missed::{MissedCause, MissedReminders};
pub(crate) use missed::{acknowledge, missed};
pub(crate) use reconcile::{Reconciled, reconcile};
pub(crate) use report::{confirm, fired, learn};
