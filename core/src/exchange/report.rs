//! What goes in and out, and what became of it.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, RollerId},
    time::{LocalTime, Zone},
    units::{Count, Seconds},
};

/// A file to write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ExportFile {
    /// Its name, such as `sessions.csv`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// The export of Loop Habit Tracker to take sessions from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct LoopImport {
    /// The text of `Checkmarks.csv`, the one of all habits or the one of a single habit.
    pub checkmarks: String,
    /// The habit's name, where the file holds several.
    pub habit: Option<String>,
    /// The roller that was used.
    pub roller: RollerId,
    /// Where.
    pub areas: Vec<Area>,
    /// At what time of day a session began; the file has days alone.
    pub at: LocalTime,
    /// How long each session took, 1 to 600 minutes.
    pub duration: Seconds,
    /// In which zone.
    pub zone: Zone,
}

/// What became of the facts of one kind.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ImportKind {
    /// The kind, such as `session`.
    pub kind: String,
    /// Facts that are new here.
    pub added: Count,
    /// Facts that replace what stood here.
    pub changed: Count,
    /// Facts that stand here already.
    pub same: Count,
    /// Facts that are not taken.
    pub refused: Count,
}

/// A fact that is changed or not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ImportItem {
    /// The kind, such as `session`.
    pub kind: String,
    /// Its id, or its place in the file.
    pub id: String,
    /// Why, without any of its contents.
    pub reason: String,
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ImportReport {
    /// Whether it was only tried: then nothing is stored.
    pub is_trial: bool,
    /// What became of each kind that the document holds.
    pub kinds: Vec<ImportKind>,
    /// The facts that replace what stood here.
    pub changed: Vec<ImportItem>,
    /// The facts that are not taken.
    pub refused: Vec<ImportItem>,
    /// The facts that are taken and contradict others that stand here: somebody is to say what really happened.
    pub conflicts: Vec<ImportItem>,
}
