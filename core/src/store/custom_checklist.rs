//! Checklists that somebody wrote.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{ChangeScope, ChecklistId, CustomChecklist, CustomStep, Purpose},
    time::Timestamp,
    units::Count,
};

columns! {
    CustomChecklist: "custom_checklist" => {
        id: ChecklistId,
        version: Count [named("version"), group("content")],
        name: String [group("content")],
        purpose: Purpose [group("content")],
        steps: Vec<CustomStep> [group("content")],
        saved: Timestamp [group("content")],
    } => Self { id, version, name, purpose, steps, saved }
}

impl Fact for CustomChecklist {
    const WORD: &'static str = "checklist";
    const SCOPE: ChangeScope = ChangeScope::Checklists;

    fn id(&self) -> String {
        self.id.to_string()
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
