//! Which of a roller's runs still matter: the ones that can clean it, and the ones that can go on.

use super::{
    checklist::PRE_USE_SOAK,
    progress::RunProgress,
    retired::retired,
    walk::{Walked, progress},
};
use crate::{
    facts::{ChecklistRun, Purpose, RecordedRun, RollerCare, RunId, StepTick},
    order,
    time::Timestamp,
};

/// Whether a run lies, beyond doubt, wholly after the roller touched skin last.
///
/// A tick that was recorded by a clock that showed less than the run had seen comes after all that the run had seen: the order of
/// recording says so, not that clock.
pub(crate) fn is_since(contact: Option<Timestamp>, recorded: &RecordedRun) -> bool {
    let is_after = |at: Timestamp| contact.is_none_or(|contact| at >= contact);
    let run = &recorded.run;
    let mut shown = run.logged;
    let mut is_tick_after = |tick: &StepTick| {
        let at = if tick.logged < shown { shown } else { tick.at };
        shown = shown.max(tick.logged);
        is_after(at)
    };
    !recorded.is_in_doubt && is_after(run.started) && run.ticks.iter().all(&mut is_tick_after)
}

fn is_since_use(care: &RollerCare, recorded: &RecordedRun) -> bool {
    is_since(care.last_contact(), recorded)
}

/// The runs that can clean the roller, in the order of recording: of a checklist that cleans by the present rules, and
/// since the last use. One that was given up is among them, and cleans nothing.
pub(super) fn cleanings(care: &RollerCare) -> impl Iterator<Item = (&ChecklistRun, Walked)> {
    let since_use = care.runs.iter().filter(|recorded| is_since_use(care, recorded));
    let walked = since_use.map(|recorded| (&recorded.run, Walked::of(recorded)));
    walked.filter(|(_, walked)| walked.checklist.cleans)
}

/// The soaks before use, of which one makes a roller fresh again that the run `cleaned_by` had made clean, in the order of
/// recording.
pub(super) fn refreshments(care: &RollerCare, cleaned_by: RunId) -> impl Iterator<Item = (&ChecklistRun, Walked)> {
    let after = care.runs.iter().skip_while(move |recorded| recorded.run.id != cleaned_by);
    let soaks = after.filter(|recorded| recorded.run.checklist == PRE_USE_SOAK && is_since_use(care, recorded));
    soaks.map(|recorded| (&recorded.run, Walked::of(recorded)))
}

/// The runs of this roller that can go on, whatever they are for, the one begun first at the top: not done, not given
/// up, not overtaken by a session. No session overtakes one that is for the case; of several such runs of a checklist
/// only the newest goes on. A retired roller is only disposed of.
pub(crate) fn open_runs(care: &RollerCare, now: Timestamp) -> Vec<RunProgress> {
    let since_use = care.runs.iter().filter(|recorded| is_since_use(care, recorded));
    // Few runs are open, and only those are worth putting into words.
    let is_open = |recorded: &&RecordedRun, purposes: &[Purpose]| {
        let walked = Walked::of(recorded);
        purposes.contains(&walked.checklist.purpose) && walked.is_open()
    };
    let mut open: Vec<&RecordedRun> = if retired(care, now).is_some() {
        Vec::new()
    } else {
        let of_use = since_use.filter(|recorded| is_open(recorded, &[Purpose::Clean, Purpose::Prepare]));
        of_use.chain(care.case_runs.iter().filter(|recorded| is_open(recorded, &[Purpose::Case]))).collect()
    };
    open.extend(care.disposals.iter().filter(|recorded| is_open(recorded, &[Purpose::Dispose])));
    let mut open: Vec<RunProgress> = open.into_iter().map(|recorded| progress(recorded, now)).collect();
    order::sort_by(&mut open, |a, b| a.started.cmp(&b.started).then(a.run.cmp(&b.run)));
    open
}
