//! Which notifications a phone should hold: effects as data, pure functions of facts.
//!
//! `plan` proposes what the facts ask for (`kinds/`), then passes it on, one file each: answers of the person, quiet hours,
//! what was shown already, merging, budget, sealing, words. Every reminder that a pass drops, moves or merges is listed with its
//! reason. `diff` says what a phone must change to hold the plan.

mod actions;
mod budget;
mod buttons;
mod capabilities;
mod catch_up;
mod coverage;
mod diff;
mod draft;
mod enough;
mod facts;
mod fate;
mod journey;
mod kinds;
mod merge;
mod message;
mod notification;
mod plan;
mod put_off;
mod quiet;
mod rules;
mod seal;
mod shown;
mod snooze;
mod words;

pub use capabilities::{Capabilities, Platform};
pub(crate) use diff::difference;
pub use diff::{PlanDiff, Withdrawal, diff, plan_diff};
pub use facts::PlanFacts;
pub use fate::{Fate, HeldBack, Reason};
pub use journey::{Coming, ZoneMove, zone_change};
pub use notification::{
    ButtonKind, Channel, Notification, Policy, Priority, ReminderButton, TextArgument, TextValue, Wording,
};
pub use plan::{ReminderPlan, plan, unmet};
pub(crate) use plan::{SealedPlan, can_be_logged, first, next_of, sealed};
pub(crate) use seal::Sealed;
pub use snooze::{SnoozeChoice, SnoozeLength, snooze_choices};
pub(crate) use words::undo_button;
