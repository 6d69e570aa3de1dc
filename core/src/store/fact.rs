//! What all facts with an id have in common: versions, and one id for one fact.

use rusqlite::{CachedStatement, OptionalExtension, Row, ToSql, params};

use super::{Change, View};
use crate::{
    error::{Result, RollCareError},
    facts::ChangeScope,
};

/// Picks the versions `f` that stand.
pub(super) const STANDING: &str = "WHERE f.gone IS NULL";

/// Whether the command that wrote version `v` was taken back.
pub(super) const UNDONE: &str = "EXISTS (SELECT 1 FROM revision WHERE undoes =
    (SELECT coalesce(import, number) FROM revision WHERE number = v.revision))";

/// The revision by which `f` was recorded first: of its first version that was not taken back.
pub(super) fn first_recorded(table: &str) -> String {
    format!("(SELECT min(v.revision) FROM {table} AS v WHERE v.id = f.id AND NOT {UNDONE})")
}

/// Sorts versions `f` in the order of recording; `$time` is what the clock showed then. What one clock recorded keeps its
/// order also where that clock was set back. Between clocks, as after an import, the latest time that each had shown
/// decides: so it does not matter which file was imported into which.
macro_rules! in_order_of_recording {
    ($condition:literal, $time:literal) => {
        concat!(
            "JOIN revision AS r ON r.number = f.revision WHERE ",
            $condition,
            " AND f.gone IS NULL ORDER BY max(",
            $time,
            ") OVER (PARTITION BY r.source ORDER BY f.revision), min(f.id) OVER (PARTITION BY r.source), f.revision, f.id"
        )
    };
}
pub(super) use in_order_of_recording;

/// A fact that is kept as versions in a table of its own.
pub(crate) trait Fact: Sized + Clone + PartialEq {
    /// Its table.
    const TABLE: &'static str;
    /// The word for it in errors.
    const WORD: &'static str;
    /// What a change of it is called in a notice.
    const SCOPE: ChangeScope;
    /// A query of all its versions, with the table named `f` and no `WHERE`.
    const SELECT: &'static str;

    /// Its id, as text.
    fn id(&self) -> String;
    /// One version.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self>;
    /// Writes this version with its revision.
    fn write(&self, view: &View<'_>, revision: i64) -> Result<()>;
    /// The same fact as if it had been logged when `first` was.
    fn as_logged_with(&self, first: &Self) -> Self;
}

/// Stores a new fact. The same id with the same content is the same fact: it changes nothing, and what stands is
/// returned.
pub(crate) fn insert<T: Fact>(change: &Change<'_>, fact: T) -> Result<T> {
    let id = fact.id();
    let Some(kind) = kind_of(change, &id)? else {
        register(change, &id, T::TABLE)?;
        fact.write(change, change.revision_in(T::SCOPE)?)?;
        return Ok(fact);
    };
    let first = if kind == T::TABLE { first::<T>(change, &id)? } else { None };
    if first.is_none_or(|first| fact.as_logged_with(&first) != first) {
        return Err(RollCareError::conflict("this id was given before, with other content; make a new one"));
    }
    current(change, &id)?
        .ok_or(RollCareError::conflict("this was logged before, and taken back or deleted since; log it with a new id"))
}

/// Stores `fact` in place of the version that stands. Storing what stands already changes nothing.
pub(crate) fn replace<T: Fact>(change: &Change<'_>, fact: T) -> Result<T> {
    let id = fact.id();
    if current::<T>(change, &id)?.is_some_and(|stands| stands == fact) {
        return Ok(fact);
    }
    delete::<T>(change, &id)?;
    fact.write(change, change.revision_in(T::SCOPE)?)?;
    Ok(fact)
}

/// Lets the fact go; undo brings it back.
pub(crate) fn delete<T: Fact>(change: &Change<'_>, id: &str) -> Result<()> {
    if current::<T>(change, id)?.is_none() {
        return Err(RollCareError::not_found(T::WORD));
    }
    let_go(change, T::TABLE, T::SCOPE, id)
}

/// The version that stands, if any does.
pub(crate) fn current<T: Fact>(view: &View<'_>, id: &str) -> Result<Option<T>> {
    one(view, "WHERE f.id = ? AND f.gone IS NULL", id)
}

/// The version that stands. It is an error if none does.
pub(crate) fn standing<T: Fact>(view: &View<'_>, id: &str) -> Result<T> {
    current(view, id)?.ok_or(RollCareError::not_found(T::WORD))
}

/// The version that was logged first, whether it stands or not.
pub(crate) fn first<T: Fact>(view: &View<'_>, id: &str) -> Result<Option<T>> {
    one(view, "WHERE f.id = ? ORDER BY f.revision LIMIT 1", id)
}

fn one<T: Fact>(view: &View<'_>, condition: &str, id: &str) -> Result<Option<T>> {
    let mut query = versions(view, T::SELECT, condition)?;
    let mut rows = query.query([id])?;
    Ok(rows.next()?.map(T::read).transpose()?)
}

/// All versions that `condition` picks.
pub(super) fn many<T: Fact>(view: &View<'_>, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<T>> {
    let mut query = versions(view, T::SELECT, condition)?;
    let mut rows = query.query(values)?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        facts.push(T::read(row)?);
    }
    Ok(facts)
}

// What follows is the same for all types, and kept once.

#[inline(never)]
fn versions<'a>(view: &'a View<'_>, select: &str, condition: &str) -> Result<CachedStatement<'a>> {
    Ok(view.0.prepare_cached(&format!("{select} {condition}"))?)
}

#[inline(never)]
pub(super) fn kind_of(view: &View<'_>, id: &str) -> Result<Option<String>> {
    let mut query = view.0.prepare_cached("SELECT kind FROM fact WHERE id = ?")?;
    Ok(query.query_row([id], |row| row.get(0)).optional()?)
}

#[inline(never)]
pub(super) fn register(view: &View<'_>, id: &str, table: &str) -> Result<()> {
    view.0.prepare_cached("INSERT INTO fact (id, kind) VALUES (?, ?)")?.execute([id, table])?;
    Ok(())
}

#[inline(never)]
pub(super) fn let_go(change: &Change<'_>, table: &str, scope: ChangeScope, id: &str) -> Result<()> {
    let sql = format!("UPDATE {table} SET gone = ? WHERE id = ? AND gone IS NULL");
    change.0.prepare_cached(&sql)?.execute(params![change.revision_in(scope)?, id])?;
    Ok(())
}
