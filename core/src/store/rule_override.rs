//! Overrides of rules.

use rusqlite::{Row, named_params};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, timestamp},
};
use crate::{
    error::Result,
    facts::{ChangeScope, RuleOverride},
};

impl Fact for RuleOverride {
    const TABLE: &'static str = "rule_override";
    const WORD: &'static str = "override";
    const SCOPE: ChangeScope = ChangeScope::Person;
    const SELECT: &'static str = "SELECT f.* FROM rule_override AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            rule: row.get("rule")?,
            reason: parsed(row, "reason")?,
            note: row.get("note")?,
            at: timestamp(row, "at")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO rule_override (id, revision, rule, reason, note, at)
                 VALUES (:id, :revision, :rule, :reason, :note, :at)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":rule": self.rule,
                ":reason": self.reason.as_str(),
                ":note": self.note,
                ":at": self.at.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The overrides that stand, in the order of recording.
    pub(crate) fn overrides(&self) -> Result<Vec<RuleOverride>> {
        fact::many(self, fact::in_order_of_recording!("true", "f.at"), &[])
    }
}
