//! Inspections: somebody looked at the needles.

use serde::{Deserialize, Serialize};

use super::{
    InspectionId, RollerId,
    validate::{self, Checked},
    words,
};
use crate::time::Timestamp;

words! {
    /// What can be wrong with needles, or with who used them. Each retires the roller.
    #[uniffi(name = "NeedleDefect")]
    Defect {
        /// Bent or tilted needles.
        Bent = "bent",
        /// Missing needles.
        Missing = "missing",
        /// Rust.
        Rusty = "rusty",
        /// Dull: drags, scratches, hurts more than before.
        Dull = "dull",
        /// It fell on something hard.
        Dropped = "dropped",
        /// Somebody else used it.
        Shared = "shared",
    }
}

/// An inspection as stored. No defects means that somebody looked and found none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Inspection {
    /// Its id.
    pub id: InspectionId,
    /// The roller that was looked at.
    pub roller: RollerId,
    /// When.
    pub at: Timestamp,
    /// What was found, each once.
    pub defects: Vec<Defect>,
    /// Free text, at most 2,000 characters.
    pub note: Option<String>,
}

/// An inspection to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewInspection {
    /// The roller that was looked at.
    pub roller: RollerId,
    /// What was found, each once.
    pub defects: Vec<Defect>,
    /// Free text, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<InspectionId>,
}

impl NewInspection {
    pub(crate) fn check(self, id: InspectionId, now: Timestamp) -> Checked<Inspection> {
        let (roller, defects) = (self.roller, validate::each_once(self.defects));
        Ok(Inspection { id, roller, at: now, defects, note: validate::text("note", self.note)? })
    }
}
