//! Schedules.

use rusqlite::{
    params,
    types::{FromSqlError, FromSqlResult, ValueRef},
};

use super::{
    View,
    cell::{Cell, Stored, joined},
    column::columns,
    fact::{self, Fact},
    form::{Form, Schema},
};
use crate::{
    error::Result,
    facts::{Area, ChangeScope, Rhythm, RollerId, Schedule, ScheduleDetails, ScheduleId, UnknownWord},
    time::{LocalDate, LocalTime, Timestamp},
};

columns! {
    Schedule: "schedule" => {
        id: ScheduleId,
        areas: Vec<Area> [named("some_areas")],
        roller: Option<RollerId>,
        rhythm: Rhythm [about("At least and at most so many a week, on these days of the week, or every so many days.")],
        at: LocalTime,
        from: LocalDate [column("from_day"), group("days")],
        until: Option<LocalDate> [
            column("until_day"), about("The first day on which it does not hold any more."), group("days")
        ],
        added: Timestamp,
        rings_in_quiet_hours: bool [
            about("Whether its reminder may ring in quiet hours. Absent in older exports: no."), lacking
        ],
    } => Self {
        id, details: ScheduleDetails { areas, roller, rhythm, at, from, until, rings_in_quiet_hours }, added
    }
}

impl Fact for Schedule {
    const WORD: &'static str = "schedule";
    const SCOPE: ChangeScope = ChangeScope::Schedules;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

/// "per-week 2 3", "weekdays mon thu" or "every 3".
impl Stored for Rhythm {
    const FORM: Form = Form::Text;
    const SCHEMA: Schema = Schema::Json(
        r#"{"type": "string", "pattern": "^(per-week [1-7] [1-7]|weekdays( (mon|tue|wed|thu|fri|sat|sun))+|every [1-9][0-9]{0,2})$"}"#,
    );

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        let unknown = UnknownWord { known: &["per-week N N", "weekdays …", "every N"] };
        read_rhythm(cell.as_str()?).ok_or_else(|| FromSqlError::Other(Box::new(unknown)))
    }

    fn write(&self) -> Cell {
        Cell::Text(match self {
            Self::PerWeek { least, most } => format!("per-week {least} {most}"),
            Self::Weekdays { days } => format!("weekdays {}", joined(days, " ")),
            Self::EveryDays { days } => format!("every {days}"),
        })
    }
}

fn read_rhythm(text: &str) -> Option<Rhythm> {
    let (kind, rest) = text.split_once(' ')?;
    match kind {
        "per-week" => {
            let (least, most) = rest.split_once(' ')?;
            Some(Rhythm::PerWeek { least: least.parse().ok()?, most: most.parse().ok()? })
        }
        "weekdays" => {
            Some(Rhythm::Weekdays { days: rest.split(' ').map(|day| day.parse().ok()).collect::<Option<_>>()? })
        }
        "every" => Some(Rhythm::EveryDays { days: rest.parse().ok()? }),
        _ => None,
    }
}

impl View<'_> {
    /// The schedules that hold on `day` or later, or have held since, in the order of their first days.
    pub(crate) fn schedules_since(&self, day: LocalDate) -> Result<Vec<Schedule>> {
        const SINCE: &str = "WHERE f.gone IS NULL AND coalesce(f.until_day, '9999') > ?
            ORDER BY f.from_day, f.id";
        fact::many(self, SINCE, params![day.to_string()])
    }
}
