//! Quiet hours: what may not break them waits for their end.

use super::{
    draft::Draft,
    fate::{Fate, Reason},
};
use crate::{
    facts::{ReminderKind, Settings},
    time::{Timestamp, Zone, resolve},
};

pub(super) fn respect(draft: &mut Draft, settings: &Settings, zone: &Zone) {
    let is_ever_quiet = settings.quiet_from != settings.quiet_to;
    for candidate in draft.candidates.iter_mut().filter(|_| is_ever_quiet) {
        let from = candidate.at;
        candidate.at = when_it_may_speak(candidate.kind, from, settings, zone);
        if candidate.at != from {
            let fate = Fate::MovedFromQuietHours { from };
            draft.reasons.push(Reason { notification: candidate.id.clone(), fate });
        }
    }
}

/// When a reminder of this kind comes that is due at `at`: then, or at the end of the quiet hours.
pub(super) fn when_it_may_speak(kind: ReminderKind, at: Timestamp, settings: &Settings, zone: &Zone) -> Timestamp {
    if may_break(kind, settings) {
        return at;
    }
    let is_quiet = zone.civil(at).time().is_within(settings.quiet_from, settings.quiet_to);
    if is_quiet { end_of_quiet(at, settings, zone) } else { at }
}

/// Only what a dirty needle asks for, and only if the person allows it.
fn may_break(kind: ReminderKind, settings: &Settings) -> bool {
    matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone) && settings.urgent_in_quiet_hours
}

/// The next instant at which the wall shows the end of the quiet hours.
fn end_of_quiet(at: Timestamp, settings: &Settings, zone: &Zone) -> Timestamp {
    let civil = zone.civil(at);
    let days = u32::from(civil.time() >= settings.quiet_to);
    let end = civil.date().plus_days(days).at(settings.quiet_to);
    let resolved = resolve(end, zone);
    if resolved > at {
        return resolved;
    }
    // The clock has fallen back and shows this hour again: `resolve` gave the first time round, the second is to come.
    let remaining_ms = resolve(end, &Zone::UTC).millis_since(resolve(civil, &Zone::UTC));
    at.plus_millis(remaining_ms)
}
