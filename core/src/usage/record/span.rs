//! A span of the person's days.

use serde::{Deserialize, Serialize};

use crate::{
    facts::Fault,
    time::{LocalDate, LocalTime, Timestamp, Zone},
};

/// A span of the person's days: they begin when the settings say. At most 3,700 days, which is ten years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "DaySpan")]
pub struct Span {
    /// Its first day.
    pub from: LocalDate,
    /// Its last day.
    pub to: LocalDate,
}

const MOST_DAYS: i64 = 3_700;
/// No two walls on earth differ by more, and no day starts later than in its first quarter.
const ZONES_DIFFER_DAYS: u32 = 2;

impl Span {
    pub(crate) fn check(self) -> Result<Self, Fault> {
        match self.to.days_since(self.from) {
            ..0 => Err(Fault::new("span", "ends before it begins; give a later last day")),
            0..MOST_DAYS => Ok(self),
            _ => Err(Fault::new("span", "has more than 3700 days; ask for a part of it")),
        }
    }

    /// Whether this day is one of its days.
    pub(crate) fn contains(self, day: LocalDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// From when up to when something can have happened that counts for one of its days, in whatever zone it was recorded:
    /// wide enough for all of them, and no wider than a few days.
    pub(crate) fn instants(self, zone: &Zone) -> (Timestamp, Timestamp) {
        let begins = |day: LocalDate| crate::time::resolve(day.at(LocalTime::MIDNIGHT), zone);
        (begins(self.from.minus_days(ZONES_DIFFER_DAYS)), begins(self.to.plus_days(1 + ZONES_DIFFER_DAYS)))
    }
}
