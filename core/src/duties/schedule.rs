//! The duty to get a roller where a schedule holds and none is fit for it.

use super::{
    duty::{Duty, DutyKey, DutyKind, DutyTask, MutedBy},
    facts::DutyFacts,
    roller::RollerNow,
    worn::end,
};
use crate::{
    facts::{AreaSet, Pause},
    guidance::concerns,
    hygiene::{RollerState, disposal},
    precheck::{Tools, fits},
    shared_text::SharedText,
    time::{LocalDate, Timestamp, Zone, resolve},
    usage::Due,
};

/// The schedule's duty where no roller is fit for it, from when that is so.
pub(super) fn no_roller<'a>(
    due: &Due<'a, '_>,
    facts: &DutyFacts<'_, 'a>,
    now: Timestamp,
    zone: &Zone,
) -> Option<Duty<'a>> {
    let (today, schedule) = (zone.day(now, facts.weeks.settings.day_starts), due.schedule);
    let since = lost(due, facts, now, zone)?;
    if !schedule.holds_on(today.max(zone.day(since, facts.weeks.settings.day_starts))) {
        return None;
    }
    Some(Duty {
        key: DutyKey { kind: DutyKind::NoRoller, subject: SharedText::of(&[&schedule.id.text()]) },
        since,
        known: since,
        task: DutyTask::GetRoller { schedule: schedule.id },
        muted_by: is_paused(facts.weeks.pauses, due, today).then_some(MutedBy::Pause),
        until: schedule.until,
        roller: None,
        areas: AreaSet::of(due.areas),
    })
}

/// Whether a pause covers a schedule's day.
pub(crate) fn is_paused(pauses: &[Pause], due: &Due<'_, '_>, day: LocalDate) -> bool {
    pauses.iter().any(|pause| pause.covers(day) && concerns(&pause.areas, due.areas))
}

/// When the schedule lost, or is to lose, the last roller that is fit for it, as far as the facts tell: not before it holds.
fn lost(due: &Due<'_, '_>, facts: &DutyFacts<'_, '_>, now: Timestamp, zone: &Zone) -> Option<Timestamp> {
    let day_starts = facts.weeks.settings.day_starts;
    let begins = |date: LocalDate| resolve(date.at(day_starts), zone);
    let tools = Tools::of(due.roller, due.needle_um, RollerNow::states(facts.rollers), now);
    let missing_from = tools.missing_from()?;
    let holds = due.schedule.added.max(begins(due.schedule.from));
    if missing_from > zone.day(now, day_starts) {
        return Some(begins(missing_from).max(holds));
    }
    let fits = |roller: &&RollerNow<'_>| fits(&roller.record.roller, due.roller, due.needle_um);
    let ended = facts.rollers.iter().filter(fits).filter_map(|roller| ended(roller, facts, now, zone));
    Some(ended.chain(facts.last_retired).filter(|ended| *ended <= now).max().map_or(holds, |ended| ended.max(holds)))
}

/// From when on a roller is not to be used any more.
fn ended(roller: &RollerNow<'_>, facts: &DutyFacts<'_, '_>, now: Timestamp, zone: &Zone) -> Option<Timestamp> {
    let day_starts = facts.weeks.settings.day_starts;
    if let RollerState::Retired { at, .. } = &roller.state {
        return Some(disposal(roller.record, now).and_then(|run| run.completed).map_or(*at, |gone| gone.min(*at)));
    }
    let end = end(roller.record, |life| life.stop, day_starts)?;
    // One that is used up stops with its last session, and not on the day after.
    let last = roller.record.last_contact().filter(|_| end.by_uses);
    Some(last.unwrap_or_else(|| resolve(end.date.at(day_starts), zone)))
}
