//! Ids: `UUIDv7` newtypes, one per kind of fact, so that a roller's id cannot be given for a session's.

use std::{fmt, str::FromStr};

use arrayvec::ArrayString;
use uuid::Uuid;

use crate::{
    ffi::crosses_as_text,
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

/// Bytes that differ where texts differ, by all that can be expected: 80 of the 128 bits of FNV-1a, which no later version of
/// a library changes. Instead of fnv 1.0.7: it has 64 bits alone (2026-11-30).
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
fn hyphenated(bytes: &[u8; 16]) -> ArrayString<36> {
    let four = |place: usize| hexadecimal([bytes[place], bytes[place + 1], bytes[place + 2], bytes[place + 3]]);
    let [first, second, third, last] = [four(0), four(4), four(8), four(12)];
    let mut text = [b'-'; 36];
    text[..8].copy_from_slice(&first);
    text[9..13].copy_from_slice(&second[..4]);
    text[14..18].copy_from_slice(&second[4..]);
    text[19..23].copy_from_slice(&third[..4]);
    text[24..28].copy_from_slice(&third[4..]);
    text[28..].copy_from_slice(&last);
    ArrayString::from_byte_string(&text).unwrap_or_default() // digits and hyphens are ASCII
}

/// Four bytes in eight digits, all of them at once: each in a byte of a number.
const fn hexadecimal(bytes: [u8; 4]) -> [u8; 8] {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let spread = u32::from_be_bytes(bytes) as u64;
    let spread = (spread | spread << 16) & 0x0000_ffff_0000_ffff;
    let spread = (spread | spread << 8) & 0x00ff_00ff_00ff_00ff;
    let halves = (spread | spread << 4) & 0x0f0f_0f0f_0f0f_0f0f;
    let is_letter = ((halves + 6 * EACH) >> 4) & EACH;
    (halves + b'0' as u64 * EACH + is_letter * (b'a' - b'0' - 10) as u64).to_be_bytes()
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
            /// As text, without the heap.
            #[allow(dead_code)] // not all of them are part of longer texts
            pub(crate) fn text(self) -> ArrayString<36> {
                hyphenated(self.0.as_bytes())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&hyphenated(self.0.as_bytes()))
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
    /// A clearance's id.
    ClearanceId,
}
