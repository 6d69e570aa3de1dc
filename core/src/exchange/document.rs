//! The document: rows to JSON and back. `schema.rs` says what it looks like.

use std::fmt::{Display, Write};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{Map, Value, value::RawValue};

use crate::{
    error::{Result, RollCareError},
    facts::{Answer, Fault},
    store::{Cell, Column, Dump, Form, KINDS, Kind, Row, SETTINGS, Stamp, split_texts},
    time::Timestamp,
};

/// What a document calls itself.
pub(super) const FORMAT: &str = "rollcare-export";
/// The version of documents that this engine writes and reads.
pub(super) const VERSION: u32 = 1;

/// What a document says of itself, with the names under which it says so.
pub(crate) type Origin<'a> = [(&'static str, &'a str)];

/// Writes all of it. The same facts give the same bytes.
pub(crate) fn write(dump: &Dump, origin: &Origin<'_>) -> Result<String> {
    let mut text = format!("{{\n\"format\": {},\n\"version\": {VERSION},\n", quoted(FORMAT));
    for (name, value) in origin {
        put(&mut text, format_args!("{}: {},\n", quoted(name), quoted(value)))?;
    }
    text.push_str("\"settings\": ");
    match &dump.settings {
        None => text.push_str("null"),
        Some(row) => write_row(&mut text, &SETTINGS, row)?,
    }
    text.push_str(",\n\"facts\": {");
    for (number, (kind, rows)) in dump.kinds.iter().enumerate() {
        put(&mut text, format_args!("{}\n{}: [", if number > 0 { "," } else { "" }, quoted(kind.list)))?;
        for (number, row) in rows.iter().enumerate() {
            text.push_str(if number > 0 { ",\n" } else { "\n" });
            write_row(&mut text, kind, row)?;
        }
        text.push(']');
    }
    text.push_str("\n}\n}\n");
    Ok(text)
}

fn write_row(text: &mut String, kind: &Kind, row: &Row) -> Result<()> {
    text.push('{');
    if row.recorded > 0 {
        put(text, format_args!("\"recorded\":{},\"source\":{},", row.recorded, row.source))?;
    }
    put(text, format_args!("\"edited\":\"{}\"", row.edited))?;
    for (column, cell) in kind.columns.iter().zip(&row.cells) {
        put(text, format_args!(",\"{}\":{}", column.key, json(*column, cell)?))?;
    }
    text.push('}');
    Ok(())
}

fn put(text: &mut String, what: std::fmt::Arguments<'_>) -> Result<()> {
    text.write_fmt(what).map_err(|_| RollCareError::storage("a text did not take what was written to it"))
}

fn json(column: Column, cell: &Cell) -> Result<String> {
    let list = |items: &mut dyn Iterator<Item = String>| format!("[{}]", items.collect::<Vec<_>>().join(","));
    Ok(match (cell, column.form) {
        (Cell::Null, Form::Texts) => "[]".to_owned(),
        (Cell::Null, _) => "null".to_owned(),
        (Cell::Integer(number), Form::Flag) => (*number != 0).to_string(),
        (Cell::Integer(ms), Form::Instant) => quoted(instant(*ms)?),
        (Cell::Integer(number), _) => number.to_string(),
        (Cell::Text(text), Form::Words) => list(&mut text.split_whitespace().map(quoted)),
        (Cell::Text(text), Form::Answers) => list(&mut text.lines().filter_map(|line| {
            let (asked, reply) = line.rsplit_once(' ')?;
            let (question, area) = asked.split_once(' ').map_or((asked, None), |(asked, area)| (asked, Some(area)));
            let area = area.map(|area| format!(",\"area\":{}", quoted(area))).unwrap_or_default();
            Some(format!("{{\"question\":{},\"reply\":{}{area}}}", quoted(question), quoted(reply)))
        })),
        (Cell::Text(text), Form::Texts) => list(&mut texts(text)?.into_iter().map(quoted)),
        (Cell::Text(text), Form::Json) => text.clone(),
        (Cell::Text(text), _) => quoted(text),
        _ => return Err(unexpected()),
    })
}

/// The instant in a cell.
pub(super) fn instant(ms: i64) -> Result<Timestamp> {
    Timestamp::from_millis(ms).map_err(|_| unexpected())
}

/// The texts in a cell.
pub(super) fn texts(cell: &str) -> Result<Vec<String>> {
    split_texts(cell).ok_or_else(unexpected)
}

pub(super) fn unexpected() -> RollCareError {
    RollCareError::corrupt("a row holds a value that no engine writes")
}

/// A text in JSON.
pub(super) fn quoted(text: impl Display) -> String {
    Value::String(text.to_string()).to_string()
}

/// A document on its way in. Its entries are read one by one.
pub(crate) struct Document<'a> {
    /// The settings, if they were ever set.
    pub settings: Option<&'a RawValue>,
    /// The entries of each kind, in the order in which they are taken in.
    pub kinds: Vec<(&'static Kind, Vec<&'a RawValue>)>,
}

/// The fields of an object in the order in which they stand there: serde's own maps drop what is there twice.
struct Pairs<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Pairs<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Vec<(String, &'de RawValue)>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(Fields).map(Self)
    }
}

impl<'a> Pairs<'a> {
    fn read(text: &'a str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        let place = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.swap_remove(place).1)
    }
}

