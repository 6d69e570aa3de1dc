//! Commands about sessions.

use rollcare_core::{
    Capabilities, Count, FactRef, FinishSession, NewSession, NextStep, RecordedSession, RepeatSession, RollCareError,
    Session, SessionDetails, SessionId, Timestamp, Verdict,
};

use super::{Context, Reply, delete};
use crate::{
    args::{FinishFlags, SessionCommand, SessionFlags, StartFlags, Sure},
    error::Failure,
    find,
    parse::{self, Side},
    show,
};

pub fn run(context: &Context, command: SessionCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        SessionCommand::Log { roller, flags, id, sure } => log(context, &roller, flags, id.as_deref(), sure),
        SessionCommand::Start(flags) => start(context, flags),
        SessionCommand::Now => guided(context),
        SessionCommand::Finish(flags) => finish(context, flags),
        SessionCommand::Again { id, sure } => {
            let Sure { yes: confirmed, another: is_another } = sure;
            let id = parse::id(id.as_deref())?;
            let again = RepeatSession { id, zone: context.zone.clone(), is_another, confirmed };
            shown(context, &engine.repeat_session(again, now).map_err(asked)?)
        }
        SessionCommand::List { limit } => {
            let sessions = engine.sessions(Count(limit).min(Count::MOST))?;
            context.reply(&sessions, || Ok(show::sessions(&sessions, &context.rollers()?, context.view())))
        }
        SessionCommand::Edit { session, roller, flags, yes } => {
            let stored = named(context, &session)?;
            let id = stored.id;
            let mut details = stored.details;
            if let Some(name) = roller.as_deref() {
                details.roller = context.roller(Some(name))?.roller.id;
            }
            (details.started, details.ended) = times(context, &flags, Some((details.started, details.ended)))?;
            shown(context, &engine.edit_session(id, apply(flags, details)?, now, yes).map_err(asked)?)
        }
        SessionCommand::Delete { session } => {
            let id = named(context, &session)?.id;
            delete::fact(context, FactRef::Session { id }, "session", &id.to_string())
        }
    }
}

/// One session, or one for each roller, all or none of them.
fn log(context: &Context, rollers: &[String], flags: SessionFlags, id: Option<&str>, sure: Sure) -> Reply {
    let id = parse::id(id)?;
    let first = context.roller(rollers.first().map(String::as_str))?.roller.id;
    let (started, ended) = times(context, &flags, None)?;
    let blank = SessionDetails::new(first, Vec::new(), started, context.now, context.zone.clone());
    let details = apply(flags, SessionDetails { ended, ..blank })?;
    if rollers.len() < 2 {
        return shown(context, &context.engine.log_session(new(id, details, sure), context.now).map_err(asked)?);
    }
    if id.is_some() {
        return Err(Failure::usage("--id names one session, and several rollers make several; leave it out"));
    }
    let mut all: Vec<NewSession> = Vec::new();
    for name in rollers {
        let roller = context.roller(Some(name))?.roller.id;
        if all.iter().any(|known| known.details.roller == roller) {
            return Err(Failure::usage(format!("--roller {name} is given twice; name each roller once")));
        }
        all.push(new(None, SessionDetails { roller, ..details.clone() }, sure));
    }
    let recorded = context.engine.log_sessions(all, context.now).map_err(asked)?;
    context.reply(&recorded, || in_words(context, &recorded.facts, recorded.verdict.as_ref(), &recorded.next))
}

fn start(context: &Context, flags: StartFlags) -> Reply {
    let id = parse::id(flags.id.as_deref())?;
    let roller = context.roller(flags.roller.as_deref())?.roller.id;
    let started = context.past("--started", flags.started.as_deref())?;
    let skin_before = flags.skin_before.map(|text| parse::skin("--skin-before", &text)).transpose()?;
    let blank = SessionDetails::new(roller, flags.area, started, started, context.zone.clone());
    let details = SessionDetails { ended: None, products: flags.product, skin_before, ..blank };
    shown(context, &context.engine.log_session(new(id, details, flags.sure), context.now).map_err(asked)?)
}

