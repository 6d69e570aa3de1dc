//! Commands about rollers.

use rollcare_core::{NewInspection, NewRoller, RollerDetails, RollerId};

use super::{Context, Reply, session::asked};
use crate::{args::RollerCommand, error::Failure, find, parse, show};

pub fn run(context: &Context, command: RollerCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        RollerCommand::List => {
            let rollers = context.rollers()?;
            context.reply(&rollers, || Ok(show::rollers_with_life(&rollers, context.view())))
        }
        RollerCommand::Add { name, needle, kind, first_used, id, yes } => {
            let id = parse::id(id.as_deref())?;
            let needle_um = parse::needle(&needle)?;
            let first_used = first_used.map(|text| parse::date("--first-used", &text)).transpose()?;
            let details = RollerDetails { name, kind, needle_um: needle_um.into(), first_used };
            let added = engine.add_roller(NewRoller { details, id, confirmed: yes }, now).map_err(asked)?;
            context.reply(&added, || {
                let said = show::said(added.verdict.as_ref(), &added.next, context.view());
                Ok(with_verdict(context, added.id)? + &said)
            })
        }
        RollerCommand::Inspect { roller, defect, note } => {
            let roller = context.roller(roller.as_deref())?.roller.id;
            let new = NewInspection { id: None, roller, defects: defect, note };
            let inspection = engine.inspect_roller(new, now)?;
            context.reply(&inspection, || with_verdict(context, roller))
        }
        RollerCommand::Retire { roller, reason } => {
            let roller = context.roller(roller.as_deref())?.roller.id;
            let retired = engine.retire_roller(roller, reason, now)?;
            context.reply(&retired, || with_verdict(context, roller))
        }
        RollerCommand::Edit { roller, name, first_used } => {
            let stored = context.roller(roller.as_deref())?.roller;
            let first_used = match first_used.as_deref() {
                None => stored.first_used,
                Some("none") => None,
                Some(text) => Some(parse::date("--first-used", text)?),
            };
            let details = stored.details;
            let details = RollerDetails { name: name.unwrap_or(details.name), first_used, ..details };
            let edited = engine.edit_roller(stored.id, details, now)?;
            context.reply(&edited, || with_verdict(context, edited.id))
        }
    }
}

fn with_verdict(context: &Context, id: RollerId) -> Result<String, Failure> {
    let seen = find::roller(context.rollers()?, Some(&id.to_string()))?;
    Ok(show::roller(&seen, context.view()))
}
