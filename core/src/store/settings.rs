//! Settings: versions of one row.

use rusqlite::{OptionalExtension, Row, named_params};

use super::{
    Change, View,
    row::{joined, parsed, words},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Settings},
};

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Settings> {
    Ok(Settings {
        quiet_from: parsed(row, "quiet_from")?,
        quiet_to: parsed(row, "quiet_to")?,
        urgent_in_quiet_hours: row.get("urgent_in_quiet_hours")?,
        daily_at: parsed(row, "daily_at")?,
        day_starts: parsed(row, "day_starts")?,
        week_starts: parsed(row, "week_starts")?,
        reminders_off: words(row, "reminders_off")?,
    })
}

impl View<'_> {
    /// What was set last, or the defaults.
    pub(crate) fn settings(&self) -> Result<Settings> {
        let mut query = self.0.prepare_cached("SELECT * FROM settings WHERE gone IS NULL")?;
        Ok(query.query_row([], read).optional()?.unwrap_or_default())
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
        self.0
            .prepare_cached(
                "INSERT INTO settings (revision, quiet_from, quiet_to, urgent_in_quiet_hours, daily_at, day_starts,
                    week_starts, reminders_off)
                 VALUES (:revision, :quiet_from, :quiet_to, :urgent_in_quiet_hours, :daily_at, :day_starts,
                    :week_starts, :reminders_off)",
            )?
            .execute(named_params! {
                ":revision": revision,
                ":quiet_from": settings.quiet_from.to_string(),
                ":quiet_to": settings.quiet_to.to_string(),
                ":urgent_in_quiet_hours": settings.urgent_in_quiet_hours,
                ":daily_at": settings.daily_at.to_string(),
                ":day_starts": settings.day_starts.to_string(),
                ":week_starts": settings.week_starts.as_str(),
                ":reminders_off": joined(&settings.reminders_off),
            })?;
        Ok(())
    }
}
