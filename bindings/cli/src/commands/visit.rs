//! Visits and courses.

use rollcare_core::{NewVisit, Visit, VisitDetails};

use super::{Context, Reply, delete};
use crate::{
    args::{VisitCommand, VisitFlags},
    error::Failure,
    find, parse, show,
};

const USUAL_TREATMENT: &str = "proc.pro-needling";

pub fn run(context: &Context, command: VisitCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        VisitCommand::Add { flags, id } => {
            let id = parse::id(id.as_deref())?;
            let details = new(context, flags)?;
            let added = engine.add_visit(NewVisit { id, details }, now)?;
            context.reply(&added, || {
                let text = show::visits(std::slice::from_ref(&added.fact), context.view());
                Ok(text + &show::said(added.verdict.as_ref(), &added.next, context.view()))
            })
        }
        VisitCommand::List { all } => {
            let visits = engine.visits(if all { context.first_day() } else { context.zone.date(now) })?;
            context.reply(&visits, || Ok(show::visits(&visits, context.view())))
        }
        VisitCommand::Edit { visit, flags } => {
            let since = if visit.is_some() { context.first_day() } else { context.zone.date(now) };
            let stored = find::fact(engine.visits(since)?, |known| known.id.to_string(), visit.as_deref(), "visit")?;
            let id = stored.id;
            shown(context, &engine.edit_visit(id, changed(flags, stored.details)?, now)?)
        }
        VisitCommand::Delete { visit } => delete::by_kind(context, "visit", &visit),
    }
}

/// The courses that visits make.
pub fn course(context: &Context) -> Reply {
    let courses = context.engine.courses(context.now, &context.zone)?;
    context.reply(&courses, || Ok(show::courses(&courses, context.view())))
}

fn shown(context: &Context, visit: &Visit) -> Reply {
    context.reply(visit, || Ok(show::visits(std::slice::from_ref(visit), context.view())))
}

fn new(context: &Context, flags: VisitFlags) -> Result<VisitDetails, Failure> {
    let at = flags.at.ok_or_else(|| Failure::usage("say when, like --at \"2026-12-03 10:00\""))?;
    Ok(VisitDetails {
        at: parse::civil("--at", &at)?,
        zone: flags.zone_of_visit.map_or(Ok(context.zone.clone()), |name| parse::zone("--zone-of-visit", &name))?,
        areas: flags.area,
        treatment: flags.treatment.unwrap_or_else(|| USUAL_TREATMENT.to_owned()),
        note: flags.note,
    })
}

fn changed(flags: VisitFlags, stored: VisitDetails) -> Result<VisitDetails, Failure> {
    Ok(VisitDetails {
        at: flags.at.map_or(Ok(stored.at), |text| parse::civil("--at", &text))?,
        zone: flags.zone_of_visit.map_or(Ok(stored.zone), |name| parse::zone("--zone-of-visit", &name))?,
        areas: if flags.area.is_empty() { stored.areas } else { flags.area },
        treatment: flags.treatment.unwrap_or(stored.treatment),
        note: flags.note.or(stored.note),
    })
}
