//! Overrides: somebody decided to go on although a rule says otherwise, and said why.

use serde::{Deserialize, Serialize};

use super::{
    OverrideId,
    validate::{self, Checked, Fault},
    words,
};
use crate::time::{DAY_MS, LocalDate, Timestamp, Zone};

words! {
    /// Why a rule is overridden.
    OverrideReason {
        /// A clinician looked at it and cleared it.
        ClearedByClinician = "cleared-by-clinician",
        /// The person's own decision.
        OwnChoice = "own-choice",
    }
}

/// An override as stored. While it holds, it shows on every verdict that the rule would have decided: what concerns today holds
/// for the next session, what a clinician cleared for some months.
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
    /// The day on which a clinician agreed; absent counts as the day of `at` in UTC.
    pub agreed: Option<LocalDate>,
}

impl RuleOverride {
    /// The day on which a clinician agreed.
    pub fn agreed_on(&self) -> LocalDate {
        self.agreed.unwrap_or_else(|| Zone::UTC.date(self.at))
    }
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
    /// The day on which a clinician agreed, not in the future; only for [`OverrideReason::ClearedByClinician`]. Absent counts
    /// as today.
    #[uniffi(default)]
    #[serde(default)]
    pub agreed: Option<LocalDate>,
}

impl NewOverride {
    pub(crate) fn check(self, id: OverrideId, now: Timestamp) -> Checked<RuleOverride> {
        let note = validate::required("note", self.note)?;
        let Self { rule, reason, agreed, .. } = self;
        if let Some(agreed) = agreed {
            if reason != OverrideReason::ClearedByClinician {
                return Err(Fault::new(
                    "agreed",
                    "is the day on which a clinician agreed; leave it out of an own choice",
                ));
            }
            // Somewhere it is tomorrow already.
            if agreed > Zone::UTC.date(now.plus_millis(DAY_MS)) {
                return Err(Fault::new("agreed", "is in the future; take the day on which the clinician agreed"));
            }
        }
        Ok(RuleOverride { id, rule, reason, note, at: now, agreed })
    }
}
