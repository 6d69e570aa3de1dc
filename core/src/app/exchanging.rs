//! Facts out of the store and into it: documents, files, other programs.

use super::{RollCare, closed, importing};
use crate::{
    error::Result,
    exchange::{ExportFile, ImportProgress, ImportReport, LoopImport, csv, document, loop_habits, schema},
    store::Change,
    time::{Timestamp, Zone},
};

#[uniffi::export(name = "Engine")]
#[expect(clippy::needless_pass_by_value)] // what is optional, and objects in it, cross by value
impl RollCare {
    /// All facts that stand, as one JSON document. Its schema is [`export_schema`]. The same facts give the same text, but for
    /// `exported_at`.
    pub fn export_json(&self, now: Timestamp) -> Result<String> {
        let versions = Self::versions();
        let origin = [
            ("engine", versions.engine.as_str()),
            ("rule_pack", &versions.rule_pack),
            ("zone_database", &versions.zone_database),
            ("exported_at", &now.to_string()),
        ];
        self.read(|view| document::write(&view.dump()?, &origin))
    }

    /// All facts that stand, as CSV files for a spreadsheet, one for each kind (RFC 4180, UTF-8). Times are also given as
    /// walls of `zone`. A cell that a spreadsheet would take for a formula has an apostrophe before it.
    pub fn export_csv(&self, zone: &Zone) -> Result<Vec<ExportFile>> {
        self.read(|view| csv::write(&view.dump()?, zone))
    }

    /// Takes the facts of an exported document in, by their ids. A trial only says what would happen. Importing the same
    /// document again changes nothing, and undo takes the whole import back.
    ///
    /// Of two versions of a fact the one that was recorded later stands. What was deleted here stays deleted; what was
    /// taken back with undo can come again. A document of a newer engine is refused, and so is one with parts that this
    /// engine does not know: they would be lost.
    pub fn import_json(&self, document: &str, is_trial: bool, now: Timestamp) -> Result<ImportReport> {
        let document = document::read(document)?;
        self.import(is_trial, now, &|change| importing::import_document(change, &document, &self.watch, now))
    }

    /// Takes sessions from an export of Loop Habit Tracker, as [`import_json`](Self::import_json) does. A day that was ticked
    /// by hand, or counted, is a session; one that was skipped is a skipped day.
    pub fn import_loop(&self, from: LoopImport, is_trial: bool, now: Timestamp) -> Result<ImportReport> {
        let lines = loop_habits::read(&from, now)?;
        self.import(is_trial, now, &|change| importing::import_lines(change, &lines, from.roller, &self.watch))
    }

    /// How far the import that runs on another thread has come, or the last one came. Does not wait for it.
    pub fn import_progress(&self) -> Result<ImportProgress> {
        Ok(self.watch.progress())
    }

    /// Asks the import that runs on another thread to stop: nothing of it is stored then. One whose document is still read
    /// goes on, so ask again until it ends. Without one it changes nothing.
    pub fn cancel_import(&self) -> Result<()> {
        self.watch.cancel();
        Ok(())
    }
}

impl RollCare {
    fn import(
        &self,
        is_trial: bool,
        now: Timestamp,
        run: &dyn Fn(&Change<'_>) -> Result<ImportReport>,
    ) -> Result<ImportReport> {
        if is_trial {
            let report = self.lock().as_mut().ok_or_else(closed)?.rehearse("import", now, run)?;
            return Ok(ImportReport { is_trial, ..report });
        }
        self.write("import", now, run)
    }
}

/// The JSON Schema of [`RollCare::export_json`].
#[uniffi::export]
pub fn export_schema() -> Result<String> {
    Ok(schema())
}
