//! Facts on their way in: each is merged by its id, in the order in which it was recorded where it comes from.

use std::cell::Cell as Flag;

use rusqlite::{OptionalExtension, params};

use super::{
    Change, View,
    cell::{Cell, Cells, at},
    column::{Column, Columns},
    fact::{self, AnyFact, UNDONE},
};
use crate::{
    error::{Result, RollCareError},
    facts::{ChangeScope, CustomChecklist, Fault, Settings},
    order,
    time::Timestamp,
};

/// What the recording of an imported fact says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stamp {
    /// Its place in the order of recording there.
    pub recorded: u32,
    /// Whose clock it was recorded by, as numbered there.
    pub source: u32,
    /// When its version was recorded.
    pub edited: Timestamp,
}

/// What became of an imported fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Merged {
    Added,
    Changed,
    Same,
    /// Why it was not taken.
    Refused(&'static str),
}

/// What is known of an id here.
enum IdState {
    /// Nothing, or all that was said of it was undone.
    Unknown { is_registered: bool },
    /// It belongs to another kind of fact.
    OfOtherKind,
    /// Its fact was deleted.
    Deleted,
    /// Its fact has a current version, which was recorded then.
    Current { edited: Timestamp },
}

pub(crate) const DELETED: Merged = Merged::Refused("was deleted here");
const OTHER_KIND: Merged = Merged::Refused("has an id that stands for something else here");
const NEWER: Merged = Merged::Refused("was changed here later than there");
const TIE: Merged = Merged::Refused("differs from what stands here, and was recorded at the same time");

/// An import in the making.
///
/// Each place in its order of recording becomes a revision of its own, so that the order is kept; the numbers are settled
/// before the first fact is written, so that facts may be written in any order.
pub(crate) struct Import<'a> {
    change: &'a Change<'a>,
    /// The places, sorted, each with whether its revision was written.
    places: Vec<(Stamp, Flag<bool>)>,
    /// The sources there, sorted, each with the source here whose facts it was seen to hold.
    sources: Vec<(u32, Flag<Option<i64>>)>,
    /// The highest number of a source here.
    highest: i64,
}

impl<'a> Import<'a> {
    /// An import of facts with these stamps.
    pub(crate) fn new(change: &'a Change<'a>, mut stamps: Vec<Stamp>) -> Result<Self> {
        let mut highest = change.0.prepare("SELECT coalesce(max(source), 0) FROM revision")?;
        let highest = highest.query_row([], |row| row.get(0))?;
        order::sort(&mut stamps);
        stamps.dedup();
        let mut sources: Vec<u32> = stamps.iter().map(|stamp| stamp.source).collect();
        order::sort(&mut sources);
        sources.dedup();
        let places = stamps.into_iter().map(|stamp| (stamp, Flag::new(false))).collect();
        let sources = sources.into_iter().map(|source| (source, Flag::new(None))).collect();
        Ok(Self { change, places, sources, highest })
    }

    /// Merges one fact.
    pub(crate) fn merge(&self, fact: &dyn AnyFact, stamp: Stamp) -> Result<Merged> {
        let (id, table, scope) = (fact.id_text(), fact.table(), fact.scope());
        let merged = match state_of(self.change, table, &id)? {
            IdState::OfOtherKind => OTHER_KIND,
            IdState::Deleted => DELETED,
            IdState::Unknown { is_registered } => {
                if !is_registered {
                    fact::register(self.change, &id, table)?;
                }
                Merged::Added
            }
            IdState::Current { edited } => {
                self.recognise(table, &id, stamp)?;
                if fact.is_current(self.change)? {
                    Merged::Same
                } else if edited < stamp.edited {
                    fact::let_go(self.change, table, scope, &id)?;
                    Merged::Changed
                } else if edited > stamp.edited {
                    NEWER
                } else {
                    TIE
                }
            }
        };
        if matches!(merged, Merged::Added | Merged::Changed) {
            fact.put(self.change, self.revision(stamp, scope)?)?;
        }
        Ok(merged)
    }