/// What to do now.
fn guided(context: &Context) -> Reply {
    let guide = context.engine.guided_session(context.now)?;
    let guide = guide
        .ok_or_else(|| Failure::NotFound("no session is ongoing; begin one with: rollcare session start".into()))?;
    context.reply(&guide, || Ok(show::guided(&guide, context.view())))
}

fn new(id: Option<SessionId>, details: SessionDetails, sure: Sure) -> NewSession {
    NewSession { details, id, is_another: sure.another, confirmed: sure.yes }
}

/// What the engine asks about, with the flag that answers it.
pub(super) fn asked(error: RollCareError) -> Failure {
    let with_flag = |detail: String| match detail.as_str() {
        asks if asks.ends_with("confirm that it is right") => detail + " with --yes",
        asks if asks.ends_with("say that it is another one") => detail + " with --another",
        _ => detail,
    };
    Failure::Engine(match error {
        RollCareError::Invalid { field, detail } => RollCareError::Invalid { field, detail: with_flag(detail) },
        RollCareError::Conflict { detail } => RollCareError::Conflict { detail: with_flag(detail) },
        other => other,
    })
}

fn finish(context: &Context, flags: FinishFlags) -> Reply {
    let stored = match flags.session.as_deref() {
        Some(name) => named(context, name)?,
        None => ongoing(context)?,
    };
    if stored.ended.is_some() {
        let wanted = "correct it with: rollcare session edit";
        return Err(Failure::Conflict(format!("this session has ended already; {wanted}")));
    }
    let read = |text: String| parse::moment("--ended", &text, Side::Past, context.now, &context.zone);
    let finish = FinishSession {
        id: stored.id,
        ended: flags.ended.map(read).transpose()?,
        passes: flags.passes.map(Into::into),
        skin_after: flags.skin_after.map(|text| parse::skin("--skin-after", &text)).transpose()?,
        note: flags.note,
        confirmed: flags.yes,
    };
    shown(context, &context.engine.finish_session(finish, context.now).map_err(asked)?)
}

/// The only ongoing session.
fn ongoing(context: &Context) -> Result<Session, Failure> {
    let mut open = context.engine.sessions(Count::MOST)?;
    open.retain(|session| session.ended.is_none());
    match open.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(Failure::NotFound("no session is ongoing; begin one with: rollcare session start".to_owned())),
        _ => Err(Failure::usage("several sessions are ongoing; say which by its id: rollcare session list")),
    }
}

fn named(context: &Context, name: &str) -> Result<Session, Failure> {
    if let Ok(id) = name.parse() {
        return Ok(context.engine.session(id)?);
    }
    let most = if name == "last" { Count(1) } else { Count::MOST };
    find::session(context.engine.sessions(most)?, name)
}

fn shown(context: &Context, session: &RecordedSession) -> Reply {
    let RecordedSession { fact, verdict, next } = session;
    context.reply(session, || in_words(context, std::slice::from_ref(fact), verdict.as_ref(), next))
}

fn in_words(context: &Context, sessions: &[Session], verdict: Option<&Verdict>, next: &[NextStep]) -> Reply {
    let view = context.view();
    let text = show::sessions(sessions, &context.rollers()?, view) + &show::said(verdict, next, view);
    let plan = context.engine.plan(context.now, &context.zone, Capabilities::IOS)?;
    Ok(text + &show::next_reminder(&plan, view))
}

/// The details, changed where a flag says so; roller and times are settled already.
fn apply(flags: SessionFlags, details: SessionDetails) -> Result<SessionDetails, Failure> {
    let before = flags.skin_before.map(|text| parse::skin("--skin-before", &text)).transpose()?;
    let after = flags.skin_after.map(|text| parse::skin("--skin-after", &text)).transpose()?;
    Ok(SessionDetails {
        areas: if flags.area.is_empty() { details.areas } else { flags.area },
        passes: flags.passes.map(Into::into).or(details.passes),
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
