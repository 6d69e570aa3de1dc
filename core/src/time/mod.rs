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
mod error;
mod instant;
mod zone;
mod zones;

pub use civil::{LocalDate, LocalDateTime, LocalTime};
pub use error::TimeError;
pub use instant::{DAY_MS, HOUR_MS, MINUTE_MS, Timestamp};
pub use zone::{Zone, resolve, zone_database_version};

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
