//! Pauses and skipped days.

use rollcare_core::{FactRef, NewPause, NewSkip, Pause, PauseDetails, PauseReason};

use super::{Context, Reply, delete};
use crate::{
    args::{PauseCommand, PauseFlags, SkipCommand, SkipFlags, SkipOr},
    error::Failure,
    find, parse, show,
};

/// How far back skipped days are listed unasked.
const SKIPS_DAYS: u32 = 28;

/// Pauses.
pub fn run(context: &Context, command: PauseCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        PauseCommand::Add { flags, id } => {
            let id = parse::id(id.as_deref())?;
            let details = new(context, flags)?;
            shown(context, &engine.add_pause(NewPause { id, details }, now)?)
        }
        PauseCommand::List { all } => {
            let pauses = engine.pauses(if all { context.first_day() } else { context.today()? })?;
            context.reply(&pauses, || Ok(show::pauses(&pauses, context.view())))
        }
        PauseCommand::Edit { pause, flags } => {
            let stored = named(context, pause.as_deref())?;
            let id = stored.id;
            shown(context, &engine.edit_pause(id, changed(flags, stored.details)?, now)?)
        }
        PauseCommand::End { pause, on } => {
            let stored = named(context, pause.as_deref())?;
            let to = parse::date_or("--on", on.as_deref(), context.today()?.minus_days(1))?;
            if to < stored.from {
                let id = find::short(&stored.id.to_string()).to_owned();
                return Err(Failure::usage(format!(
                    "this pause began on {}, so it cannot have ended on {to}; if it never was, \
                     delete it with: rollcare pause delete {id}",
                    stored.from
                )));
            }
            let (id, details) = (stored.id, stored.details);
            shown(context, &engine.edit_pause(id, PauseDetails { to: Some(to), ..details }, now)?)
        }
        PauseCommand::Delete { pause } => delete::by_kind(context, "pause", &pause),
    }
}

/// One that goes on or is to come, or any by its id.
fn named(context: &Context, name: Option<&str>) -> Result<Pause, Failure> {
    let since = if name.is_some() { context.first_day() } else { context.today()? };
    find::fact(context.engine.pauses(since)?, |known| known.id.to_string(), name, "pause")
}

fn shown(context: &Context, pause: &Pause) -> Reply {
    context.reply(pause, || Ok(show::pauses(std::slice::from_ref(pause), context.view())))
}

fn new(context: &Context, flags: PauseFlags) -> Result<PauseDetails, Failure> {
    Ok(PauseDetails {
        areas: flags.area,
        from: parse::date_or("--from", flags.from.as_deref(), context.today()?)?,
        to: parse::date_or_none("--to", flags.to.as_deref(), None)?,
        reason: flags.reason.unwrap_or(PauseReason::Other),
        note: flags.note,
    })
}

fn changed(flags: PauseFlags, stored: PauseDetails) -> Result<PauseDetails, Failure> {
    Ok(PauseDetails {
        areas: if flags.area.is_empty() { stored.areas } else { flags.area },
        from: parse::date_or("--from", flags.from.as_deref(), stored.from)?,
        to: parse::date_or_none("--to", flags.to.as_deref(), stored.to)?,
        reason: flags.reason.unwrap_or(stored.reason),
        note: flags.note.or(stored.note),
    })
}

/// Skipped days.
pub fn skip(context: &Context, skip: SkipOr) -> Reply {
    match skip.command {
        None => add_skip(context, skip.flags),
        Some(SkipCommand::List { all }) => {
            let since = if all { context.first_day() } else { context.today()?.minus_days(SKIPS_DAYS) };
            let skips = context.engine.skips(since)?;
            context.reply(&skips, || Ok(show::skips(&skips, context.view())))
        }
        Some(SkipCommand::Delete { skip }) => {
            let all = context.engine.skips(context.first_day())?;
            let on_day: Vec<_> = all.iter().filter(|known| known.date.to_string() == skip).collect();
            let id = match on_day.as_slice() {
                [only] => only.id,
                _ => find::fact(all, |known| known.id.to_string(), Some(&skip), "skip")?.id,
            };
            delete::fact(context, FactRef::Skip { id }, "skip", &id.to_string())
        }
    }
}

fn add_skip(context: &Context, flags: SkipFlags) -> Reply {
    let date = parse::date_or("skip", flags.date.as_deref(), context.today()?)?;
    let new = NewSkip { id: None, areas: flags.area, date, note: flags.note };
    let skip = context.engine.skip_day(new, context.now)?;
    context.reply(&skip, || Ok(show::skips(std::slice::from_ref(&skip), context.view())))
}
