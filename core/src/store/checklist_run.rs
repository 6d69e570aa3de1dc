//! Checklist runs and their ticks.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, parsed_option, timestamp, timestamp_option},
};
use crate::{
    error::Result,
    facts::{ChangeScope, ChecklistId, ChecklistRun, RecordedRun, RollerId, RunId, SessionId, StepTick},
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
    const WORD: &'static str = "checklist run";
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
            logged: timestamp_option(row, "logged")?.map_or_else(|| timestamp(row, "started"), Ok)?,
            ticks: Vec::new(),
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO checklist_run (id, revision, roller, checklist, version, started, logged)
                 VALUES (:id, :revision, :roller, :checklist, :version, :started, :logged)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":roller": self.roller.to_string(),
                ":checklist": self.checklist,
                ":version": self.version,
                ":started": self.started.as_millis(),
                ":logged": later(self.logged, self.started),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { version: first.version, ..self.clone() }
    }
}

impl Fact for StoredTick {
    const TABLE: &'static str = "step_tick";
    const WORD: &'static str = "tick";
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
            agent: parsed_option(row, "agent")?,
            at: timestamp(row, "at")?,
            logged: timestamp_option(row, "logged")?.map_or_else(|| timestamp(row, "at"), Ok)?,
        };
        Ok(Self { run: parsed(row, "run")?, tick })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO step_tick (id, revision, run, step, kind, agent, at, logged)
                 VALUES (:id, :revision, :run, :step, :kind, :agent, :at, :logged)",
            )?
            .execute(named_params! {
                ":id": self.tick.id.to_string(),
                ":revision": revision,
                ":run": self.run.to_string(),
                ":step": self.tick.step,
                ":kind": self.tick.kind.as_str(),
                ":agent": self.tick.agent.map(|agent| agent.to_string()),
                ":at": self.tick.at.as_millis(),
                ":logged": later(self.tick.logged, self.tick.at),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, _first: &Self) -> Self {
        self.clone()
    }
}

/// When it was logged, if that was later than the time itself.
fn later(logged: Timestamp, at: Timestamp) -> Option<i64> {
    (logged != at).then_some(logged.as_millis())
}

