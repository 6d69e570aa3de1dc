//! Inspections.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{joined, parsed, timestamp, words},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Inspection, RollerId},
};

impl Fact for Inspection {
    const TABLE: &'static str = "inspection";
    const WORD: &'static str = "inspection";
    const SCOPE: ChangeScope = ChangeScope::Rollers;
    const SELECT: &'static str = "SELECT f.* FROM inspection AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            roller: parsed(row, "roller")?,
            at: timestamp(row, "at")?,
            defects: words(row, "defects")?,
            note: row.get("note")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO inspection (id, revision, roller, at, defects, note)
                 VALUES (:id, :revision, :roller, :at, :defects, :note)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":roller": self.roller.to_string(),
                ":at": self.at.as_millis(),
                ":defects": joined(&self.defects),
                ":note": self.note,
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The roller's first inspection that found a defect.
    pub(super) fn failed_inspection_of(&self, roller: RollerId) -> Result<Option<Inspection>> {
        const FAILED: &str = "WHERE f.roller = ? AND f.gone IS NULL AND f.defects <> '' ORDER BY f.at, f.id LIMIT 1";
        Ok(fact::many(self, FAILED, params![roller.to_string()])?.pop())
    }
}
