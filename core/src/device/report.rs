//! What the phone says: what it holds, what it did of what it was asked, and what it showed.

use super::held::{ArmedReminder, ArmedState, PhoneHolds};
use crate::{
    shared_text::SharedText,
    time::{MINUTE_MS, Timestamp, Zone, resolve},
};

/// What follows from what the phone holds for what is past. To be asked before a plan is made, which looks at what was shown
/// and what was missed.
///
/// A reminder that a phone held and does not list any more was shown if its time has come, or passed in silence if the phone
/// shows nothing. Every other one that the phone does not hold and whose time has come is missed.
pub(crate) fn learn(
    mut rows: Vec<ArmedReminder>,
    holds: &PhoneHolds,
    shows_notifications: bool,
    now: Timestamp,
    zone: &Zone,
) -> Vec<ArmedReminder> {
    for row in rows.iter_mut().filter(|row| row.is_awaited() && !holds.may_hold(row)) {
        let is_listed = matches!(holds, PhoneHolds::Listed { .. });
        // What was only asked for may never have got there: then it was not shown.
        if is_listed && row.state == ArmedState::Held {
            let came = row.times(zone).find(|at| *at <= now);
            match came {
                None => {}
                Some(_) if shows_notifications => (row.state, row.fired) = (ArmedState::Fired, came),
                Some(_) => row.state = ArmedState::Barred,
            }
        } else if row.times(zone).all(|at| at <= now) {
            (row.state, row.fired) = (ArmedState::Missed, Some(now));
        }
    }
    rows
}

impl ArmedReminder {
    /// When its time comes: as an instant, and for a system that keeps times on the wall also there.
    fn times(&self, zone: &Zone) -> impl Iterator<Item = Timestamp> + use<> {
        let on_the_wall = self.floats.then(|| resolve(self.civil, zone));
        [Some(self.at), on_the_wall].into_iter().flatten()
    }
}

/// The rows once the phone says that it holds `armed` and let go of `withdrawn`.
pub(crate) fn confirm(
    mut rows: Vec<ArmedReminder>,
    armed: &[SharedText],
    withdrawn: &[SharedText],
) -> Vec<ArmedReminder> {
    rows.retain(|row| row.state != ArmedState::Withdrawing || !withdrawn.contains(&row.id));
    for row in rows.iter_mut().filter(|row| row.state == ArmedState::Asked && armed.contains(&row.id)) {
        row.state = ArmedState::Held;
    }
    rows
}

/// The rows once the phone says that it showed this one. Saying so again changes nothing, and so does a reminder that
/// nobody knows any more: a notification can outlive its row.
pub(crate) fn fired(mut rows: Vec<ArmedReminder>, id: &str, at: Timestamp) -> Vec<ArmedReminder> {
    let is_same = |known: Option<Timestamp>| known.is_some_and(|known| known.millis_since(at).abs() < MINUTE_MS);
    let is_known = rows.iter().any(|row| row.id == id && row.state == ArmedState::Fired && is_same(row.fired));
    let shown = rows.iter_mut().filter(|row| row.id == id && row.state != ArmedState::Fired);
    // Of one that is to come again and one that was thought missed, the nearer one was meant.
    let shown = shown.min_by_key(|row| row.at.millis_since(at).abs());
    if let Some(row) = shown.filter(|_| !is_known) {
        (row.state, row.fired) = (ArmedState::Fired, Some(at));
    }
    rows
}
