//! How strongly a rule speaks.

use serde::{Deserialize, Serialize};

/// What a rule asks for when it applies. Later ones are stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Tell only.
    Info,
    /// Show, and let the person continue.
    Warn,
    /// Stop until a clinician has cleared it.
    Ask,
    /// Refuse.
    Stop,
}
