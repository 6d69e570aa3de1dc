//! A fact by its kind and id.

use serde::{Deserialize, Serialize};

use super::{
    CheckInId, ChecklistId, ClearanceId, InspectionId, OverrideId, PauseId, PhotoId, ProductId, RunId, ScheduleId,
    SessionId, SkipId, UseId, VisitId,
};

/// A fact that can be deleted. Rollers are retired instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum FactRef {
    /// A session.
    Session {
        /// Its id.
        id: SessionId,
    },
    /// A checklist run with its ticks.
    Run {
        /// Its id.
        id: RunId,
    },
    /// A checklist that somebody wrote. Its runs stay.
    Checklist {
        /// Its id.
        id: ChecklistId,
    },
    /// A look at the needles.
    Inspection {
        /// Its id.
        id: InspectionId,
    },
    /// A look at the skin.
    CheckIn {
        /// Its id.
        id: CheckInId,
    },
    /// A product. Its uses stay.
    Product {
        /// Its id.
        id: ProductId,
    },
    /// A use of a product.
    Use {
        /// Its id.
        id: UseId,
    },
    /// An override of a rule.
    Override {
        /// Its id.
        id: OverrideId,
    },
    /// A schedule.
    Schedule {
        /// Its id.
        id: ScheduleId,
    },
    /// A pause.
    Pause {
        /// Its id.
        id: PauseId,
    },
    /// A skipped day.
    Skip {
        /// Its id.
        id: SkipId,
    },
    /// A visit.
    Visit {
        /// Its id.
        id: VisitId,
    },
    /// A clearance by a clinician.
    Clearance {
        /// Its id.
        id: ClearanceId,
    },
    /// A photo's reference. The file is the app's.
    Photo {
        /// Its id.
        id: PhotoId,
    },
}
