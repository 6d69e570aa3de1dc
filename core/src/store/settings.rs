//! Settings: versions of one row.

use super::{Change, View, column::columns, fact};
use crate::{
    error::Result,
    facts::{ChangeScope, Goal, ReminderKind, Settings, Weekday},
    time::{LocalTime, Timestamp},
};

columns! {
    Settings: "settings" => {
        quiet_from: LocalTime [group("quiet")],
        quiet_to: LocalTime [group("quiet")],
        urgent_in_quiet_hours: bool [group("quiet")],
        daily_at: LocalTime,
        day_starts: LocalTime,
        week_starts: Weekday,
        reminders_off: Vec<ReminderKind> [
            about("The kinds of reminders that are switched off. Absent in older exports: none."), lacking,
            list_of(&ReminderKind::SWITCHABLE)
        ],
        stopped: Option<Timestamp> [about("Null: the person rolls."), lacking],
        goal: Option<Goal> [about("What the person hopes for. Null: nobody asked."), lacking],
        tips: bool [about("Whether tips are switched on. Absent in older exports: no."), lacking],
    } => Self {
        quiet_from,
        quiet_to,
        urgent_in_quiet_hours,
        daily_at,
        day_starts,
        week_starts,
        reminders_off,
        stopped,
        goal,
        tips,
    }
}

impl View<'_> {
    /// What was set last, or the defaults.
    pub(crate) fn settings(&self) -> Result<Settings> {
        Ok(fact::many(self, fact::STANDING, &[])?.pop().unwrap_or_default())
    }
}

impl Change<'_> {
    /// Puts `settings` in place of what was set. Setting what is set already changes nothing.
    pub(crate) fn save_settings(&self, settings: &Settings) -> Result<()> {
        if self.settings()? == *settings {
            return Ok(());
        }
        self.write_settings(settings, self.revision_in(ChangeScope::Settings)?)
    }

    /// The same, with a revision of its own.
    pub(super) fn write_settings(&self, settings: &Settings, revision: i64) -> Result<()> {
        self.0.prepare_cached("UPDATE settings SET gone = ? WHERE gone IS NULL")?.execute([revision])?;
        fact::put(self, settings, revision)
    }
}
