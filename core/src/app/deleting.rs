//! Deleting a fact. It is only hidden: undo brings it back.

use super::RollCare;
use crate::{
    error::Result,
    facts::{
        CheckIn, ChecklistRun, Clearance, CustomChecklist, FactRef, Inspection, Pause, Photo, Product, ProductUse,
        RuleOverride, Schedule, Session, Skip, Visit,
    },
    store::{self, Change},
    time::Timestamp,
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Deletes a fact; undo brings it back.
    pub fn delete(&self, fact: FactRef, now: Timestamp) -> Result<()> {
        let command = match fact {
            FactRef::Session { .. } => "delete session",
            FactRef::Run { .. } => "delete checklist run",
            FactRef::Checklist { .. } => "delete checklist",
            FactRef::Inspection { .. } => "delete inspection",
            FactRef::CheckIn { .. } => "delete check-in",
            FactRef::Product { .. } => "delete product",
            FactRef::Use { .. } => "delete product use",
            FactRef::Override { .. } => "delete override",
            FactRef::Schedule { .. } => "delete schedule",
            FactRef::Pause { .. } => "delete pause",
            FactRef::Skip { .. } => "delete skip",
            FactRef::Visit { .. } => "delete visit",
            FactRef::Clearance { .. } => "delete clearance",
            FactRef::Photo { .. } => "delete photo",
        };
        self.write(command, now, |change| delete(change, fact))
    }
}

fn delete(change: &Change<'_>, fact: FactRef) -> Result<()> {
    match fact {
        FactRef::Session { id } => store::delete::<Session>(change, &id.to_string()),
        FactRef::Run { id } => store::delete::<ChecklistRun>(change, &id.to_string()),
        FactRef::Checklist { id } => store::delete::<CustomChecklist>(change, &id.to_string()),
        FactRef::Inspection { id } => store::delete::<Inspection>(change, &id.to_string()),
        FactRef::CheckIn { id } => store::delete::<CheckIn>(change, &id.to_string()),
        FactRef::Product { id } => store::delete::<Product>(change, &id.to_string()),
        FactRef::Use { id } => store::delete::<ProductUse>(change, &id.to_string()),
        FactRef::Override { id } => store::delete::<RuleOverride>(change, &id.to_string()),
        FactRef::Schedule { id } => store::delete::<Schedule>(change, &id.to_string()),
        FactRef::Pause { id } => store::delete::<Pause>(change, &id.to_string()),
        FactRef::Skip { id } => store::delete::<Skip>(change, &id.to_string()),
        FactRef::Visit { id } => store::delete::<Visit>(change, &id.to_string()),
        FactRef::Clearance { id } => store::delete::<Clearance>(change, &id.to_string()),
        FactRef::Photo { id } => store::delete::<Photo>(change, &id.to_string()),
    }
}
