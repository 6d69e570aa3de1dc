//! Merging: reminders of the same minute are one notification, led by the one that matters most.

use super::{
    draft::{Candidate, Draft},
    fate::Fate,
};
use crate::time::{MINUTE_MS, Timestamp};

/// Reminders of one minute.
pub(super) struct Group {
    /// When the last of them is due: none of them speaks too early, and a soak has its full time.
    pub at: Timestamp,
    /// The one that matters most.
    pub lead: Candidate,
    /// The others, in their order.
    pub others: Vec<Candidate>,
}

impl Group {
    pub(super) fn all(&self) -> impl Iterator<Item = &Candidate> {
        std::iter::once(&self.lead).chain(&self.others)
    }

    pub(super) fn explain(&self, draft: &mut Draft, fate: impl Fn(&Candidate) -> Fate) {
        for candidate in self.all() {
            draft.explain(&candidate.id, fate(candidate));
        }
    }
}

/// The candidates by their minutes, soonest first.
pub(super) fn same_minute(mut candidates: Vec<Candidate>) -> Vec<Group> {
    // No two have the same id. By the standard library: the longest list of a plan is worth its code.
    candidates.sort_unstable_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| (a.at, &a.id).cmp(&(b.at, &b.id))));
    let mut groups: Vec<Group> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        match groups.last_mut() {
            Some(group) if minute(group.at) == minute(candidate.at) => {
                group.at = group.at.max(candidate.at);
                group.others.push(candidate);
            }
            _ => groups.push(Group { at: candidate.at, lead: candidate, others: Vec::new() }),
        }
    }
    groups
}

/// By minutes, and in one by what matters most.
fn rank(candidate: &Candidate) -> u64 {
    const FIRST: i64 = Timestamp::FIRST.as_millis() / MINUTE_MS;
    let since_first = (minute(candidate.at) - FIRST).unsigned_abs();
    since_first << 8 | candidate.kind as u64
}

pub(super) fn explain(group: &Group, draft: &mut Draft) {
    for other in &group.others {
        draft.explain(&other.id, Fate::MergedInto { into: group.lead.id.clone() });
    }
}

pub(super) fn minute(at: Timestamp) -> i64 {
    at.as_millis().div_euclid(MINUTE_MS)
}
