//! Hours and habits.

use clap::Args;
use rollcare_core::{Goal, ReminderKind, Weekday};

/// Hours and habits to set.
#[derive(Debug, Args)]
pub struct SettingsFlags {
    /// Quiet from this time of day, like 22:00
    #[arg(long, value_name = "TIME")]
    pub quiet_from: Option<String>,
    /// Quiet until this time of day; the same time twice means never
    #[arg(long, value_name = "TIME")]
    pub quiet_to: Option<String>,
    /// Whether disinfect and soak reminders may come in quiet hours
    #[arg(long, value_name = "true|false", num_args = 0..=1, default_missing_value = "true")]
    pub urgent_in_quiet_hours: Option<bool>,
    /// The time of day of daily reminders, like 09:00
    #[arg(long, value_name = "TIME")]
    pub daily_at: Option<String>,
    /// When your day starts, 00:00 to 06:00: a session before it counts for the evening before
    #[arg(long, value_name = "TIME")]
    pub day_starts: Option<String>,
    /// The day on which your week starts
    #[arg(long, value_name = "DAY", value_parser = word!(Weekday))]
    pub week_starts: Option<Weekday>,
    /// What you hope for; it says what to expect, and who does it better
    #[arg(long, value_name = "GOAL", value_parser = word!(Goal))]
    pub goal: Option<Goal>,
    /// Whether `today` shows a tip, another one each week
    #[arg(long, value_name = "true|false", num_args = 0..=1, default_missing_value = "true")]
    pub tips: Option<bool>,
    /// Switch these kinds of reminders off; those about needles that are not clean stay on
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = word!(ReminderKind))]
    pub off: Vec<ReminderKind>,
    /// Switch them on again
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = word!(ReminderKind))]
    pub on: Vec<ReminderKind>,
}
