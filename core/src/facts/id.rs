//! Ids: `UUIDv7` newtypes, one per kind of fact, so that a roller's id cannot be given for a session's.

use std::{fmt, str::FromStr};

use uuid::Uuid;

use crate::{
    foreign::crosses_as_text,
    time::{Timestamp, serde_as_text},
};

/// A text that is not a `UUIDv7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id; ids are version 7 UUIDs")]
pub struct IdError;

/// An id that the engine can make from an instant.
pub(crate) trait IdSource: Sized {
    /// A new id: sorts by `now`, ends in random bits.
    fn mint(now: Timestamp) -> Self;
    /// The id that always comes from the same instant and text.
    fn derive(at: Timestamp, text: &str) -> Self;
}

/// Bytes that differ wherever texts differ: FNV-1a in 128 bits, which no later version of a library changes.
fn scatter(text: &str) -> [u8; 10] {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let hash = text.bytes().fold(OFFSET, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let mut bytes = [0; 10];
    bytes.iter_mut().zip(hash.to_be_bytes()).for_each(|(byte, from)| *byte = from);
    bytes
}

/// An id as text: in groups of 8, 4, 4, 4 and 12 digits. Every row that is read and every reminder has some, and the
/// library's own writer takes five times as long in a build for size.
fn hyphenated<'a>(bytes: &[u8; 16], text: &'a mut [u8; 36]) -> &'a str {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut places = text.iter_mut();
    let mut put = |byte: u8| places.next().into_iter().for_each(|place| *place = byte);
    for (index, byte) in bytes.iter().enumerate() {
        if matches!(index, 4 | 6 | 8 | 10) {
            put(b'-');
        }
        put(DIGITS[usize::from(byte >> 4)]);
        put(DIGITS[usize::from(byte & 15)]);
    }
    std::str::from_utf8(text).unwrap_or_default() // digits and hyphens are ASCII
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl IdSource for $name {
            fn mint(now: Timestamp) -> Self {
                let ms = now.as_millis().max(0).unsigned_abs();
                let nanos = u32::try_from(ms % 1000 * 1_000_000).unwrap_or(0);
                Self(Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, ms / 1000, nanos)))
            }

            fn derive(at: Timestamp, text: &str) -> Self {
                let ms = at.as_millis().max(0).unsigned_abs();
                Self(uuid::Builder::from_unix_timestamp_millis(ms, &scatter(text)).into_uuid())
            }
        }

        impl $name {
            /// As text, without the heap: `buffer` keeps it.
            #[allow(dead_code)] // not all of them are part of longer texts
            pub(crate) fn write(self, buffer: &mut [u8; 36]) -> &str {
                hyphenated(self.0.as_bytes(), buffer)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(hyphenated(self.0.as_bytes(), &mut [0; 36]))
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                let id = Uuid::try_parse(text).map_err(|_| IdError)?;
                if id.get_version_num() == 7 { Ok(Self(id)) } else { Err(IdError) }
            }
        }

        serde_as_text!($name);
        crosses_as_text!($name, "id");
    )+};
}

ids! {
    /// A roller's id.
    RollerId,
    /// A session's id.
    SessionId,
    /// The id of one time a checklist was done.
    RunId,
    /// The id of one tick of a step.
    TickId,
    /// An inspection's id.
    InspectionId,
    /// The id of one answer to a reminder.
    ActionId,
    /// A declaration's id.
    DeclarationId,
    /// A check-in's id.
    CheckInId,
    /// A product's id.
    ProductId,
    /// The id of one use of a product.
    UseId,
    /// An override's id.
    OverrideId,
    /// The id of a checklist that somebody wrote.
    ChecklistId,
    /// A schedule's id.
    ScheduleId,
    /// A pause's id.
    PauseId,
    /// A skipped day's id.
    SkipId,
    /// A visit's id.
    VisitId,
    /// A photo's id.
    PhotoId,
}
