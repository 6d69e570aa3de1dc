//! What this phone was told to show, and what it has shown: kept for this phone alone, in no back-up.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{ReminderKind, words},
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

/// A reminder as this phone was told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArmedReminder {
    /// Its id.
    pub id: String,
    /// Its 31-bit number.
    pub request_code: i32,
    /// What it is about.
    pub kind: ReminderKind,
    /// When it was to come, as an instant.
    pub at: Timestamp,
    /// When it was to come, on the wall where the person was.
    pub civil: LocalDateTime,
    /// Its content hash.
    pub content_hash: u64,
    /// Ids of the reminders that were merged into it.
    pub merged: Vec<String>,
    /// How far it has come.
    pub state: ArmedState,
    /// When it was shown, as far as is known.
    pub fired: Option<Timestamp>,
}

/// What a phone holds, as far as the app knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "holds", rename_all = "kebab-case")]
pub enum PhoneHolds {
    /// What the system listed: iOS.
    Listed {
        /// Its pending requests of ours.
        pending: Vec<Armed>,
    },
    /// What it was told last, as far as it confirmed: Android while all is well.
    AsRecorded,
    /// Nothing: after a restart of the phone, a forced stop or an update of the app. Asking for everything again harms
    /// nothing.
    Nothing {
        /// Whether the system says that the app was stopped by force.
        force_stopped: bool,
    },
}

/// A notification that the phone holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Armed {
    /// Its id.
    pub id: String,
    /// The hash it was armed with.
    pub content_hash: u64,
}

words! {
    /// Why reminders do not come, as far as can be told.
    MissedCause {
        /// The phone shows no notifications of the app: allow them.
        NoPermission = "no-permission",
        /// The app was stopped by force, which takes its alarms away: open it once after that.
        ForceStop = "force-stop",
        /// The phone's battery manager keeps the app asleep: take it off its list.
        BatteryManager = "battery-manager",
    }
}

/// Reminders that were due and that the phone did not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct MissedReminders {
    /// How many, since the last time that the person has seen this.
    pub count: u32,
    /// When the first of them was due.
    pub since: Option<Timestamp>,
    /// Why, where two or more were missed: one alone can be chance.
    pub cause: Option<MissedCause>,
}
