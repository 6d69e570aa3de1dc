//! The reminders that were due and that this phone did not show.

use serde::{Deserialize, Serialize};

use super::held::{ArmedReminder, ArmedState, Device};
use crate::{facts::words, time::Timestamp, units::Count};

words! {
    /// Why reminders do not come, as far as can be told.
    MissedCause {
        /// The phone shows no notifications of the app: allow them.
        NoPermission = "no-permission",
        /// The app was stopped by force, which takes its alarms away: open it once after that.
        ForceStop = "force-stop",
        /// The phone's battery manager keeps the app asleep: take it off its list.
        BatteryManager = "battery-manager",
    }
}

/// Reminders that were due and that the phone did not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct MissedReminders {
    /// How many, since the last time that the person has seen this.
    pub count: Count,
    /// When the first of them was due.
    pub since: Option<Timestamp>,
    /// Why, where two or more were missed and it can be told: one alone can be chance, and a phone can have been off.
    pub cause: Option<MissedCause>,
}

/// What was missed since it was looked at last, and why as far as can be told: a phone that was off is nobody's fault.
pub(crate) fn missed(rows: &[ArmedReminder], now: Timestamp, seen: &Device) -> MissedReminders {
    let missed: Vec<_> = rows.iter().filter(|row| row.is_missed(now)).collect();
    let since = missed.iter().map(|row| row.at).min();
    let were_barred = missed.iter().all(|row| row.state == ArmedState::Barred);
    let was_since = |at: Option<Timestamp>| at.is_some() && at >= since;
    let cause = if !seen.shows_notifications || were_barred {
        Some(MissedCause::NoPermission)
    } else if was_since(seen.force_stopped) {
        Some(MissedCause::ForceStop)
    } else if was_since(seen.restarted) {
        None
    } else {
        Some(MissedCause::BatteryManager)
    };
    let count = u32::try_from(missed.len()).unwrap_or(u32::MAX);
    MissedReminders { count: count.into(), since, cause: cause.filter(|_| count > 1) }
}

/// The rows once the person has seen what was missed.
pub(crate) fn acknowledge(mut rows: Vec<ArmedReminder>, now: Timestamp) -> Vec<ArmedReminder> {
    rows.retain(|row| !row.is_missed(now));
    rows
}
