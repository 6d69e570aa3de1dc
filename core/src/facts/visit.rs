//! Visits: appointments with a professional.

use serde::{Deserialize, Serialize};

use super::{
    Area, VisitId, details,
    validate::{self, Checked},
};
use crate::time::{LocalDateTime, Timestamp, Zone, resolve};

/// A visit as stored. One that lies in the past counts as kept; delete one that was not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// What its owner says of it.
    #[serde(flatten)]
    pub details: VisitDetails,
    /// When it was added.
    pub added: Timestamp,
}

/// Everything of a visit that its owner says, and may correct later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct VisitDetails {
    /// When, by the local time of the practice.
    pub at: LocalDateTime,
    /// The practice's zone. It is pinned: the person's journeys do not move the visit.
    pub zone: Zone,
    /// Where on the body: at least one area, each once.
    pub areas: Vec<Area>,
    /// What is done there: the id of a rule about procedures, such as `proc.pro-needling`.
    pub treatment: String,
    /// Free text, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
}

details!(Visit => VisitDetails);

impl Visit {
    /// When it begins, by the zone rules that this engine knows.
    pub fn begins(&self) -> Timestamp {
        resolve(self.at, &self.zone)
    }
}

/// A visit to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewVisit {
    /// What it is.
    #[serde(flatten)]
    pub details: VisitDetails,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<VisitId>,
}

impl VisitDetails {
    /// Becomes the visit `id`, added at `added`.
    pub(crate) fn check(self, id: VisitId, added: Timestamp) -> Checked<Visit> {
        let details = Self {
            areas: validate::some_of("areas", self.areas)?,
            treatment: validate::required("treatment", self.treatment)?,
            note: validate::text("note", self.note)?,
            ..self
        };
        Ok(Visit { id, details, added })
    }
}
