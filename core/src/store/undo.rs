//! Undo: takes back the last command that still stands, exactly.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{
    Change,
    cell::at,
    kinds::{KINDS, Kind, SETTINGS},
};
use crate::{
    error::{Result, RollCareError},
    time::Timestamp,
};

/// What was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "UndoneCommand")]
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
         WHERE undoes IS NULL AND import IS NULL AND NOT EXISTS (SELECT 1 FROM revision AS u WHERE u.undoes = r.number)
         ORDER BY number DESC LIMIT 1",
    )?;
    let last = query.query_row([], |row| Ok((row.get::<_, i64>(0)?, Undone { command: row.get(1)?, at: at(row, 2)? })));
    let (undone, what) = last.optional()?.ok_or(RollCareError::not_found("command to undo"))?;
    let revision = change.revision_that_undoes(Some(undone))?;
    // An import has revisions of its own behind the command's; no other command comes between.
    let mut last = change.0.prepare_cached("SELECT coalesce(max(number), ?1) FROM revision WHERE import = ?1")?;
    let last: i64 = last.query_row([undone], |row| row.get(0))?;
    for &Kind { table, scope, .. } in KINDS.iter().filter(|kind| !kind.is_former()).chain([&SETTINGS]) {
        // What it wrote goes first: two photos that stand never name one file.
        let lets_go = format!("UPDATE {table} SET gone = ? WHERE revision BETWEEN ? AND ?");
        let gone = change.0.prepare_cached(&lets_go)?.execute(params![revision, undone, last])?;
        let brings_back = format!("UPDATE {table} SET gone = NULL WHERE gone BETWEEN ? AND ?");
        let back = change.0.prepare_cached(&brings_back)?.execute([undone, last])?;
        if back + gone > 0 {
            change.touch(scope);
        }
    }
    Ok(what)
}
