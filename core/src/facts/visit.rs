//! Visits: appointments with a professional.

use serde::{Deserialize, Serialize};

use super::{
    Area, VisitId,
    validate::{self, Checked},
};
use crate::time::{LocalDateTime, Timestamp, Zone, resolve};

/// A visit as stored. One that lies in the past counts as kept; delete one that was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// When, on the wall of the practice.
    pub at: LocalDateTime,
    /// The practice's zone. It is pinned: the person's journeys do not move the visit.
    pub zone: Zone,
    /// Where on the body: at least one area, each once.
    pub areas: Vec<Area>,
    /// What is done there: the id of a rule about procedures, such as `proc.pro-needling`.
    pub treatment: String,
    /// Free text, at most 2,000 characters.
    pub note: Option<String>,
    /// When it was added.
    pub added: Timestamp,
}

impl Visit {
    /// When it begins, by the zone rules that this engine knows.
    pub fn begins(&self) -> Timestamp {
        resolve(self.at, &self.zone)
    }
}

/// A visit to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewVisit {
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<VisitId>,
    /// What it is.
    #[serde(flatten)]
    pub details: EditVisit,
}

/// Everything of a visit that its owner says, and may say otherwise later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct EditVisit {
    /// See [`Visit::at`].
    pub at: LocalDateTime,
    /// See [`Visit::zone`].
    pub zone: Zone,
    /// See [`Visit::areas`].
    pub areas: Vec<Area>,
    /// See [`Visit::treatment`].
    pub treatment: String,
    /// See [`Visit::note`].
    pub note: Option<String>,
}

impl EditVisit {
    pub(crate) fn check(self, id: VisitId, added: Timestamp) -> Checked<Visit> {
        Ok(Visit {
            id,
            at: self.at,
            zone: self.zone,
            areas: validate::some_of("areas", self.areas)?,
            treatment: validate::required("treatment", self.treatment)?,
            note: validate::text("note", self.note)?,
            added,
        })
    }
}
