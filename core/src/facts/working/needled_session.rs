//! A session with the length of the needles that were used.

use std::ops::Deref;

use super::super::Session;

/// A session with its roller's needle length, which most rules about sessions need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedledSession {
    /// The session.
    pub session: Session,
    /// The length of the needles, in micrometres.
    pub needle_um: u32,
}

impl Deref for NeedledSession {
    type Target = Session;
    fn deref(&self) -> &Session {
        &self.session
    }
}
