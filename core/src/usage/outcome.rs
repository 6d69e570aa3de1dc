//! The outcome clock: when a result can be judged, if ever.

use serde::{Deserialize, Serialize};

use crate::time::LocalDate;

/// How far somebody is from the time at which results are judged. Nothing here claims that there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum OutcomeClock {
    /// No schedule holds, so no week counts.
    Stopped,
    /// Too few weeks with enough sessions so far.
    Running {
        /// Such weeks so far.
        weeks: u32,
        /// Weeks that it takes.
        needed: u32,
        /// The first day on which it can be judged if no week is missed from now on.
        earliest: LocalDate,
        /// The rule behind it.
        rule: String,
    },
    /// Enough weeks: it can be judged.
    Ready {
        /// Since when.
        since: LocalDate,
        /// The rule behind it.
        rule: String,
    },
}
