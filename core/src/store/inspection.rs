//! Inspections.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Defect, Inspection, InspectionId, RollerId},
    time::Timestamp,
};

columns! {
    Inspection: "inspection" => {
        id: InspectionId,
        roller: RollerId,
        at: Timestamp,
        defects: Vec<Defect> [finding],
        note: Option<String>,
    } => Self { id, roller, at, defects, note }
}

impl Fact for Inspection {
    const WORD: &'static str = "inspection";
    const SCOPE: ChangeScope = ChangeScope::Rollers;

    fn id(&self) -> String {
        self.id.to_string()
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
