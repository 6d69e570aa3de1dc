//! Checklists that were begun and not done.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft, Id},
        message::{Saying, keys},
        notification::Policy,
        rules::CHECKLIST,
    },
    context::Asking,
    ladder::{Rung, rungs},
};
use crate::{
    duties::DutyKind,
    facts::{ReminderKind, RollerId},
    guidance::short_name,
    hygiene::RunProgress,
    shared_text::SharedText,
};

/// Proposes a reminder of each open checklist, some time after somebody last did something in it, for as long as it is open.
/// Not where the ladder of a used roller speaks already.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for (number, duty) in asking.duties_of(DutyKind::Checklist) {
        let Some((run, roller)) = run_of(&duty.key.subject, asking) else { continue };
        let message = Saying::of(keys!("notify-checklist"))
            .text("roller", duty.roller.map(|roller| short_name(&roller.name)).unwrap_or_default())
            .text("checklist", short_name(&run.title))
            .about(roller)
            .leading_to(duty.task.deep_link());
        let message = Rc::new(message);
        let (kind, subject) = (ReminderKind::ChecklistUnfinished, &duty.key.subject);
        rungs(
            asking,
            duty.known,
            CHECKLIST.minutes,
            CHECKLIST.days,
            Policy::Date,
            |Rung { name, at, policy, .. }| {
                let id = Id::repeated(SharedText::of(&["checklist:", subject, ":", &name]), &name);
                draft.candidates.push(Candidate::new(kind, id, at, policy, message.clone()).of_duty(number));
            },
        );
    }
}

/// The run that a duty is about, with its roller.
fn run_of<'s>(subject: &str, asking: &'s Asking<'_>) -> Option<(&'s RunProgress, RollerId)> {
    let runs = asking.rollers.iter().flat_map(|roller| roller.open_runs.iter());
    let run = runs.into_iter().find(|run| subject.starts_with(run.run.text().as_str()))?;
    Some((run, run.roller))
}
