//! Checklists that were begun and not done.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft, Id},
        message::{Saying, keys},
        notification::Policy,
        rules::CHECKLIST,
    },
    context::{Asking, RollerNow},
};
use crate::{
    facts::{Purpose, ReminderKind, RollerRecord, RunId},
    hygiene::{RollerState, RunProgress},
    shared_text::SharedText,
    time::Timestamp,
};

/// Proposes a reminder of each open checklist, some time after somebody last did something in it. Not where another one
/// speaks already: the ladder of a used roller, or the end of a soak.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for RollerNow { record, state, open_runs } in &asking.rollers {
        let has_ladder =
            record.last_session.is_some() && !matches!(state, RollerState::Clean { .. } | RollerState::Retired { .. });
        for run in open_runs {
            if run.running_contact().is_some() || (run.purpose == Purpose::Clean && has_ladder) {
                continue;
            }
            let Some(touched) = last_touched(record, run.run) else { continue };
            let subject = SharedText::of(&["checklist:", &run.run.text(), "/", step(run)]);
            let message = Saying::of(keys!("notify-checklist"))
                .text("roller", record.roller.name.as_str())
                .text("checklist", run.title.as_str())
                .about(record.roller.id)
                .leading_to(SharedText::of(&["rollcare://run/", &run.run.text()]));
            let message = Rc::new(message);
            let mut push = |rung: &str, at, policy| {
                let (id, kind) = (SharedText::of(&[&subject, ":", rung]), ReminderKind::ChecklistUnfinished);
                draft.candidates.push(Candidate::new(kind, Id::repeated(id, rung), at, policy, message.clone()));
            };
            for minute in CHECKLIST.minutes {
                push(&SharedText::from(*minute), touched.plus_minutes((*minute).into()), Policy::Elapsed);
            }
            for day in CHECKLIST.days {
                let date = asking.zone.date(touched).plus_days(*day);
                push(&date.text(), asking.hour(date), Policy::Date);
            }
        }
    }
}

/// Where it stands: what was answered at one step is no answer at the next.
fn step(run: &RunProgress) -> &str {
    run.current().map_or("", |step| step.step.as_str())
}

/// When somebody last did something in a run.
fn last_touched(record: &RollerRecord, id: RunId) -> Option<Timestamp> {
    let runs = record.runs.iter().chain(&record.case_runs).chain(&record.disposals);
    let run = &runs.into_iter().find(|recorded| recorded.run.id == id)?.run;
    run.ticks.iter().map(|tick| tick.at).chain([run.started]).max()
}
