//! Commands: each records facts in one transaction. With an id that was given before they change nothing.

use super::{RecordedRoller, RollCare};
use crate::{
    error::{Result, RollCareError},
    facts::{
        IdSource, Inspection, NewInspection, NewRoller, Retirement, RetirementReason, Roller, RollerDetails, RollerId,
        Settings,
    },
    hygiene::{disposal, roller_state},
    precheck::roller_response,
    store::{self, Change, Undone},
    time::Timestamp,
};

/// What a question to the person ends with: every text that asks for a confirmation does.
pub(super) const OR_CONFIRM: &str = "or confirm that it is right";

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Adds a roller. A second one of a name in use is asked about: nobody could tell them apart.
    pub fn add_roller(&self, new: NewRoller, now: Timestamp) -> Result<RecordedRoller> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let roller = self.write("add roller", now, |change| {
            let first = store::first::<Roller>(change, &id.to_string())?;
            if first.is_none() && !new.confirmed {
                has_own_name(change, &new.details.name, id, now, OR_CONFIRM)?;
            }
            store::insert(change, new.details.check(id, first.map_or(now, |first| first.added))?)
        })?;
        let said = self.said(|view| {
            let care = view.roller_care(roller.id)?.ok_or_else(unknown_roller)?;
            Ok(roller_response(&roller, &roller_state(&care, now)))
        });
        Ok(RecordedRoller::new(roller, said))
    }

    /// Corrects a roller's name or first use. Its kind and needle length stay what they are. A name that another roller in use
    /// has is refused.
    pub fn edit_roller(&self, id: RollerId, details: RollerDetails, now: Timestamp) -> Result<Roller> {
        self.write("edit roller", now, |change| {
            let stored = store::standing::<Roller>(change, &id.to_string())?;
            let roller = details.correct(&stored, now)?;
            if roller.name != stored.name {
                has_own_name(change, &roller.name, id, now, "or rename that one first")?;
            }
            store::replace(change, roller)
        })
    }

    /// Retires a roller. It cannot be used any more; undo takes that back. Retiring it again changes nothing.
    pub fn retire_roller(&self, id: RollerId, reason: RetirementReason, now: Timestamp) -> Result<Roller> {
        self.write("retire roller", now, |change| {
            retire(change, store::standing(change, &id.to_string())?, reason, now)
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

    /// Sets the hours and habits.
    pub fn save_settings(&self, settings: Settings, now: Timestamp) -> Result<()> {
        self.write("save settings", now, |change| change.save_settings(&settings.check()?))
    }

    /// Undoes the last command that was not undone yet, exactly. May be called again for the one before it.
    pub fn undo(&self, now: Timestamp) -> Result<Undone> {
        self.write("undo", now, store::undo)
    }
}

/// Refuses a name that another roller in use has: one that was retired or disposed of leaves its name to the next. `way_out` says
/// what else to do than to choose another name.
fn has_own_name(change: &Change<'_>, name: &str, own: RollerId, now: Timestamp, way_out: &str) -> Result<()> {
    let same = |other: &str| other.trim().to_lowercase() == name.trim().to_lowercase();
    let in_use = change.records_in_use()?;
    let is_taken = in_use
        .iter()
        .any(|known| known.roller.id != own && same(&known.roller.name) && disposal(&known.care, now).is_none());
    let detail = format!("is that of a roller in use; choose another one, {way_out}");
    if is_taken { Err(RollCareError::invalid("name", detail)) } else { Ok(()) }
}

/// Retires it, if it is not retired.
pub(super) fn retire(change: &Change<'_>, roller: Roller, reason: RetirementReason, now: Timestamp) -> Result<Roller> {
    let retired = roller.retired.or(Some(Retirement { at: now, reason }));
    store::replace(change, Roller { retired, ..roller })
}

pub(super) fn known_roller(change: &Change<'_>, id: RollerId) -> Result<()> {
    store::current::<Roller>(change, &id.to_string())?.map(drop).ok_or_else(unknown_roller)
}

pub(super) fn unknown_roller() -> RollCareError {
    RollCareError::invalid("roller", "is not known; add it first, or list the ones there are")
}
