//! What somebody saw on skin that a roller had been on, or was on after that.

use super::{
    super::{Answer, Area, Clearance},
    SessionTrace,
};
use crate::time::{Timestamp, Zone};

/// For so many days before a look, and so many after it, the sessions with a roller are known. No rule asks for more.
pub const CONTACT_DAYS: u32 = 30;

/// What somebody saw on skin from [`CONTACT_DAYS`] before a roller was first used on, and where the roller was around that time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SkinContacts {
    /// What was answered with yes or a date, the earliest first.
    pub seen: Vec<SkinSeen>,
    /// The sessions with the roller from [`CONTACT_DAYS`] before the first of those on.
    pub sessions: Vec<SessionTrace>,
    /// What clinicians cleared.
    pub clearances: Vec<Clearance>,
}

/// Something that was answered with yes or a date, at a look or in a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkinSeen {
    /// When.
    pub at: Timestamp,
    /// The zone of the look; absent for a declaration, which has none.
    pub zone: Option<Zone>,
    /// Where somebody looked; absent for a declaration.
    pub area: Option<Area>,
    /// The answers.
    pub answers: Vec<Answer>,
}
