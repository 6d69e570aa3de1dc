//! Instants.

use std::{fmt, str::FromStr};

use chrono::{DateTime, SecondsFormat};

use super::error::TimeError;

/// One minute in milliseconds.
pub const MINUTE_MS: i64 = 60_000;
/// One hour in milliseconds.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// 24 hours in milliseconds; a day of the calendar can be longer or shorter.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// 1900-01-01T00:00:00Z and 2200-01-01T00:00:00Z, in milliseconds.
const RANGE_MS: std::ops::Range<i64> = -2_208_988_800_000..7_258_118_400_000;

/// An instant: UTC milliseconds since 1970. Years 1900 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The first instant of the range.
    pub const FIRST: Self = Self(RANGE_MS.start);
    /// The last instant of the range.
    pub const LAST: Self = Self(RANGE_MS.end - 1);

    /// From UTC milliseconds since 1970.
    pub fn from_millis(ms: i64) -> Result<Self, TimeError> {
        if RANGE_MS.contains(&ms) { Ok(Self(ms)) } else { Err(TimeError::Range) }
    }

    /// UTC milliseconds since 1970.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// This instant moved by `ms` milliseconds; stops at the ends of the range.
    #[must_use]
    pub fn plus_millis(self, ms: i64) -> Self {
        Self::nearest(self.0.saturating_add(ms))
    }

    /// This instant moved by `minutes`; stops at the ends of the range.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_millis(minutes.saturating_mul(MINUTE_MS))
    }

    /// Milliseconds from `earlier` to this instant; negative if `earlier` is the later one.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// The instant at these milliseconds, or the end of the range that is nearer.
    pub(super) fn nearest(ms: i64) -> Self {
        Self(ms.clamp(RANGE_MS.start, RANGE_MS.end - 1))
    }

    pub(super) fn to_chrono(self) -> DateTime<chrono::Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default() // the range is far inside chrono's
    }
}

impl fmt::Display for Timestamp {
    /// RFC 3339 in UTC; milliseconds only when there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let format = if self.0.rem_euclid(1000) == 0 { SecondsFormat::Secs } else { SecondsFormat::Millis };
        f.write_str(&self.to_chrono().to_rfc3339_opts(format, true))
    }
}

impl FromStr for Timestamp {
    type Err = TimeError;
    /// Reads RFC 3339 with `Z` or an offset. Digits below a millisecond are cut off.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let parsed = DateTime::parse_from_rfc3339(text).map_err(|_| TimeError::Instant)?;
        Self::from_millis(parsed.timestamp_millis())
    }
}
