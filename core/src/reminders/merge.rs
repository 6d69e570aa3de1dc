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
    /// The others: first those that have to be named, each of a duty of its own, then all else in its order.
    pub others: Vec<Candidate>,
    /// How many of them have to be named.
    duties: usize,
}

impl Group {
    pub(super) const fn of(lead: Candidate) -> Self {
        Self { at: lead.at, lead, others: Vec::new(), duties: 0 }
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Candidate> {
        std::iter::once(&self.lead).chain(&self.others)
    }

    pub(super) fn into_all(self) -> impl Iterator<Item = Candidate> {
        std::iter::once(self.lead).chain(self.others)
    }

    pub(super) fn explain(&self, draft: &mut Draft, fate: impl Fn(&Candidate) -> Fate) {
        for candidate in self.all() {
            draft.explain(&candidate.id, fate(candidate));
        }
    }
}

/// How many others a notification names besides the one that leads it.
pub(super) const NAMED: usize = 2;

/// The candidates by their minutes, soonest first. What speaks of a duty is always named: where a minute has more of them
/// than a notification can name, the others come when `later` says.
pub(super) fn same_minute(
    mut candidates: Vec<Candidate>,
    draft: &mut Draft,
    later: impl Fn(&Candidate) -> Timestamp,
) -> Vec<Group> {
    // No two have the same id. By the standard library: the longest list of a plan is worth its code.
    let order = |a: &Candidate, b: &Candidate| rank(a).cmp(&rank(b)).then_with(|| (a.at, &a.id).cmp(&(b.at, &b.id)));
    candidates.sort_unstable_by(order);
    candidates.reverse(); // the soonest is at the end
    let mut groups: Vec<Group> = Vec::with_capacity(candidates.len());
    while let Some(candidate) = candidates.pop() {
        match groups.last_mut().filter(|group| minute(group.at) == minute(candidate.at)) {
            Some(group) if group.has_room_for(&candidate) => group.add(candidate),
            Some(_) => {
                let mut moved = candidate;
                let at = later(&moved);
                let from = std::mem::replace(&mut moved.at, at);
                draft.explain(&moved.id, Fate::MovedFromFullMinute { from });
                let place = candidates.partition_point(|other| order(other, &moved).is_gt());
                candidates.insert(place, moved);
            }
            None => groups.push(Group::of(candidate)),
        }
    }
    groups
}

impl Group {
    /// The numbers of the duties that it names.
    pub(super) fn duties(&self) -> impl Iterator<Item = u16> {
        self.all().take(1 + self.duties).filter_map(|candidate| candidate.duty)
    }

    /// Whether it can name this one, if it has to be named.
    pub(super) fn has_room_for(&self, candidate: &Candidate) -> bool {
        self.duties < NAMED || !self.has_to_name(candidate)
    }

    pub(super) fn add(&mut self, candidate: Candidate) {
        self.at = self.at.max(candidate.at);
        if self.has_to_name(&candidate) {
            self.others.insert(self.duties, candidate);
            self.duties += 1;
        } else {
            self.others.push(candidate);
        }
    }

    fn has_to_name(&self, candidate: &Candidate) -> bool {
        candidate.duty.is_some() && self.duties().all(|duty| Some(duty) != candidate.duty)
    }
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