    /// Adds a fact that does not stand any more where it comes from, for those that refer to it.
    pub(crate) fn add_former(&self, fact: &dyn AnyFact, stamp: Stamp) -> Result<Merged> {
        let (id, table) = (fact.id_text(), fact.table());
        match state_of(self.change, table, &id)? {
            IdState::OfOtherKind => return Ok(OTHER_KIND),
            IdState::Unknown { is_registered: false } => fact::register(self.change, &id, table)?,
            _ => {}
        }
        let revision = self.revision(stamp, fact.scope())?;
        let of_same_place = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ? AND revision = ?)");
        let mut is_there = self.change.0.prepare_cached(&of_same_place)?;
        if is_there.query_row(params![id, revision], |row| row.get(0))? {
            return Ok(Merged::Refused("is in the document twice"));
        }
        fact.put(self.change, revision)?;
        let gone = format!("UPDATE {table} SET gone = revision WHERE id = ? AND revision = ?");
        self.change.0.prepare_cached(&gone)?.execute(params![id, revision])?;
        Ok(Merged::Added)
    }

    /// Merges the settings that were set then.
    pub(crate) fn merge_settings(&self, settings: &Settings, edited: Timestamp) -> Result<Merged> {
        let mut query = self
            .change
            .0
            .prepare("SELECT at FROM revision WHERE number = (SELECT revision FROM settings WHERE gone IS NULL)")?;
        let stands = query.query_row([], |row| at::<Timestamp>(row, 0)).optional()?;
        match stands {
            Some(_) if self.change.settings()? == *settings => return Ok(Merged::Same),
            Some(stands) if stands > edited => return Ok(NEWER),
            Some(stands) if stands == edited => return Ok(TIE),
            _ => {}
        }
        let revision = self.revision(Stamp { recorded: 0, source: 0, edited }, ChangeScope::Settings)?;
        self.change.write_settings(settings, revision)?;
        Ok(if stands.is_none() { Merged::Added } else { Merged::Changed })
    }

    /// Says which clocks turned out to be known ones.
    pub(crate) fn finish(&self) -> Result<()> {
        let Some(import) = self.change.revision_so_far() else { return Ok(()) }; // nothing was written
        for (source, known) in &self.sources {
            let rename = "UPDATE revision SET source = ?1 WHERE number > ?2 AND import = ?2 AND source = ?3";
            if let Some(known) = known.get() {
                self.change.0.prepare_cached(rename)?.execute(params![known, import, self.number_here(*source)])?;
            }
        }
        Ok(())
    }

    /// The number that a source gets here while nothing more is known of it.
    fn number_here(&self, source: u32) -> i64 {
        let place = self.sources.binary_search_by_key(&source, |(source, _)| *source).unwrap_or_default();
        self.highest + 1 + i64::try_from(place).unwrap_or_default()
    }

    /// A source that holds a fact of this store is the clock by which that fact was recorded here.
    fn recognise(&self, table: &str, id: &str, stamp: Stamp) -> Result<()> {
        let mut sources = self.sources.iter();
        let Some((_, known)) = sources.find(|(source, known)| *source == stamp.source && known.get().is_none()) else {
            return Ok(());
        };
        let first = fact::first_recorded(table);
        let source = format!(
            "SELECT source FROM revision WHERE number =
                (SELECT {first} FROM {table} AS f WHERE f.id = ? AND f.gone IS NULL)"
        );
        known.set(self.change.0.prepare_cached(&source)?.query_row([id], |row| row.get(0)).optional()?);
        Ok(())
    }

    /// The revision of this place, which comes into being when the first of its facts is written.
    fn revision(&self, stamp: Stamp, scope: ChangeScope) -> Result<i64> {
        let import = self.change.revision_in(scope)?;
        let place = self.places.binary_search_by_key(&stamp, |(place, _)| *place).unwrap_or(self.places.len());
        let number = import + 1 + i64::try_from(place).unwrap_or_default();
        let is_written = self.places.get(place).is_some_and(|(_, is_written)| is_written.replace(true));
        if !is_written {
            let write = "INSERT INTO revision (number, at, command, import, source) VALUES (?, ?, 'import', ?, ?)";
            let source = self.number_here(stamp.source);
            self.change.0.prepare_cached(write)?.execute(params![number, stamp.edited.as_millis(), import, source])?;
        }
        Ok(number)
    }
}

