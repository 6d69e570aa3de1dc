//! Facts on their way out and in: one JSON document, CSV files, and other programs' exports.

mod photos;
mod progress;
mod report;

pub use photos::{PhotoReport, SeenFile, photo_report};
pub use progress::ImportProgress;
pub use report::{ExportFile, ImportItem, ImportKind, ImportReport, LoopImport};
