//! Sessions: logged, begun and finished, logged again as the last one was, and corrected.

use super::{
    RecordedSession, RecordedSessions, RollCare,
    commands::{OR_CONFIRM, known_roller, unknown_roller},
    gather::roller_before,
    recorded::Said,
    session_faults::{is_new, is_plausible, is_possible, is_short},
};
use crate::{
    error::{Result, RollCareError},
    facts::{IdSource, NeedledSession, NewSession, Session, SessionDetails, SessionId, Settings, SkinCheck},
    hygiene::roller_state,
    precheck::{Response, SessionAct, session_response},
    reminders::PlanFacts,
    store::{self, Change, View},
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
    /// The person says that it is right although it took more than three hours.
    #[serde(default)]
    #[uniffi(default)]
    pub confirmed: bool,
}

impl FinishSession {
    /// It ends now, and nothing else is said.
    pub fn now(id: SessionId) -> Self {
        Self { id, ended: None, passes: None, skin_after: None, note: None, confirmed: false }
    }
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
    /// As of a session to log.
    #[serde(default)]
    #[uniffi(default)]
    pub is_another: bool,
    /// The person says that it is right although it took more than three hours, as the last one did.
    #[serde(default)]
    #[uniffi(default)]
    pub confirmed: bool,
}

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Logs a session. It is logged in any state of the roller: what happened, happened. What cannot have happened is refused:
    /// the same roller in two sessions at once. What looks logged twice, longer than three hours, or earlier than the roller's
    /// first use is asked about: see [`NewSession`].
    pub fn log_session(&self, new: NewSession, now: Timestamp) -> Result<RecordedSession> {
        let session = self.write("log session", now, |change| log(change, new, now))?;
        Ok(self.recorded_session(session, now))
    }

    /// Says what really happened in a session. `confirmed` is as of a session to log, and asked for only where the times or the
    /// roller change.
    #[uniffi::method(default(confirmed = false))]
    pub fn edit_session(
        &self,
        id: SessionId,
        details: SessionDetails,
        now: Timestamp,
        confirmed: bool,
    ) -> Result<RecordedSession> {
        let session = self.write("edit session", now, |change| {
            let stored: Session = store::standing(change, &id.to_string())?;
            let session = details.check(id, stored.logged, now)?;
            known_roller(change, session.roller)?;
            let session = if session.products == stored.products {
                Session { shelf_products: stored.shelf_products.clone(), ..session }
            } else {
                with_shelf(change, session)?
            };
            let asks = |session: &Session| (session.roller, session.started, session.ended);
            if asks(&session) != asks(&stored) {
                is_possible(change, &session, Some(&stored))?;
                if !confirmed {
                    is_plausible(change, &session)?;
                }
            }
            store::replace(change, session)
        })?;
        Ok(self.recorded_session(session, now))
    }

    /// Logs several sessions in one command, such as an evening with two rollers: all of them, or none.
    pub fn log_sessions(&self, new: Vec<NewSession>, now: Timestamp) -> Result<RecordedSessions> {
        let facts: Vec<Session> =
            self.write("log sessions", now, |change| new.into_iter().map(|new| log(change, new, now)).collect())?;
        let (verdict, next) = self.said_of_sessions(&facts, now);
        Ok(RecordedSessions { facts, verdict, next })
    }

    /// Says that an ongoing session has ended. Saying it again changes nothing. One that began more than three hours before its
    /// end is asked about: nobody remembers to end it for long.
    pub fn finish_session(&self, finish: FinishSession, now: Timestamp) -> Result<RecordedSession> {
        let session = self.write("finish session", now, |change| {
            let stored: Session = store::standing(change, &finish.id.to_string())?;
            if stored.ended.is_some() {
                return Ok(stored);
            }
            let Session { id, details, logged, shelf_products } = stored;
            let ended = finish.ended.unwrap_or(now);
            if !finish.confirmed {
                is_short(details.started, ended)?;
            }
            let details = SessionDetails {
                ended: Some(ended),
                passes: finish.passes.or(details.passes),
                skin_after: finish.skin_after.or(details.skin_after),
                note: finish.note.or(details.note),
                ..details
            };
            store::replace(change, Session { shelf_products, ..details.check(id, logged, now)? })
        })?;
        Ok(self.recorded_session(session, now))
    }

    /// Logs a session that has just ended, with the roller, areas, passes, products and length of the last one. A length of more
    /// than three hours is not copied unasked.
    pub fn repeat_session(&self, again: RepeatSession, now: Timestamp) -> Result<RecordedSession> {
        let id = again.id.unwrap_or_else(|| IdSource::mint(now));
        let session = self.write("repeat session", now, |change| {
            if let Some(repeated) = store::current::<Session>(change, &id.to_string())? {
                return Ok(repeated);
            }
            let last = change.latest_sessions(1)?.pop().ok_or(RollCareError::not_found("session to repeat"))?;
            log_as(change, last, again, id, now)
        })?;
        Ok(self.recorded_session(session, now))
    }
}

