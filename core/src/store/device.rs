//! What this phone alone has to know: no facts, so no revisions, and nobody is told.

use std::ops::Deref;

use rusqlite::Transaction;

use super::{View, cell::at};
use crate::{device::Device, error::Result, time::Timestamp};

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
    /// What was seen of this phone.
    pub(crate) fn device(&self) -> Result<Device> {
        let mut query = self
            .0
            .prepare_cached("SELECT backed_up, force_stopped, restarted, notifications FROM device WHERE number = 1")?;
        let device = query.query_row([], |row| {
            Ok(Device {
                backed_up: at(row, 0)?,
                force_stopped: at(row, 1)?,
                restarted: at(row, 2)?,
                shows_notifications: at(row, 3)?,
            })
        });
        Ok(device?)
    }
}
