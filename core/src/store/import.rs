//! Facts on their way in: each is merged by its id, in the order in which it was recorded where it comes from.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use rusqlite::{OptionalExtension, params, params_from_iter};

use super::{
    Change, View,
    dump::Cell,
    fact::{self, Fact, UNDONE},
    kinds::Kind,
    row::timestamp,
};
use crate::{
    error::{Result, RollCareError},
    facts::{ChangeScope, CustomChecklist, Fault, Settings},
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

/// How an id stands here.
enum Known {
    /// Never seen, or all that was said of it was taken back.
    No { is_registered: bool },
    /// It was given to another kind of fact.
    Otherwise,
    /// It was deleted.
    Deleted,
    /// It stands: its version was recorded then.
    Stands { edited: Timestamp },
}

pub(crate) const DELETED: Merged = Merged::Refused("was deleted here");
const OTHERWISE: Merged = Merged::Refused("has an id that stands for something else here");
const NEWER: Merged = Merged::Refused("was changed here later than there");
const TIE: Merged = Merged::Refused("differs from what stands here, and was recorded at the same time");

/// An import in the making.
///
/// Each place in its order of recording becomes a revision of its own, so that the order is kept; the numbers are settled
/// before the first fact is written, so that facts may be written in any order.
pub(crate) struct Import<'a> {
    change: &'a Change<'a>,
    places: Vec<Stamp>,
    written: RefCell<BTreeSet<i64>>,
    /// The number that each source gets here, and the source here whose facts it was seen to hold.
    sources: RefCell<BTreeMap<u32, (i64, Option<i64>)>>,
}

impl<'a> Import<'a> {
    /// An import of facts with these stamps.
    pub(crate) fn new(change: &'a Change<'a>, stamps: Vec<Stamp>) -> Result<Self> {
        let mut highest = change.0.prepare("SELECT coalesce(max(source), 0) FROM revision")?;
        let highest: i64 = highest.query_row([], |row| row.get(0))?;
        let places: BTreeSet<Stamp> = stamps.into_iter().collect();
        let sources: BTreeSet<u32> = places.iter().map(|stamp| stamp.source).collect();
        let sources = sources.into_iter().zip(highest + 1..).map(|(there, here)| (there, (here, None))).collect();
        Ok(Self {
            change,
            places: places.into_iter().collect(),
            written: RefCell::default(),
            sources: RefCell::new(sources),
        })
    }

    /// Merges one fact.
    pub(crate) fn merge<T: Fact>(&self, fact: T, stamp: Stamp) -> Result<Merged> {
        let id = fact.id();
        let merged = match known(self.change, T::TABLE, &id)? {
            Known::Otherwise => OTHERWISE,
            Known::Deleted => DELETED,
            Known::No { is_registered } => {
                if !is_registered {
                    fact::register(self.change, &id, T::TABLE)?;
                }
                Merged::Added
            }
            Known::Stands { edited } => {
                self.recognise(T::TABLE, &id, stamp)?;
                if fact::current::<T>(self.change, &id)?.is_some_and(|stands| stands == fact) {
                    Merged::Same
                } else if edited < stamp.edited {
                    fact::delete::<T>(self.change, &id)?;
                    Merged::Changed
                } else {
                    if edited > stamp.edited { NEWER } else { TIE }
                }
            }
        };
        if matches!(merged, Merged::Added | Merged::Changed) {
            fact.write(self.change, self.revision(stamp, T::SCOPE)?)?;
        }
        Ok(merged)
    }

    /// Adds a fact that does not stand any more where it comes from, for those that refer to it.
    pub(crate) fn add_former<T: Fact>(&self, fact: T, stamp: Stamp) -> Result<Merged> {
        let id = fact.id();
        match known(self.change, T::TABLE, &id)? {
            Known::Otherwise => return Ok(OTHERWISE),
            Known::No { is_registered: false } => fact::register(self.change, &id, T::TABLE)?,
            _ => {}
        }
        let revision = self.revision(stamp, T::SCOPE)?;
        let of_same_place = format!("SELECT EXISTS (SELECT 1 FROM {} WHERE id = ? AND revision = ?)", T::TABLE);
        let mut is_there = self.change.0.prepare_cached(&of_same_place)?;
        if is_there.query_row(params![id, revision], |row| row.get(0))? {
            return Ok(Merged::Refused("is in the document twice"));
        }
        fact.write(self.change, revision)?;
        let gone = format!("UPDATE {} SET gone = revision WHERE id = ? AND revision = ?", T::TABLE);
        self.change.0.prepare_cached(&gone)?.execute(params![id, revision])?;
        Ok(Merged::Added)
    }

