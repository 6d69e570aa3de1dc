//! One planned OS notification.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{RollerId, words},
    time::{LocalDateTime, Timestamp, Zone},
};

words! {
    /// What a reminder is about. Earlier ones matter more.
    ReminderKind {
        /// Clean and disinfect a used roller.
        Disinfect = "disinfect",
        /// The soak has lasted long enough.
        SoakDone = "soak-done",
    }
}

words! {
    /// What its time means when the phone changes its zone or its clock.
    Policy {
        /// So long after something happened: an instant.
        Elapsed = "elapsed",
        /// A time on the wall, wherever that is.
        Floating = "floating",
    }
}

/// One planned notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Notification {
    /// Stable id: the same reminder has the same id in every plan, and no other ever has it.
    pub id: String,
    /// The id as a 31-bit number, for Android's pending intents.
    pub request_code: i32,
    /// When, as an instant.
    pub at: Timestamp,
    /// When, on a wall in the zone of the plan.
    pub civil: LocalDateTime,
    /// Which of the two the phone should keep.
    pub policy: Policy,
    /// What it is about.
    pub kind: ReminderKind,
    /// Which roller it is about.
    pub roller: RollerId,
    /// Title, in words.
    pub title: String,
    /// Body, in words.
    pub body: String,
    /// The rule behind it.
    pub rule: String,
    /// Ids of the reminders that were merged into it.
    pub merged: Vec<String>,
    /// Changes when anything that the phone was told of it changes.
    pub content_hash: u64,
}

/// A notification in the making: not sealed with its civil time, code and hash yet.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub id: String,
    pub at: Timestamp,
    pub policy: Policy,
    pub kind: ReminderKind,
    pub roller: RollerId,
    pub title: String,
    pub body: String,
    pub rule: &'static str,
    pub merged: Vec<String>,
}

impl Candidate {
    pub(super) fn seal(self, zone: &Zone) -> Notification {
        let Self { id, at, policy, kind, roller, title, body, rule, merged } = self;
        let shown = [&id, &title, &body, policy.as_str(), &at.as_millis().to_string(), &merged.join(" ")].join("\n");
        Notification {
            request_code: request_code(&id),
            civil: zone.civil(at),
            content_hash: fnv1a(&shown),
            rule: rule.to_owned(),
            id,
            at,
            policy,
            kind,
            roller,
            title,
            body,
            merged,
        }
    }
}

/// The id folded to 31 bits, so that it fits a positive Java int. The same id has the same code for ever.
fn request_code(id: &str) -> i32 {
    let hash = fnv1a(id);
    i32::try_from((hash ^ (hash >> 31)) & 0x7fff_ffff).unwrap_or_default() // 31 bits always fit
}

/// FNV-1a, 64 bits: unlike the standard library's hasher it is the same in every build and on every phone.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_never_change() {
        assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8); // the published test vector
        assert_eq!(request_code("disinfect:x"), request_code("disinfect:x"));
        assert!(request_code("disinfect:x") >= 0);
    }
}
