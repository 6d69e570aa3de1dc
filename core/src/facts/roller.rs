//! Rollers: what needles somebody owns.

use serde::{Deserialize, Serialize};

use super::{
    RollerId,
    validate::Fault,
    validate::{self, Checked},
    words,
};
use crate::time::{LocalDate, Timestamp};

words! {
    /// What kind of home needling tool it is.
    RollerKind {
        /// A drum with needles.
        Roller = "roller",
        /// A stamp.
        Stamp = "stamp",
        /// One cartridge of a pen.
        PenCartridge = "pen-cartridge",
    }
}

words! {
    /// Why somebody retired a roller.
    RetirementReason {
        /// Its life was used up.
        WornOut = "worn-out",
        /// Bent, missing, rusty or dull needles.
        Damaged = "damaged",
        /// Used on skin that was, or turned out to be, infected.
        Infected = "infected",
        /// Lost or given away.
        Gone = "gone",
        /// Anything else.
        Other = "other",
    }
}

/// A roller as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Roller {
    /// Its id.
    pub id: RollerId,
    /// Its owner's name for it, 1 to 2,000 characters.
    pub name: String,
    /// What kind of tool it is.
    pub kind: RollerKind,
    /// Needle length in micrometres, 50 to 3,000 (0.25 mm is 250).
    pub needle_um: u32,
    /// When it was added.
    pub added: Timestamp,
    /// The first use before it was added here, if there was one.
    pub first_used: Option<LocalDate>,
    /// When and why its owner retired it.
    pub retired: Option<Retirement>,
}

/// When and why a roller was retired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Retirement {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: RetirementReason,
}

/// A roller to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewRoller {
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<RollerId>,
    /// See [`Roller::name`].
    pub name: String,
    /// See [`Roller::kind`].
    pub kind: RollerKind,
    /// See [`Roller::needle_um`].
    pub needle_um: u32,
    /// See [`Roller::first_used`].
    #[uniffi(default)]
    pub first_used: Option<LocalDate>,
}

/// What may be changed of a roller. The needles cannot: other needles are another roller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct EditRoller {
    /// Which roller.
    pub id: RollerId,
    /// See [`Roller::name`].
    pub name: String,
    /// See [`Roller::first_used`].
    pub first_used: Option<LocalDate>,
}

impl NewRoller {
    pub(crate) fn check(self, id: RollerId, now: Timestamp) -> Checked<Roller> {
        validate::needle_length(self.needle_um)?;
        let name = validate::name(self.name)?;
        first_use(self.first_used, now)?;
        let (kind, needle_um, first_used) = (self.kind, self.needle_um, self.first_used);
        Ok(Roller { id, name, kind, needle_um, added: now, first_used, retired: None })
    }
}

impl EditRoller {
    pub(crate) fn check(self, stored: &Roller, now: Timestamp) -> Checked<Roller> {
        first_use(self.first_used, now)?;
        Ok(Roller { name: validate::name(self.name)?, first_used: self.first_used, ..stored.clone() })
    }
}

/// A first use cannot be later than today anywhere on earth.
fn first_use(date: Option<LocalDate>, now: Timestamp) -> Checked<()> {
    let latest_today = crate::time::Zone::UTC.date(now).plus_days(1);
    match date {
        Some(date) if date > latest_today => {
            Err(Fault::new("first_used", "lies in the future; give the day of the first use"))
        }
        _ => Ok(()),
    }
}