    /// Merges the settings that were set then.
    pub(crate) fn merge_settings(&self, settings: Settings, edited: Timestamp) -> Result<Merged> {
        let mut query = self
            .change
            .0
            .prepare("SELECT at FROM revision WHERE number = (SELECT revision FROM settings WHERE gone IS NULL)")?;
        let stands = query.query_row([], |row| timestamp(row, "at")).optional()?;
        match stands {
            Some(_) if self.change.settings()? == settings => return Ok(Merged::Same),
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
        let sources = self.sources.borrow();
        let Some(import) = self.written.borrow().first().map(|_| self.change.command_revision()).transpose()? else {
            return Ok(());
        };
        for (number, known) in sources.values().filter_map(|(number, known)| Some((number, (*known)?))) {
            let rename = "UPDATE revision SET source = ?1 WHERE number > ?2 AND import = ?2 AND source = ?3";
            self.change.0.prepare_cached(rename)?.execute(params![known, import, number])?;
        }
        Ok(())
    }

    /// A source that holds a fact of this store is the clock by which that fact was recorded here.
    fn recognise(&self, table: &str, id: &str, stamp: Stamp) -> Result<()> {
        let mut sources = self.sources.borrow_mut();
        let Some((_, known @ None)) = sources.get_mut(&stamp.source) else { return Ok(()) };
        let first = fact::first_recorded(table);
        let source = format!(
            "SELECT source FROM revision WHERE number =
                (SELECT {first} FROM {table} AS f WHERE f.id = ? AND f.gone IS NULL)"
        );
        *known = self.change.0.prepare_cached(&source)?.query_row([id], |row| row.get(0)).optional()?;
        Ok(())
    }

    /// The revision of this place, which comes into being when the first of its facts is written.
    fn revision(&self, stamp: Stamp, scope: ChangeScope) -> Result<i64> {
        let import = self.change.revision_in(scope)?;
        let place = self.places.binary_search(&stamp).unwrap_or(self.places.len());
        let number = import + 1 + i64::try_from(place).unwrap_or(i64::MAX / 2);
        if self.written.borrow_mut().insert(number) {
            let source = self.sources.borrow().get(&stamp.source).map_or(0, |source| source.0);
            self.change
                .0
                .prepare_cached(
                    "INSERT INTO revision (number, at, command, import, source) VALUES (?, ?, 'import', ?, ?)",
                )?
                .execute(params![number, stamp.edited.as_millis(), import, source])?;
        }
        Ok(number)
    }
}

/// Merges a fact that is recorded now, from a file that has no order of recording. What is known by its id stays.
pub(crate) fn merge_now<T: Fact>(change: &Change<'_>, fact: T) -> Result<Merged> {
    let id = fact.id();
    Ok(match known(change, T::TABLE, &id)? {
        Known::Otherwise => OTHERWISE,
        Known::Deleted => DELETED,
        Known::Stands { .. } => Merged::Same,
        Known::No { is_registered } => {
            if !is_registered {
                fact::register(change, &id, T::TABLE)?;
            }
            fact.write(change, change.revision_in(T::SCOPE)?)?;
            Merged::Added
        }
    })
}

/// What was created by a command that was taken back is as if it had never been; what was deleted stays deleted.
fn known(view: &View<'_>, table: &str, id: &str) -> Result<Known> {
    match fact::kind_of(view, id)? {
        None => return Ok(Known::No { is_registered: false }),
        Some(kind) if kind != table => return Ok(Known::Otherwise),
        Some(_) => {}
    }
    let stands =
        format!("SELECT at FROM revision WHERE number = (SELECT revision FROM {table} WHERE id = ? AND gone IS NULL)");
    let stands = view.0.prepare_cached(&stands)?.query_row([id], |row| timestamp(row, "at")).optional()?;
    if let Some(edited) = stands {
        return Ok(Known::Stands { edited });
    }
    let was_there = format!("SELECT EXISTS (SELECT 1 FROM {table} AS v WHERE v.id = ? AND NOT {UNDONE})");
    let was_there: bool = view.0.prepare_cached(&was_there)?.query_row([id], |row| row.get(0))?;
    Ok(if was_there { Known::Deleted } else { Known::No { is_registered: true } })
}

impl View<'_> {
    /// The fact that these cells make, or which of them cannot be read.
    pub(crate) fn fact_of<T: Fact>(&self, kind: &Kind, cells: &[Cell]) -> Result<T, Fault> {
        self.read_cells(kind, cells, T::read)
    }

    /// See [`View::fact_of`].
    pub(crate) fn settings_of(&self, kind: &Kind, cells: &[Cell]) -> Result<Settings, Fault> {
        self.read_cells(kind, cells, super::settings::read)
    }

    /// SQLite makes a row of the cells, so that they are read by what reads every row.
    fn read_cells<T>(
        &self,
        kind: &Kind,
        cells: &[Cell],
        read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T, Fault> {
        let columns = kind.columns();
        let names: Vec<String> = columns.iter().map(|column| format!("? AS {}", column.name)).collect();
        let row = || {
            let mut query = self.0.prepare_cached(&format!("SELECT {}", names.join(", ")))?;
            let mut rows = query.query(params_from_iter(cells))?;
            rows.next()?.map(read).transpose()?.ok_or(rusqlite::Error::QueryReturnedNoRows)
        };
        row().map_err(|error| {
            use rusqlite::Error as Sql;
            let field = match error {
                Sql::FromSqlConversionFailure(index, ..)
                | Sql::IntegralValueOutOfRange(index, _)
                | Sql::InvalidColumnType(index, ..) => columns.get(index).map_or(kind.table, |column| column.key()),
                _ => kind.table,
            };
            Fault::new(field, "holds a value that this engine does not know; update the app")
        })
    }

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

impl Change<'_> {
    fn command_revision(&self) -> Result<i64> {
        self.revision_that_undoes(None)
    }
}

/// An import that somebody stopped.
pub(crate) fn cancelled() -> RollCareError {
    RollCareError::conflict("the import was cancelled; nothing was stored")
}
