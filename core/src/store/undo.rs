//! Undo: takes back the last command that still stands, exactly.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{
    Change, View,
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

/// A command that can be undone next.
pub(crate) struct LastCommand {
    pub revision: i64,
    pub what: Undone,
}

/// The last command that was not undone yet.
pub(crate) fn last_command(view: &View<'_>) -> Result<Option<LastCommand>> {
    let mut query = view.0.prepare_cached(
        "SELECT number, command, at FROM revision AS r
         WHERE undoes IS NULL AND import IS NULL AND NOT EXISTS (SELECT 1 FROM revision AS u WHERE u.undoes = r.number)
         ORDER BY number DESC LIMIT 1",
    )?;
    let last = query.query_row([], |row| {
        Ok(LastCommand { revision: row.get(0)?, what: Undone { command: row.get(1)?, at: at(row, 2)? } })
    });
    Ok(last.optional()?)
}

/// Undoes the last command that was not undone yet.
pub(crate) fn undo(change: &Change<'_>) -> Result<Undone> {
    let LastCommand { revision: undone, what } =
        last_command(change)?.ok_or(RollCareError::not_found("command to undo"))?;
    let revision = change.revision_that_undoes(Some(undone))?;
    // An import has revisions of its own behind the command's; no other command comes between.
    let mut last = change.0.prepare_cached("SELECT coalesce(max(number), ?1) FROM revision WHERE import = ?1")?;
    let last: i64 = last.query_row([undone], |row| row.get(0))?;
    for &Kind { table, scope, .. } in KINDS.iter().filter(|kind| !kind.is_former()).chain([&SETTINGS]) {
        // What it wrote goes first: two photos that stand never name one file.
        let lets_go = format!("UPDATE {table} SET gone = ? WHERE revision BETWEEN ? AND ?");
        let gone = change.0.prepare_cached(&lets_go)?.execute(params![revision, undone, last])?;
        if ["session", "roller"].contains(&table) {
            // What it had deleted, and not only changed: an earlier version of that was let go just now.
            let restores = format!(
                "INSERT INTO restored (fact, revision) SELECT DISTINCT id, ?1 FROM {table} AS f
                 WHERE gone BETWEEN ?2 AND ?3
                 AND NOT EXISTS (SELECT 1 FROM {table} AS v WHERE v.id = f.id AND v.gone = ?1)"
            );
            change.0.prepare_cached(&restores)?.execute(params![revision, undone, last])?;
        }
        let brings_back = format!("UPDATE {table} SET gone = NULL WHERE gone BETWEEN ? AND ?");
        let back = change.0.prepare_cached(&brings_back)?.execute([undone, last])?;
        if back + gone > 0 {
            change.touch(scope);
        }
    }
    Ok(what)
}
