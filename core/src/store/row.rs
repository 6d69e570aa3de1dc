//! Columns to values: a value that no engine writes is an error, never a guess.

use std::{error::Error, str::FromStr};

use rusqlite::{
    Row, ToSql,
    types::{FromSql, FromSqlResult, ToSqlOutput, Type, ValueRef},
};

use crate::{
    time::Timestamp,
    units::{Count, Micrometres, Seconds},
};

/// Numbers with a unit are whole numbers in a file.
macro_rules! stored_as_a_number {
    ($($unit:ident),+) => {$(
        impl FromSql for $unit {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                u32::column_result(value).map(Self)
            }
        }

        impl ToSql for $unit {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(i64::from(*self).into())
            }
        }
    )+};
}
stored_as_a_number!(Count, Micrometres, Seconds);

/// A text column, parsed.
pub(super) fn parsed<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<T>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    let text = row.get_ref(column)?.as_str();
    parse(row, column, text.map_err(|error| unreadable(row, column, Type::Text, error))?)
}

/// A text column that may be empty (NULL), parsed.
pub(super) fn parsed_option<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    let text = row.get_ref(column)?.as_str_or_null();
    let text = text.map_err(|error| unreadable(row, column, Type::Text, error))?;
    text.map(|text| parse(row, column, text)).transpose()
}

/// A text column of words with spaces between; NULL is `None`.
pub(super) fn words_option<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Vec<T>>>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    let words = row.get_ref(column)?.as_str_or_null();
    let words = words.map_err(|error| unreadable(row, column, Type::Text, error))?;
    words.map(|words| words.split_whitespace().map(|word| parse(row, column, word)).collect()).transpose()
}

/// A text column of words with spaces between.
pub(super) fn words<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<T>>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    Ok(words_option(row, column)?.unwrap_or_default())
}

/// A text column of values, one a line.
pub(super) fn lines<T>(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<T>>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    row.get::<_, String>(column)?.lines().map(|line| parse(row, column, line)).collect()
}

/// A text column of any texts, each after its length in bytes and a colon; NULL is none.
pub(super) fn texts(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    let joined: Option<String> = row.get(column)?;
    let texts = split_texts(joined.as_deref().unwrap_or_default());
    texts.ok_or_else(|| unreadable(row, column, Type::Text, std::fmt::Error))
}

/// The texts of such a column.
pub(crate) fn split_texts(mut rest: &str) -> Option<Vec<String>> {
    let mut texts = Vec::new();
    while let Some((length, after)) = rest.split_once(':') {
        let (text, others) = after.split_at_checked(length.parse().ok()?)?;
        texts.push(text.to_owned());
        rest = others;
    }
    Some(texts)
}

/// A column of UTC milliseconds.
pub(super) fn timestamp(row: &Row<'_>, column: &str) -> rusqlite::Result<Timestamp> {
    let ms = row.get(column)?;
    Timestamp::from_millis(ms).map_err(|error| unreadable(row, column, Type::Integer, error))
}

/// A column of UTC milliseconds that may be NULL.
pub(super) fn timestamp_option(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Timestamp>> {
    let ms: Option<i64> = row.get(column)?;
    ms.map(|_| timestamp(row, column)).transpose()
}

/// A text, parsed, from the column with this number: for rows that are read by the hundred.
pub(super) fn parsed_at<T>(text: &str, column: usize) -> rusqlite::Result<T>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    text.parse().map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

/// The column with this number, of UTC milliseconds.
pub(super) fn timestamp_at(row: &Row<'_>, column: usize) -> rusqlite::Result<Timestamp> {
    Timestamp::from_millis(row.get(column)?)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Integer, Box::new(error)))
}

/// Words with spaces between, as [`words`] reads them.
pub(super) fn joined<T: std::fmt::Display>(words: &[T]) -> String {
    words.iter().map(T::to_string).collect::<Vec<_>>().join(" ")
}

/// A value that no engine writes.
pub(super) fn unreadable(
    row: &Row<'_>,
    column: &str,
    kind: Type,
    error: impl Error + Send + Sync + 'static,
) -> rusqlite::Error {
    let index = row.as_ref().column_index(column).unwrap_or_default();
    rusqlite::Error::FromSqlConversionFailure(index, kind, Box::new(error))
}

fn parse<T>(row: &Row<'_>, column: &str, text: &str) -> rusqlite::Result<T>
where
    T: FromStr<Err: Error + Send + Sync + 'static>,
{
    text.parse().map_err(|error| unreadable(row, column, Type::Text, error))
}
