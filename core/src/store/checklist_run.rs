//! Checklist runs and their ticks.

use rusqlite::{ToSql, params};

use super::{
    View,
    cell::at,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{
        Agent, ChangeScope, ChecklistId, ChecklistRun, RecordedRun, RollerId, RunId, SessionId, StepTick, TickId,
        TickKind,
    },
    time::Timestamp,
    units::Count,
};

/// A tick with the run it belongs to, as it is stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StoredTick {
    pub run: RunId,
    pub tick: StepTick,
}

// Without its ticks, which are facts of their own: see `with_ticks`.
columns! {
    ChecklistRun: "checklist_run" => {
        id: RunId,
        roller: RollerId,
        checklist: String [about("The id of a bundled checklist, or of one that somebody wrote."), group("checklist")],
        version: Count [named("version"), group("checklist")],
        started: Timestamp,
        logged: Option<Timestamp> [about("Null: at its start.")] = |run| later(run.logged, run.started),
    } => Self { id, roller, checklist, version, started, logged: logged.unwrap_or(started), ticks: Vec::new() }
}

impl Fact for ChecklistRun {
    const WORD: &'static str = "checklist run";
    const SCOPE: ChangeScope = ChangeScope::Checklists;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { version: first.version, ..self.clone() }
    }
}

columns! {
    StoredTick: "step_tick" => {
        id: TickId = |stored| stored.tick.id,
        run: RunId,
        step: String = |stored| stored.tick.step.clone(),
        kind: TickKind = |stored| stored.tick.kind,
        agent: Option<Agent> = |stored| stored.tick.agent,
        at: Timestamp = |stored| stored.tick.at,
        logged: Option<Timestamp> [about("Null: at the time itself.")] = |stored| later(stored.tick.logged, stored.tick.at),
    } => Self { run, tick: StepTick { id, step, kind, agent, at, logged: logged.unwrap_or(at) } }
}

impl Fact for StoredTick {
    const WORD: &'static str = "tick";
    const SCOPE: ChangeScope = ChangeScope::Checklists;

    fn id(&self) -> String {
        self.tick.id.to_string()
    }

    fn as_logged_with(&self, _first: &Self) -> Self {
        self.clone()
    }
}

/// When it was logged, if that was later than the time itself.
fn later(logged: Timestamp, at: Timestamp) -> Option<Timestamp> {
    (logged != at).then_some(logged)
}

fn recorded_runs(view: &View<'_>, condition: &str, values: &[&dyn ToSql]) -> Result<Vec<ChecklistRun>> {
    fact::recorded(view, condition, values, |run: &ChecklistRun| run.logged)
}

impl View<'_> {
    /// The run with its ticks and its checklist.
    pub(crate) fn run(&self, id: RunId) -> Result<Option<RecordedRun>> {
        fact::current::<ChecklistRun>(self, &id.to_string())?.map(|run| self.recorded(run)).transpose()
    }

    /// The runs that were begun at `since` or later, in the order of their starts.
    pub(crate) fn runs_since(&self, since: Timestamp) -> Result<Vec<RecordedRun>> {
        const SINCE: &str = "INDEXED BY run_by_start WHERE f.gone IS NULL AND f.started >= ? ORDER BY f.started, f.id";
        let runs = fact::many::<ChecklistRun>(self, SINCE, params![since.as_millis()])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    /// The newest run of each checklist that keeps the roller's case clean.
    pub(super) fn case_runs_of(&self, roller: RollerId) -> Result<Vec<RecordedRun>> {
        const NEWEST: &str = "WHERE f.gone IS NULL AND f.id IN (
            SELECT (
                SELECT r.id FROM checklist_run AS r INDEXED BY run_by_checklist
                WHERE r.roller = ?1 AND r.checklist = k.checklist AND r.gone IS NULL
                ORDER BY coalesce(r.logged, r.started) DESC, r.id DESC LIMIT 1
            ) FROM (
                SELECT 'weekly-case' AS checklist UNION SELECT id FROM custom_checklist WHERE purpose = 'case'
            ) AS k)";
        let runs = fact::many::<ChecklistRun>(self, NEWEST, params![roller.to_string()])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    /// The roller's runs of checklists that dispose of it, in the order of recording.
    pub(super) fn disposals_of(&self, roller: RollerId) -> Result<Vec<RecordedRun>> {
        const DISPOSALS: &str = "f.roller = ? AND f.checklist IN (
                VALUES ('dispose'), ('dispose-cartridge') UNION SELECT id FROM custom_checklist WHERE purpose = 'dispose'
            )";
        let runs = recorded_runs(self, DISPOSALS, params![roller.to_string()])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    /// The roller's runs that were begun at `since` or later, in the order of recording.
    pub(super) fn runs_of(&self, roller: RollerId, since: Option<Timestamp>) -> Result<Vec<RecordedRun>> {
        // Without a session all runs count; one complete run decides, and nobody cleans an unused roller often.
        let since = since.map_or(i64::MIN, Timestamp::as_millis);
        let runs = recorded_runs(self, "f.roller = ? AND f.started >= ?", params![roller.to_string(), since])?;
        runs.into_iter().map(|run| self.recorded(run)).collect()
    }

    /// The rollers for which a checklist that disposes of them was begun at `since` or later, each as often as one was.
    pub(crate) fn rollers_disposed_of_since(&self, since: Timestamp) -> Result<Vec<RollerId>> {
        let mut query = self.0.prepare_cached(
            "SELECT roller FROM checklist_run INDEXED BY run_by_start WHERE gone IS NULL AND started >= ?
             AND (checklist IN ('dispose', 'dispose-cartridge') OR checklist IN (SELECT id FROM custom_checklist WHERE purpose = 'dispose'))",
        )?;
        let mut rows = query.query([since.as_millis()])?;
        let mut rollers = Vec::new();
        while let Some(row) = rows.next()? {
            rollers.push(at(row, 0)?);
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
        const RUNS: &str = "f.roller = ? AND f.started >= ? AND f.started < ?";
        let values = params![roller.to_string(), since.as_millis(), until.as_millis()];
        let runs = recorded_runs(self, RUNS, values)?;
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
                SELECT 1 FROM checklist_run AS f CROSS JOIN session AS s
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
        let ticks = fact::recorded::<StoredTick>(self, "f.run = ?", params![run.id.to_string()], |it| it.tick.logged)?;
        Ok(ChecklistRun { ticks: ticks.into_iter().map(|stored| stored.tick).collect(), ..run })
    }
}
