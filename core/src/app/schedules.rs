//! Schedules, pauses and skipped days.

use super::{RecordedSchedule, RollCare};
use crate::{
    error::{Result, RollCareError},
    facts::{
        IdSource, NewPause, NewSchedule, NewSkip, Pause, PauseDetails, PauseId, Schedule, ScheduleDetails, ScheduleId,
        Skip,
    },
    guidance::{Rule, RulesByKind, meet},
    reminders::PlanFacts,
    store::{self, Change, View},
    time::{LocalDate, Timestamp, Zone},
    usage::too_often,
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Adds a schedule. One that held on some of its areas ends when it begins: the weeks before stay as they were judged.
    ///
    /// Refused is a time in quiet hours at which it may not ring, and a rhythm beyond gaps and quotas unless the person wants
    /// it despite the rules or overrode the one that objects.
    pub fn add_schedule(&self, new: NewSchedule, now: Timestamp) -> Result<RecordedSchedule> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let schedule = self.write("add schedule", now, |change| {
            let first = store::first::<Schedule>(change, &id.to_string())?;
            let is_repeat = first.is_some();
            let schedule = new.details.check(id, first.map_or(now, |first| first.added))?;
            knows_roller(change, &schedule)?;
            if !is_repeat {
                can_be_heard(change, &schedule)?;
                if !new.despite_rules
                    && let Some(rule) = too_often_by(change, &schedule, now)?
                {
                    return Err(RollCareError::against("rhythm", &rule.id, &rule.statement()));
                }
                make_room(change, &schedule)?;
            }
            store::insert(change, schedule)
        })?;
        Ok(self.recorded_schedule(schedule))
    }

    /// Says what a schedule was meant to be, from its first day on. To change it from a day on, add another. What it did not say before
    /// is refused as [`add_schedule`](Self::add_schedule) would; what was taken before is not.
    pub fn edit_schedule(&self, id: ScheduleId, details: ScheduleDetails, now: Timestamp) -> Result<RecordedSchedule> {
        let schedule = self.write("edit schedule", now, |change| {
            let stored: Schedule = store::standing(change, &id.to_string())?;
            let schedule = details.check(id, stored.added)?;
            knows_roller(change, &schedule)?;
            let rings = |it: &Schedule| (it.at, it.rings_in_quiet_hours);
            if rings(&schedule) != rings(&stored) {
                can_be_heard(change, &schedule)?;
            }
            let asks = |it: &Schedule| (it.areas.clone(), it.roller, it.rhythm.clone());
            if asks(&schedule) != asks(&stored)
                && let Some(rule) = too_often_by(change, &schedule, now)?
                // What the person wanted despite a rule stays so.
                && too_often_by(change, &stored, now)?.is_none_or(|before| before.id != rule.id)
            {
                return Err(RollCareError::against("rhythm", &rule.id, &rule.statement()));
            }
            if let Some(rival) = rivals(change, &schedule)?.into_iter().find(|rival| overlap(rival, &schedule)) {
                return Err(taken(&rival));
            }
            store::replace(change, schedule)
        })?;
        Ok(self.recorded_schedule(schedule))
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

/// A reminder that only ever comes hours after its time is of no use: the person says whether it may ring.
///
/// What was said before the quiet hours were what they are now stays; only a command that says when is asked.
fn can_be_heard(view: &View<'_>, schedule: &Schedule) -> Result<()> {
    let settings = view.settings()?;
    if schedule.rings_in_quiet_hours || !settings.is_quiet_at(schedule.at) {
        return Ok(());
    }
    let (from, to) = (settings.quiet_from, settings.quiet_to);
    let detail = format!(
        "lies in the quiet hours from {from} to {to}; choose a time outside them, or let it ring in quiet hours"
    );
    Err(RollCareError::invalid("at", detail))
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
            return Err(taken(&rival));
        }
    }
    Ok(())
}

pub(super) fn overlap(one: &Schedule, other: &Schedule) -> bool {
    one.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| one.from < until)
}

fn taken(by: &Schedule) -> RollCareError {
    let id = by.id;
    RollCareError::conflict(format!("another schedule holds on these areas then: {id}; end or delete that one first"))
}

/// The rule that a schedule asks more of than it allows, if there is one.
fn too_often_by(view: &View<'_>, schedule: &Schedule, now: Timestamp) -> Result<Option<&'static Rule>> {
    // Where the person is decides only on which day somebody gets older.
    let zone = Zone::UTC;
    let facts = PlanFacts::of_outlook(view, view.settings()?, view.roller_records()?, now, &zone)?;
    Ok(too_often(schedule, facts.outlook(), now, &zone, RulesByKind::bundled()))
}
