//! Which notifications a phone should hold: effects as data, pure functions of facts.
//!
//! `plan` runs five passes, one file each: candidates (`ladder`), answers of the person, quiet hours, merging, budget.
//! Every notification that a pass drops, moves or merges is listed with its reason.

mod actions;
mod budget;
mod diff;
mod ladder;
mod merge;
mod missed;
mod notification;
mod plan;
mod quiet;

pub use diff::{Armed, PlanDiff, diff};
pub use missed::missed;
pub use notification::{Notification, Policy, ReminderKind};
pub use plan::{Capabilities, Fate, HeldBack, Planning, Reason, ReminderPlan, plan};
