//! Rhythms of schedules, dates that may be none, and spans of days.

use rollcare_core::{LocalDate, Rhythm, Span};

use super::date;
use crate::{
    args::{Days, RhythmFlags},
    error::Failure,
};

/// How often; nothing if no flag says so.
pub fn rhythm(flags: &RhythmFlags) -> Result<Option<Rhythm>, Failure> {
    if let Some(text) = &flags.per_week {
        let (least, most) = text.split_once('-').unwrap_or((text, text));
        let number = |text: &str| text.trim().parse::<u8>().ok();
        let (Some(least), Some(most)) = (number(least), number(most)) else {
            return Err(Failure::usage(format!("--per-week {text}: not a number of sessions; write it like 3 or 2-3")));
        };
        return Ok(Some(Rhythm::PerWeek { least: least.into(), most: most.into() }));
    }
    let every = flags.every.map(|days| Rhythm::EveryDays { days: days.into() });
    let weekdays = (!flags.days.is_empty()).then(|| Rhythm::Weekdays { days: flags.days.clone() });
    Ok(every.or(weekdays))
}

/// A date, `none`, or what stood before if nothing was said.
pub fn date_or_none(option: &str, text: Option<&str>, before: Option<LocalDate>) -> Result<Option<LocalDate>, Failure> {
    match text {
        None => Ok(before),
        Some("none") => Ok(None),
        Some(text) => date(option, text).map(Some),
    }
}

/// A date, or another one if nothing was said.
pub fn date_or(option: &str, text: Option<&str>, otherwise: LocalDate) -> Result<LocalDate, Failure> {
    text.map_or(Ok(otherwise), |text| date(option, text))
}

/// The days that are asked for; up to `today` from what `begins` says of the last day.
pub fn span(days: &Days, today: LocalDate, begins: impl Fn(LocalDate) -> LocalDate) -> Result<Span, Failure> {
    let to = date_or("--to", days.to.as_deref(), today)?;
    let from = date_or("--from", days.from.as_deref(), begins(to))?;
    if from > to {
        return Err(Failure::usage(format!("--from {from} lies after --to {to}; give an earlier day")));
    }
    Ok(Span { from, to })
}
