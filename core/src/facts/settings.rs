//! What somebody set: hours and habits.

use serde::{Deserialize, Serialize};

use super::{
    Fault, Goal, ReminderKind, Weekday,
    validate::{self, Checked},
};
use crate::time::{LocalTime, Timestamp};

/// Settings. Times of day are floating: they mean the local time of the zone that the person is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "RollCareSettings")]
pub struct Settings {
    /// No reminders from this time of day …
    pub quiet_from: LocalTime,
    /// … until this one. The same time twice means that no hour is quiet.
    pub quiet_to: LocalTime,
    /// Whether disinfect and soak reminders may come in quiet hours.
    pub urgent_in_quiet_hours: bool,
    /// The person's hour for daily reminders.
    pub daily_at: LocalTime,
    /// When the person's day starts, from 00:00 to 06:00: what happens before it counts for the day before.
    pub day_starts: LocalTime,
    /// The day on which the person's week starts.
    pub week_starts: Weekday,
    /// The kinds of reminders that are switched off, each once. Those about needles that are not clean cannot be.
    pub reminders_off: Vec<ReminderKind>,
    /// Since when the person no longer rolls; absent while they do. Nobody is reminded of anything then but of rollers that
    /// are not clean, until a session is logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default)]
    pub stopped: Option<Timestamp>,
    /// What the person hopes for; absent while nobody asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[uniffi(default)]
    pub goal: Option<Goal>,
    /// Whether the main screen shows a tip, another one each week.
    #[serde(default)]
    #[uniffi(default)]
    pub tips: bool,
}

impl Default for Settings {
    /// Quiet from 22:00 to 07:00, but disinfect and soak may speak; daily reminders at 09:00. The day starts at midnight, the
    /// week on Monday.
    fn default() -> Self {
        const QUIET: (LocalTime, LocalTime) = (LocalTime::constant(22, 0), LocalTime::constant(7, 0));
        const DAILY: LocalTime = LocalTime::constant(9, 0);
        Self {
            quiet_from: QUIET.0,
            quiet_to: QUIET.1,
            urgent_in_quiet_hours: true,
            daily_at: DAILY,
            day_starts: LocalTime::MIDNIGHT,
            week_starts: Weekday::Monday,
            reminders_off: Vec::new(),
            stopped: None,
            goal: None,
            tips: false,
        }
    }
}

impl Settings {
    /// Whether a time of day lies in quiet hours.
    pub(crate) fn is_quiet_at(&self, time: LocalTime) -> bool {
        self.quiet_from != self.quiet_to && time.is_within(self.quiet_from, self.quiet_to)
    }

    pub(crate) fn check(self) -> Checked<Self> {
        const LATEST: LocalTime = LocalTime::constant(6, 0);
        if self.day_starts > LATEST {
            return Err(Fault::new("day_starts", "must be from 00:00 to 06:00"));
        }
        if !self.reminders_off.iter().all(|kind| kind.can_be_switched_off()) {
            return Err(Fault::new(
                "reminders_off",
                "names disinfect, soak-done or open-app, which stay on; leave them out",
            ));
        }
        Ok(Self { reminders_off: validate::each_once(self.reminders_off), ..self })
    }
}