impl View<'_> {
    /// The run with its ticks and its checklist.
    pub(crate) fn run(&self, id: RunId) -> Result<Option<RecordedRun>> {
        fact::current::<ChecklistRun>(self, &id.to_string())?.map(|run| self.recorded(run)).transpose()
    }

    /// The newest run of each checklist that keeps the roller's case clean.
    pub(super) fn case_runs_of(&self, roller: RollerId) -> Result<Vec<RecordedRun>> {
        const NEWEST: &str = "JOIN (
                SELECT 'weekly-case' AS checklist UNION SELECT id FROM custom_checklist WHERE purpose = 'case'
            ) AS k ON f.checklist = k.checklist
            WHERE f.roller = ?1 AND f.gone IS NULL AND f.id = (
                SELECT r.id FROM checklist_run AS r
                WHERE r.roller = ?1 AND r.checklist = k.checklist AND r.gone IS NULL
                ORDER BY coalesce(r.logged, r.started) DESC, r.id DESC LIMIT 1
            )";
        let runs = fact::many::<ChecklistRun>(self, NEWEST, params![roller.to_string()])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    /// The roller's runs of checklists that dispose of it, in the order of recording.
    pub(super) fn disposals_of(&self, roller: RollerId) -> Result<Vec<RecordedRun>> {
        const DISPOSALS: &str = fact::in_order_of_recording!(
            "f.roller = ? AND f.checklist IN (
                SELECT 'dispose' UNION SELECT id FROM custom_checklist WHERE purpose = 'dispose'
            )",
            "coalesce(f.logged, f.started)"
        );
        let runs = fact::many::<ChecklistRun>(self, DISPOSALS, params![roller.to_string()])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    /// The roller's runs that were begun at `since` or later, in the order of recording.
    pub(super) fn runs_of(&self, roller: RollerId, since: Option<Timestamp>) -> Result<Vec<RecordedRun>> {
        const RUNS: &str =
            fact::in_order_of_recording!("f.roller = ?1 AND f.started >= ?2", "coalesce(f.logged, f.started)");
        // Without a session all runs count; one complete run decides, and nobody cleans an unused roller often.
        let since = since.map_or(i64::MIN, Timestamp::as_millis);
        let runs = fact::many::<ChecklistRun>(self, RUNS, params![roller.to_string(), since])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    /// The rollers for which a checklist that disposes of them was begun at `since` or later, each as often as one was.
    pub(crate) fn rollers_disposed_of_since(&self, since: Timestamp) -> Result<Vec<RollerId>> {
        let mut query = self.0.prepare_cached(
            "SELECT roller FROM checklist_run INDEXED BY run_by_start WHERE gone IS NULL AND started >= ?
             AND (checklist = 'dispose' OR checklist IN (SELECT id FROM custom_checklist WHERE purpose = 'dispose'))",
        )?;
        let mut rows = query.query([since.as_millis()])?;
        let mut rollers = Vec::new();
        while let Some(row) = rows.next()? {
            rollers.push(parsed(row, "roller")?);
        }
        Ok(rollers)
    }

    /// The roller's runs that were begun from `since` up to but not including `until`, in the order of recording. In doubt
    /// are those of which nobody can tell whether they came before that session.
    pub(crate) fn runs_after(
        &self,
        session: SessionId,
        roller: RollerId,
        since: Timestamp,
        until: Timestamp,
    ) -> Result<Vec<RecordedRun>> {
        const RUNS: &str = fact::in_order_of_recording!(
            "f.roller = ? AND f.started >= ? AND f.started < ?",
            "coalesce(f.logged, f.started)"
        );
        let values = params![roller.to_string(), since.as_millis(), until.as_millis()];
        let runs = fact::many::<ChecklistRun>(self, RUNS, values)?;
        runs.into_iter()
            .map(|run| {
                let is_in_doubt = self.doubts(&run, "s.id = ?2", &session.to_string())?;
                self.recorded_as(run, is_in_doubt)
            })
            .collect()
    }

    fn recorded(&self, run: ChecklistRun) -> Result<RecordedRun> {
        let is_in_doubt = self.doubts(&run, "s.roller = ?2", &run.roller.to_string())?;
        self.recorded_as(run, is_in_doubt)
    }

    /// Whether one of these sessions was logged after the run, by a clock that showed less than the run had seen by then.
    fn doubts(&self, run: &ChecklistRun, sessions: &str, of: &str) -> Result<bool> {
        let mut doubt = self.0.prepare_cached(&format!(
            "SELECT EXISTS (
                SELECT 1 FROM session AS s, checklist_run AS f
                WHERE f.id = ?1 AND f.gone IS NULL AND {sessions} AND s.gone IS NULL AND s.recorded > f.revision
                AND (SELECT source FROM revision WHERE number = s.recorded)
                    = (SELECT source FROM revision WHERE number = f.revision)
                AND s.logged < max(coalesce(f.logged, f.started), coalesce((
                    SELECT max(coalesce(t.logged, t.at)) FROM step_tick AS t
                    WHERE t.run = f.id AND t.gone IS NULL AND t.revision < s.recorded
                ), f.started))
            )"
        ))?;
        Ok(doubt.query_row(params![run.id.to_string(), of], |row| row.get(0))?)
    }

    fn recorded_as(&self, run: ChecklistRun, is_in_doubt: bool) -> Result<RecordedRun> {
        let is_custom = run.checklist.parse::<ChecklistId>().is_ok();
        let custom = if is_custom { self.custom_checklist(&run.checklist, run.version.get())? } else { None };
        Ok(RecordedRun { run: self.with_ticks(run)?, custom, is_in_doubt })
    }

    fn with_ticks(&self, run: ChecklistRun) -> Result<ChecklistRun> {
        const TICKS: &str = fact::in_order_of_recording!("f.run = ?", "coalesce(f.logged, f.at)");
        let ticks = fact::many::<StoredTick>(self, TICKS, params![run.id.to_string()])?;
        Ok(ChecklistRun { ticks: ticks.into_iter().map(|stored| stored.tick).collect(), ..run })
    }
}
