//! Instants, civil dates and times, and zones. The only file that names a time library.
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

mod zones;

use std::{fmt, str::FromStr};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, SecondsFormat, Timelike};

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

/// A date of the calendar, without a zone. Years 1899 to 2200: a day of theirs can be the one that a zone shows at the
/// first or last [`Timestamp`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDate(NaiveDate);

impl LocalDate {
    /// From year, month 1–12 and day 1–31.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, TimeError> {
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(TimeError::Date)?;
        if (1899..=2200).contains(&year) { Ok(Self(date)) } else { Err(TimeError::Range) }
    }

    /// The date `days` later; stops at the end of the range.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        let last = NaiveDate::from_ymd_opt(2200, 12, 31).unwrap_or(self.0);
        Self(self.0.checked_add_days(Days::new(days.into())).map_or(last, |date| date.min(last)))
    }

    /// The same day of the month `months` later, or that month's last day; stops at the end of the range.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let last = NaiveDate::from_ymd_opt(2200, 12, 31).unwrap_or(self.0);
        Self(self.0.checked_add_months(Months::new(months)).map_or(last, |date| date.min(last)))
    }

    /// Whole days from `earlier` to this date; negative if `earlier` is the later one.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// Whole years from `earlier` to this date, as an age is counted; 0 if `earlier` is the later one. Who was born on
    /// February 29 is a year older on March 1 where there is no such day.
    pub fn years_since(self, earlier: Self) -> u32 {
        self.0.years_since(earlier.0).unwrap_or(0)
    }

    /// The first date on which [`years_since`](Self::years_since) this date is `years`; stops at the end of the range.
    #[must_use]
    pub fn plus_years(self, years: u32) -> Self {
        let year = self.0.year().saturating_add(years.try_into().unwrap_or(i32::MAX));
        let day = NaiveDate::from_ymd_opt(year, self.0.month(), self.0.day());
        let day = day.or_else(|| NaiveDate::from_ymd_opt(year, 3, 1)); // February 29
        day.filter(|_| year <= 2200).map_or_else(|| self.plus_days(u32::MAX), Self)
    }

    /// The date `days` earlier; stops at the beginning of the range.
    #[must_use]
    pub fn minus_days(self, days: u32) -> Self {
        let first = NaiveDate::from_ymd_opt(1899, 1, 1).unwrap_or(self.0);
        Self(self.0.checked_sub_days(Days::new(days.into())).map_or(first, |date| date.max(first)))
    }

    /// How many days after a Monday it is, 0 to 6.
    pub fn days_from_monday(self) -> usize {
        usize::try_from(self.0.weekday().num_days_from_monday()).unwrap_or_default()
    }

    /// The instant at which this date begins in `zone`.
    pub fn begins(self, zone: &Zone) -> Timestamp {
        resolve(self.at(LocalTime::MIDNIGHT), zone)
    }

    /// This date at a time of day.
    pub fn at(self, time: LocalTime) -> LocalDateTime {
        LocalDateTime(self.0.and_time(time.0))
    }
}

impl LocalDate {
    /// As text, without the heap: `text` keeps it. Written by hand: the years have four digits, and many an id ends in a
    /// date.
    pub(crate) fn write(self, text: &mut [u8; 10]) -> &str {
        *text = *b"0000-00-00";
        let mut put = |mut number: u32, places: std::ops::Range<usize>| {
            for place in places.rev() {
                text[place] = b'0' + u8::try_from(number % 10).unwrap_or_default();
                number /= 10;
            }
        };
        put(self.0.year().unsigned_abs(), 0..4);
        put(self.0.month(), 5..7);
        put(self.0.day(), 8..10);
        std::str::from_utf8(text).unwrap_or_default() // digits and hyphens are ASCII
    }
}

impl fmt::Display for LocalDate {
    /// `2026-11-23`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.write(&mut [0; 10]))
    }
}

impl FromStr for LocalDate {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let date: NaiveDate = text.parse().map_err(|_| TimeError::Date)?;
        Self::new(date.year(), date.month(), date.day())
    }
}

/// A time of day, without a date or a zone, to the millisecond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime(NaiveTime);

impl LocalTime {
    /// 00:00.
    pub const MIDNIGHT: Self = Self::constant(0, 0);

    /// From hour 0–23 and minute 0–59.
    pub fn new(hour: u32, minute: u32) -> Result<Self, TimeError> {
        NaiveTime::from_hms_opt(hour, minute, 0).map(Self).ok_or(TimeError::Time)
    }

    /// A time known when the engine is built; the compiler refuses a wrong one in a `const`.
    pub(crate) const fn constant(hour: u32, minute: u32) -> Self {
        match NaiveTime::from_hms_opt(hour, minute, 0) {
            Some(time) => Self(time),
            None => panic!("not a time of day"), // only reached at compile time
        }
    }

    /// Whether this time lies in the span from `from` up to but not including `to`, which may pass midnight.
    /// A span that ends where it starts is empty.
    pub fn is_within(self, from: Self, to: Self) -> bool {
        if from <= to { from <= self && self < to } else { self >= from || self < to }
    }
}

impl fmt::Display for LocalTime {
    /// `20:15`; seconds and milliseconds only when there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0.second(), self.0.nanosecond()) {
            (0, 0) => write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute()),
            _ => fmt::Display::fmt(&self.0, f),
        }
    }
}

impl FromStr for LocalTime {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let time: NaiveTime = text.parse().map_err(|_| TimeError::Time)?;
        let millis = time.nanosecond() / 1_000_000 * 1_000_000;
        // chrono reads a leap second as a nanosecond past a whole one; no civil clock of a phone shows it.
        time.with_nanosecond(millis).filter(|_| millis < 1_000_000_000).map(Self).ok_or(TimeError::Time)
    }
}

/// A date with a time of day: what a clock on the wall shows, without saying where the wall stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDateTime(NaiveDateTime);

impl LocalDateTime {
    /// The date.
    pub fn date(self) -> LocalDate {
        LocalDate(self.0.date())
    }

    /// The time of day.
    pub fn time(self) -> LocalTime {
        LocalTime(self.0.time())
    }
}

impl fmt::Display for LocalDateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{}", self.date(), self.time())
    }
}

impl FromStr for LocalDateTime {
    type Err = TimeError;
    /// Reads `2026-11-23T20:15` or the same with a space.
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let (date, time) = text.split_once(['T', ' ']).ok_or(TimeError::Date)?;
        Ok(date.parse::<LocalDate>()?.at(time.parse()?))
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
        let shifted = at.0 + self.offset_ms(at);
        LocalDateTime(DateTime::from_timestamp_millis(shifted).unwrap_or_default().naive_utc())
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
    let wall_ms = civil.0.and_utc().timestamp_millis();
    let resolved_ms = zone.0.map_or(wall_ms, |rules| rules.resolve(wall_ms));
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
