//! What a phone says of itself, and what is told of the reminders that it did not show.

use serde::{Deserialize, Serialize};

pub(super) use crate::facts::{ArmedReminder, ArmedState};
use crate::{
    facts::words,
    shared_text::SharedText,
    time::Timestamp,
    units::{ContentHash, Count},
};

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
    /// Nothing: after a restart of the phone, a forced stop or an update of the app. Not at each start of the app: what was
    /// missed would then look as if the phone had been off.
    Nothing {
        /// Whether the system says that the app was stopped by force.
        force_stopped: bool,
    },
}

/// A notification that the phone holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Armed {
    /// Its id.
    pub id: SharedText,
    /// The hash it was armed with.
    pub content_hash: ContentHash,
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
    pub count: Count,
    /// When the first of them was due.
    pub since: Option<Timestamp>,
    /// Why, where two or more were missed and it can be told: one alone can be chance, and a phone can have been off.
    pub cause: Option<MissedCause>,
}
