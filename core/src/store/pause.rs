//! Pauses and skipped days.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Area, ChangeScope, Pause, PauseDetails, PauseId, PauseReason, Skip, SkipId},
    time::{LocalDate, Timestamp},
};

columns! {
    Pause: "pause" => {
        id: PauseId,
        areas: Vec<Area> [named("areas")],
        from: LocalDate [column("from_day"), group("days")],
        to: Option<LocalDate> [column("to_day"), group("days")],
        reason: PauseReason,
        note: Option<String>,
        added: Timestamp,
    } => Self { id, details: PauseDetails { areas, from, to, reason, note }, added }
}

impl Fact for Pause {
    const WORD: &'static str = "pause";
    const SCOPE: ChangeScope = ChangeScope::Schedules;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

columns! {
    Skip: "skip" => {
        id: SkipId,
        areas: Vec<Area> [named("areas")],
        date: LocalDate,
        note: Option<String>,
        added: Timestamp,
    } => Self { id, areas, date, note, added }
}

impl Fact for Skip {
    const WORD: &'static str = "skip";
    const SCOPE: ChangeScope = ChangeScope::Schedules;

    fn id(&self) -> String {
        self.id.to_string()
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
