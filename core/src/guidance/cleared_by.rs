//! What clears a finding.

use serde::{Deserialize, Serialize};

use crate::{time::Timestamp, units::Count};

/// What would make a rule apply no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum ClearedBy {
    /// Waiting until then.
    Time {
        /// From this instant on.
        at: Timestamp,
    },
    /// The after-use checklist, done whole.
    Checklist,
    /// Another roller.
    OtherRoller,
    /// A shorter needle.
    ShorterNeedle,
    /// A clinician who cleared it.
    Clinician,
    /// Skin that has healed, and says so at a new look.
    Healing,
    /// Rolling elsewhere: it stays where it is, as a mole does.
    Elsewhere,
    /// That it is no longer so, as when a medicine is over.
    Change,
    /// Another look, from then on, that finds it gone: it was too early to tell.
    Look {
        /// From this instant on.
        at: Timestamp,
    },
    /// This many more good check-ins, one a day.
    CheckIns {
        /// How many.
        left: Count,
    },
    /// Leaving out the product, or using it at another time.
    OtherProduct,
    /// Nothing: it stays.
    Nothing,
}
