//! Rollers: what needles somebody owns.

use serde::{Deserialize, Serialize, Serializer, ser::SerializeStruct};

use super::{
    RollerId, details,
    validate::{self, Checked, Fault},
    words,
};
use crate::{
    time::{LocalDate, Timestamp},
    units::Micrometres,
};

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
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
pub struct Roller {
    /// Its id.
    pub id: RollerId,
    /// What its owner says of it.
    #[serde(flatten)]
    pub details: RollerDetails,
    /// When it was added.
    pub added: Timestamp,
    /// When and why its owner retired it.
    pub retired: Option<Retirement>,
}

/// Everything of a roller that its owner says. The kind and the needle length are never corrected: other needles are
/// another roller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RollerDetails {
    /// Its owner's name for it, 1 to 2,000 characters.
    pub name: String,
    /// What kind of tool it is.
    pub kind: RollerKind,
    /// Needle length, from 0.05 to 3 mm.
    #[uniffi(name = "needle")]
    pub needle_um: Micrometres,
    /// The first use before it was added here, if there was one; not in the future.
    #[uniffi(default)]
    pub first_used: Option<LocalDate>,
}

details!(Roller => RollerDetails);

impl Serialize for Roller {
    /// With `added` before `first_used`, as JSON has it since the first version.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let RollerDetails { name, kind, needle_um, first_used } = &self.details;
        let mut fields = serializer.serialize_struct("Roller", 7)?;
        fields.serialize_field("id", &self.id)?;
        fields.serialize_field("name", name)?;
        fields.serialize_field("kind", kind)?;
        fields.serialize_field("needle_um", needle_um)?;
        fields.serialize_field("added", &self.added)?;
        fields.serialize_field("first_used", first_used)?;
        fields.serialize_field("retired", &self.retired)?;
        fields.end()
    }
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
    /// What it is.
    #[serde(flatten)]
    pub details: RollerDetails,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<RollerId>,
    /// The person says that it is right although a roller in use has the same name.
    #[serde(default)]
    #[uniffi(default)]
    pub confirmed: bool,
}

impl NewRoller {
    /// A roller with an id of the engine's making.
    pub fn new(details: RollerDetails) -> Self {
        Self { details, id: None, confirmed: false }
    }
}

impl RollerDetails {
    /// A roller that was never used.
    pub fn new(name: impl Into<String>, kind: RollerKind, needle_um: u32) -> Self {
        Self { name: name.into(), kind, needle_um: needle_um.into(), first_used: None }
    }

    /// Becomes the roller `id`, added at `added`.
    pub(crate) fn check(self, id: RollerId, added: Timestamp) -> Checked<Roller> {
        validate::needle_length(self.needle_um)?;
        first_use(self.first_used, added)?;
        let details = Self { name: validate::name(self.name)?, ..self };
        Ok(Roller { id, details, added, retired: None })
    }

    /// Becomes the roller that `stored` should have been.
    pub(crate) fn correct(self, stored: &Roller, now: Timestamp) -> Checked<Roller> {
        if self.kind != stored.kind {
            return Err(Fault::new("kind", "cannot be changed; add another roller instead"));
        }
        if self.needle_um != stored.needle_um {
            return Err(Fault::new("needle_um", "cannot be changed; add another roller instead"));
        }
        first_use(self.first_used, now)?;
        let details = Self { name: validate::name(self.name)?, ..self };
        Ok(Roller { id: stored.id, details, added: stored.added, retired: stored.retired })
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
