//! Facts out of the store and into it: documents, files, other programs.

use std::sync::Arc;

use super::RollCare;
use crate::{
    error::{Result, RollCareError},
    exchange::{ExportFile, ImportProgress, ImportReport, LoopImport},
    time::{Timestamp, Zone},
};

#[uniffi::export]
impl RollCare {
    /// All facts that stand, as one JSON document. Its schema is [`export_schema`].
    pub fn export_json(&self, now: Timestamp) -> Result<String> {
        let _ = now;
        unbuilt()
    }

    /// All facts that stand, as CSV files for a spreadsheet, one for each kind. Times are also given as walls of `zone`.
    pub fn export_csv(&self, zone: &Zone) -> Result<Vec<ExportFile>> {
        let _ = zone;
        unbuilt()
    }

    /// Takes the facts of an exported document in, by their ids. A trial only says what would happen. Importing the same
    /// document again changes nothing, and undo takes the whole import back.
    pub fn import_json(
        &self,
        document: &str,
        is_trial: bool,
        progress: Option<Arc<ImportProgress>>,
        now: Timestamp,
    ) -> Result<ImportReport> {
        let _ = (document, is_trial, progress, now);
        unbuilt()
    }

    /// Takes sessions from an export of Loop Habit Tracker, as [`import_json`](Self::import_json) does.
    pub fn import_loop(
        &self,
        from: LoopImport,
        is_trial: bool,
        progress: Option<Arc<ImportProgress>>,
        now: Timestamp,
    ) -> Result<ImportReport> {
        let _ = (from, is_trial, progress, now);
        unbuilt()
    }
}

/// The JSON Schema of [`RollCare::export_json`].
#[uniffi::export]
pub fn export_schema() -> Result<String> {
    unbuilt()
}

fn unbuilt<T>() -> Result<T> {
    Err(RollCareError::Internal { detail: "not built yet".to_owned() })
}
