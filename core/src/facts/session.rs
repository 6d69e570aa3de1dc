//! Sessions: one home use of one roller on one or more areas.

use serde::{Deserialize, Serialize};

use super::{
    RollerId, SessionId, details,
    validate::{self, Checked},
    words,
};
use crate::{
    time::{Timestamp, Zone},
    units::Count,
};

words! {
    /// A treated zone of the body.
    Area {
        /// The red of the lips.
        Lips = "lips",
        /// The skin around the lips.
        Perioral = "perioral",
        /// Cheeks, forehead, chin.
        Face = "face",
        /// Neck, décolleté and hands.
        Neck = "neck",
        /// Under the eye, on bone only.
        Eye = "eye",
        /// Scalp.
        Scalp = "scalp",
        /// Anywhere else.
        Body = "body",
    }
}

words! {
    /// Something seen or felt on the skin.
    SkinSign {
        /// Light pink.
        Pink = "pink",
        /// Clearly red.
        Red = "red",
        /// Dry or tight.
        Dry = "dry",
        /// Flaking.
        Flaking = "flaking",
        /// Cracked.
        Cracked = "cracked",
        /// Sore to the touch.
        Sore = "sore",
        /// Swollen.
        Swollen = "swollen",
        /// Blood was seen.
        Bleeding = "bleeding",
        /// A scab.
        Scab = "scab",
        /// Spots or blisters.
        Spots = "spots",
    }
}

/// A look at the skin. No signs means that somebody looked and found none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SkinCheck {
    /// What was seen or felt, each once.
    pub signs: Vec<SkinSign>,
}

/// A session as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// What its owner says of it.
    #[serde(flatten)]
    pub details: SessionDetails,
    /// When it was first logged.
    pub logged: Timestamp,
}

/// Everything of a session that its owner says, and may correct later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SessionDetails {
    /// The roller that was used.
    pub roller: RollerId,
    /// When it began; not in the future.
    pub started: Timestamp,
    /// When it ended, not before the start and not in the future; absent while it is ongoing.
    #[uniffi(default)]
    pub ended: Option<Timestamp>,
    /// The zone it was logged in.
    pub zone: Zone,
    /// Where: at least one area, each once.
    pub areas: Vec<Area>,
    /// Passes per direction, 1 to 30.
    #[uniffi(default)]
    pub passes: Option<Count>,
    /// How hard it was pressed, in the person's words, at most 2,000 characters.
    #[uniffi(default)]
    pub pressure_note: Option<String>,
    /// Names of the products used with it, each at most 2,000 characters, at most 50.
    #[uniffi(default)]
    pub products: Vec<String>,
    /// The skin before it; absent if nobody said.
    #[uniffi(default)]
    pub skin_before: Option<SkinCheck>,
    /// The skin after it; absent if nobody said.
    #[uniffi(default)]
    pub skin_after: Option<SkinCheck>,
    /// Free text, at most 2,000 characters.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// A session to log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewSession {
    /// What happened.
    #[serde(flatten)]
    pub details: SessionDetails,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<SessionId>,
}

details!(Session => SessionDetails);

impl SessionDetails {
    /// A finished session with nothing said but what must be.
    pub fn new(roller: RollerId, areas: Vec<Area>, started: Timestamp, ended: Timestamp, zone: Zone) -> Self {
        Self {
            roller,
            started,
            ended: Some(ended),
            zone,
            areas,
            passes: None,
            pressure_note: None,
            products: Vec::new(),
            skin_before: None,
            skin_after: None,
            note: None,
        }
    }

    /// When the roller was last on the skin, as far as is known: the end, or the start while nobody has said it ended.
    pub fn last_contact(&self) -> Timestamp {
        self.ended.unwrap_or(self.started)
    }

    /// Checked against `now`; becomes the session `id`, first logged at `logged`.
    pub(crate) fn check(self, id: SessionId, logged: Timestamp, now: Timestamp) -> Checked<Session> {
        validate::span(self.started, self.ended, now)?;
        let details = Self {
            areas: validate::some_of("areas", self.areas)?,
            passes: validate::passes(self.passes)?,
            pressure_note: validate::text("pressure_note", self.pressure_note)?,
            products: validate::products(self.products)?,
            skin_before: self.skin_before.map(SkinCheck::check),
            skin_after: self.skin_after.map(SkinCheck::check),
            note: validate::text("note", self.note)?,
            ..self
        };
        Ok(Session { id, details, logged })
    }
}

impl SkinCheck {
    fn check(self) -> Self {
        Self { signs: validate::each_once(self.signs) }
    }
}
