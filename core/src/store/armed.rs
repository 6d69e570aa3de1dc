//! The reminders that this phone was told of.

use rusqlite::{params, params_from_iter};

use super::{
    Notes, View,
    column::{Columns, columns, write_sql},
    fact,
};
use crate::{
    device::{ArmedReminder, ArmedState},
    error::Result,
    facts::ReminderKind,
    shared_text::SharedText,
    time::{LocalDateTime, Timestamp},
};

columns! {
    ArmedReminder: "armed" => {
        id: SharedText,
        at: Timestamp,
        civil: LocalDateTime,
        floats: bool,
        exact: bool,
        kind: ReminderKind,
        request_code: i32,
        content_hash: u64,
        merged: Vec<SharedText>,
        state: ArmedState,
        fired: Option<Timestamp>,
    } => Self { id, request_code, kind, at, civil, floats, exact, content_hash, merged, state, fired }
}

impl View<'_> {
    /// What this phone was told to show, and what it has shown, the earliest first: some dozens.
    pub(crate) fn armed_reminders(&self) -> Result<Vec<ArmedReminder>> {
        fact::many(self, "ORDER BY f.at, f.id", &[])
    }
}

impl Notes<'_> {
    /// Puts `now` in place of `before`, which is what stands. Only what differs is written.
    pub(crate) fn put_armed(&self, before: &[ArmedReminder], now: &[ArmedReminder]) -> Result<()> {
        let mut delete = self.0.prepare_cached("DELETE FROM armed WHERE id = ? AND at = ?")?;
        for row in before.iter().filter(|row| !now.iter().any(|kept| kept.id == row.id && kept.at == row.at)) {
            delete.execute(params![row.id.as_str(), row.at.as_millis()])?;
        }
        let mut replace = self.0.prepare_cached(&write_sql("REPLACE", "armed", &[], ArmedReminder::COLUMNS, &[]))?;
        for row in now.iter().filter(|row| !before.contains(row)) {
            replace.execute(params_from_iter(row.write()))?;
        }
        Ok(())
    }
}
