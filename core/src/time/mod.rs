//! Instants, civil dates and times, and zones. The only room that names a time library.
//!
//! chrono does dates, times and RFC 3339; jiff brings the zone rules. Everything outside sees only the types below.
//! All of them stay between the years 1900 and 2200, so that no later arithmetic can leave what the libraries can say.
//!
//! ```
//! use rollcare_core::time::{LocalDateTime, Zone, resolve};
//! let berlin: Zone = "Europe/Berlin".parse()?;
//! let skipped: LocalDateTime = "2026-03-29 02:30".parse()?; // clocks jump from 02:00 to 03:00 that night
//! assert_eq!(resolve(skipped, &berlin).to_string(), "2026-03-29T01:30:00Z"); // 03:30 on the wall
//! # Ok::<(), rollcare_core::time::TimeError>(())
//! ```

mod civil;
mod zones;

use std::{fmt, str::FromStr};

use chrono::{DateTime, SecondsFormat};

pub use civil::{LocalDate, LocalDateTime, LocalTime};

/// One minute in milliseconds.
pub const MINUTE_MS: i64 = 60_000;
/// One hour in milliseconds.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// 24 hours in milliseconds; a day of the calendar can be longer or shorter.
pub const DAY_MS: i64 = 24 * HOUR_MS;

/// 1900-01-01T00:00:00Z and 2200-01-01T00:00:00Z, in milliseconds.
const RANGE_MS: std::ops::Range<i64> = -2_208_988_800_000..7_258_118_400_000;

/// What can be wrong with a date, a time, an instant or a zone. Holds no input, so that it can be logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TimeError {
    /// Not an RFC 3339 instant.
    #[error("not an instant; write it like 2026-11-23T20:15:00Z or with an offset")]
    Instant,
    /// Not a date of the calendar.
    #[error("not a date; write it like 2026-11-23")]
    Date,
    /// Not a time of day.
    #[error("not a time of day; write it like 20:15")]
    Time,
    /// Not a zone of the bundled database.
    #[error("not a known zone; write its IANA name, like Europe/Berlin")]
    Zone,
    /// Outside the years that this engine knows.
    #[error("outside the years 1900 to 2199")]
    Range,
}

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
        Self(self.0.saturating_add(ms).clamp(RANGE_MS.start, RANGE_MS.end - 1))
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

    fn to_chrono(self) -> DateTime<chrono::Utc> {
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

/// A time zone of the bundled IANA database.
#[derive(Clone)]
pub struct Zone(Option<&'static zones::Rules>);

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Zone {
    /// UTC.
    pub const UTC: Self = Self(None);

    /// The IANA name, in the database's own spelling.
    pub fn name(&self) -> &str {
        self.0.map_or("UTC", zones::Rules::name)
    }

    /// What a clock on a wall of this zone shows at `at`.
    pub fn civil(&self, at: Timestamp) -> LocalDateTime {
        LocalDateTime { wall_ms: at.0 + self.offset_ms(at) }
    }

    fn offset_ms(&self, at: Timestamp) -> i64 {
        self.0.map_or(0, |rules| rules.offset_ms(at.0))
    }

    /// The date on a calendar of this zone at `at`.
    pub fn date(&self, at: Timestamp) -> LocalDate {
        self.civil(at).date()
    }

    /// The person's day at `at`: the date, or the one before until `day_starts`. Days follow each other without a gap
    /// and never go back, also when the wall shows that time twice or not at all.
    pub fn day(&self, at: Timestamp, day_starts: LocalTime) -> LocalDate {
        // Days start before 06:00, and clocks jump by some hours at most: by day nothing is in question.
        const BY_DAY: (LocalTime, LocalTime) = (LocalTime::constant(10, 0), LocalTime::constant(21, 0));
        let civil = self.civil(at);
        let has_begun = |date: LocalDate| resolve(date.at(day_starts), self) <= at;
        let (date, next) = (civil.date(), civil.date().plus_days(1));
        match civil.time() {
            time if time < BY_DAY.0 => date.minus_days(u32::from(!has_begun(date))),
            // Clocks may have fallen back across midnight: a day that has begun does not end again.
            time if time >= BY_DAY.1 && has_begun(next) => next,
            _ => date,
        }
    }

    /// RFC 3339 with this zone's offset at `at`: `2026-11-23T20:15:00+01:00`.
    pub fn format(&self, at: Timestamp) -> String {
        let offset_s = i32::try_from(self.offset_ms(at) / 1000).unwrap_or_default(); // less than two days
        // RFC 3339 has no seconds in an offset; before 1972 some zones did. The instant stays, the wall is rounded.
        let to_the_minute = (offset_s + 30).div_euclid(60) * 60;
        chrono::FixedOffset::east_opt(to_the_minute).map_or_else(
            || at.to_string(),
            |offset| at.to_chrono().with_timezone(&offset).to_rfc3339_opts(SecondsFormat::AutoSi, false),
        )
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Zone {
    type Err = TimeError;
    /// Reads an IANA name; upper and lower case do not matter.
    fn from_str(name: &str) -> Result<Self, TimeError> {
        zones::zone(name).map(|rules| Self(Some(rules))).ok_or(TimeError::Zone)
    }
}

/// The instant at which a wall of `zone` shows `civil`.
///
/// In a gap (clocks jump forward) it is the later instant, read with the offset before the gap; in a fold (clocks
/// fall back) it is the first of the two. This is RFC 5545's rule and Temporal's "compatible".
pub fn resolve(civil: LocalDateTime, zone: &Zone) -> Timestamp {
    let resolved_ms = zone.0.map_or(civil.wall_ms, |rules| rules.resolve(civil.wall_ms));
    Timestamp(resolved_ms).plus_millis(0) // back into the range
}

/// The version of the bundled zone database, such as `2026f`, to compare with the phone's.
pub fn zone_database_version() -> &'static str {
    env!("ZONE_DATABASE")
}

/// Serde as the printed text, the same in JSON as on a screen.
macro_rules! serde_as_text {
    ($($type:ty),*) => {$(
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'_, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
pub(crate) use serde_as_text;

serde_as_text!(Timestamp, LocalDate, LocalTime, LocalDateTime, Zone);

#[cfg(test)]
mod tests;
