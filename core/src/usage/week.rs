//! Weeks: how many sessions a week had, and how many it was to have.

use serde::{Deserialize, Serialize};

use crate::{facts::words, time::LocalDate};

words! {
    /// What became of a week.
    WeekOutcome {
        /// Enough sessions.
        Reached = "reached",
        /// Too few, and it is over.
        Missed = "missed",
        /// Nothing was expected: paused, skipped, or no schedule held.
        Rested = "rested",
        /// Too few so far, and it goes on.
        Open = "open",
    }
}

/// One week of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct WeekProgress {
    /// Its first day.
    pub begins: LocalDate,
    /// Sessions it had.
    pub done: u32,
    /// Sessions it was to have at least, pauses and skips taken off.
    pub least: u32,
    /// Sessions it was to have at most.
    pub most: u32,
    /// What became of it.
    pub outcome: WeekOutcome,
    /// The score at its end, or now while it goes on: 0 to 100.
    pub score_percent: u32,
}

/// Weeks in a row that had enough sessions. Weeks in which nothing was expected neither count nor break the row, and
/// the present week never breaks it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Streak {
    /// How many.
    pub weeks: u32,
    /// Whether it reaches back to before the weeks that were looked at.
    pub is_longer: bool,
    /// The first day of the first of them.
    pub since: Option<LocalDate>,
}

/// The weeks of a span, with what they come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Adherence {
    /// The weeks, earliest first.
    pub weeks: Vec<WeekProgress>,
    /// The row that ends with the last of them.
    pub streak: Streak,
    /// The score at the end: 0 to 100.
    pub score_percent: u32,
}
