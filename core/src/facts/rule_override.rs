//! Overrides: somebody decided to go on although a rule says otherwise, and said why.

use serde::{Deserialize, Serialize};

use super::{
    OverrideId,
    validate::{self, Checked},
    words,
};
use crate::time::Timestamp;

words! {
    /// Why a rule is overridden.
    OverrideReason {
        /// A clinician looked at it and cleared it.
        ClearedByClinician = "cleared-by-clinician",
        /// The person's own decision.
        OwnChoice = "own-choice",
    }
}

/// An override as stored. It shows on every verdict that the rule would have decided, until it is deleted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RuleOverride {
    /// Its id.
    pub id: OverrideId,
    /// The rule's id.
    pub rule: String,
    /// Why.
    pub reason: OverrideReason,
    /// Why, in the person's words: 1 to 2,000 characters.
    pub note: String,
    /// When.
    pub at: Timestamp,
}

/// An override to record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewOverride {
    /// The rule's id.
    pub rule: String,
    /// Why.
    pub reason: OverrideReason,
    /// Why, in the person's words: 1 to 2,000 characters.
    pub note: String,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<OverrideId>,
}

impl NewOverride {
    pub(crate) fn check(self, id: OverrideId, now: Timestamp) -> Checked<RuleOverride> {
        let note = validate::required("note", self.note)?;
        Ok(RuleOverride { id, rule: self.rule, reason: self.reason, note, at: now })
    }
}
