//! Commands: each records facts in one transaction. With an id that was given before they change nothing.

use super::RollCare;
use crate::{
    error::{Result, RollCareError},
    facts::{
        IdSource, Inspection, NewInspection, NewReminderAction, NewRoller, ReminderAction, Retirement,
        RetirementReason, Roller, RollerDetails, RollerId, Settings,
    },
    store::{self, Change, Undone},
    time::Timestamp,
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Adds a roller.
    pub fn add_roller(&self, new: NewRoller, now: Timestamp) -> Result<Roller> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("add roller", now, |change| {
            let first = store::first::<Roller>(change, &id.to_string())?;
            store::insert(change, new.details.check(id, first.map_or(now, |first| first.added))?)
        })
    }

    /// Corrects a roller's name or first use. Its kind and needle length stay what they are.
    pub fn edit_roller(&self, id: RollerId, details: RollerDetails, now: Timestamp) -> Result<Roller> {
        self.write("edit roller", now, |change| {
            let stored = store::standing::<Roller>(change, &id.to_string())?;
            store::replace(change, details.correct(&stored, now)?)
        })
    }

    /// Retires a roller. It cannot be used any more; undo takes that back. Retiring it again changes nothing.
    pub fn retire_roller(&self, id: RollerId, reason: RetirementReason, now: Timestamp) -> Result<Roller> {
        self.write("retire roller", now, |change| {
            let roller = store::standing::<Roller>(change, &id.to_string())?;
            let retired = roller.retired.or(Some(Retirement { at: now, reason }));
            store::replace(change, Roller { retired, ..roller })
        })
    }

    /// Records a look at the needles. A defect retires the roller.
    pub fn inspect_roller(&self, new: NewInspection, now: Timestamp) -> Result<Inspection> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let inspection = new.check(id, now)?;
        self.write("inspect roller", now, |change| {
            known_roller(change, inspection.roller)?;
            store::insert(change, inspection)
        })
    }

    /// Records what somebody did with a reminder.
    pub fn answer_reminder(&self, new: NewReminderAction, now: Timestamp) -> Result<ReminderAction> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("answer reminder", now, |change| {
            let first = store::first::<ReminderAction>(change, &id.to_string())?;
            store::insert(change, new.check(id, first.map_or(now, |first| first.at))?)
        })
    }

    /// Sets the hours and habits.
    pub fn save_settings(&self, settings: Settings, now: Timestamp) -> Result<()> {
        self.write("save settings", now, |change| change.save_settings(&settings.check()?))
    }

    /// Undoes the last command that was not undone yet, exactly. May be called again for the one before it.
    pub fn undo(&self, now: Timestamp) -> Result<Undone> {
        self.write("undo", now, store::undo)
    }
}

pub(super) fn known_roller(change: &Change<'_>, id: RollerId) -> Result<()> {
    store::current::<Roller>(change, &id.to_string())?.map(drop).ok_or_else(unknown_roller)
}

pub(super) fn unknown_roller() -> RollCareError {
    RollCareError::invalid("roller", "is not known; add it first, or list the ones there are")
}
