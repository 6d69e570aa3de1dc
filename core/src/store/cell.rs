//! Values and the cells they are kept in. A cell that no engine writes is an error, never a guess.

use std::{error::Error, fmt::Display, str::FromStr};

use rusqlite::{
    Row,
    types::{FromSqlError, FromSqlResult, Type, Value, ValueRef},
};

use super::form::{Form, Schema};
use crate::{
    facts::{
        ActionId, Agent, Answer, CheckInId, ChecklistId, ClearanceId, CustomStep, DeclarationId, InspectionId,
        OverrideId, PauseId, PhotoId, ProductId, RollerId, RunId, ScheduleId, SessionId, SkinCheck, SkipId, TickId,
        UseId, VisitId, Word,
    },
    shared_text::SharedText,
    time::{LocalDate, LocalDateTime, LocalTime, Timestamp, Zone},
    units::{Count, Micrometres, Seconds},
};

/// The value of one column.
pub(crate) type Cell = Value;

/// A type that has a column of its own.
pub(crate) trait Stored: Sized {
    /// What the cell holds.
    const FORM: Form;
    /// What an export holds.
    const SCHEMA: Schema;
    /// Whether the cell can be NULL.
    const IS_OPTIONAL: bool = false;

    /// The value in a cell.
    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self>;
    /// The cell of a value. What cannot be written is NULL, which its column refuses: then nothing is stored.
    fn write(&self) -> Cell;
}

/// The cells of one row, read in the order of its columns.
pub(crate) struct Cells<'a> {
    source: Source<'a>,
    next: usize,
}

enum Source<'a> {
    Row(&'a Row<'a>),
    Values(&'a [Cell]),
}

impl<'a> Cells<'a> {
    /// The cells of a row that a query found.
    pub(super) fn of_row(row: &'a Row<'a>) -> Self {
        Self { source: Source::Row(row), next: 0 }
    }

    /// The cells of a row that comes from a file.
    pub(super) fn of_values(values: &'a [Cell]) -> Self {
        Self { source: Source::Values(values), next: 0 }
    }

    /// Reads the next cell.
    pub(super) fn take<T: Stored>(&mut self) -> rusqlite::Result<T> {
        let column = self.next;
        self.next += 1;
        let cell = match self.source {
            Source::Row(row) => row.get_ref(column)?,
            Source::Values(values) => values.get(column).map_or(ValueRef::Null, ValueRef::from),
        };
        T::read(cell).map_err(|error| unreadable(column, error)) // once: a second place would be compiled again for each type
    }
}

/// The value in the column with this number.
pub(super) fn at<T: Stored>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    T::read(row.get_ref(column)?).map_err(|error| unreadable(column, error))
}

/// A text from the column with this number, parsed.
pub(super) fn parsed<T: FromStr<Err: Error + Send + Sync + 'static>>(text: &str, column: usize) -> rusqlite::Result<T> {
    text.parse().map_err(|error| unreadable(column, error))
}

/// A column with a value that no engine writes.
#[inline(never)]
pub(super) fn unreadable(column: usize, error: impl Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Null, Box::new(error))
}

fn other(error: impl Error + Send + Sync + 'static) -> FromSqlError {
    FromSqlError::Other(Box::new(error))
}

/// A type that is kept as its printed text.
pub(super) trait Printed: Display + FromStr<Err: Error + Send + Sync + 'static> {
    /// What an export holds.
    const SCHEMA: Schema;
}

impl<T: Printed> Stored for T {
    const FORM: Form = Form::Text;
    const SCHEMA: Schema = T::SCHEMA;

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        cell.as_str()?.parse().map_err(other)
    }

    fn write(&self) -> Cell {
        Cell::Text(self.to_string())
    }
}

impl<T: Word> Printed for T {
    const SCHEMA: Schema = Schema::OneOf(T::WORDS);
}

macro_rules! printed {
    ($($schema:literal: $($type:ident),+;)+) => {$($(
        impl Printed for $type {
            const SCHEMA: Schema = Schema::Named($schema);
        }
    )+)+};
}
printed! {
    "id": ActionId, CheckInId, ChecklistId, ClearanceId, DeclarationId, InspectionId, OverrideId, PauseId, PhotoId, ProductId, RollerId,
        RunId, ScheduleId, SessionId, SkipId, TickId, UseId, VisitId;
    "date": LocalDate;
    "time": LocalTime;
    "wall": LocalDateTime;
    "zone": Zone;
    "agent": Agent;
}

impl<T: Stored> Stored for Option<T> {
    const FORM: Form = T::FORM;
    const SCHEMA: Schema = T::SCHEMA;
    const IS_OPTIONAL: bool = true;

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        if cell == ValueRef::Null { Ok(None) } else { T::read(cell).map(Some) }
    }

    fn write(&self) -> Cell {
        self.as_ref().map_or(Cell::Null, T::write)
    }
}

impl Stored for String {
    const FORM: Form = Form::Text;
    const SCHEMA: Schema = Schema::Named("text");

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(cell.as_str()?.to_owned())
    }

    fn write(&self) -> Cell {
        Cell::Text(self.clone())
    }
}

