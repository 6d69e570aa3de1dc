//! How much is enough: at most six reminders of one duty on its first day, two on a later one, twelve notifications in all.
//! Our own choice: somebody who is called more often switches all of it off.

use super::{
    draft::{Candidate, Draft},
    facts::PlanFacts,
    fate::Fate,
    merge::Group,
    notification::Policy,
};
use crate::{
    device::ArmedState,
    duties::Duty,
    facts::ReminderKind,
    order,
    shared_text::SharedText,
    time::{DAY_MS, LocalDate, Timestamp, Zone},
    units::Count,
};

const ON_THE_FIRST_DAY: usize = 6;
const ON_A_LATER_DAY: usize = 2;
const IN_ALL: usize = 12;

/// Drops what would speak of a duty too often. What has passed counts for its day.
pub(super) fn of_each_duty(draft: &mut Draft, duties: &[Duty<'_>], facts: &PlanFacts, now: Timestamp, zone: &Zone) {
    let day_of = |at: Timestamp, duty: &Duty<'_>| {
        // A clock that was set back makes no day longer.
        let is_first = at < duty.known.min(now).plus_millis(DAY_MS);
        (!is_first).then(|| zone.day(at, facts.settings.day_starts))
    };
    let mut wanted: Vec<(u16, Option<LocalDate>, bool, Timestamp, usize)> = Vec::new();
    for (place, candidate) in draft.candidates.iter().enumerate() {
        let Some((number, duty)) = candidate.duty.and_then(|number| Some((number, duties.get(usize::from(number))?)))
        else {
            continue;
        };
        // The later ones of an evening can be done without.
        let is_minor = candidate.policy == Policy::Elapsed && candidate.kind != ReminderKind::SoakDone;
        wanted.push((number, day_of(candidate.at, duty), is_minor, candidate.at, place));
    }
    order::sort(&mut wanted);
    let mut too_many: Vec<(SharedText, usize)> = Vec::new();
    for of_a_day in wanted.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let first = of_a_day.first().is_some_and(|(_, day, ..)| day.is_none());
        let most = if first { ON_THE_FIRST_DAY } else { ON_A_LATER_DAY };
        let over = of_a_day.iter().skip(most).filter_map(|(.., place)| draft.candidates.get(*place));
        too_many.extend(over.map(|candidate| (candidate.id.clone(), most)));
    }
    if !too_many.is_empty() {
        draft.drop_where(|candidate| {
            let (_, most) = too_many.iter().find(|(id, _)| *id == candidate.id)?;
            Some(fate(*most))
        });
    }
}

/// Drops the notifications that are too many for a day. Those that have passed, or were shown, count for it.
pub(super) fn in_all(groups: &mut Vec<Group>, draft: &mut Draft, facts: &PlanFacts, zone: &Zone) {
    let day = |at: Timestamp| zone.day(at, facts.settings.day_starts);
    if groups.len() <= IN_ALL {
        return;
    }
    let shown = facts.device.iter().filter(|row| row.state == ArmedState::Fired);
    let shown: Vec<LocalDate> = shown.map(|row| day(row.fired.unwrap_or(row.at))).collect();
    let mut dropped = Vec::new();
    let days: Vec<LocalDate> = groups.iter().map(|group| day(group.at)).collect();
    let mut start = 0;
    for of_a_day in days.chunk_by(|a, b| a == b) {
        let (from, to) = (start, start + of_a_day.len());
        start = to;
        // What was shown is no candidate any more.
        let before = shown.iter().filter(|shown| Some(*shown) == of_a_day.first()).count();
        if of_a_day.len() + before <= IN_ALL {
            continue;
        }
        let mut places: Vec<usize> = (from..to).collect();
        order::sort_by(&mut places, |a, b| rank(&groups[*a]).cmp(&rank(&groups[*b])));
        dropped.extend(places.into_iter().skip(IN_ALL.saturating_sub(before)));
    }
    let mut place = 0;
    groups.retain(|group| {
        let is_kept = !dropped.contains(&place);
        place += 1;
        if !is_kept {
            group.explain(draft, |_| fate(IN_ALL));
        }
        is_kept
    });
}

/// What comes at a time of its own, then the rungs of an evening, then all else; the soonest first.
fn rank(group: &Group) -> (u8, Timestamp) {
    let of = |candidate: &Candidate| match candidate.kind {
        ReminderKind::Visit | ReminderKind::Session | ReminderKind::SoakDone => 0,
        _ if candidate.duty.is_none() => 2,
        _ => u8::from(candidate.policy == Policy::Elapsed),
    };
    (group.all().map(of).min().unwrap_or(2), group.at)
}

fn fate(most: usize) -> Fate {
    Fate::EnoughForADay { most: Count(u32::try_from(most).unwrap_or(u32::MAX)) }
}
