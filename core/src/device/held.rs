//! What this phone was told to show, what it has shown, and what else was seen of it. No facts: kept for this phone alone,
//! in no back-up.
//!
//! The store keeps these rows and the planner looks at them, so this file imports nothing above the facts.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{ReminderKind, words},
    shared_text::SharedText,
    time::{LocalDateTime, Timestamp},
    units::ContentHash,
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

/// A reminder as this phone was asked to hold it.
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
    /// Whether it keeps its local time where the person travels, and not its instant.
    pub floats: bool,
    /// Whether the phone was to be exact about it.
    pub exact: bool,
    /// Its content hash.
    pub content_hash: u64,
    /// Ids of the reminders that were merged into it.
    pub merged: Vec<SharedText>,
    /// How far it has come.
    pub state: ArmedState,
    /// When it was shown, or found to have been missed, as far as is known.
    pub fired: Option<Timestamp>,
}

impl ArmedReminder {
    /// Whether it is still to come, or was when the phone was asked last.
    pub(crate) fn is_open(&self) -> bool {
        !matches!(self.state, ArmedState::Fired | ArmedState::Missed)
    }

    /// Whether its time has come. A phone may be late: by some minutes where it is exact, else by as long as it dozes.
    pub(crate) fn is_overdue(&self, now: Timestamp) -> bool {
        self.at.plus_minutes(if self.exact { 15 } else { 60 }) <= now
    }

    /// Whether it was not shown, and will not be. What was barred stays so: then it is known why.
    pub(crate) fn is_missed(&self, now: Timestamp) -> bool {
        match self.state {
            ArmedState::Missed => true,
            ArmedState::Barred => self.is_overdue(now),
            _ => false,
        }
    }

    /// Whether it is this reminder, or one that this one was merged into.
    pub(crate) fn speaks_of(&self, id: &str) -> bool {
        self.id == id || self.merged.iter().any(|merged| merged == id)
    }

    /// Whether the phone has it, or was asked to.
    pub(crate) fn is_awaited(&self) -> bool {
        matches!(self.state, ArmedState::Asked | ArmedState::Held)
    }
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

impl PhoneHolds {
    /// What the phone is known to hold.
    pub(crate) fn surely(&self, open: &[ArmedReminder]) -> Vec<Armed> {
        match self {
            Self::Listed { pending } => pending.clone(),
            Self::AsRecorded => {
                let held = open.iter().filter(|row| row.state == ArmedState::Held);
                held.map(|row| Armed { id: row.id.clone(), content_hash: row.content_hash.into() }).collect()
            }
            Self::Nothing { .. } => Vec::new(),
        }
    }

    /// Whether the phone may hold this one.
    pub(crate) fn may_hold(&self, row: &ArmedReminder) -> bool {
        match self {
            Self::Listed { pending } => pending.iter().any(|held| held.id == row.id),
            Self::AsRecorded => row.state != ArmedState::Barred,
            Self::Nothing { .. } => false,
        }
    }
}
