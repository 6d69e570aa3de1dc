//! What this phone has shown already, and what a journey skipped.

use super::{
    draft::{Candidate, Draft},
    facts::PlanFacts,
    fate::{Fate, Reason},
    merge::minute,
    notification::Policy,
    quiet::when_it_may_speak,
};
use crate::{
    device::{ArmedReminder, ArmedState},
    time::{MINUTE_MS, Timestamp, Zone, resolve},
};

/// Drops what the phone has shown at this very time: after a journey, or with a clock that was set back, the same minute
/// comes twice. What it was to show later than now, and what has passed by the wall of the new zone, comes in the next
/// minute instead.
pub(super) fn apply(draft: &mut Draft, facts: &PlanFacts, now: Timestamp, zone: &Zone) {
    let fired: Vec<&ArmedReminder> = facts.device.iter().filter(|row| row.state == ArmedState::Fired).collect();
    if !fired.is_empty() {
        draft.drop_where(|candidate| {
            let shown = fired.iter().find(|row| row.speaks_of(&candidate.id) && is_same_time(candidate, row, zone))?;
            Some(Fate::Shown { at: shown.fired.unwrap_or(shown.at) })
        });
    }
    let awaited: Vec<&ArmedReminder> = facts.device.iter().filter(|row| row.is_awaited() && row.at > now).collect();
    for candidate in draft.candidates.iter_mut().filter(|candidate| candidate.at <= now) {
        if let Some(row) = awaited.iter().find(|row| row.speaks_of(&candidate.id)) {
            let at = when_it_may_speak(candidate.kind, next_minute(now).min(row.at), &facts.settings, zone);
            let from = std::mem::replace(&mut candidate.at, at);
            draft.reasons.push(Reason { notification: candidate.id.clone(), fate: Fate::CaughtUp { from } });
        }
    }
}

/// The same minute of time, or for what keeps to a wall the same minute there.
fn is_same_time(candidate: &Candidate, row: &ArmedReminder, zone: &Zone) -> bool {
    let wall = candidate.message.pinned_to().unwrap_or(zone);
    let on_the_wall = |civil| minute(resolve(civil, &Zone::UTC));
    minute(candidate.at) == minute(row.at)
        || row.fired.is_some_and(|fired| minute(candidate.at) == minute(fired))
        || candidate.policy != Policy::Elapsed && on_the_wall(wall.civil(candidate.at)) == on_the_wall(row.civil)
}

fn next_minute(now: Timestamp) -> Timestamp {
    now.plus_millis(MINUTE_MS - now.as_millis().rem_euclid(MINUTE_MS))
}
