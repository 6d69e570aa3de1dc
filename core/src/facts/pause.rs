//! Pauses and skips: times in which nobody expects a session.

use serde::{Deserialize, Serialize};

use super::{
    Area, Fault, PauseId, SkipId, details,
    validate::{self, Checked},
    words,
};
use crate::time::{LocalDate, Timestamp};

words! {
    /// Why sessions pause.
    PauseReason {
        /// A holiday or a journey.
        Holiday = "holiday",
        /// An illness, or skin that has to heal.
        Illness = "illness",
        /// A treatment by a professional.
        ClinicVisit = "clinic-visit",
        /// Anything else.
        Other = "other",
    }
}

/// A pause as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Pause {
    /// Its id.
    pub id: PauseId,
    /// What its owner says of it.
    #[serde(flatten)]
    pub details: PauseDetails,
    /// When it was added.
    pub added: Timestamp,
}

/// Everything of a pause that its owner says, and may correct later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PauseDetails {
    /// Where; none means everywhere.
    #[uniffi(default)]
    pub areas: Vec<Area>,
    /// Its first day.
    pub from: LocalDate,
    /// Its last day, not before the first; absent while nobody knows.
    #[uniffi(default)]
    pub to: Option<LocalDate>,
    /// Why.
    pub reason: PauseReason,
    /// Free text, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
}

details!(Pause => PauseDetails);

impl Pause {
    /// Whether this day lies in it.
    pub fn covers(&self, day: LocalDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// A pause to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewPause {
    /// What it is.
    #[serde(flatten)]
    pub details: PauseDetails,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<PauseId>,
}

impl PauseDetails {
    /// Becomes the pause `id`, added at `added`.
    pub(crate) fn check(self, id: PauseId, added: Timestamp) -> Checked<Pause> {
        if self.to.is_some_and(|to| to < self.from) {
            return Err(Fault::new("to", "lies before the first day; give a later day, or leave it out"));
        }
        let details = Self { areas: validate::each_once(self.areas), note: validate::text("note", self.note)?, ..self };
        Ok(Pause { id, details, added })
    }
}

/// A skip as stored: on this day a session was left out on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Skip {
    /// Its id.
    pub id: SkipId,
    /// Where; none means everywhere.
    pub areas: Vec<Area>,
    /// The day.
    pub date: LocalDate,
    /// Free text, at most 2,000 characters.
    pub note: Option<String>,
    /// When it was added.
    pub added: Timestamp,
}

/// A day to skip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewSkip {
    /// Where; none means everywhere.
    #[uniffi(default)]
    pub areas: Vec<Area>,
    /// The day.
    pub date: LocalDate,
    /// Free text, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<SkipId>,
}

impl NewSkip {
    pub(crate) fn check(self, id: SkipId, added: Timestamp) -> Checked<Skip> {
        let (areas, note) = (validate::each_once(self.areas), validate::text("note", self.note)?);
        Ok(Skip { id, areas, date: self.date, note, added })
    }
}
