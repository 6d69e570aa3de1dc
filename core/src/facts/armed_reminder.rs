//! What this phone was told to show, and what it has shown. No fact: kept for this phone alone, in no back-up.

use super::{ReminderKind, words};
use crate::{
    shared_text::SharedText,
    time::{LocalDateTime, Timestamp},
};

words! {
    /// How far a reminder has come on this phone.
    ArmedState {
        /// The phone was asked to hold it, and has not said that it does.
        Asked = "asked",
        /// The phone holds it.
        Held = "held",
        /// The phone was asked to let go of it, and has not said that it did.
        Withdrawing = "withdrawing",
        /// It was wanted, and the phone shows no notifications.
        Barred = "barred",
        /// The phone has shown it.
        Fired = "fired",
        /// Its time has passed, and the phone has not shown it.
        Missed = "missed",
    }
}

/// What was seen of this phone, apart from its reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Device {
    /// When a back-up was made last.
    pub backed_up: Option<Timestamp>,
    /// When it was last seen that the app had been stopped by force.
    pub force_stopped: Option<Timestamp>,
    /// When it was last seen that the phone had been off, or the app replaced.
    pub restarted: Option<Timestamp>,
    /// Whether it showed notifications when it was asked last.
    pub shows_notifications: bool,
}

/// A reminder as this phone was told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArmedReminder {
    /// Its id.
    pub id: SharedText,
    /// Its 31-bit number.
    pub request_code: i32,
    /// What it is about.
    pub kind: ReminderKind,
    /// When it was to come, as an instant.
    pub at: Timestamp,
    /// When it was to come, on the wall where the person was; for one that a journey had skipped, the time that was skipped.
    pub civil: LocalDateTime,
    /// Whether it keeps its time on the wall wherever the person is, and not its instant.
    pub floats: bool,
    /// Whether the phone was to be exact about it.
    pub exact: bool,
    /// Its content hash.
    pub content_hash: u64,
    /// Ids of the reminders that were merged into it.
    pub merged: Vec<SharedText>,
    /// How far it has come.
    pub state: ArmedState,
    /// When it was shown, as far as is known.
    pub fired: Option<Timestamp>,
}
