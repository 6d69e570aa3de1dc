//! The texts of one language, with how it writes values: that is texts, too (`format-…`).

use std::collections::HashMap;

use fluent_syntax::{ast::Entry, parser};

use super::{
    pattern::{Piece, pieces},
    value::{Arguments, Said, Value},
};
use crate::{
    facts::{Area, AreaSet, Weekday},
    guidance::data,
    shared_text::{Making, SharedText},
    time::{LocalDate, LocalTime},
};

/// The texts of a language by their keys.
pub(super) struct Catalogue {
    texts: HashMap<&'static str, Vec<Piece>>,
}

/// The longest list of areas that a title has room for, in characters.
const AREAS: usize = 20;

impl Catalogue {
    /// Those in these files. A text that is not understood is left out: `the_files_are_whole` tells.
    pub(super) fn of(files: &[&str]) -> Self {
        let mut texts = HashMap::new();
        for file in files {
            let resource = parser::parse(data::file(file)).unwrap_or_else(|(rest, _faults)| rest);
            let messages = resource.body.into_iter().filter_map(|entry| match entry {
                Entry::Message(message) => Some((message.id.name, pieces(message.value?)?)),
                _ => None,
            });
            texts.extend(messages);
        }
        Self { texts }
    }

    /// The pieces of a text.
    pub(super) fn pieces(&self, key: &str) -> Option<&[Piece]> {
        self.texts.get(key).map(Vec::as_slice)
    }

    /// All texts.
    #[cfg(test)]
    pub(super) fn each(&self) -> impl Iterator<Item = (&'static str, &[Piece])> {
        self.texts.iter().map(|(key, pieces)| (*key, pieces.as_slice()))
    }

    /// The text of `key` with its arguments. An unknown key is returned itself: seen at once, and never a panic.
    pub(super) fn text(&self, key: &str, arguments: &Arguments) -> SharedText {
        self.put_together(key, self.pieces(key), arguments)
    }

    /// The same, of pieces that were looked up before.
    pub(super) fn put_together(&self, key: &str, pieces: Option<&[Piece]>, arguments: &Arguments) -> SharedText {
        let mut making = Making::default();
        match pieces {
            Some(pieces) => self.fill(pieces, arguments, &mut making),
            None => making.push(key),
        }
        making.as_str().into()
    }

    fn fill(&self, pieces: &[Piece], arguments: &Arguments, making: &mut Making) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => making.push(text),
                Piece::Value(name) => match arguments.get(name) {
                    Some(value) => self.write(value, making),
                    // Seen at once, as Fluent does it.
                    None => ["{$", name, "}"].iter().for_each(|part| making.push(part)),
                },
                Piece::Choice { by, cases, other } => {
                    let chosen = arguments.get(by).and_then(|value| {
                        let is_it = |(case, _): &&(&str, Vec<Piece>)| is_case(case, value);
                        cases.iter().find(is_it).map(|(_, pieces)| pieces)
                    });
                    self.fill(chosen.unwrap_or(other), arguments, making);
                }
            }
        }
    }

    fn write(&self, value: &Value, making: &mut Making) {
        match value {
            Value::Text(text) => making.push(text),
            Value::Count(count) => making.push(&SharedText::from(*count)),
            Value::Length(um) => making.push(&self.length(*um)),
            Value::Date(date) => making.push(&self.date(*date)),
            Value::Time(time) => making.push(&self.time(*time)),
            Value::Areas(areas) => making.push(&self.areas(*areas)),
            Value::Said(said) => {
                let Said { key, arguments } = &**said;
                making.push(&self.text(key, arguments));
            }
        }
    }

    /// A length in millimetres: 250 becomes `0.25`.
    fn length(&self, um: u32) -> SharedText {
        let decimals = format!("{:03}", um % 1000);
        let whole = (um / 1000).to_string();
        match decimals.trim_end_matches('0') {
            "" => whole.as_str().into(),
            decimals => SharedText::of(&[&whole, &self.text("format-decimal", &Arguments::new()), decimals]),
        }
    }

    fn date(&self, date: LocalDate) -> SharedText {
        let (month, day) = date.month_and_day();
        let name = |kind: &str, which: &dyn std::fmt::Display| self.text(&format!("{kind}-{which}"), &Arguments::new());
        let arguments = Arguments::new().with_text("weekday", name("weekday", &Weekday::of(date)));
        let arguments = arguments.with("day", day).with_text("month", name("month", &month));
        self.text("format-date", &arguments)
    }

    fn time(&self, time: LocalTime) -> SharedText {
        let text = time.to_string();
        let (hour, minute) = (text.get(..2).unwrap_or_default(), text.get(3..5).unwrap_or_default());
        self.text("format-time", &Arguments::new().with_text("hour", hour).with_text("minute", minute))
    }

    /// These areas in at most 20 characters: two of them by name, one with how many more there are, or how many there are.
    fn areas(&self, areas: AreaSet) -> SharedText {
        let name = |area: Area| self.text(key_of(area), &Arguments::new());
        let count = u32::try_from(areas.iter().count()).unwrap_or(u32::MAX);
        let mut all = areas.iter().map(name);
        let (Some(first), second) = (all.next(), all.next()) else { return SharedText::default() };
        let Some(second) = second else { return first };
        let named = Arguments::new().with_text("first", first).with_text("second", second);
        let named = named.with("more", count - 1).with("count", count);
        let keys: &[&str] = if count == 2 { &["areas-two", "areas-more"] } else { &["areas-more"] };
        let mut short = keys.iter().map(|key| self.text(key, &named)).filter(|text| text.chars().count() <= AREAS);
        short.next().unwrap_or_else(|| self.text("areas-count", &named))
    }
}

/// Whether a case is for a value: the number or the word itself, or the plural category of a number.
fn is_case(case: &str, value: &Value) -> bool {
    match value {
        Value::Count(1) => matches!(case, "one" | "1"),
        Value::Count(count) => case == "other" || case.parse() == Ok(*count),
        Value::Text(text) => **text == *case,
        _ => false,
    }
}

/// The key of an area's name.
const fn key_of(area: Area) -> &'static str {
    match area {
        Area::Lips => "area-lips",
        Area::Perioral => "area-perioral",
        Area::Face => "area-face",
        Area::Neck => "area-neck",
        Area::Eye => "area-eye",
        Area::Scalp => "area-scalp",
        Area::Body => "area-body",
    }
}