/// Reads a document's outline. What this engine does not know in it would be lost, so it is refused.
pub(crate) fn read(document: &str) -> Result<Document<'_>> {
    let refused = |detail: &str| RollCareError::invalid("document", detail);
    let no_export = || refused("is not an export of this app; choose the file that the export wrote");
    let unknown = || refused("has parts that this version of the app does not know; update the app, or export again");
    let mut whole = Pairs::read(document.trim_start_matches('\u{feff}')).ok_or_else(no_export)?;
    if whole.take("format").is_none_or(|format| format.get() != quoted(FORMAT)) {
        return Err(no_export());
    }
    if whole.take("version").is_none_or(|version| version.get() != VERSION.to_string()) {
        return Err(refused("was written by another version of the app; update the app, then import it"));
    }
    for origin in ["engine", "rule_pack", "zone_database", "exported_at"] {
        whole.take(origin);
    }
    let settings = whole.take("settings").filter(|settings| settings.get() != "null");
    let mut lists = whole.take("facts").and_then(|facts| Pairs::read(facts.get())).ok_or_else(unknown)?;
    let mut kinds = Vec::new();
    for kind in &KINDS {
        if let Some(list) = lists.take(kind.list) {
            kinds.push((kind, serde_json::from_str(list.get()).map_err(|_| unknown())?));
        }
    }
    // What is left is not known, or is there twice.
    if whole.0.is_empty() && lists.0.is_empty() { Ok(Document { settings, kinds }) } else { Err(unknown()) }
}

/// What the recording of an entry says, if it can be read.
pub(crate) fn stamp(entry: &RawValue) -> Option<Stamp> {
    let mut fields = Pairs::read(entry.get())?;
    let mut number = |name| fields.take(name).map_or(Some(0), |raw| raw.get().parse().ok());
    let (recorded, source) = (number("recorded")?, number("source")?);
    let edited = fields.take("edited")?.get().trim_matches('"').parse().ok()?;
    Some(Stamp { recorded, source, edited })
}

/// The cells of an entry, or what is wrong with it.
pub(crate) fn cells(kind: &Kind, entry: &RawValue) -> Result<Vec<Cell>, Fault> {
    let unreadable = Fault::new(kind.table, "is not written as the schema of the export says");
    let mut fields: Map<String, Value> = serde_json::from_str(entry.get()).map_err(|_| unreadable)?;
    for envelope in ["recorded", "source", "edited"] {
        fields.remove(envelope);
    }
    let cells = kind.columns.iter().map(|column| cell(*column, fields.remove(column.key)));
    let cells: Vec<Cell> = cells.collect::<Result<_, _>>()?;
    if !fields.is_empty() {
        return Err(Fault::new(kind.table, "has a field that this version of the app does not know; update the app"));
    }
    has_whole_groups(kind, &cells)?;
    Ok(cells)
}

/// A group of columns that belong together is there whole or not at all: half of one would be dropped.
fn has_whole_groups(kind: &Kind, cells: &[Cell]) -> Result<(), Fault> {
    let whole = || kind.columns.iter().zip(cells).filter(|(column, _)| column.group.is_whole);
    for (column, _) in whole().filter(|(_, cell)| **cell == Cell::Null) {
        if whole().any(|(other, cell)| other.group == column.group && *cell != Cell::Null) {
            return Err(Fault::new(
                column.key,
                "is missing; give it with the fields that belong to it, or none of them",
            ));
        }
    }
    Ok(())
}

fn cell(column: Column, value: Option<Value>) -> Result<Cell, Fault> {
    let wrong = Fault::new(column.key, "is not written as the schema of the export says");
    let value = match value {
        None | Some(Value::Null) if column.is_optional || column.can_lack => return Ok(Cell::Null),
        None => return Err(Fault::new(column.key, "is missing")),
        Some(value) => value,
    };
    let read = || {
        Some(match (column.form, value) {
            (Form::Text, Value::String(text)) => Cell::Text(text),
            (Form::Number, Value::Number(number)) => Cell::Integer(number.as_i64()?),
            (Form::Flag, Value::Bool(flag)) => Cell::Integer(flag.into()),
            (Form::Instant, Value::String(text)) => Cell::Integer(text.parse::<Timestamp>().ok()?.as_millis()),
            (Form::Words, Value::Array(words)) => Cell::Text(joined(&words, " ", word)?),
            (Form::Answers, Value::Array(answers)) => Cell::Text(joined(&answers, "\n", answer)?),
            (Form::Texts, Value::Array(texts)) => Cell::Text(joined(&texts, "", length_and_text)?),
            (Form::Json, value @ Value::Array(_)) => Cell::Text(value.to_string()),
            _ => return None,
        })
    };
    read().ok_or(wrong)
}

fn joined(list: &[Value], between: &str, text: fn(&Value) -> Option<String>) -> Option<String> {
    Some(list.iter().map(text).collect::<Option<Vec<_>>>()?.join(between))
}

fn length_and_text(value: &Value) -> Option<String> {
    value.as_str().map(|text| format!("{}:{text}", text.len()))
}

/// A text that is still one after it was joined with others.
fn word(value: &Value) -> Option<String> {
    value.as_str().filter(|word| !word.is_empty() && !word.contains(char::is_whitespace)).map(str::to_owned)
}

fn answer(value: &Value) -> Option<String> {
    let fields = value.as_object()?;
    let keys: &[&str] = if fields.len() == 2 { &["question", "reply"] } else { &["question", "area", "reply"] };
    let words: Option<Vec<String>> = keys.iter().map(|key| word(fields.get(*key)?)).collect();
    let answer = words?.join(" ").parse::<Answer>().ok().filter(|_| fields.len() == keys.len());
    answer.map(|answer| answer.to_string())
}
