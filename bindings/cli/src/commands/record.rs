//! What was done so far.

use rollcare_core::{Adherence, Area, LocalDate, Span, Weekday};
use serde::Serialize;

use super::{Context, Reply};
use crate::{
    args::{Days, RecordCommand},
    error::Failure,
    parse, show,
};

/// How many weeks a calendar shows unasked, and how many the rest.
const CALENDAR_WEEKS: u32 = 26;
const WEEKS: u32 = 12;

/// The weeks of areas that share a schedule, as JSON shows them.
#[derive(Serialize)]
struct Row {
    areas: Vec<Area>,
    #[serde(flatten)]
    adherence: Adherence,
}

pub fn run(context: &Context, command: RecordCommand) -> Reply {
    let (engine, zone, view) = (&context.engine, &context.zone, context.view());
    let span = |days: &Days, weeks| span(context, days, weeks);
    match command {
        RecordCommand::Weeks { area, days } => weeks(context, area, span(&days, WEEKS)?),
        RecordCommand::Calendar(days) => {
            let span = span(&days, CALENDAR_WEEKS)?;
            let marked = engine.calendar(span, zone)?;
            let week_starts = engine.settings()?.week_starts;
            context.reply(&marked, || Ok(show::calendar(&marked, span, week_starts, context.today()?)))
        }
        RecordCommand::Hygiene(days) => {
            let record = engine.hygiene_record(span(&days, WEEKS)?, zone)?;
            context.reply(&record, || Ok(show::hygiene(&record, view)))
        }
        RecordCommand::Wear { roller, days } => {
            let seen = context.roller(roller.as_deref())?;
            let points = engine.wear_history(seen.roller.id, span(&days, CALENDAR_WEEKS)?, zone)?;
            context.reply(&points, || Ok(show::wear_history(&seen, &points, view)))
        }
        RecordCommand::Skin { area, days } => {
            let looks = engine.skin_trend(area, span(&days, WEEKS)?, zone)?;
            context.reply(&looks, || Ok(show::skin(area, &looks, view)))
        }
        RecordCommand::Products(days) => {
            let products = engine.product_record(span(&days, WEEKS)?, zone)?;
            context.reply(&products, || Ok(show::products_used(&products, view)))
        }
    }
}

/// Areas that were not named are those that have a schedule.
fn weeks(context: &Context, named: Vec<Area>, span: Span) -> Reply {
    let groups = if named.is_empty() {
        let ahead = context.engine.home(context.now, &context.zone)?.areas;
        ahead.into_iter().filter(|area| area.schedule.is_some()).map(|area| area.areas).collect()
    } else {
        vec![named]
    };
    let mut rows = Vec::new();
    for areas in groups {
        let adherence = context.engine.adherence(&areas, span, context.now, &context.zone)?;
        rows.push(Row { areas, adherence });
    }
    context.reply(&rows, || {
        if rows.is_empty() {
            return Ok("No schedule holds. Plan sessions with: rollcare schedule add\n".to_owned());
        }
        let shown = rows.iter().map(|row| show::weeks(&row.areas, &row.adherence, context.view()));
        Ok(shown.collect::<Vec<_>>().join("\n"))
    })
}

/// The days that are asked for; otherwise whole weeks, the present one the last.
fn span(context: &Context, days: &Days, weeks: u32) -> Result<Span, Failure> {
    let starts = context.engine.settings()?.week_starts;
    parse::span(days, context.today()?, |last| week_of(last, starts).minus_days(7 * (weeks - 1)))
}

/// The first day of the week of a day.
fn week_of(day: LocalDate, starts: Weekday) -> LocalDate {
    let is_start = |back: &u32| Weekday::of(day.minus_days(*back)) == starts;
    day.minus_days((0..7).find(is_start).unwrap_or_default())
}
