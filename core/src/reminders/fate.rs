//! What became of a reminder that is not in the plan, or not at its own time.

use serde::{Deserialize, Serialize};

use crate::{shared_text::SharedText, time::Timestamp, units::Count};

/// What became of a reminder that is not in the plan, or not at its own time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[uniffi(name = "PlanDecision")]
#[serde(tag = "was", rename_all = "kebab-case")]
pub enum Fate {
    /// Dropped: its time had passed.
    Past {
        /// When it would have been.
        at: Timestamp,
    },
    /// Dropped: it is not wanted.
    HeldBack {
        /// Why.
        by: HeldBack,
    },
    /// Dropped: a rule stops the session that it speaks of.
    Stopped {
        /// The rule's id.
        rule: SharedText,
    },
    /// Dropped: more urgent or sooner ones took the phone's slots.
    OverBudget {
        /// How many slots the phone has.
        slots: Count,
    },
    /// Dropped: the phone has shown it.
    Shown {
        /// When.
        at: Timestamp,
    },
    /// Moved to the end of the quiet hours.
    MovedFromQuietHours {
        /// When it would have been.
        from: Timestamp,
    },
    /// Moved to the first day after a pause.
    MovedFromPause {
        /// When it would have been.
        from: Timestamp,
    },
    /// Moved to when the person asked for it.
    Snoozed {
        /// When it would have been.
        from: Timestamp,
    },
    /// Moved to the next minute: a journey took the person past its time before it could come.
    CaughtUp {
        /// When it would have been.
        from: Timestamp,
    },
    /// Moved to a later minute: a notification names only so many things.
    MovedFromFullMinute {
        /// When it would have been.
        from: Timestamp,
    },
    /// Dropped: so many notifications a day are enough.
    EnoughForADay {
        /// How many there are that day.
        most: Count,
    },
    /// Added, because none of the others would have spoken of something unmet in time.
    Added,
    /// Part of another notification of the same minute.
    MergedInto {
        /// That one's id.
        into: SharedText,
    },
    /// Counts from when it became known, which was after it happened: the session was logged, corrected or brought back later.
    CountedFromLogging {
        /// When it would have been.
        from: Timestamp,
    },
}

/// Why a reminder is not wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum HeldBack {
    /// The roller lies in the disinfectant at that time.
    Soaking,
    /// The person snoozed its ladder past that time.
    Snooze,
    /// The person skipped this one.
    Skip,
    /// The person said that it is done.
    Done,
    /// The person switched its kind off.
    SwitchedOff,
    /// A pause without an end covers it.
    Pause,
    /// The roller of the session is not clean: a reminder to clean it comes instead.
    Unclean,
    /// No roller is fit for the session.
    NoRoller,
    /// Another session on this skin came after the one that it speaks of.
    Overtaken,
    /// A session is due too soon after it for active ingredients.
    SessionTooSoon,
    /// Put off until then, what it speaks of is over, or not allowed any more.
    TooLate,
    /// The phone shows no notifications.
    NoPermission,
}

/// One reminder and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "PlanReason")]
pub struct Reason {
    /// The reminder's id.
    pub notification: SharedText,
    /// What became of it.
    #[serde(flatten)]
    #[uniffi(name = "decision")]
    pub fate: Fate,
}
