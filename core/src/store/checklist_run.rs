//! Checklist runs and their ticks.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, timestamp},
};
use crate::{
    error::Result,
    facts::{ChangeScope, ChecklistRun, RecordedRun, RollerId, RunId, StepTick},
    time::Timestamp,
};

/// A tick with the run it belongs to, as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StoredTick {
    pub run: RunId,
    pub tick: StepTick,
}

impl Fact for ChecklistRun {
    const TABLE: &'static str = "checklist_run";
    const SCOPE: ChangeScope = ChangeScope::Checklists;
    const SELECT: &'static str = "SELECT f.* FROM checklist_run AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    /// Without its ticks, which are facts of their own: see `with_ticks`.
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            roller: parsed(row, "roller")?,
            checklist: row.get("checklist")?,
            version: row.get("version")?,
            started: timestamp(row, "started")?,
            ticks: Vec::new(),
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO checklist_run (id, revision, roller, checklist, version, started)
                 VALUES (:id, :revision, :roller, :checklist, :version, :started)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":roller": self.roller.to_string(),
                ":checklist": self.checklist,
                ":version": self.version,
                ":started": self.started.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { started: first.started, version: first.version, ..self.clone() }
    }
}

impl Fact for StoredTick {
    const TABLE: &'static str = "step_tick";
    const SCOPE: ChangeScope = ChangeScope::Checklists;
    const SELECT: &'static str = "SELECT f.* FROM step_tick AS f";

    fn id(&self) -> String {
        self.tick.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let tick = StepTick {
            id: parsed(row, "id")?,
            step: row.get("step")?,
            kind: parsed(row, "kind")?,
            at: timestamp(row, "at")?,
        };
        Ok(Self { run: parsed(row, "run")?, tick })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO step_tick (id, revision, run, step, kind, at)
                 VALUES (:id, :revision, :run, :step, :kind, :at)",
            )?
            .execute(named_params! {
                ":id": self.tick.id.to_string(),
                ":revision": revision,
                ":run": self.run.to_string(),
                ":step": self.tick.step,
                ":kind": self.tick.kind.as_str(),
                ":at": self.tick.at.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        let tick = StepTick { at: first.tick.at, ..self.tick.clone() };
        Self { tick, ..self.clone() }
    }
}

impl View<'_> {
    /// The run with its ticks.
    pub(crate) fn run(&self, id: RunId) -> Result<Option<ChecklistRun>> {
        fact::current::<ChecklistRun>(self, &id.to_string())?.map(|run| self.with_ticks(run)).transpose()
    }

    /// The roller's runs that were begun at `since` or later, in the order of recording.
    pub(super) fn runs_of(&self, roller: RollerId, since: Option<Timestamp>) -> Result<Vec<RecordedRun>> {
        const RUNS: &str = "WHERE f.roller = ?1 AND f.gone IS NULL AND f.started >= ?2 ORDER BY f.revision";
        // Without a session all runs count; one complete run decides, and nobody cleans an unused roller often.
        let since = since.map_or(i64::MIN, Timestamp::as_millis);
        let runs = fact::many::<ChecklistRun>(self, RUNS, params![roller.to_string(), since])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    fn recorded(&self, run: ChecklistRun) -> Result<RecordedRun> {
        let mut doubt = self.0.prepare_cached(
            "SELECT EXISTS (
                SELECT 1 FROM session AS s, checklist_run AS f
                WHERE f.id = ?1 AND s.roller = f.roller AND s.gone IS NULL AND s.recorded > f.revision
                AND s.logged < max(f.started, coalesce((
                    SELECT max(t.at) FROM step_tick AS t
                    WHERE t.run = f.id AND t.gone IS NULL AND t.revision < s.recorded
                ), f.started))
            )",
        )?;
        let is_in_doubt = doubt.query_row([run.id.to_string()], |row| row.get(0))?;
        Ok(RecordedRun { run: self.with_ticks(run)?, is_in_doubt })
    }

    fn with_ticks(&self, run: ChecklistRun) -> Result<ChecklistRun> {
        const TICKS: &str = "WHERE f.run = ? AND f.gone IS NULL ORDER BY f.revision";
        let ticks = fact::many::<StoredTick>(self, TICKS, params![run.id.to_string()])?;
        Ok(ChecklistRun { ticks: ticks.into_iter().map(|stored| stored.tick).collect(), ..run })
    }
}
