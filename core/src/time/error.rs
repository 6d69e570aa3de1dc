//! What can be wrong with a text that is to be a time.

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
