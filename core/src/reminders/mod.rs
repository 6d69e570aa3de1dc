//! Which notifications a phone should hold: effects as data, pure functions of facts.
//!
//! `plan` proposes what the facts ask for (`kinds/`), then passes it on, one file each: answers of the person, quiet hours,
//! what was shown already, merging, budget, sealing, words. Every reminder that a pass drops, moves or merges is listed with its
//! reason. `device` and `diff` make a phone agree with the plan.

mod actions;
pub(crate) mod armed;
mod budget;
mod buttons;
mod capabilities;
mod device;
mod diff;
mod draft;
mod facts;
mod fate;
mod journey;
mod kinds;
mod merge;
mod message;
mod notification;
mod plan;
mod quiet;
mod rules;
mod seal;
mod shown;
mod snooze;
mod words;

pub use capabilities::{Capabilities, Platform};
pub use device::{Armed, MissedCause, MissedReminders, PhoneHolds};
pub use diff::{PlanDiff, Withdrawal, diff, plan_diff};
pub use facts::PlanFacts;
pub use fate::{Fate, HeldBack, Reason};
pub use journey::{Coming, ZoneMove, zone_change};
pub use notification::{ButtonKind, Channel, Notification, Policy, Priority, ReminderButton, TextArgument, Wording};
pub use plan::{ReminderPlan, plan};
pub(crate) use plan::{first, sealed};
pub use snooze::{SnoozeChoice, SnoozeLength, snooze_choices};