impl Stored for SharedText {
    const FORM: Form = Form::Text;
    const SCHEMA: Schema = Schema::Named("text");

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(cell.as_str()?.into())
    }

    fn write(&self) -> Cell {
        Cell::Text(self.as_str().to_owned())
    }
}

impl Stored for Timestamp {
    const FORM: Form = Form::Instant;
    const SCHEMA: Schema = Schema::Named("instant");

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_millis(cell.as_i64()?).map_err(other)
    }

    fn write(&self) -> Cell {
        Cell::Integer(self.as_millis())
    }
}

/// NULL is no: it comes only from a document that lacks the column.
impl Stored for bool {
    const FORM: Form = Form::Flag;
    const SCHEMA: Schema = Schema::Json(r#"{"type": "boolean"}"#);

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(cell.as_i64_or_null()?.is_some_and(|flag| flag != 0))
    }

    fn write(&self) -> Cell {
        Cell::Integer((*self).into())
    }
}

macro_rules! numbers {
    ($($type:ident: $from:expr;)+) => {$(
        impl Stored for $type {
            const FORM: Form = Form::Number;
            const SCHEMA: Schema = Schema::Number { least: 1, most: u32::MAX };

            fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
                let number = cell.as_i64()?;
                number.try_into().map($from).map_err(|_| FromSqlError::OutOfRange(number))
            }

            fn write(&self) -> Cell {
                Cell::Integer(i64::from(*self))
            }
        }
    )+};
}
numbers! {
    Count: Count;
    Micrometres: Micrometres;
    Seconds: Seconds;
    i32: std::convert::identity::<i32>;
}

/// 64 bits, kept as a number with a sign.
impl Stored for u64 {
    const FORM: Form = Form::Number;
    const SCHEMA: Schema = Schema::Number { least: 0, most: u32::MAX };

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(cell.as_i64()?.cast_unsigned())
    }

    fn write(&self) -> Cell {
        Cell::Integer(self.cast_signed())
    }
}

/// Words, with spaces between. NULL is none.
impl<T: Word> Stored for Vec<T> {
    const FORM: Form = Form::Words;
    const SCHEMA: Schema = Schema::ListOf(T::WORDS);

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        let words = cell.as_str_or_null()?.unwrap_or_default();
        words.split_whitespace().map(|word| word.parse().map_err(other)).collect()
    }

    fn write(&self) -> Cell {
        Cell::Text(joined(self, " "))
    }
}

/// Ids of reminders, with spaces between.
impl Stored for Vec<SharedText> {
    const FORM: Form = Form::Words;
    const SCHEMA: Schema = Schema::Named("text");

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(cell.as_str()?.split_whitespace().map(SharedText::from).collect())
    }

    fn write(&self) -> Cell {
        Cell::Text(joined(self, " "))
    }
}

/// What somebody saw who looked: signs with spaces between; empty says that there was none.
impl Stored for SkinCheck {
    const FORM: Form = Form::Words;
    const SCHEMA: Schema = Schema::Named("signs");

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(Self { signs: Stored::read(cell)? })
    }

    fn write(&self) -> Cell {
        self.signs.write()
    }
}

/// Answers, one a line.
impl Stored for Vec<Answer> {
    const FORM: Form = Form::Answers;
    const SCHEMA: Schema = Schema::Named("answers");

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        cell.as_str()?.lines().map(|line| line.parse().map_err(other)).collect()
    }

    fn write(&self) -> Cell {
        Cell::Text(joined(self, "\n"))
    }
}

/// Texts, each after its length in bytes and a colon.
impl Stored for Vec<String> {
    const FORM: Form = Form::Texts;
    const SCHEMA: Schema = Schema::Json(r##"{"type": "array", "items": {"$ref": "#/$defs/text"}, "maxItems": 50}"##);

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        split_texts(cell.as_str()?).ok_or_else(|| other(std::fmt::Error))
    }

    fn write(&self) -> Cell {
        let parts: Vec<String> = self.iter().map(|text| format!("{}:{text}", text.len())).collect();
        Cell::Text(parts.concat())
    }
}

/// Ids with spaces between.
impl Stored for Vec<ProductId> {
    const FORM: Form = Form::Words;
    const SCHEMA: Schema = Schema::Json(r##"{"type": "array", "items": {"$ref": "#/$defs/id"}, "maxItems": 50}"##);

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        let ids = cell.as_str_or_null()?.unwrap_or_default(); // older documents say nothing of them
        ids.split_whitespace().map(|id| id.parse().map_err(other)).collect()
    }

    fn write(&self) -> Cell {
        Cell::Text(joined(self, " "))
    }
}

/// The texts of such a cell.
pub(crate) fn split_texts(mut rest: &str) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    while let Some((length, after)) = rest.split_once(':') {
        let (text, others) = after.split_at_checked(length.parse().ok()?)?;
        texts.push(text.to_owned());
        rest = others;
    }
    Some(texts)
}

/// The steps of a checklist, as JSON.
impl Stored for Vec<CustomStep> {
    const FORM: Form = Form::Json;
    const SCHEMA: Schema = Schema::Steps;

    fn read(cell: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(cell.as_str()?).map_err(other)
    }

    fn write(&self) -> Cell {
        serde_json::to_string(self).map_or(Cell::Null, Cell::Text)
    }
}

pub(super) fn joined<T: Display>(items: &[T], between: &str) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join(between)
}
