//! What this phone alone has to know: no facts, so no revisions, and nobody is told.

use std::ops::Deref;

use rusqlite::{Row, Transaction};

use super::{View, row::timestamp_option};
use crate::{error::Result, time::Timestamp};

/// What such things are written down with. It can also ask what a [`View`] can.
pub(crate) struct Notes<'a>(View<'a>);

impl<'a> Notes<'a> {
    pub(super) fn new(transaction: &'a Transaction<'a>) -> Self {
        Self(View(transaction))
    }

    /// Notes when a back-up was made last.
    pub(crate) fn note_backup(&self, at: Timestamp) -> Result<()> {
        self.note("UPDATE device SET backed_up = ? WHERE number = 1", at.as_millis())
    }

    /// Notes when it was last seen that the app had been stopped by force.
    pub(crate) fn note_forced_stop(&self, at: Timestamp) -> Result<()> {
        self.note("UPDATE device SET force_stopped = ? WHERE number = 1", at.as_millis())
    }

    /// Notes when it was last seen that the phone had been off, or the app replaced.
    pub(crate) fn note_restart(&self, at: Timestamp) -> Result<()> {
        self.note("UPDATE device SET restarted = ? WHERE number = 1", at.as_millis())
    }

    /// Notes whether the phone shows notifications.
    pub(crate) fn note_permission(&self, notifications: bool) -> Result<()> {
        self.note("UPDATE device SET notifications = ? WHERE number = 1", notifications.into())
    }

    fn note(&self, update: &str, value: i64) -> Result<()> {
        self.0.0.prepare_cached(update)?.execute([value])?;
        Ok(())
    }
}

impl<'a> Deref for Notes<'a> {
    type Target = View<'a>;
    fn deref(&self) -> &View<'a> {
        &self.0
    }
}

impl View<'_> {
    /// When a back-up was made last.
    pub(crate) fn last_backup(&self) -> Result<Option<Timestamp>> {
        self.noted(|row| timestamp_option(row, "backed_up"))
    }

    /// When it was last seen that the app had been stopped by force.
    pub(crate) fn last_forced_stop(&self) -> Result<Option<Timestamp>> {
        self.noted(|row| timestamp_option(row, "force_stopped"))
    }

    /// When it was last seen that the phone had been off, or the app replaced.
    pub(crate) fn last_restart(&self) -> Result<Option<Timestamp>> {
        self.noted(|row| timestamp_option(row, "restarted"))
    }

    /// Whether the phone showed notifications when it was asked last.
    pub(crate) fn shows_notifications(&self) -> Result<bool> {
        self.noted(|row| row.get("notifications"))
    }

    fn noted<T>(&self, read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>) -> Result<T> {
        Ok(self.0.prepare_cached("SELECT * FROM device WHERE number = 1")?.query_row([], read)?)
    }
}
