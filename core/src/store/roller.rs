//! Rollers, and the record that answers about one need.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, parsed_option, timestamp, timestamp_option},
};
use crate::{
    error::{Result, RollCareError},
    facts::{ChangeScope, Retirement, Roller, RollerDetails, RollerId, RollerRecord},
    time::{LocalDate, Zone},
};

impl Fact for Roller {
    const TABLE: &'static str = "roller";
    const WORD: &'static str = "roller";
    const SCOPE: ChangeScope = ChangeScope::Rollers;
    const SELECT: &'static str = "SELECT f.* FROM roller AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let retired_at = timestamp_option(row, "retired_at")?;
        let retired_reason = parsed_option(row, "retired_reason")?;
        Ok(Self {
            id: parsed(row, "id")?,
            details: RollerDetails {
                name: row.get("name")?,
                kind: parsed(row, "kind")?,
                needle_um: row.get("needle_um")?,
                first_used: parsed_option(row, "first_used")?,
            },
            added: timestamp(row, "added")?,
            retired: retired_at.zip(retired_reason).map(|(at, reason)| Retirement { at, reason }),
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO roller (id, revision, name, kind, needle_um, added, first_used, retired_at, retired_reason)
                 VALUES (:id, :revision, :name, :kind, :needle_um, :added, :first_used, :retired_at, :retired_reason)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":name": self.name,
                ":kind": self.kind.as_str(),
                ":needle_um": self.needle_um,
                ":added": self.added.as_millis(),
                ":first_used": self.first_used.map(|date| date.to_string()),
                ":retired_at": self.retired.map(|retired| retired.at.as_millis()),
                ":retired_reason": self.retired.map(|retired| retired.reason.as_str()),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

impl View<'_> {
    /// All rollers, the one added first at the top, with what answers about them need.
    pub(crate) fn roller_records(&self) -> Result<Vec<RollerRecord>> {
        const STANDING: &str = "WHERE f.gone IS NULL ORDER BY f.added, f.id";
        let rollers = fact::many(self, STANDING, &[])?;
        rollers.into_iter().map(|roller| self.record_of(roller)).collect()
    }

    /// The rollers that nobody retired and no look at the needles ended, in the same order. One that was disposed of may
    /// be among them.
    pub(crate) fn records_in_use(&self) -> Result<Vec<RollerRecord>> {
        const IN_USE: &str = "WHERE f.gone IS NULL AND f.retired_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM inspection AS i WHERE i.roller = f.id AND i.gone IS NULL AND i.defects <> '')
            ORDER BY f.added, f.id";
        let rollers = fact::many(self, IN_USE, &[])?;
        rollers.into_iter().map(|roller| self.record_of(roller)).collect()
    }

    /// One roller with what answers about it need.
    pub(crate) fn roller_record(&self, id: RollerId) -> Result<Option<RollerRecord>> {
        fact::current(self, &id.to_string())?.map(|roller| self.record_of(roller)).transpose()
    }

    /// The needle length of a roller in micrometres. No edit changes it, only an import after an undo could.
    pub(crate) fn needle_of(&self, id: RollerId) -> Result<u32> {
        const STANDING: &str = "SELECT needle_um FROM roller WHERE id = ? AND gone IS NULL LIMIT 1";
        const LAST: &str = "SELECT needle_um FROM roller WHERE id = ? ORDER BY revision DESC LIMIT 1";
        for query in [STANDING, LAST] {
            let needle_um = self.0.prepare_cached(query)?.query_row([id.to_string()], |row| row.get(0)).optional()?;
            if let Some(needle_um) = needle_um {
                return Ok(needle_um);
            }
        }
        Err(RollCareError::not_found("roller"))
    }

    fn record_of(&self, roller: Roller) -> Result<RollerRecord> {
        let last_session = self.last_session_of(roller.id)?;
        let (uses, first_session) = self.uses_of(roller.id)?;
        let runs = self.runs_of(roller.id, last_session.as_ref().map(|session| session.started))?;
        let case_runs = self.case_runs_of(roller.id)?;
        let disposals = self.disposals_of(roller.id)?;
        let failed_inspection = self.failed_inspection_of(roller.id)?;
        Ok(RollerRecord { roller, last_session, uses, first_session, runs, case_runs, disposals, failed_inspection })
    }

    fn uses_of(&self, roller: RollerId) -> Result<(u32, Option<LocalDate>)> {
        let id = roller.to_string();
        let mut count = self.0.prepare_cached(
            "SELECT count(*) FROM session INDEXED BY session_first_of_roller WHERE roller = ? AND gone IS NULL",
        )?;
        let uses = count.query_row([&id], |row| row.get(0))?;
        let mut first = self.0.prepare_cached(
            "SELECT started, zone FROM session WHERE roller = ? AND gone IS NULL ORDER BY started, id LIMIT 1",
        )?;
        let first =
            first.query_row(params![id], |row| Ok(parsed::<Zone>(row, "zone")?.date(timestamp(row, "started")?)));
        Ok((uses, first.optional()?))
    }
}
