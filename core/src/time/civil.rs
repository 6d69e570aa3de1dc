//! Civil dates and times: what a calendar and a clock on the wall show, without saying where they hang.
//!
//! Kept as counts, so that comparing, moving and subtracting them is arithmetic; chrono knows the calendar.
//!
//! Instead of chrono 0.4.45 itself: it costs 24 % of a plan and 5 KB (scripts/libraries.sh, 2026-11-30).

use std::{fmt, str::FromStr};

use arrayvec::ArrayString;
use chrono::{Datelike, Months, NaiveDate, NaiveTime, Timelike};

use super::{error::TimeError, instant::DAY_MS};

/// A date of the calendar, without a zone. Years 1899 to 2200: a day of theirs can be the one that a zone shows at the
/// first or last [`Timestamp`](super::Timestamp).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDate {
    /// Days since 1970-01-01.
    days: i32,
}

impl LocalDate {
    pub(crate) const FIRST: Self = Self::constant(1899, 1, 1);
    const LAST: Self = Self::constant(2200, 12, 31);

    const fn constant(year: i32, month: u32, day: u32) -> Self {
        match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => Self { days: date.to_epoch_days() },
            None => panic!("not a date"), // only reached at compile time
        }
    }

    /// From year, month 1–12 and day 1–31.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, TimeError> {
        let date = NaiveDate::from_ymd_opt(year, month, day).ok_or(TimeError::Date)?;
        if (1899..=2200).contains(&year) { Ok(Self::from_calendar(date)) } else { Err(TimeError::Range) }
    }

    const fn from_calendar(date: NaiveDate) -> Self {
        Self { days: date.to_epoch_days() }
    }

    fn calendar(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.days).unwrap_or_default() // the range is far inside chrono's
    }

    /// The date so many days later or earlier; stops at the ends of the range.
    fn moved(self, days: i64) -> Self {
        let days = i64::from(self.days).saturating_add(days);
        let days = days.clamp(Self::FIRST.days.into(), Self::LAST.days.into());
        Self { days: i32::try_from(days).unwrap_or(self.days) } // both ends fit
    }

    /// The date `days` later; stops at the end of the range.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        self.moved(days.into())
    }

    /// The same day of the month `months` later, or that month's last day; stops at the end of the range.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let date = self.calendar().checked_add_months(Months::new(months));
        date.map_or(Self::LAST, |date| Self::from_calendar(date).min(Self::LAST))
    }

    /// Whole days from `earlier` to this date; negative if `earlier` is the later one.
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.days) - i64::from(earlier.days)
    }

    /// Whole years from `earlier` to this date, as an age is counted; 0 if `earlier` is the later one. Who was born on
    /// February 29 is a year older on March 1 where there is no such day.
    pub fn years_since(self, earlier: Self) -> u32 {
        self.calendar().years_since(earlier.calendar()).unwrap_or(0)
    }

    /// The first date on which [`years_since`](Self::years_since) this date is `years`; stops at the end of the range.
    #[must_use]
    pub fn plus_years(self, years: u32) -> Self {
        let date = self.calendar();
        let year = date.year().saturating_add(years.try_into().unwrap_or(i32::MAX));
        let day = NaiveDate::from_ymd_opt(year, date.month(), date.day());
        let day = day.or_else(|| NaiveDate::from_ymd_opt(year, 3, 1)); // February 29
        day.filter(|_| year <= 2200).map_or(Self::LAST, Self::from_calendar)
    }

    /// The date `days` earlier; stops at the beginning of the range.
    #[must_use]
    pub fn minus_days(self, days: u32) -> Self {
        self.moved(-i64::from(days))
    }

    /// How many days after a Monday it is, 0 to 6.
    pub fn days_from_monday(self) -> usize {
        usize::try_from((self.days + 3).rem_euclid(7)).unwrap_or_default() // 1970-01-01 was a Thursday
    }

    /// This date at a time of day.
    pub fn at(self, time: LocalTime) -> LocalDateTime {
        LocalDateTime { wall_ms: i64::from(self.days) * DAY_MS + i64::from(time.ms) }
    }

    /// The month, 1–12, and the day in it.
    pub(crate) fn month_and_day(self) -> (u32, u32) {
        let date = self.calendar();
        (date.month(), date.day())
    }

    /// As text, without the heap. Written by hand: the years have four digits, and many an id ends in a
    /// date.
    pub(crate) fn text(self) -> ArrayString<10> {
        let date = self.calendar();
        let mut text = *b"0000-00-00";
        let digit = |number: u32| b'0' + u8::try_from(number % 10).unwrap_or_default();
        let two_digits = |number: u32| [digit(number / 10), digit(number)];
        let year = date.year().unsigned_abs();
        text[..2].copy_from_slice(&two_digits(year / 100));
        text[2..4].copy_from_slice(&two_digits(year));
        text[5..7].copy_from_slice(&two_digits(date.month()));
        text[8..].copy_from_slice(&two_digits(date.day()));
        ArrayString::from_byte_string(&text).unwrap_or_default() // digits and hyphens are ASCII
    }
}

