//! Checklists that somebody wrote.

use rusqlite::{Row, named_params, params, types::Type};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, timestamp, unreadable},
};
use crate::{
    error::{Result, RollCareError},
    facts::{ChangeScope, ChecklistId, CustomChecklist},
};

impl Fact for CustomChecklist {
    const TABLE: &'static str = "custom_checklist";
    const WORD: &'static str = "checklist";
    const SCOPE: ChangeScope = ChangeScope::Checklists;
    const SELECT: &'static str = "SELECT f.* FROM custom_checklist AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let steps: String = row.get("steps")?;
        Ok(Self {
            id: parsed(row, "id")?,
            version: row.get("version")?,
            name: row.get("name")?,
            purpose: parsed(row, "purpose")?,
            steps: serde_json::from_str(&steps).map_err(|error| unreadable(row, "steps", Type::Text, error))?,
            saved: timestamp(row, "saved")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        let steps =
            serde_json::to_string(&self.steps).map_err(|_| RollCareError::storage("steps cannot be written"))?;
        view.0
            .prepare_cached(
                "INSERT INTO custom_checklist (id, revision, version, name, purpose, steps, saved)
                 VALUES (:id, :revision, :version, :name, :purpose, :steps, :saved)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":version": self.version,
                ":name": self.name,
                ":purpose": self.purpose.as_str(),
                ":steps": steps,
                ":saved": self.saved.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { version: first.version, saved: first.saved, ..self.clone() }
    }
}

impl View<'_> {
    /// The checklists that somebody wrote, the one written first at the top.
    pub(crate) fn custom_checklists(&self) -> Result<Vec<CustomChecklist>> {
        // Their ids rise with the time: the same order wherever they were imported.
        fact::many(self, "WHERE f.gone IS NULL ORDER BY f.id", &[])
    }

    /// A version of a checklist, whether it stands or not: the runs that were begun with it stay.
    pub(crate) fn custom_checklist(&self, id: &str, version: u32) -> Result<Option<CustomChecklist>> {
        const VERSION: &str = "WHERE f.id = ?1 AND f.version = ?2 ORDER BY f.revision DESC LIMIT 1";
        Ok(fact::many(self, VERSION, params![id, version])?.pop())
    }

    /// The newest version that a checklist ever had; 0 if it is not known.
    pub(crate) fn newest_version(&self, id: ChecklistId) -> Result<u32> {
        let mut query = self.0.prepare_cached("SELECT coalesce(max(version), 0) FROM custom_checklist WHERE id = ?")?;
        Ok(query.query_row([id.to_string()], |row| row.get(0))?)
    }
}