/// Merges a fact that is recorded now, from a file that has no order of recording. What is known by its id stays.
pub(crate) fn merge_now(change: &Change<'_>, fact: &dyn AnyFact) -> Result<Merged> {
    let (id, table) = (fact.id_text(), fact.table());
    Ok(match state_of(change, table, &id)? {
        IdState::OfOtherKind => OTHER_KIND,
        IdState::Deleted => DELETED,
        IdState::Current { .. } => Merged::Same,
        IdState::Unknown { is_registered } => {
            if !is_registered {
                fact::register(change, &id, table)?;
            }
            fact.put(change, change.revision_in(fact.scope())?)?;
            Merged::Added
        }
    })
}

/// What was created by a command that was taken back is as if it had never been; what was deleted stays deleted.
fn state_of(view: &View<'_>, table: &str, id: &str) -> Result<IdState> {
    match fact::kind_of(view, id)? {
        None => return Ok(IdState::Unknown { is_registered: false }),
        Some(kind) if kind != table => return Ok(IdState::OfOtherKind),
        Some(_) => {}
    }
    let stands =
        format!("SELECT at FROM revision WHERE number = (SELECT revision FROM {table} WHERE id = ? AND gone IS NULL)");
    let stands = view.0.prepare_cached(&stands)?.query_row([id], |row| at(row, 0)).optional()?;
    if let Some(edited) = stands {
        return Ok(IdState::Current { edited });
    }
    let was_there = format!("SELECT EXISTS (SELECT 1 FROM {table} AS v WHERE v.id = ? AND NOT {UNDONE})");
    let was_there: bool = view.0.prepare_cached(&was_there)?.query_row([id], |row| row.get(0))?;
    Ok(if was_there { IdState::Deleted } else { IdState::Unknown { is_registered: true } })
}

/// The value that these cells make, or which of them cannot be read.
pub(crate) fn value_of<T: Columns>(cells: &[Cell]) -> Result<T, Fault> {
    T::read(&mut Cells::of_values(cells)).map_err(|error| unknown_value(T::TABLE, T::COLUMNS, &error))
}

#[inline(never)] // the same for all types
fn unknown_value(table: &'static str, columns: &[Column], error: &rusqlite::Error) -> Fault {
    let field = match error {
        rusqlite::Error::FromSqlConversionFailure(index, ..) => columns.get(*index).map(|column| column.key),
        _ => None,
    };
    Fault::new(field.unwrap_or(table), "holds a value that this engine does not know; update the app")
}

impl View<'_> {
    /// A version of a checklist that was not taken back, whether it stands or not.
    pub(crate) fn version_there(&self, id: &str, version: u32) -> Result<Option<CustomChecklist>> {
        let there = format!(
            "WHERE f.id = ?1 AND f.version = ?2 AND f.revision IN
                (SELECT v.revision FROM custom_checklist AS v WHERE v.id = f.id AND NOT {UNDONE})"
        );
        Ok(fact::many(self, &there, params![id, version])?.pop())
    }

    /// Whether a row of this table has this id, whether it stands or not.
    pub(crate) fn has_ever(&self, table: &str, id: &str) -> Result<bool> {
        let ever = format!("SELECT EXISTS (SELECT 1 FROM {table} AS v WHERE v.id = ? AND NOT {UNDONE})");
        Ok(self.0.prepare_cached(&ever)?.query_row([id], |row| row.get(0))?)
    }

    /// Whether a fact of this table with this id stands.
    pub(crate) fn has(&self, table: &str, id: &str) -> Result<bool> {
        let stands = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ? AND gone IS NULL)");
        Ok(self.0.prepare_cached(&stands)?.query_row([id], |row| row.get(0))?)
    }
}

/// An import that somebody stopped.
pub(crate) fn cancelled() -> RollCareError {
    RollCareError::conflict("the import was cancelled; nothing was stored")
}
