//! Numbers with a unit, as they stand in the values that cross to Swift and Kotlin.
//!
//! They cross as signed 64-bit numbers, so that nobody computes with unsigned ones and no conversion can trap. A number
//! that does not fit becomes the largest one, which no field takes: the check of each field refuses it by its name.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! units {
    ($($(#[$meta:meta])* $name:ident: $lower:expr, $lift:expr;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The largest one. No field takes it.
            pub const MAX: Self = Self(u32::MAX);

            /// The number in it.
            pub const fn get(self) -> u32 {
                self.0
            }
        }

        impl From<u32> for $name {
            fn from(number: u32) -> Self {
                Self(number)
            }
        }

        impl From<$name> for u32 {
            fn from(number: $name) -> Self {
                number.0
            }
        }

        impl From<u8> for $name {
            fn from(number: u8) -> Self {
                Self(number.into())
            }
        }

        impl From<u16> for $name {
            fn from(number: u16) -> Self {
                Self(number.into())
            }
        }

        impl From<$name> for u64 {
            fn from(number: $name) -> Self {
                number.0.into()
            }
        }

        impl From<$name> for i64 {
            fn from(number: $name) -> Self {
                number.0.into()
            }
        }

        impl PartialEq<u32> for $name {
            fn eq(&self, other: &u32) -> bool {
                self.0 == *other
            }
        }

        impl PartialOrd<u32> for $name {
            fn partial_cmp(&self, other: &u32) -> Option<std::cmp::Ordering> {
                self.0.partial_cmp(other)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        uniffi::custom_type!($name, i64, {
            lower: $lower,
            try_lift: |crossed| {
                let lift = $lift;
                Ok(u32::try_from(lift(crossed)).map_or($name::MAX, $name))
            },
        });
    )+};
}

units! {
    /// A count, such as of sessions, days, weeks or percent.
    Count: |count| i64::from(count.0.min(MOST)), |number: i64| number;

    /// A needle length in micrometres: 0.25 mm is 250.
    Micrometres: |length| i64::from(length.0.min(MOST)), |number: i64| number;

    /// A time in whole seconds. It crosses in milliseconds: a part of a second is refused and not cut off.
    Seconds: |time| i64::from(time.0) * MS, |ms: i64| if ms % MS == 0 { ms / MS } else { i64::MAX };
}

/// The largest number that Kotlin's `Int` holds.
const MOST: u32 = i32::MAX as u32;
/// A second in milliseconds.
const MS: i64 = 1_000;

impl Count {
    /// The most that a limit takes: with it nothing is left out.
    pub const MOST: Self = Self(MOST);

    /// One more.
    pub(crate) fn add_one(&mut self) {
        self.0 = self.0.saturating_add(1);
    }

    /// As many as there are, or the largest count.
    pub(crate) fn of(number: impl TryInto<u32>) -> Self {
        Self(number.try_into().unwrap_or(u32::MAX))
    }
}

impl Seconds {
    /// Whole seconds of so many milliseconds: what is left over is cut off, and what is below zero is none.
    pub(crate) fn of_millis(ms: i64) -> Self {
        Self(u32::try_from((ms / MS).max(0)).unwrap_or(u32::MAX))
    }

    /// In milliseconds.
    pub(crate) fn as_millis(self) -> i64 {
        i64::from(self.0) * MS
    }

    /// So many minutes.
    pub const fn of_minutes(minutes: u32) -> Self {
        Self(minutes.saturating_mul(60))
    }

    /// Whole minutes; what is left over is cut off.
    pub const fn minutes(self) -> u32 {
        self.0 / 60
    }
}

/// A time that JSON tells in minutes.
pub(crate) mod in_minutes {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::Seconds;

    #[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref)] // serde calls it so
    pub(crate) fn serialize<S: Serializer>(time: &Option<Seconds>, serializer: S) -> Result<S::Ok, S::Error> {
        time.map(Seconds::minutes).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Seconds>, D::Error> {
        Ok(Option::<u32>::deserialize(deserializer)?.map(Seconds::of_minutes))
    }
}

macro_rules! numbers {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u64);

        impl From<u64> for $name {
            fn from(number: u64) -> Self {
                Self(number)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        // The same 64 bits, with a sign: it is compared and never computed with.
        uniffi::custom_type!($name, i64, {
            lower: |number| number.0.cast_signed(),
            try_lift: |number| Ok($name(number.cast_unsigned())),
        });
    )+};
}

numbers! {
    /// How often the store was written: larger after each change of facts.
    Revision,
    /// What a notification says, in one number: another one means that the phone has to be told.
    ContentHash,
}
