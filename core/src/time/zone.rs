//! Zones: from instants to what a clock on the wall shows, and back.

use std::{fmt, str::FromStr};

use chrono::SecondsFormat;

use super::{
    civil::{LocalDate, LocalDateTime, LocalTime},
    error::TimeError,
    instant::Timestamp,
    zones,
};

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
        LocalDateTime { wall_ms: at.as_millis() + self.offset_ms(at) }
    }

    fn offset_ms(&self, at: Timestamp) -> i64 {
        self.0.map_or(0, |rules| rules.offset_ms(at.as_millis()))
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

    /// When the person's day begins that comes so many days after the one of `at`.
    pub fn days_after(&self, at: Timestamp, days: u32, day_starts: LocalTime) -> Timestamp {
        resolve(self.day(at, day_starts).plus_days(days).at(day_starts), self)
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

impl LocalDate {
    /// The instant at which this date begins in `zone`.
    pub fn begins(self, zone: &Zone) -> Timestamp {
        resolve(self.at(LocalTime::MIDNIGHT), zone)
    }
}

/// The instant at which a wall of `zone` shows `civil`.
///
/// In a gap (clocks jump forward) it is the later instant, read with the offset before the gap; in a fold (clocks
/// fall back) it is the first of the two. This is RFC 5545's rule and Temporal's "compatible".
pub fn resolve(civil: LocalDateTime, zone: &Zone) -> Timestamp {
    let resolved_ms = zone.0.map_or(civil.wall_ms, |rules| rules.resolve(civil.wall_ms));
    Timestamp::nearest(resolved_ms)
}

/// The version of the bundled zone database, such as `2026f`, to compare with the phone's.
pub fn zone_database_version() -> &'static str {
    env!("ZONE_DATABASE")
}
