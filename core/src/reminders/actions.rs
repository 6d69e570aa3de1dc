//! Answers of the person: snooze, skip and done. Dismiss leaves the plan alone.
//!
//! No answer ends a duty: only what fulfils it does. So nothing puts off a reminder of one for longer than a week, and of
//! needles that are not clean until the next daily hour.

use super::{
    draft::{Candidate, Draft, Series},
    fate::{Fate, HeldBack},
    quiet::next_hour,
};
use crate::{
    facts::{ReminderAction, ReminderActionKind, ReminderKind, Settings},
    time::{DAY_MS, Timestamp, Zone},
};

/// When the person asked, and where they are.
#[derive(Clone, Copy)]
pub(super) struct Answering<'a> {
    pub settings: &'a Settings,
    pub now: Timestamp,
    pub zone: &'a Zone,
}

/// Applies the answers in the order of recording; of several snoozes of a series only the last one counts.
pub(super) fn apply(draft: &mut Draft, actions: &[ReminderAction], answering: Answering<'_>) {
    let mut ends: Vec<u64> = draft.candidates.iter().map(|candidate| candidate.series().end).collect();
    ends.dedup(); // the rungs of a ladder come in a row
    let mut ending: Vec<(Series<'_>, &ReminderAction)> = Vec::new();
    for (index, action) in actions.iter().enumerate() {
        let series = Series::of(&action.notification);
        if !ends.contains(&series.end) {
            continue; // most are about what has passed
        }
        match action.kind {
            ReminderActionKind::Snooze { until } if !is_snoozed_again(&actions[index + 1..], series) => {
                end(draft, &mut ending, answering);
                // A clock that was set back since must not make the snooze longer than it was meant.
                let length_ms = until.millis_since(action.at);
                let until = until.min(answering.now.plus_millis(length_ms));
                let longest = draft
                    .candidates
                    .iter()
                    .find(|candidate| candidate.is_of(series))
                    .and_then(|candidate| candidate.duty.map(|_| answering.longest(candidate.kind, action.at)));
                snooze(draft, series, longest.map_or(until, |longest| until.min(longest)));
            }
            ReminderActionKind::Skip | ReminderActionKind::Done => ending.push((series, action)),
            ReminderActionKind::Snooze { .. } | ReminderActionKind::Dismiss => {}
        }
    }
    end(draft, &mut ending, answering);
}

/// Drops what these answers end, in one walk: somebody who answers every evening leaves a hundred of them.
fn end(draft: &mut Draft, ending: &mut Vec<(Series<'_>, &ReminderAction)>, answering: Answering<'_>) {
    if ending.is_empty() {
        return;
    }
    draft.drop_where(|candidate| {
        let series = candidate.series();
        let mine = ending.iter().filter(|(other, _)| *other == series).map(|(_, action)| action);
        let by = |action: &&ReminderAction| match action.kind {
            ReminderActionKind::Skip => (candidate.id == action.notification).then_some(HeldBack::Skip),
            _ => Some(HeldBack::Done),
        };
        let ends = |action: &&ReminderAction| by(action).filter(|_| answering.ends(candidate, action.at));
        mine.copied().find_map(|action| ends(&action)).map(|by| Fate::HeldBack { by })
    });
    ending.clear();
}

impl Answering<'_> {
    /// The latest time until which a reminder of a duty can be put off.
    pub(super) fn longest(&self, kind: ReminderKind, at: Timestamp) -> Timestamp {
        const WEEK_MS: i64 = 7 * DAY_MS;
        let is_about_needles = matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone);
        if is_about_needles { self.next_hour(at) } else { at.plus_millis(WEEK_MS) }
    }

    /// Whether an answer given at `at` can end a reminder: of a duty only what comes before the next daily hour.
    fn ends(&self, candidate: &Candidate, at: Timestamp) -> bool {
        candidate.duty.is_none() || candidate.due.is_some() || candidate.at < self.next_hour(at)
    }

    /// The next daily hour after `at`.
    fn next_hour(&self, at: Timestamp) -> Timestamp {
        next_hour(at, self.settings, self.zone).1
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
    let from = moved.map(|candidate| {
        let from = std::mem::replace(&mut candidate.at, until);
        candidate.put_off_from = Some(from);
        from
    });
    if let Some(from) = from.filter(|from| *from != until) {
        draft.explain(&kept, Fate::Snoozed { from });
    }
}
