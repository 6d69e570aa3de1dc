//! What limits and statistics look at in a session.

use super::{
    super::{RollerId, Session, SessionId},
    AreaSet,
};
use crate::time::{Timestamp, Zone};

/// A session without its words: cheap to read by the hundred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionTrace {
    /// Its id.
    pub id: SessionId,
    /// The roller that was used.
    pub roller: RollerId,
    /// The needle length of that roller, in micrometres.
    pub needle_um: u32,
    /// When it began.
    pub started: Timestamp,
    /// When the roller was last on the skin.
    pub last_contact: Timestamp,
    /// The zone it was logged in.
    pub zone: Zone,
    /// Where.
    pub areas: AreaSet,
}

impl SessionTrace {
    /// What limits and statistics look at in a session with needles of this length, in micrometres.
    pub fn of(session: &Session, needle_um: u32) -> Self {
        Self {
            id: session.id,
            roller: session.roller,
            needle_um,
            started: session.started,
            last_contact: session.last_contact(),
            zone: session.zone.clone(),
            areas: AreaSet::of(&session.areas),
        }
    }
}
