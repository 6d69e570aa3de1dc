//! Schedules.

use rusqlite::{Row, named_params, params, types::Type};

use super::{
    View,
    fact::{self, Fact},
    row::{joined, parsed, parsed_option, timestamp, unreadable, words},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Rhythm, Schedule, ScheduleDetails, UnknownWord},
    time::LocalDate,
};

impl Fact for Schedule {
    const TABLE: &'static str = "schedule";
    const WORD: &'static str = "schedule";
    const SCOPE: ChangeScope = ChangeScope::Schedules;
    const SELECT: &'static str = "SELECT f.* FROM schedule AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            details: ScheduleDetails {
                areas: words(row, "areas")?,
                roller: parsed_option(row, "roller")?,
                rhythm: rhythm(row)?,
                at: parsed(row, "at")?,
                from: parsed(row, "from_day")?,
                until: parsed_option(row, "until_day")?,
            },
            added: timestamp(row, "added")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO schedule (id, revision, areas, roller, rhythm, at, from_day, until_day, added)
                 VALUES (:id, :revision, :areas, :roller, :rhythm, :at, :from_day, :until_day, :added)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":areas": joined(&self.areas),
                ":roller": self.roller.map(|roller| roller.to_string()),
                ":rhythm": rhythm_text(&self.rhythm),
                ":at": self.at.to_string(),
                ":from_day": self.from.to_string(),
                ":until_day": self.until.map(|day| day.to_string()),
                ":added": self.added.as_millis(),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

fn rhythm_text(rhythm: &Rhythm) -> String {
    match rhythm {
        Rhythm::PerWeek { least, most } => format!("per-week {least} {most}"),
        Rhythm::Weekdays { days } => format!("weekdays {}", joined(days)),
        Rhythm::EveryDays { days } => format!("every {days}"),
    }
}

fn rhythm(row: &Row<'_>) -> rusqlite::Result<Rhythm> {
    let text: String = row.get("rhythm")?;
    read_rhythm(&text).ok_or_else(|| {
        unreadable(row, "rhythm", Type::Text, UnknownWord { known: &["per-week N N", "weekdays …", "every N"] })
    })
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
