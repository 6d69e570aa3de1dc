//! Commands about sessions.

use rollcare_core::{Capabilities, EditSession, FactRef, NewSession, Session, Timestamp};
use serde_json::json;

use super::{Context, Reply};
use crate::{
    args::{SessionCommand, SessionFlags},
    error::Failure,
    find,
    parse::{self, Side},
    show,
};

pub fn run(context: &Context, command: SessionCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        SessionCommand::Log { flags, id } => {
            let id = parse::id(id.as_deref())?;
            let roller = context.roller(flags.roller.as_deref())?.roller.id;
            let (started, ended) = times(context, &flags, None)?;
            let blank = EditSession::new(roller, Vec::new(), started, now, context.zone.clone());
            let details = apply(flags, EditSession { ended, ..blank })?;
            let session = engine.log_session(NewSession { id, details }, now)?;
            shown(context, &session)
        }
        SessionCommand::List { limit } => {
            let sessions = engine.sessions(limit)?;
            context.reply(&sessions, || Ok(show::sessions(&sessions, &context.rollers()?, context.view())))
        }
        SessionCommand::Edit { session, flags } => {
            let stored = named(context, &session)?;
            let id = stored.id;
            let mut details = EditSession::from(stored);
            if let Some(name) = flags.roller.as_deref() {
                details.roller = context.roller(Some(name))?.roller.id;
            }
            (details.started, details.ended) = times(context, &flags, Some((details.started, details.ended)))?;
            shown(context, &engine.edit_session(id, apply(flags, details)?, now)?)
        }
        SessionCommand::Delete { session } => {
            let id = named(context, &session)?.id;
            engine.delete(FactRef::Session { id: id }, now)?;
            context.reply(&json!({ "deleted": id }), || {
                let id = id.to_string();
                Ok(format!("Deleted session {}. Bring it back with: rollcare undo\n", find::short(&id)))
            })
        }
    }
}

fn named(context: &Context, name: &str) -> Result<Session, Failure> {
    if let Ok(id) = name.parse() {
        return Ok(context.engine.session(id)?);
    }
    let most = if name == "last" { 1 } else { u32::MAX };
    find::session(context.engine.sessions(most)?, name)
}

fn shown(context: &Context, session: &Session) -> Reply {
    context.reply(session, || {
        let plan = context.engine.plan(context.now, &context.zone, Capabilities::IOS)?;
        let view = context.view();
        Ok(show::session(session, &context.rollers()?, view) + &show::next_reminder(&plan, view))
    })
}

/// The details, changed where a flag says so; roller and times are settled already.
fn apply(flags: SessionFlags, details: EditSession) -> Result<EditSession, Failure> {
    let before = flags.skin_before.map(|text| parse::skin("--skin-before", &text)).transpose()?;
    let after = flags.skin_after.map(|text| parse::skin("--skin-after", &text)).transpose()?;
    Ok(EditSession {
        areas: if flags.area.is_empty() { details.areas } else { flags.area },
        passes: flags.passes.or(details.passes),
        pressure_note: flags.pressure.or(details.pressure_note),
        products: if flags.product.is_empty() { details.products } else { flags.product },
        skin_before: before.or(details.skin_before),
        skin_after: after.or(details.skin_after),
        note: flags.note.or(details.note),
        ..details
    })
}

/// The start and the end of a session, with what is known of it so far.
type Times = (Timestamp, Option<Timestamp>);

/// Minutes count from a start that is known, and otherwise back from the end.
fn times(context: &Context, flags: &SessionFlags, stored: Option<Times>) -> Result<Times, Failure> {
    let read = |option, text: &Option<String>| {
        let text = text.as_deref();
        text.map(|text| parse::moment(option, text, Side::Past, context.now, &context.zone)).transpose()
    };
    let (started, ended) = (read("--started", &flags.started)?, read("--ended", &flags.ended)?);
    if let Some(minutes) = flags.minutes.map(i64::from) {
        return match (started, ended) {
            (Some(_), Some(_)) => {
                Err(Failure::usage("a start, an end and minutes are one too many; leave one of them out"))
            }
            (None, Some(ended)) => Ok((ended.plus_minutes(-minutes), Some(ended))),
            (started, None) => match started.or(stored.map(|(started, _)| started)) {
                Some(started) => Ok((started, Some(started.plus_minutes(minutes)))),
                None => Ok((context.now.plus_minutes(-minutes), Some(context.now))),
            },
        };
    }
    let stored_end = stored.map_or(Some(context.now), |(_, ended)| ended);
    let ended = if flags.ongoing { None } else { ended.or(stored_end) };
    let stored_start = stored.map(|(started, _)| started);
    Ok((started.or(stored_start).or(ended).unwrap_or(context.now), ended))
}
