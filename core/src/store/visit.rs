//! Visits.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{joined, parsed, timestamp, words},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Visit, VisitDetails},
    time::LocalDate,
};

impl Fact for Visit {
    const TABLE: &'static str = "visit";
    const WORD: &'static str = "visit";
    const SCOPE: ChangeScope = ChangeScope::Visits;
    const SELECT: &'static str = "SELECT f.* FROM visit AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            details: VisitDetails {
                at: parsed(row, "at")?,
                zone: parsed(row, "zone")?,
                areas: words(row, "areas")?,
                treatment: row.get("treatment")?,
                note: row.get("note")?,
            },
            added: timestamp(row, "added")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO visit (id, revision, at, zone, areas, treatment, note, added)
                 VALUES (:id, :revision, :at, :zone, :areas, :treatment, :note, :added)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":at": self.at.to_string(),
                ":zone": self.zone.name(),
                ":areas": joined(&self.areas),
                ":treatment": self.treatment,
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
    /// The visits whose walls show `day` or later, in the order of their walls.
    pub(crate) fn visits_since(&self, day: LocalDate) -> Result<Vec<Visit>> {
        // "2026-11-23" sorts before "2026-11-23T20:15".
        fact::many(self, "WHERE f.gone IS NULL AND f.at >= ? ORDER BY f.at, f.id", params![day.to_string()])
    }

    /// The visits whose walls show a day from `from` to `to`, in the order of their walls.
    pub(crate) fn visits_between(&self, from: LocalDate, to: LocalDate) -> Result<Vec<Visit>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.at >= ? AND f.at < ? ORDER BY f.at, f.id";
        fact::many(self, BETWEEN, params![from.to_string(), to.plus_days(1).to_string()])
    }
}
