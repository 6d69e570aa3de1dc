//! Sessions: logged, begun and finished, logged again as the last one was, and corrected.

use super::{RollCare, commands::known_roller};
use crate::{
    error::{Result, RollCareError},
    facts::{IdSource, NewSession, Session, SessionDetails, SessionId, SkinCheck},
    store::{self, Change},
    time::{Timestamp, Zone},
    units::Count,
};

/// What is said when an ongoing session ends.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
#[uniffi(name = "SessionEnd")]
pub struct FinishSession {
    /// Which session.
    pub id: SessionId,
    /// When it ended, not in the future; absent means now.
    #[uniffi(default)]
    pub ended: Option<Timestamp>,
    /// Passes per direction, 1 to 30; absent leaves what was said.
    #[uniffi(default)]
    pub passes: Option<Count>,
    /// The skin after it; absent leaves what was said.
    #[uniffi(default)]
    pub skin_after: Option<SkinCheck>,
    /// Free text, at most 2,000 characters; absent leaves what was said.
    #[uniffi(default)]
    pub note: Option<String>,
}

/// A session to log as the last one was.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, uniffi::Record)]
#[uniffi(name = "SessionRepeat")]
pub struct RepeatSession {
    /// The zone it is logged in.
    pub zone: Zone,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<SessionId>,
}

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Logs a session. It is logged whatever the roller's state: what happened, happened.
    pub fn log_session(&self, new: NewSession, now: Timestamp) -> Result<Session> {
        self.write("log session", now, |change| log(change, new, now))
    }

    /// Says what really happened in a session.
    pub fn edit_session(&self, id: SessionId, details: SessionDetails, now: Timestamp) -> Result<Session> {
        self.write("edit session", now, |change| {
            let stored: Session = store::standing(change, &id.to_string())?;
            let session = details.check(id, stored.logged, now)?;
            known_roller(change, session.roller)?;
            store::replace(change, session)
        })
    }

    /// Logs several sessions in one command, such as an evening with two rollers: all of them, or none.
    pub fn log_sessions(&self, new: Vec<NewSession>, now: Timestamp) -> Result<Vec<Session>> {
        self.write("log sessions", now, |change| new.into_iter().map(|new| log(change, new, now)).collect())
    }

    /// Says that an ongoing session has ended. Saying it again changes nothing.
    pub fn finish_session(&self, finish: FinishSession, now: Timestamp) -> Result<Session> {
        self.write("finish session", now, |change| {
            let stored: Session = store::standing(change, &finish.id.to_string())?;
            if stored.ended.is_some() {
                return Ok(stored);
            }
            let Session { id, details, logged } = stored;
            let details = SessionDetails {
                ended: Some(finish.ended.unwrap_or(now)),
                passes: finish.passes.or(details.passes),
                skin_after: finish.skin_after.or(details.skin_after),
                note: finish.note.or(details.note),
                ..details
            };
            store::replace(change, details.check(id, logged, now)?)
        })
    }

    /// Logs a session that has just ended, with the roller, areas, passes, products and length of the last one.
    pub fn repeat_session(&self, again: RepeatSession, now: Timestamp) -> Result<Session> {
        let id = again.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("repeat session", now, |change| {
            if let Some(repeated) = store::current::<Session>(change, &id.to_string())? {
                return Ok(repeated);
            }
            let last = change.latest_sessions(1)?.pop().ok_or(RollCareError::not_found("session to repeat"))?;
            let Some(ended) = last.ended else {
                return Err(RollCareError::conflict("the last session goes on; finish it first"));
            };
            let started = now.plus_millis(-ended.millis_since(last.started));
            let SessionDetails { roller, areas, passes, products, .. } = last.details;
            let details = SessionDetails::new(roller, areas, started, now, again.zone);
            let details = SessionDetails { passes, products, ..details };
            known_roller(change, roller)?;
            store::insert(change, details.check(id, now, now)?)
        })
    }
}

fn log(change: &Change<'_>, new: NewSession, now: Timestamp) -> Result<Session> {
    let id = new.id.unwrap_or_else(|| IdSource::mint(now));
    let first = store::first::<Session>(change, &id.to_string())?;
    let logged = first.map_or(now, |first| first.logged); // a repeat is as right as it was the first time
    let session = new.details.check(id, logged, logged)?;
    known_roller(change, session.roller)?;
    store::insert(change, session)
}
