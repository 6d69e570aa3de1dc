//! What somebody set: hours and habits.

use serde::{Deserialize, Serialize};

use crate::time::LocalTime;

/// Settings. Times of day are floating: they mean the wall clock wherever the person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Settings {
    /// No reminders from this time of day …
    pub quiet_from: LocalTime,
    /// … until this one. The same time twice means that no hour is quiet.
    pub quiet_to: LocalTime,
    /// Whether disinfect and soak reminders may come in quiet hours.
    pub urgent_in_quiet_hours: bool,
    /// The person's hour for daily reminders.
    pub daily_at: LocalTime,
}

impl Default for Settings {
    /// Quiet from 22:00 to 07:00, but disinfect and soak may speak; daily reminders at 09:00.
    fn default() -> Self {
        const QUIET: (LocalTime, LocalTime) = (LocalTime::constant(22, 0), LocalTime::constant(7, 0));
        const DAILY: LocalTime = LocalTime::constant(9, 0);
        Self { quiet_from: QUIET.0, quiet_to: QUIET.1, urgent_in_quiet_hours: true, daily_at: DAILY }
    }
}
