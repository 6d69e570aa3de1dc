//! Clearances: a clinician looked at a warning sign and cleared it. Without one it stays, however good the skin looks.

use serde::{Deserialize, Serialize};

use super::{
    Area, ClearanceId,
    validate::{self, Checked, Fault},
};
use crate::time::{LocalDate, Timestamp};

/// A clearance as stored. It clears the sign where it was seen up to that day, and before this was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Clearance {
    /// Its id.
    pub id: ClearanceId,
    /// The warning sign: a rule's id, such as `flag.pus`.
    pub rule: String,
    /// Where; absent means everywhere.
    pub area: Option<Area>,
    /// The day on which the clinician looked at it.
    pub on: LocalDate,
    /// Who it was, in the person's words: at most 200 characters.
    pub by: Option<String>,
    /// Free text, at most 2,000 characters.
    pub note: Option<String>,
    /// When it was recorded.
    pub at: Timestamp,
}

/// A clearance to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewClearance {
    /// The warning sign: a rule's id, such as `flag.pus`.
    pub rule: String,
    /// Where; absent means everywhere.
    #[uniffi(default)]
    pub area: Option<Area>,
    /// The day on which the clinician looked at it: not before the sign was seen, and not in the future.
    pub on: LocalDate,
    /// Who it was, in the person's words: at most 200 characters.
    #[uniffi(default)]
    pub by: Option<String>,
    /// Free text, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<ClearanceId>,
}

/// The longest name of a clinician, in characters (Unicode scalar values).
const LONGEST_NAME: usize = 200;

impl NewClearance {
    /// Checked on `today`; becomes the clearance `id`, recorded at `now`.
    pub(crate) fn check(self, id: ClearanceId, today: LocalDate, now: Timestamp) -> Checked<Clearance> {
        let Self { rule, area, on, by, note, .. } = self;
        if on > today {
            return Err(Fault::new("on", "lies in the future; record it once the clinician has looked"));
        }
        let by = validate::text("by", by)?;
        if by.as_ref().is_some_and(|name| name.chars().count() > LONGEST_NAME) {
            return Err(Fault::new("by", "is longer than 200 characters; shorten it"));
        }
        Ok(Clearance { id, rule, area, on, by, note: validate::text("note", note)?, at: now })
    }
}
