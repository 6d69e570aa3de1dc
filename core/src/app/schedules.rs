//! Schedules, pauses and skipped days.

use super::RollCare;
use crate::{
    error::{Result, RollCareError},
    facts::{
        IdSource, NewPause, NewSchedule, NewSkip, Pause, PauseDetails, PauseId, Schedule, ScheduleDetails, ScheduleId,
        Skip,
    },
    guidance::meet,
    store::{self, Change},
    time::{LocalDate, Timestamp},
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Adds a schedule. One that held on some of its areas ends when it begins: the weeks before stay as they were judged.
    pub fn add_schedule(&self, new: NewSchedule, now: Timestamp) -> Result<Schedule> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("add schedule", now, |change| {
            let first = store::first::<Schedule>(change, &id.to_string())?;
            let is_repeat = first.is_some();
            let schedule = new.details.check(id, first.map_or(now, |first| first.added))?;
            knows_roller(change, &schedule)?;
            if !is_repeat {
                make_room(change, &schedule)?;
            }
            store::insert(change, schedule)
        })
    }

    /// Says what a schedule was meant to be, from its first day on. To change it from a day on, add another.
    pub fn edit_schedule(&self, id: ScheduleId, details: ScheduleDetails, now: Timestamp) -> Result<Schedule> {
        self.write("edit schedule", now, |change| {
            let stored: Schedule = store::standing(change, &id.to_string())?;
            let schedule = details.check(id, stored.added)?;
            knows_roller(change, &schedule)?;
            if rivals(change, &schedule)?.iter().any(|rival| overlap(rival, &schedule)) {
                return Err(taken());
            }
            store::replace(change, schedule)
        })
    }

    /// One schedule.
    pub fn schedule(&self, id: ScheduleId) -> Result<Schedule> {
        self.read(|view| store::standing(view, &id.to_string()))
    }

    /// The schedules that hold on `day` or later, in the order of their first days.
    pub fn schedules(&self, day: LocalDate) -> Result<Vec<Schedule>> {
        self.read(|view| view.schedules_since(day))
    }

    /// Adds a pause: nobody expects a session in it, and it breaks no row.
    pub fn add_pause(&self, new: NewPause, now: Timestamp) -> Result<Pause> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("add pause", now, |change| {
            let first = store::first::<Pause>(change, &id.to_string())?;
            store::insert(change, new.details.check(id, first.map_or(now, |first| first.added))?)
        })
    }

    /// Says what a pause really was, such as when it ended.
    pub fn edit_pause(&self, id: PauseId, details: PauseDetails, now: Timestamp) -> Result<Pause> {
        self.write("edit pause", now, |change| {
            let stored: Pause = store::standing(change, &id.to_string())?;
            store::replace(change, details.check(id, stored.added)?)
        })
    }

    /// One pause.
    pub fn pause(&self, id: PauseId) -> Result<Pause> {
        self.read(|view| store::standing(view, &id.to_string()))
    }

    /// The pauses that have not ended before `day`, in the order of their first days.
    pub fn pauses(&self, day: LocalDate) -> Result<Vec<Pause>> {
        self.read(|view| view.pauses_since(day))
    }

    /// Records that a session is left out on purpose on a day.
    pub fn skip_day(&self, new: NewSkip, now: Timestamp) -> Result<Skip> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("skip day", now, |change| {
            let first = store::first::<Skip>(change, &id.to_string())?;
            store::insert(change, new.check(id, first.map_or(now, |first| first.added))?)
        })
    }

    /// The days skipped from `day` on, in their order.
    pub fn skips(&self, day: LocalDate) -> Result<Vec<Skip>> {
        self.read(|view| view.skips_since(day))
    }
}

fn knows_roller(change: &Change<'_>, schedule: &Schedule) -> Result<()> {
    match schedule.roller {
        Some(roller) => super::commands::known_roller(change, roller),
        None => Ok(()),
    }
}

/// The other schedules on some of the same areas that have not ended when this one begins.
pub(super) fn rivals(change: &Change<'_>, schedule: &Schedule) -> Result<Vec<Schedule>> {
    let since = change.schedules_since(schedule.from)?;
    let is_rival = |other: &Schedule| other.id != schedule.id && meet(&other.areas, &schedule.areas);
    Ok(since.into_iter().filter(is_rival).collect())
}

/// Ends the schedules that held before this one begins.
fn make_room(change: &Change<'_>, schedule: &Schedule) -> Result<()> {
    for rival in rivals(change, schedule)? {
        if rival.from < schedule.from {
            let details = ScheduleDetails { until: Some(schedule.from), ..rival.details };
            store::replace(change, Schedule { details, ..rival })?;
        } else if overlap(&rival, schedule) {
            return Err(taken());
        }
    }
    Ok(())
}

pub(super) fn overlap(one: &Schedule, other: &Schedule) -> bool {
    one.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| one.from < until)
}

fn taken() -> RollCareError {
    RollCareError::conflict("another schedule holds on these areas then; end or delete that one first")
}
