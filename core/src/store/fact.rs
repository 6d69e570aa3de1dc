//! What all facts with an id have in common: versions, and one id for one fact.

use rusqlite::{CachedStatement, OptionalExtension, Rows, ToSql, params, params_from_iter};

use super::{
    Change, View,
    cell::{Cell, Cells},
    column::Columns,
};
use crate::{
    error::{Result, RollCareError},
    facts::ChangeScope,
    order,
    time::Timestamp,
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

/// Stores a new fact. The same id with the same content is the same fact: it changes nothing, and what stands is
/// returned.
pub(crate) fn insert<T: Fact>(change: &Change<'_>, fact: T) -> Result<T> {
    let id = fact.id();
    let Some(kind) = kind_of(change, &id)? else {
        register(change, &id, T::TABLE)?;
        put(change, &fact, change.revision_in(T::SCOPE)?)?;
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
    put(change, &fact, change.revision_in(T::SCOPE)?)?;
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
    let mut query = versions(view, T::select(), condition)?;
    let mut rows = query.query([id])?;
    Ok(rows.next()?.map(|row| T::read(&mut Cells::of_row(row))).transpose()?)
}

/// All versions that `condition` picks.
pub(super) fn many<T: Fact>(view: &View<'_>, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<T>> {
    let mut query = versions(view, T::select(), condition)?;
    let mut rows = query.query(values)?;
    let mut facts = Vec::new();
    while let Some(row) = rows.next()? {
        facts.push(T::read(&mut Cells::of_row(row))?);
    }
    Ok(facts)
}

/// The versions that `condition` picks, in the order of recording; `shown` is what the clock showed when one was recorded.
///
/// What one clock recorded keeps its order also where that clock was set back. Between clocks, as after an import, the latest
/// time that each had shown decides: so it does not matter which file was imported into which. That order is made here: the
/// database's own way to it takes four times as long, and nearly always there is one clock, whose order the revisions are.
pub(super) fn recorded<T: Fact>(
    view: &View<'_>,
    condition: &str,
    values: &[&dyn ToSql],
    shown: fn(&T) -> Timestamp,
) -> Result<Vec<T>> {
    let from = format!("FROM {} AS f CROSS JOIN revision AS r ON r.number = f.revision", T::TABLE);
    let select = format!("SELECT {}, f.revision, r.source {from} WHERE", T::names());
    let mut query = versions(view, &select, &format!("{condition} AND f.gone IS NULL ORDER BY f.revision, f.id"))?;
    in_order_of_recording(query.query(values)?, shown)
}

/// Reads the rows of a query as [`recorded`] makes it.
pub(super) fn in_order_of_recording<T: Fact>(mut rows: Rows<'_>, shown: fn(&T) -> Timestamp) -> Result<Vec<T>> {
    let (mut facts, mut places) = (Vec::new(), Vec::new());
    while let Some(row) = rows.next()? {
        let fact = T::read(&mut Cells::of_row(row))?;
        let (revision, source) = (row.get(T::COLUMNS.len())?, row.get(T::COLUMNS.len() + 1)?);
        places.push(Place { revision, source, shown: shown(&fact) });
        facts.push(fact);
    }
    if places.windows(2).all(|pair| pair[0].source == pair[1].source) {
        return Ok(facts);
    }
    let ids: Vec<String> = facts.iter().map(T::id).collect();
    let mut sorted: Vec<(usize, T)> = facts.into_iter().enumerate().collect();
    let ranks = ranks(&places, &ids);
    order::sort_by(&mut sorted, |(a, _), (b, _)| ranks[*a].cmp(&ranks[*b]));
    Ok(sorted.into_iter().map(|(_, fact)| fact).collect())
}

/// Where a version stands in the order of recording.
struct Place {
    revision: i64,
    source: i64,
    shown: Timestamp,
}

/// What versions of several sources are sorted by: the latest time that their clock had shown by then, and the first id that it
/// recorded. They are in the order of their revisions; what one revision recorded was recorded at once.
fn ranks<'a>(places: &[Place], ids: &'a [String]) -> Vec<(Timestamp, &'a str)> {
    let rank = |place: &Place| {
        let of_clock = || places.iter().zip(ids).filter(|(other, _)| other.source == place.source);
        let until_then = of_clock().filter(|(other, _)| other.revision <= place.revision);
        let latest = until_then.map(|(other, _)| other.shown).max().unwrap_or(place.shown);
        (latest, of_clock().map(|(_, id)| id.as_str()).min().unwrap_or_default())
    };
    places.iter().map(rank).collect()
}

/// Writes this version with its revision.
pub(super) fn put<T: Columns>(view: &View<'_>, value: &T, revision: i64) -> Result<()> {
    insert_row(view, T::insert(), revision, value.write()?)
}

// What follows is the same for all types, and kept once.

#[inline(never)]
fn versions<'a>(view: &'a View<'_>, select: &str, condition: &str) -> Result<CachedStatement<'a>> {
    Ok(view.0.prepare_cached(&format!("{select} {condition}"))?)
}

#[inline(never)]
fn insert_row(view: &View<'_>, sql: &str, revision: i64, cells: Vec<Cell>) -> Result<()> {
    let values = std::iter::once(Cell::Integer(revision)).chain(cells);
    view.0.prepare_cached(sql)?.execute(params_from_iter(values))?;
    Ok(())
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
