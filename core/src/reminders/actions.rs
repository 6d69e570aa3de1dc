//! Answers of the person: snooze and skip. Dismiss and done leave the plan alone.

use std::collections::BTreeMap;

use super::{
    notification::Candidate,
    plan::{Draft, Fate, HeldBack},
};
use crate::{
    facts::{ReminderAction, ReminderActionKind},
    time::Timestamp,
};

/// Applies the answers in the order of recording; of several snoozes of a ladder only the last one counts.
pub(super) fn apply(draft: &mut Draft, actions: &[ReminderAction], now: Timestamp) {
    let is_snooze = |action: &&ReminderAction| matches!(action.kind, ReminderActionKind::Snooze { .. });
    let last_snooze: BTreeMap<_, _> =
        actions.iter().filter(is_snooze).map(|action| (ladder_of(&action.notification), action.id)).collect();
    for action in actions {
        let ladder = ladder_of(&action.notification);
        match action.kind {
            ReminderActionKind::Snooze { until } if last_snooze.get(ladder) == Some(&action.id) => {
                // A clock that was set back since must not make the snooze longer than it was meant.
                let length_ms = until.millis_since(action.at);
                snooze(draft, ladder, until.min(now.plus_millis(length_ms)));
            }
            ReminderActionKind::Skip => draft.drop_where(|candidate| {
                (candidate.id == action.notification).then_some(Fate::HeldBack { by: HeldBack::Skip })
            }),
            ReminderActionKind::Snooze { .. } | ReminderActionKind::Dismiss | ReminderActionKind::Done => {}
        }
    }
}

/// Of the ladder's reminders up to `until` the last comes at `until`; the others are held back.
fn snooze(draft: &mut Draft, ladder: &str, until: Timestamp) {
    let is_early = |candidate: &Candidate| ladder_of(&candidate.id) == ladder && candidate.at <= until;
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
fn ladder_of(id: &str) -> &str {
    let end = id.match_indices(':').nth(1).map_or(id.len(), |(at, _)| at);
    &id[..end]
}
