//! Schedules.

use rollcare_core::{LocalDate, LocalTime, NewSchedule, RecordedSchedule, RollerId, Schedule, ScheduleDetails};

use super::{Context, Reply, ahead, delete};
use crate::{
    args::{ScheduleCommand, ScheduleFlags},
    error::Failure,
    find, parse, show,
};

pub fn run(context: &Context, command: ScheduleCommand) -> Reply {
    let (engine, now) = (&context.engine, context.now);
    match command {
        ScheduleCommand::Add { flags, despite_rules, id } => {
            let id = parse::id(id.as_deref())?;
            let details = new(context, flags)?;
            shown(context, &engine.add_schedule(NewSchedule { id, details, despite_rules }, now)?)
        }
        ScheduleCommand::List { all } => {
            let schedules = engine.schedules(if all { context.first_day() } else { context.today()? })?;
            context.reply(&schedules, || Ok(show::schedules(&schedules, &context.rollers()?, context.view())))
        }
        ScheduleCommand::Edit { schedule, flags } => {
            let stored = named(context, schedule.as_deref())?;
            let id = stored.id;
            shown(context, &engine.edit_schedule(id, changed(context, flags, stored.details)?, now)?)
        }
        ScheduleCommand::End { schedule, on } => {
            let stored = named(context, schedule.as_deref())?;
            let id = stored.id;
            let until = parse::date_or("--on", on.as_deref(), context.today()?)?;
            let details = ScheduleDetails { until: Some(until), ..stored.details };
            shown(context, &engine.edit_schedule(id, details, now)?)
        }
        ScheduleCommand::Delete { schedule } => delete::by_kind(context, "schedule", &schedule),
    }
}

/// One that holds or is to come, or any by its id.
fn named(context: &Context, name: Option<&str>) -> Result<Schedule, Failure> {
    let since = if name.is_some() { context.first_day() } else { context.today()? };
    find::fact(context.engine.schedules(since)?, |known| known.id.to_string(), name, "schedule")
}

/// The schedule with what it makes of the days ahead.
fn shown(context: &Context, schedule: &RecordedSchedule) -> Reply {
    context.reply(schedule, || {
        let view = context.view();
        let table = show::schedules(std::slice::from_ref(&schedule.fact), &context.rollers()?, view)
            + &show::said(schedule.verdict.as_ref(), &schedule.next, view);
        Ok(table + &ahead::of(context, &schedule.areas)?)
    })
}

fn new(context: &Context, flags: ScheduleFlags) -> Result<ScheduleDetails, Failure> {
    let rhythm = parse::rhythm(&flags.rhythm)?;
    let rhythm = rhythm.ok_or_else(|| Failure::usage("say how often, with --per-week, --days or --every"))?;
    Ok(ScheduleDetails {
        areas: flags.area,
        roller: roller(context, flags.roller.as_deref(), None)?,
        rhythm,
        at: time(flags.at.as_deref().unwrap_or("20:00"))?,
        from: parse::date_or("--from", flags.from.as_deref(), context.today()?)?,
        until: until(flags.until.as_deref(), None)?,
        rings_in_quiet_hours: flags.ring_in_quiet_hours.unwrap_or(false),
    })
}

fn changed(context: &Context, flags: ScheduleFlags, stored: ScheduleDetails) -> Result<ScheduleDetails, Failure> {
    Ok(ScheduleDetails {
        areas: if flags.area.is_empty() { stored.areas } else { flags.area },
        roller: roller(context, flags.roller.as_deref(), stored.roller)?,
        rhythm: parse::rhythm(&flags.rhythm)?.unwrap_or(stored.rhythm),
        at: flags.at.as_deref().map_or(Ok(stored.at), time)?,
        from: parse::date_or("--from", flags.from.as_deref(), stored.from)?,
        until: until(flags.until.as_deref(), stored.until)?,
        rings_in_quiet_hours: flags.ring_in_quiet_hours.unwrap_or(stored.rings_in_quiet_hours),
    })
}

fn roller(context: &Context, name: Option<&str>, before: Option<RollerId>) -> Result<Option<RollerId>, Failure> {
    match name {
        None => Ok(before),
        Some("any") => Ok(None),
        Some(name) => Ok(Some(context.roller(Some(name))?.roller.id)),
    }
}

fn time(text: &str) -> Result<LocalTime, Failure> {
    parse::time("--at", text)
}

fn until(text: Option<&str>, before: Option<LocalDate>) -> Result<Option<LocalDate>, Failure> {
    parse::date_or_none("--until", text, before)
}
