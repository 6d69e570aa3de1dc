//! Overrides of rules.

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{ChangeScope, OverrideId, OverrideReason, RuleOverride},
    time::{LocalDate, Timestamp},
};

columns! {
    RuleOverride: "rule_override" => {
        id: OverrideId,
        rule: String [json(r#"{"type": "string"}"#)],
        reason: OverrideReason,
        note: String,
        at: Timestamp,
        agreed: Option<LocalDate> [lacking, about("The day on which a clinician agreed. Null: that of at, in UTC.")],
    } => Self { id, rule, reason, note, at, agreed }
}

impl Fact for RuleOverride {
    const WORD: &'static str = "override";
    const SCOPE: ChangeScope = ChangeScope::Person;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The overrides that stand, in the order of recording.
    pub(crate) fn overrides(&self) -> Result<Vec<RuleOverride>> {
        fact::recorded(self, "true", &[], |it: &RuleOverride| it.at)
    }
}
