//! Clearances by a clinician.

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Area, ChangeScope, Clearance, ClearanceId},
    time::{LocalDate, Timestamp},
};

columns! {
    Clearance: "clearance" => {
        id: ClearanceId,
        rule: String [json(r#"{"type": "string"}"#)],
        area: Option<Area> [about("Null: everywhere.")],
        on: LocalDate [column("on_day"), about("The day on which the clinician looked.")],
        by: Option<String> [column("by_whom"), at_most(200), about("Who it was.")],
        note: Option<String>,
        at: Timestamp,
    } => Self { id, rule, area, on, by, note, at }
}

impl Fact for Clearance {
    const WORD: &'static str = "clearance";
    const SCOPE: ChangeScope = ChangeScope::CheckIns;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { at: first.at, ..self.clone() }
    }
}

impl View<'_> {
    /// The clearances, in the order of recording. There are few: each stands for a visit to a doctor.
    pub(crate) fn clearances(&self) -> Result<Vec<Clearance>> {
        fact::recorded(self, "true", &[], |it: &Clearance| it.at)
    }
}
