//! Pauses and skipped days.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{joined, parsed, parsed_option, timestamp, words},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Pause, PauseDetails, Skip},
    time::LocalDate,
};

impl Fact for Pause {
    const TABLE: &'static str = "pause";
    const WORD: &'static str = "pause";
    const SCOPE: ChangeScope = ChangeScope::Schedules;
    const SELECT: &'static str = "SELECT f.* FROM pause AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            details: PauseDetails {
                areas: words(row, "areas")?,
                from: parsed(row, "from_day")?,
                to: parsed_option(row, "to_day")?,
                reason: parsed(row, "reason")?,
                note: row.get("note")?,
            },
            added: timestamp(row, "added")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO pause (id, revision, areas, from_day, to_day, reason, note, added)
                 VALUES (:id, :revision, :areas, :from_day, :to_day, :reason, :note, :added)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":areas": joined(&self.areas),
                ":from_day": self.from.to_string(),
                ":to_day": self.to.map(|day| day.to_string()),
                ":reason": self.reason.as_str(),
                ":note": self.note,
                ":added": self.added.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

impl Fact for Skip {
    const TABLE: &'static str = "skip";
    const WORD: &'static str = "skip";
    const SCOPE: ChangeScope = ChangeScope::Schedules;
    const SELECT: &'static str = "SELECT f.* FROM skip AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            areas: words(row, "areas")?,
            date: parsed(row, "date")?,
            note: row.get("note")?,
            added: timestamp(row, "added")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO skip (id, revision, areas, date, note, added)
                 VALUES (:id, :revision, :areas, :date, :note, :added)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":areas": joined(&self.areas),
                ":date": self.date.to_string(),
                ":note": self.note,
                ":added": self.added.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

impl View<'_> {
    /// The pauses that have not ended before `day`, in the order of their first days.
    pub(crate) fn pauses_since(&self, day: LocalDate) -> Result<Vec<Pause>> {
        const SINCE: &str = "WHERE f.gone IS NULL AND coalesce(f.to_day, '9999') >= ? ORDER BY f.from_day, f.id";
        fact::many(self, SINCE, params![day.to_string()])
    }

    /// The pauses that have a day from `from` to `to`, in the order of their first days.
    pub(crate) fn pauses_between(&self, from: LocalDate, to: LocalDate) -> Result<Vec<Pause>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND coalesce(f.to_day, '9999') >= ?1 AND f.from_day <= ?2
            ORDER BY f.from_day, f.id";
        fact::many(self, BETWEEN, params![from.to_string(), to.to_string()])
    }

    /// The days skipped from `from` to `to`, in their order.
    pub(crate) fn skips_between(&self, from: LocalDate, to: LocalDate) -> Result<Vec<Skip>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.date >= ? AND f.date <= ? ORDER BY f.date, f.id";
        fact::many(self, BETWEEN, params![from.to_string(), to.to_string()])
    }

    /// The days skipped from `day` on, in their order.
    pub(crate) fn skips_since(&self, day: LocalDate) -> Result<Vec<Skip>> {
        fact::many(self, "WHERE f.gone IS NULL AND f.date >= ? ORDER BY f.date, f.id", params![day.to_string()])
    }
}
