//! Quiet hours: what may not break them waits for their end.

use super::{
    draft::{Candidate, Draft},
    fate::{Fate, Reason},
};
use crate::{
    facts::{ReminderKind, Settings},
    time::{LocalDate, Timestamp, Zone, resolve},
};

pub(super) fn respect(draft: &mut Draft, settings: &Settings, zone: &Zone) {
    let is_ever_quiet = settings.quiet_from != settings.quiet_to;
    for candidate in draft.candidates.iter_mut().filter(|_| is_ever_quiet) {
        let from = candidate.at;
        candidate.at = moved(candidate, settings, zone);
        if candidate.at != from {
            let fate = Fate::MovedFromQuietHours { from };
            draft.reasons.push(Reason { notification: candidate.id.clone(), fate });
        }
    }
}

/// When it comes. The person lets some ring; a session's reminder comes before the quiet hours where their end is another
/// day, on which the session is not due any more.
fn moved(candidate: &Candidate, settings: &Settings, zone: &Zone) -> Timestamp {
    let at = candidate.at;
    if candidate.rings && candidate.put_off_from.is_none() {
        return at;
    }
    let end = when_it_may_speak(candidate.kind, at, settings, zone);
    let day = |at: Timestamp| zone.day(at, settings.day_starts);
    if candidate.due.is_none() || candidate.put_off_from.is_some() || day(end) == day(at) {
        return end;
    }
    let before = (0..).map(|minutes| at.plus_minutes(-minutes)).take(24 * 60);
    let mut loud = before.filter(|at| !zone.civil(*at).time().is_within(settings.quiet_from, settings.quiet_to));
    loud.next().filter(|before| day(*before) == day(at)).unwrap_or(end)
}

/// The next daily hour after `at`, with its date.
pub(super) fn next_hour(at: Timestamp, settings: &Settings, zone: &Zone) -> (LocalDate, Timestamp) {
    let date = zone.date(at);
    let hour = |days: u32| (date.plus_days(days), resolve(date.plus_days(days).at(settings.daily_at), zone));
    (0..=2).map(hour).find(|(_, hour)| *hour > at).unwrap_or((date, at)) // a day has one
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
