//! What somebody did with a reminder.

use serde::{Deserialize, Serialize};

use super::{
    ActionId, Fault,
    validate::{self, Checked},
};
use crate::time::Timestamp;

/// An answer to a reminder. Dismiss is not skip: dismissing clears what the screen shows and leaves the plan alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "lowercase")]
pub enum ReminderActionKind {
    /// Not now: nothing of this ladder before `until`, then once at `until`.
    Snooze {
        /// When to ask again.
        until: Timestamp,
    },
    /// Not this one: leave this notification out; the next of its ladder comes.
    Skip,
    /// Seen. Changes nothing in the plan.
    Dismiss,
    /// The person says that it is done: nothing more of this ladder comes. Only a completed checklist makes a roller clean,
    /// so it stays dirty, no session with it is allowed, and where one is due the plan asks to clean it first.
    Done,
}

/// An answer as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ReminderAction {
    /// Its id.
    pub id: ActionId,
    /// The notification that was answered: its stable id.
    pub notification: String,
    /// What was answered.
    pub kind: ReminderActionKind,
    /// When.
    pub at: Timestamp,
}

/// An answer to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewReminderAction {
    /// The notification that was answered: its stable id.
    pub notification: String,
    /// What was answered.
    pub kind: ReminderActionKind,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<ActionId>,
}

impl NewReminderAction {
    pub(crate) fn check(self, id: ActionId, now: Timestamp) -> Checked<ReminderAction> {
        if let ReminderActionKind::Snooze { until } = self.kind
            && until <= now
        {
            return Err(Fault::new("until", "is not in the future; choose a later time to be reminded again"));
        }
        let notification = validate::required("notification", self.notification)?;
        Ok(ReminderAction { id, notification, kind: self.kind, at: now })
    }
}
