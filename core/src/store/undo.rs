//! Undo: takes back the last command that still stands, exactly.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{Change, checklist_run::StoredTick, fact::Fact, row::timestamp};
use crate::{
    error::{Result, RollCareError},
    facts::{ChecklistRun, Inspection, ReminderAction, Roller, Session},
    time::Timestamp,
};

/// All tables that hold versions.
const TABLES: &[&str] = &[
    Roller::TABLE,
    Session::TABLE,
    ChecklistRun::TABLE,
    StoredTick::TABLE,
    Inspection::TABLE,
    ReminderAction::TABLE,
    "settings",
];

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// The command, such as `log session`.
    pub command: String,
    /// When it was given.
    pub at: Timestamp,
}

/// Takes back the last command that was not taken back yet.
pub(crate) fn undo(change: &Change<'_>) -> Result<Undone> {
    let mut query = change.0.prepare_cached(
        "SELECT number, command, at FROM revision AS r
         WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM revision AS u WHERE u.undoes = r.number)
         ORDER BY number DESC LIMIT 1",
    )?;
    let last = query.query_row([], |row| {
        Ok((row.get::<_, i64>("number")?, Undone { command: row.get("command")?, at: timestamp(row, "at")? }))
    });
    let (undone, what) = last.optional()?.ok_or(RollCareError::NotFound { entity: "command to undo" })?;
    let revision = change.revision_that_undoes(Some(undone))?;
    for table in TABLES {
        let brings_back = format!("UPDATE {table} SET gone = NULL WHERE gone = ?");
        change.0.prepare_cached(&brings_back)?.execute([undone])?;
        let lets_go = format!("UPDATE {table} SET gone = ? WHERE revision = ?");
        change.0.prepare_cached(&lets_go)?.execute(params![revision, undone])?;
    }
    Ok(what)
}
