//! Check-ins: somebody looked at the skin of an area and answered what to look for.

use serde::{Deserialize, Serialize};

use super::{
    Answer, Area, CheckInId, SkinSign, answer,
    validate::{self, Checked},
};
use crate::time::{Timestamp, Zone};

/// A check-in as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct CheckIn {
    /// Its id.
    pub id: CheckInId,
    /// When somebody looked.
    pub at: Timestamp,
    /// The zone it was recorded in: it counts for the day that this zone had.
    pub zone: Zone,
    /// Where.
    pub area: Area,
    /// What was seen or felt, each once. None means that somebody looked and found none.
    pub signs: Vec<SkinSign>,
    /// What was answered to the questions after red flags.
    pub answers: Vec<Answer>,
    /// Free text, at most 2,000 characters.
    pub note: Option<String>,
}

/// A check-in to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewCheckIn {
    /// The zone it was recorded in: it counts for the day that this zone had.
    pub zone: Zone,
    /// Where.
    pub area: Area,
    /// What was seen or felt, each once. None means that somebody looked and found none.
    pub signs: Vec<SkinSign>,
    /// What was answered to the questions after red flags.
    #[uniffi(default)]
    pub answers: Vec<Answer>,
    /// Free text, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<CheckInId>,
}

impl NewCheckIn {
    pub(crate) fn check(self, id: CheckInId, now: Timestamp) -> Checked<CheckIn> {
        Ok(CheckIn {
            id,
            at: now,
            zone: self.zone,
            area: self.area,
            signs: validate::each_once(self.signs),
            answers: answer::check(self.answers)?,
            note: validate::text("note", self.note)?,
        })
    }
}