impl fmt::Display for LocalDate {
    /// `2026-11-23`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text())
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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime {
    /// Milliseconds since midnight.
    ms: u32,
}

impl LocalTime {
    /// 00:00.
    pub const MIDNIGHT: Self = Self::constant(0, 0);

    /// From hour 0–23 and minute 0–59.
    pub fn new(hour: u32, minute: u32) -> Result<Self, TimeError> {
        if hour < 24 && minute < 60 { Ok(Self { ms: (hour * 60 + minute) * 60_000 }) } else { Err(TimeError::Time) }
    }

    /// A time known when the engine is built; the compiler refuses a wrong one in a `const`.
    pub(crate) const fn constant(hour: u32, minute: u32) -> Self {
        assert!(hour < 24 && minute < 60, "not a time of day"); // only fails at compile time
        Self { ms: (hour * 60 + minute) * 60_000 }
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
        let (minutes, ms) = (self.ms / 60_000, self.ms % 60_000);
        write!(f, "{:02}:{:02}", minutes / 60, minutes % 60)?;
        match (ms / 1000, ms % 1000) {
            (0, 0) => Ok(()),
            (seconds, 0) => write!(f, ":{seconds:02}"),
            (seconds, millis) => write!(f, ":{seconds:02}.{millis:03}"),
        }
    }
}

impl FromStr for LocalTime {
    type Err = TimeError;
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let time: NaiveTime = text.parse().map_err(|_| TimeError::Time)?;
        let millis = time.nanosecond() / 1_000_000;
        // chrono reads a leap second as a nanosecond past a whole one; no civil clock of a phone shows it.
        let is_civil = millis < 1000;
        let ms = time.num_seconds_from_midnight() * 1000 + millis;
        is_civil.then_some(Self { ms }).ok_or(TimeError::Time)
    }
}

/// A date with a time of day: what a clock on the wall shows, without saying where the wall stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalDateTime {
    /// Milliseconds since 1970-01-01T00:00 on this wall.
    pub(super) wall_ms: i64,
}

impl LocalDateTime {
    /// The date.
    pub fn date(self) -> LocalDate {
        LocalDate { days: i32::try_from(self.wall_ms.div_euclid(DAY_MS)).unwrap_or_default() } // some thousand years fit
    }

    /// The time of day.
    pub fn time(self) -> LocalTime {
        LocalTime { ms: u32::try_from(self.wall_ms.rem_euclid(DAY_MS)).unwrap_or_default() } // a day fits
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

/// As the text itself: a count of days says nothing to somebody who reads a failed test.
macro_rules! debug_as_text {
    ($($type:ty),*) => {$(
        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}
debug_as_text!(LocalDate, LocalTime, LocalDateTime);
