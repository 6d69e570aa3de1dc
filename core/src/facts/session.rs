//! Sessions: one home use of one roller on one or more areas.

use serde::{Deserialize, Serialize};

use super::{
    ProductId, RollerId, SessionId, details,
    validate::{self, Checked},
    words,
};
use crate::{
    time::{HOUR_MS, MINUTE_MS, Timestamp, Zone},
    units::Count,
};

/// A longer session is asked about. Our own choice: no home use takes three hours, and one that nobody ended soon does.
pub(crate) const LONGEST_UNASKED_MS: i64 = 3 * HOUR_MS;
/// Sessions with the same roller on the same areas that began this close are taken for one that was logged twice. Our own
/// choice: a second tap comes within minutes.
pub(crate) const SAME_LOG_MS: i64 = 5 * MINUTE_MS;

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
        /// Pinker than usual: lips are always pink.
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
    /// The products of the shelf that were used in it: those whose names it names, as the shelf was when that was said. Each
    /// counts as a use of the product, as one that was logged by itself does.
    #[serde(default)]
    #[uniffi(default)]
    pub shelf_products: Vec<ProductId>,
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
    /// Names of the products used with it, each at most 2,000 characters, at most 50. A product of the shelf is known by its name,
    /// in any case of letters.
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
    /// The person says that it is another session than the one that began within five minutes with the same roller on the
    /// same areas. Without this it is refused as logged twice.
    #[serde(default)]
    #[uniffi(default)]
    pub is_another: bool,
    /// The person says that it is right although it looks odd: longer than three hours, or before the roller's first use.
    #[serde(default)]
    #[uniffi(default)]
    pub confirmed: bool,
}

impl NewSession {
    /// A session with an id of the engine's making.
    pub fn new(details: SessionDetails) -> Self {
        Self { details, id: None, is_another: false, confirmed: false }
    }
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
        Ok(Session { id, details, logged, shelf_products: Vec::new() })
    }
}

impl Session {
    /// Whether the two need their roller at the same time. An ongoing one needs it from its start on.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let ends = |session: &Self| session.ended.unwrap_or(Timestamp::LAST);
        self.roller == other.roller && self.started < ends(other) && other.started < ends(self)
    }
}

impl SkinCheck {
    fn check(self) -> Self {
        Self { signs: validate::each_once(self.signs) }
    }
}
