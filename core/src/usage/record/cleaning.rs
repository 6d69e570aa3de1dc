//! Hygiene: how the roller was cleaned after each session.

use super::types::{Cleaning, HygieneRecord};
use crate::{
    facts::{Purpose, RecordedRun, SessionTrace},
    hygiene::Walked,
    order,
    time::{HOUR_MS, MINUTE_MS, Timestamp},
    units::{Count, Seconds},
};

/// A session with the time in which its roller could be cleaned after it.
#[derive(Debug, Clone)]
pub struct CleaningChance {
    /// The session. It is over.
    pub session: SessionTrace,
    /// When its roller had left the skin: later than the session if others with the same roller overlap it.
    pub from: Timestamp,
    /// When it touched skin again; absent if it has not.
    pub until: Option<Timestamp>,
}

/// A chance with the runs that were begun in it.
#[derive(Debug, Clone)]
pub struct ChanceWithRuns {
    /// When the roller could be cleaned.
    pub chance: CleaningChance,
    /// Its runs.
    pub runs: Vec<RecordedRun>,
}

/// When the roller of `session` could be cleaned after it. `uses` are sessions with the same roller, the earliest first: at
/// least those that began before this one ended, and the first one after them all. What goes on is on the skin for a
/// moment after its start at least.
pub fn cleaning_chance<'a>(session: SessionTrace, uses: impl Iterator<Item = &'a SessionTrace>) -> CleaningChance {
    let (mut from, mut until) = (session.last_contact, None);
    for other in uses.filter(|other| other.id != session.id) {
        if other.started < from || other.last_contact == from {
            from = from.max(other.last_contact);
        } else {
            until = Some(other.started);
            break;
        }
    }
    CleaningChance { session, from, until }
}

/// What became of those chances. The runs of each are the roller's that were begun in that time; one of which nobody can tell
/// whether it came before that very session is marked as in doubt.
///
/// A session counts as disinfected if a run of a checklist that cleans was begun after it, was not given up, and had the full
/// contact time before the roller touched skin again. Of several the first one counts. Minutes are rounded up; the median
/// of an even number of them is the lower middle.
pub fn hygiene_record(chances: Vec<ChanceWithRuns>) -> HygieneRecord {
    let (mut cleanings, mut minutes, mut within_hour) = (Vec::new(), Vec::new(), 0);
    for ChanceWithRuns { chance, runs } in chances {
        let cleaned = runs.iter().filter_map(|run| Some((cleaned_at(&chance, run)?, run.run.id))).min();
        let last_contact = chance.session.last_contact;
        let took_ms = cleaned.map(|(at, _)| at.millis_since(last_contact));
        let took = took_ms.map(|ms| u32::try_from((ms + MINUTE_MS - 1) / MINUTE_MS).unwrap_or(u32::MAX));
        minutes.extend(took);
        within_hour += u32::from(took_ms.is_some_and(|ms| ms <= HOUR_MS));
        let run = cleaned.map(|(_, run)| run);
        cleanings.push(Cleaning { session: chance.session.id, last_contact, run, took: took.map(Seconds::of_minutes) });
    }
    order::sort(&mut minutes);
    HygieneRecord {
        cleanings,
        disinfected: Count::of(minutes.len()),
        within_hour: within_hour.into(),
        median: minutes.get(minutes.len().saturating_sub(1) / 2).copied().map(Seconds::of_minutes),
    }
}

/// When the disinfectant of this run had acted its full time, if it did in this chance.
fn cleaned_at(chance: &CleaningChance, recorded: &RecordedRun) -> Option<Timestamp> {
    let run = &recorded.run;
    let is_after = |at: Timestamp| at >= chance.from;
    if recorded.is_in_doubt || !is_after(run.started) || !run.ticks.iter().all(|tick| is_after(tick.at)) {
        return None;
    }
    let walked = Walked::of(recorded);
    let cleans = walked.checklist.purpose == Purpose::Clean && walked.abandoned.is_none();
    walked.contact_done().filter(|at| cleans && chance.until.is_none_or(|until| *at <= until))
}
