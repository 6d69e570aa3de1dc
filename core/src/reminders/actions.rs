//! Answers of the person: snooze and skip. Dismiss and done leave the plan alone.

use std::collections::HashMap;

use super::plan::{Draft, Fate, HeldBack};
use crate::{
    facts::{ReminderAction, ReminderActionKind},
    time::Timestamp,
};

/// Applies the answers; of several snoozes of a ladder the last recorded one counts.
pub(super) fn apply(draft: &mut Draft, actions: &[ReminderAction]) {
    let mut snoozed: HashMap<&str, Timestamp> = HashMap::new();
    let mut skipped: Vec<&str> = Vec::new();
    for action in actions {
        match action.kind {
            ReminderActionKind::Snooze { until } => {
                snoozed.insert(ladder_of(&action.notification), until);
            }
            ReminderActionKind::Skip => skipped.push(&action.notification),
            ReminderActionKind::Dismiss | ReminderActionKind::Done => {}
        }
    }
    draft.drop_where(|candidate| {
        skipped.contains(&candidate.id.as_str()).then_some(Fate::HeldBack { by: HeldBack::Skip })
    });
    for (ladder, until) in snoozed {
        snooze(draft, ladder, until);
    }
}

/// Of the ladder's reminders up to `until` the last comes at `until`; the others are held back.
fn snooze(draft: &mut Draft, ladder: &str, until: Timestamp) {
    let is_early =
        |candidate: &super::notification::Candidate| ladder_of(&candidate.id) == ladder && candidate.at <= until;
    let kept = draft.candidates.iter().filter(|&candidate| is_early(candidate)).max_by_key(|candidate| candidate.at);
    let Some(kept) = kept.map(|candidate| candidate.id.clone()) else { return };
    draft.drop_where(|candidate| {
        (is_early(candidate) && candidate.id != kept).then_some(Fate::HeldBack { by: HeldBack::Snooze })
    });
    let moved = draft.candidates.iter_mut().find(|candidate| candidate.id == kept);
    let from = moved.map(|candidate| std::mem::replace(&mut candidate.at, until));
    if let Some(from) = from.filter(|from| *from != until) {
        draft.explain(&kept, Fate::Snoozed { from });
    }
}

/// What repeats the same reminder: its kind and subject, without the rung.
pub(super) fn ladder_of(id: &str) -> &str {
    let end = id.match_indices(':').nth(1).map_or(id.len(), |(at, _)| at);
    &id[..end]
}
