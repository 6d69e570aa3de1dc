//! Visits.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Area, ChangeScope, Visit, VisitDetails, VisitId},
    time::{LocalDate, LocalDateTime, Timestamp, Zone},
};

columns! {
    Visit: "visit" => {
        id: VisitId,
        at: LocalDateTime [group("moment")],
        zone: Zone [group("moment")],
        areas: Vec<Area> [named("some_areas")],
        treatment: String,
        note: Option<String>,
        added: Timestamp,
    } => Self { id, details: VisitDetails { at, zone, areas, treatment, note }, added }
}

impl Fact for Visit {
    const WORD: &'static str = "visit";
    const SCOPE: ChangeScope = ChangeScope::Visits;

    fn id(&self) -> String {
        self.id.to_string()
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
