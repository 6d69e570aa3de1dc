//! Facts on their way out and in: one JSON document, CSV files, and other programs' exports.

pub(crate) mod csv;
pub(crate) mod document;
pub(crate) mod loop_habits;
mod photos;
mod progress;
mod recheck;
mod report;
mod schema;

pub use photos::{PhotoReport, SeenFile, photo_report};
pub use progress::ImportProgress;
pub(crate) use progress::ImportWatch;
pub(crate) use recheck::Recheck;
pub use report::{ExportFile, ImportItem, ImportKind, ImportReport, LoopImport};
pub(crate) use schema::schema;
