//! What cannot have happened in a session, and what is asked about before it is believed. An import that brings such a session
//! shows it as a conflict: what another phone recorded is not to be said again.

use super::commands::{OR_CONFIRM, unknown_roller};
use crate::{
    error::{Result, RollCareError},
    facts::{LONGEST_UNASKED_MS, Roller, SAME_LOG_MS, Session, SessionDetails},
    store::{self, View},
    time::Timestamp,
};

/// What ends the doubt whether a session was logged before: every text about it ends with this.
const OR_ANOTHER: &str = "or say that it is another one";

/// Refuses a session that cannot have been: its roller was used in another one then. `stored` is what it corrects: what was so
/// before is in nobody's way, so that a contradiction can be put right step by step.
pub(super) fn is_possible(view: &View<'_>, session: &Session, stored: Option<&Session>) -> Result<()> {
    let others = view.sessions_overlapping(session)?;
    let was_so =
        |other: &&Session| stored.is_some_and(|stored| stored.roller == session.roller && other.overlaps(stored));
    let Some(other) = others.iter().find(|other| !was_so(other)) else { return Ok(()) };
    let detail = match other.ended {
        None => format!("session {} with this roller is ongoing; say when it ended first", other.id),
        Some(_) => format!("this roller was used in session {} then; say another time, or correct that one", other.id),
    };
    Err(RollCareError::Conflict { detail })
}

/// Refuses what seems to be the same session once more.
pub(super) fn is_new(view: &View<'_>, session: &Session) -> Result<()> {
    let (from, to) = (session.started.plus_millis(-SAME_LOG_MS), session.started.plus_millis(SAME_LOG_MS + 1));
    let near = view.sessions_of(session.roller, from, to)?;
    let Some(twin) = near.iter().find(|near| near.id != session.id && near.areas == session.areas) else {
        return Ok(());
    };
    Err(RollCareError::Conflict {
        detail: format!("this is logged already as session {}; leave it, {OR_ANOTHER}", twin.id),
    })
}

/// Asks about a session that is too long, or was before the first use of its roller.
pub(super) fn is_plausible(view: &View<'_>, session: &SessionDetails) -> Result<()> {
    if let Some(ended) = session.ended {
        is_short(session.started, ended)?;
    }
    let roller: Roller = store::current(view, &session.roller.to_string())?.ok_or_else(unknown_roller)?;
    if roller.first_used.is_some_and(|first| session.zone.date(session.started) < first) {
        let detail = format!("lies before the first use of this roller; correct one of them, {OR_CONFIRM}");
        return Err(RollCareError::invalid("started", detail));
    }
    Ok(())
}

/// Asks about a session of more than three hours.
pub(super) fn is_short(started: Timestamp, ended: Timestamp) -> Result<()> {
    if ended.millis_since(started) <= LONGEST_UNASKED_MS {
        return Ok(());
    }
    let detail = format!("lies more than three hours after the start; say when it really ended, {OR_CONFIRM}");
    Err(RollCareError::invalid("ended", detail))
}