/// Logs a session that has just ended, as `last` was.
pub(super) fn log_as(
    change: &Change<'_>,
    last: Session,
    again: RepeatSession,
    id: SessionId,
    now: Timestamp,
) -> Result<Session> {
    let Some(ended) = last.ended else {
        return Err(RollCareError::conflict("the last session is ongoing; finish it first"));
    };
    if !again.confirmed && is_short(last.started, ended).is_err() {
        let wanted = "log this one with its own length";
        let detail = format!("the last session took more than three hours; {wanted}, {OR_CONFIRM}");
        return Err(RollCareError::Conflict { detail });
    }
    let started = now.plus_millis(-ended.millis_since(last.started));
    let SessionDetails { roller, areas, passes, products, .. } = last.details;
    let details = SessionDetails::new(roller, areas, started, now, again.zone);
    let details = SessionDetails { passes, products, ..details };
    known_roller(change, roller)?;
    let session = details.check(id, now, now)?;
    if !again.is_another {
        is_new(change, &session)?;
    }
    is_possible(change, &session, None)?;
    rolls_again(change)?;
    store::insert(change, with_shelf(change, session)?)
}

/// Who logs a session rolls again.
fn rolls_again(change: &Change<'_>) -> Result<()> {
    let settings = change.settings()?;
    if settings.stopped.is_none() {
        return Ok(());
    }
    change.save_settings(&Settings { stopped: None, ..settings })
}

impl RollCare {
    fn recorded_session(&self, session: Session, now: Timestamp) -> RecordedSession {
        let said = self.said_of_sessions(std::slice::from_ref(&session), now);
        RecordedSession::new(session, said)
    }

    /// What is said of sessions that were recorded together: none is held against another one.
    pub(super) fn said_of_sessions(&self, sessions: &[Session], now: Timestamp) -> Said {
        let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
        self.said(|view| {
            let responses = sessions.iter().map(|session| response(view, session, &ids, now));
            Ok(Response::of_all(responses.collect::<Result<_>>()?))
        })
    }
}

fn response(view: &View<'_>, session: &Session, together: &[SessionId], now: Timestamp) -> Result<Response> {
    let facts = PlanFacts::of_session(view, session, together)?;
    let record = view.roller_record(session.roller)?.ok_or_else(unknown_roller)?;
    let state = &roller_state(&record, now);
    let before = roller_before(view, session, record)?;
    let session = &NeedledSession { session: session.clone(), needle_um: before.roller.needle_um.get() };
    Ok(session_response(SessionAct {
        session,
        products: &session.shelf_products,
        facts: facts.precheck(&before),
        state,
        now,
    }))
}

/// The session with the products of the shelf that it names. Where several have one name, all of them are meant: which one it
/// was, nobody said.
fn with_shelf(view: &View<'_>, session: Session) -> Result<Session> {
    if session.products.is_empty() {
        return Ok(session);
    }
    let plain = |name: &str| name.trim().to_lowercase();
    let named: Vec<String> = session.products.iter().map(|name| plain(name)).collect();
    let mut shelf = view.shelf()?;
    shelf.retain(|product| named.contains(&plain(&product.name)));
    Ok(Session { shelf_products: shelf.iter().map(|product| product.id).collect(), ..session })
}

fn log(change: &Change<'_>, new: NewSession, now: Timestamp) -> Result<Session> {
    let id = new.id.unwrap_or_else(|| IdSource::mint(now));
    let first = store::first::<Session>(change, &id.to_string())?;
    let is_repeat = first.is_some();
    let logged = first.map_or(now, |first| first.logged); // a repeat is as right as it was the first time
    let session = new.details.check(id, logged, logged)?;
    known_roller(change, session.roller)?;
    if !is_repeat {
        if !new.is_another {
            is_new(change, &session)?;
        }
        is_possible(change, &session, None)?;
        if !new.confirmed {
            is_plausible(change, &session)?;
        }
        rolls_again(change)?;
    }
    store::insert(change, with_shelf(change, session)?)
}
