//! Loop Habit Tracker: its `Checkmarks.csv`, of one habit or of all.
//!
//! The file of one habit has a day, a value and since version 2 a note; older ones have no header. The file of all habits
//! has a day and a column for each habit, and its names are not quoted: a name with a comma is two columns.

use super::{csv, report::LoopImport};
use crate::{
    error::{Result, RollCareError},
    facts::{Fault, IdSource, NewSkip, Session, SessionDetails, Skip},
    time::{LocalDate, Timestamp, resolve},
};

/// What a line says.
pub(crate) enum Mark {
    Session(Box<Session>),
    Skip(Skip),
}

/// A line that says something, with its number, or what is wrong with it.
pub(crate) type Line = (usize, Result<Mark, Fault>);

/// What a day's value means.
enum Day {
    Done,
    Skipped,
    Nothing,
}

/// How long a session can take, in minutes.
const LONGEST_MINUTES: u32 = 600;

/// Reads the lines. A day's session takes place as `from` says.
pub(crate) fn read(from: &LoopImport, now: Timestamp) -> Result<Vec<Line>> {
    let minutes = from.duration.get().div_ceil(60);
    if from.duration == 0 || minutes > LONGEST_MINUTES {
        return Err(RollCareError::invalid("minutes", "must be from 1 to 600"));
    }
    if from.areas.is_empty() {
        return Err(RollCareError::invalid("areas", "are missing; name at least one"));
    }
    let records = csv::read(&from.checkmarks).ok_or_else(cut_off)?;
    let header = records.first().ok_or_else(no_checkmarks)?.1.as_slice();
    let (column, width) = column_of(header, from.habit.as_deref())?;
    let has_notes = header.get(2).is_some_and(|name| name == "Notes") && column == 1;
    let days = records.iter().skip(usize::from(header.first().is_some_and(|name| name == "Date")));
    let lines = days.filter_map(|(number, record)| {
        let note = record.get(2).filter(|note| has_notes && !note.is_empty()).cloned();
        let mark = if record.len() == width { mark(record, column, note, from, now) } else { Err(torn()) };
        mark.transpose().map(|mark| (*number, mark))
    });
    Ok(lines.collect())
}

/// Where the habit's values stand, and how many cells a line has.
fn column_of(header: &[String], habit: Option<&str>) -> Result<(usize, usize)> {
    let [first, rest @ ..] = header else { return Err(no_checkmarks()) };
    let is_one_habit = rest.first().is_some_and(|name| name == "Value");
    if first.parse::<LocalDate>().is_ok() || (first == "Date" && is_one_habit) {
        return Ok((1, header.len()));
    }
    if first != "Date" {
        return Err(no_checkmarks());
    }
    let Some(habit) = habit else {
        return Err(RollCareError::invalid("habit", "is missing; the file holds several, name the one to import"));
    };
    let mut places = rest.iter().enumerate().filter(|(_, name)| name.trim() == habit.trim());
    match (places.next(), places.next()) {
        (Some((place, _)), None) => Ok((place + 1, header.len())),
        (None, _) => Err(RollCareError::invalid("habit", "is not in the file; name it as the first line does")),
        _ => Err(RollCareError::invalid("habit", "is in the file more than once; import the file of that habit alone")),
    }
}

fn mark(
    record: &[String],
    column: usize,
    note: Option<String>,
    from: &LoopImport,
    now: Timestamp,
) -> Result<Option<Mark>, Fault> {
    let (Some(date), Some(value)) = (record.first(), record.get(column)) else { return Err(torn()) };
    let date: LocalDate = date.trim().parse().map_err(|_| Fault::new("Date", "is not a date like 2026-11-23"))?;
    let started = resolve(date.at(from.at), &from.zone);
    let id_text = |what| format!("loop {what} {} {date} {}", from.roller, from.habit.as_deref().unwrap_or_default());
    match meaning(value.trim()).ok_or(Fault::new("Value", "is none that Loop writes"))? {
        Day::Nothing => Ok(None),
        Day::Done => {
            let ended = started.plus_millis(from.duration.as_millis());
            let details = SessionDetails::new(from.roller, from.areas.clone(), started, ended, from.zone.clone());
            let session =
                SessionDetails { note, ..details }.check(IdSource::derive(started, &id_text("session")), now, now)?;
            Ok(Some(Mark::Session(Box::new(session))))
        }
        Day::Skipped => {
            let skip = NewSkip { id: None, areas: from.areas.clone(), date, note };
            Ok(Some(Mark::Skip(skip.check(IdSource::derive(started, &id_text("skip")), now)?)))
        }
    }
}

/// Done by hand is 2, skipped 3, not done 0 or 1, unknown -1; newer versions write words. Counted habits have a thousand
/// times what was counted.
fn meaning(value: &str) -> Option<Day> {
    Some(match value {
        "YES_MANUAL" => Day::Done,
        "SKIP" | "3" => Day::Skipped,
        "YES_AUTO" | "NO" | "UNKNOWN" | "1" => Day::Nothing,
        number => match number.parse::<i64>().ok()? {
            ..=0 => Day::Nothing,
            _ => Day::Done,
        },
    })
}

fn torn() -> Fault {
    Fault::new("line", "does not have the columns of the first line; import the file of one habit alone")
}

fn cut_off() -> RollCareError {
    RollCareError::invalid("checkmarks", "end inside a quoted cell; export the file again and import it unchanged")
}

fn no_checkmarks() -> RollCareError {
    RollCareError::invalid("checkmarks", "are not those of Loop Habit Tracker; choose its file Checkmarks.csv")
}
