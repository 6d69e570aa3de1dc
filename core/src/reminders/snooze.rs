//! For how long a reminder can be put off.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Settings, words},
    time::{LocalTime, Timestamp, Zone, resolve},
};

words! {
    /// For how long.
    SnoozeLength {
        /// Ten minutes.
        TenMinutes = "10-min",
        /// An hour.
        Hour = "1-h",
        /// Until the evening of the person's day.
        Tonight = "tonight",
        /// Until the person's hour of the next day; before five in the morning, of the day that has begun.
        Tomorrow = "tomorrow",
    }
}

/// A choice of how long to put a reminder off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SnoozeChoice {
    /// For how long.
    pub length: SnoozeLength,
    /// Until when: what to record.
    pub until: Timestamp,
}

/// When the evening begins.
const EVENING: LocalTime = LocalTime::constant(20, 0);

/// Until then a night belongs to the evening before it: who is awake means the morning that comes. Our own choice.
const MORNING: LocalTime = LocalTime::constant(5, 0);

/// The choices at `now`, the shortest first. There is none for tonight once it is evening, or if the evening is quiet.
pub fn snooze_choices(settings: &Settings, now: Timestamp, zone: &Zone) -> Vec<SnoozeChoice> {
    let day = zone.day(now, settings.day_starts);
    let civil = zone.civil(now);
    let next_day = if civil.time() < MORNING { civil.date() } else { day.plus_days(1) };
    let is_quiet = EVENING.is_within(settings.quiet_from, settings.quiet_to);
    let choices = [
        (SnoozeLength::TenMinutes, now.plus_minutes(10)),
        (SnoozeLength::Hour, now.plus_minutes(60)),
        (SnoozeLength::Tonight, if is_quiet { now } else { resolve(day.at(EVENING), zone) }),
        (SnoozeLength::Tomorrow, resolve(next_day.at(settings.daily_at), zone)),
    ];
    let choices = choices.into_iter().filter(|(_, until)| *until > now);
    choices.map(|(length, until)| SnoozeChoice { length, until }).collect()
}
