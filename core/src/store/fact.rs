//! What all facts with an id have in common: versions, and one id for one fact.

use rusqlite::{OptionalExtension, Row, ToSql, params, params_from_iter};

use super::{
    Change, View,
    cell::{Cell, Cells},
    column::Columns,
    recording::{self, Place},
};
use crate::{
    error::{Result, RollCareError},
    facts::ChangeScope,
    order,
    time::Timestamp,
};

/// Picks the versions `f` that stand.
pub(super) const STANDING: &str = "WHERE f.gone IS NULL";

/// Whether the command that wrote version `v` was undone.
pub(super) const UNDONE: &str = "EXISTS (SELECT 1 FROM revision WHERE undoes =
    (SELECT coalesce(import, number) FROM revision WHERE number = v.revision))";

/// The revision by which `f` was recorded first: of its first version that was not undone.
pub(super) fn first_recorded(table: &str) -> String {
    format!("(SELECT min(v.revision) FROM {table} AS v WHERE v.id = f.id AND NOT {UNDONE})")
}

/// A fact that is kept as versions in a table of its own.
pub(crate) trait Fact: Columns + Clone + PartialEq {
    /// The word for it in errors.
    const WORD: &'static str;
    /// What a change of it is called in a notice.
    const SCOPE: ChangeScope;

    /// Its id, as text.
    fn id(&self) -> String;
    /// The same fact as if it had been logged when `first` was.
    fn as_logged_with(&self, first: &Self) -> Self;
}

