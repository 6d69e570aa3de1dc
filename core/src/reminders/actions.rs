//! Answers of the person: snooze, skip and done. Dismiss leaves the plan alone.

use super::{
    draft::{Candidate, Draft, Series},
    fate::{Fate, HeldBack},
};
use crate::{
    facts::{ReminderAction, ReminderActionKind},
    time::Timestamp,
};

/// Applies the answers in the order of recording; of several snoozes of a series only the last one counts.
pub(super) fn apply(draft: &mut Draft, actions: &[ReminderAction], now: Timestamp) {
    let mut ends: Vec<u64> = draft.candidates.iter().map(|candidate| candidate.series().end).collect();
    ends.dedup(); // the rungs of a ladder come in a row
    for (index, action) in actions.iter().enumerate() {
        let series = Series::of(&action.notification);
        let is_mine = |candidate: &Candidate| candidate.is_of(series);
        if !ends.contains(&series.end) {
            continue; // most are about what has passed
        }
        match action.kind {
            ReminderActionKind::Snooze { until } if !is_snoozed_again(&actions[index + 1..], series) => {
                // A clock that was set back since must not make the snooze longer than it was meant.
                let length_ms = until.millis_since(action.at);
                snooze(draft, series, until.min(now.plus_millis(length_ms)));
            }
            ReminderActionKind::Skip => draft.drop_where(|candidate| {
                (candidate.id == action.notification).then_some(Fate::HeldBack { by: HeldBack::Skip })
            }),
            ReminderActionKind::Done => {
                draft.drop_where(|candidate| is_mine(candidate).then_some(Fate::HeldBack { by: HeldBack::Done }));
            }
            ReminderActionKind::Snooze { .. } | ReminderActionKind::Dismiss => {}
        }
    }
}

fn is_snoozed_again(later: &[ReminderAction], series: Series<'_>) -> bool {
    let is_snooze = |action: &ReminderAction| matches!(action.kind, ReminderActionKind::Snooze { .. });
    later.iter().any(|action| is_snooze(action) && Series::of(&action.notification) == series)
}

/// Of the series' reminders up to `until` the last comes at `until`; the others are held back.
fn snooze(draft: &mut Draft, series: Series<'_>, until: Timestamp) {
    let is_early = |candidate: &Candidate| candidate.is_of(series) && candidate.at <= until;
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