/// A fact of any kind: what is done with all of them is written, and compiled, once.
pub(crate) trait AnyFact {
    /// Its id, as text.
    fn id_text(&self) -> String;
    /// Its table.
    fn table(&self) -> &'static str;
    /// What a change of it is called in a notice.
    fn scope(&self) -> ChangeScope;
    /// Writes it with this revision.
    fn put(&self, view: &View<'_>, revision: i64) -> Result<()>;
    /// Whether this is its current version.
    fn is_current(&self, view: &View<'_>) -> Result<bool>;
}

impl<T: Fact> AnyFact for T {
    fn id_text(&self) -> String {
        self.id()
    }

    fn table(&self) -> &'static str {
        T::TABLE
    }

    fn scope(&self) -> ChangeScope {
        T::SCOPE
    }

    fn put(&self, view: &View<'_>, revision: i64) -> Result<()> {
        put(view, self, revision)
    }

    fn is_current(&self, view: &View<'_>) -> Result<bool> {
        Ok(current::<T>(view, &self.id())?.is_some_and(|stands| stands == *self))
    }
}

/// Stores a new fact. The same id with the same content is the same fact: it changes nothing, and what stands is
/// returned.
pub(crate) fn insert<T: Fact>(change: &Change<'_>, fact: T) -> Result<T> {
    let id = fact.id();
    let Some(kind) = insert_new(change, &id, &fact)? else { return Ok(fact) };
    let first = if kind == T::TABLE { first::<T>(change, &id)? } else { None };
    if first.is_none_or(|first| fact.as_logged_with(&first) != first) {
        return Err(RollCareError::conflict("this id was given before, with other content; make a new one"));
    }
    current(change, &id)?
        .ok_or(RollCareError::conflict("this was logged before, and taken back or deleted since; log it with a new id"))
}

/// Stores `fact` in place of the version that stands. Storing what stands already changes nothing.
pub(crate) fn replace<T: Fact>(change: &Change<'_>, fact: T) -> Result<T> {
    replace_any(change, &fact, T::WORD)?;
    Ok(fact)
}

/// Lets the fact go; undo brings it back.
pub(crate) fn delete<T: Fact>(change: &Change<'_>, id: &str) -> Result<()> {
    delete_any(change, T::TABLE, T::SCOPE, T::WORD, id)
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
    Ok(many(view, condition, &[&id])?.pop())
}

/// All rows that `condition` picks.
#[inline(never)]
pub(super) fn many<T: Columns>(view: &View<'_>, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<T>> {
    let mut facts = Vec::new();
    each_row(view, &format!("{} {condition}", T::select()), values, &mut |row| {
        facts.push(T::read(&mut Cells::of_row(row))?);
        Ok(())
    })?;
    Ok(facts)
}

/// The versions that `condition` picks, in the order of recording; `shown` is what the clock showed when one was recorded.
pub(super) fn recorded<T: Fact>(
    view: &View<'_>,
    condition: &str,
    values: &[&dyn ToSql],
    shown: fn(&T) -> Timestamp,
) -> Result<Vec<T>> {
    let from = format!("FROM {} AS f CROSS JOIN revision AS r ON r.number = f.revision", T::TABLE);
    let select = format!("SELECT {}, f.revision, r.source {from} WHERE", T::names());
    in_order_of_recording(
        view,
        &format!("{select} {condition} AND f.gone IS NULL ORDER BY f.revision, f.id"),
        values,
        shown,
    )
}

/// What a query finds whose rows have the revision and its source behind the columns, sorted by revision and id.
#[inline(never)]
pub(super) fn in_order_of_recording<T: Fact>(
    view: &View<'_>,
    query: &str,
    values: &[&dyn ToSql],
    shown: fn(&T) -> Timestamp,
) -> Result<Vec<T>> {
    let (mut facts, mut places) = (Vec::new(), Vec::new());
    each_row(view, query, values, &mut |row| {
        let fact = T::read(&mut Cells::of_row(row))?;
        let (revision, source) = (row.get(T::COLUMNS.len())?, row.get(T::COLUMNS.len() + 1)?);
        places.push(Place { revision, source, shown: shown(&fact) });
        facts.push(fact);
        Ok(())
    })?;
    if let Some(positions) = recording::positions(&places, &|place| facts.get(place).map_or_else(String::new, T::id)) {
        order::arrange(&mut facts, positions);
    }
    Ok(facts)
}

/// Writes this version with its revision.
pub(super) fn put<T: Columns>(view: &View<'_>, value: &T, revision: i64) -> Result<()> {
    insert_row(view, T::insert(), revision, value.write())
}

// What follows is the same for all types, and kept once.

#[inline(never)]
fn each_row(
    view: &View<'_>,
    query: &str,
    values: &[&dyn ToSql],
    read: &mut dyn FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> Result<()> {
    let mut query = view.0.prepare_cached(query)?;
    let mut rows = query.query(values)?;
    while let Some(row) = rows.next()? {
        read(row)?;
    }
    Ok(())
}

#[inline(never)]
fn insert_row(view: &View<'_>, sql: &str, revision: i64, cells: Vec<Cell>) -> Result<()> {
    let values = std::iter::once(Cell::Integer(revision)).chain(cells);
    view.0.prepare_cached(sql)?.execute(params_from_iter(values))?;
    Ok(())
}

/// Stores a fact whose id is new. Otherwise says to which kind of fact the id belongs.
#[inline(never)]
fn insert_new(change: &Change<'_>, id: &str, fact: &dyn AnyFact) -> Result<Option<String>> {
    let kind = kind_of(change, id)?;
    if kind.is_none() {
        register(change, id, fact.table())?;
        fact.put(change, change.revision_in(fact.scope())?)?;
    }
    Ok(kind)
}

#[inline(never)]
fn replace_any(change: &Change<'_>, fact: &dyn AnyFact, word: &str) -> Result<()> {
    if fact.is_current(change)? {
        return Ok(());
    }
    delete_any(change, fact.table(), fact.scope(), word, &fact.id_text())?;
    fact.put(change, change.revision_in(fact.scope())?)
}

#[inline(never)]
fn delete_any(change: &Change<'_>, table: &str, scope: ChangeScope, word: &str, id: &str) -> Result<()> {
    if !change.has(table, id)? {
        return Err(RollCareError::not_found(word));
    }
    let_go(change, table, scope, id)
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
