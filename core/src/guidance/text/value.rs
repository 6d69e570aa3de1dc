//! The values that texts take, each with its kind: how one is written is for the language to say.

use crate::{
    digest::Digest,
    facts::AreaSet,
    shared_text::SharedText,
    time::{LocalDate, LocalTime},
};

/// A value that a text takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text as it is, such as the name that somebody gave a roller.
    Text(SharedText),
    /// So many of something.
    Count(u32),
    /// A length, in micrometres.
    Length(u32),
    /// A day.
    Date(LocalDate),
    /// A time of day.
    Time(LocalTime),
    /// These areas, in a few words.
    Areas(AreaSet),
    /// Another text.
    Said(Box<Said>),
}

/// A text by its key, with what it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The key.
    pub key: SharedText,
    /// What the text takes.
    pub arguments: Arguments,
}

/// Named values that a text takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arguments {
    values: Vec<(Name, Value)>,
}

/// A name, and what it ends with.
pub(in super::super) type Name = (&'static str, &'static str);

impl Arguments {
    /// None yet.
    #[expect(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self { values: Vec::new() }
    }

    /// The same with a value set.
    #[must_use]
    pub fn and(self, name: &'static str, value: Value) -> Self {
        self.and_named((name, ""), value)
    }

    /// The same with a text set.
    #[must_use]
    pub fn with_text(self, name: &'static str, value: impl Into<SharedText>) -> Self {
        self.and(name, Value::Text(value.into()))
    }

    /// The same with a number set.
    #[must_use]
    pub fn with(self, name: &'static str, number: u32) -> Self {
        self.and(name, Value::Count(number))
    }

    /// The same with a length set, in micrometres.
    #[must_use]
    pub fn with_length(self, name: &'static str, micrometres: u32) -> Self {
        self.and(name, Value::Length(micrometres))
    }

    /// The values by their plain names, in the order in which they were set.
    pub(crate) fn each(&self) -> impl ExactSizeIterator<Item = (&'static str, &Value)> {
        self.values.iter().map(|((name, _), value)| (*name, value))
    }

    /// The same with a number set, whose name is given in two parts.
    pub(in super::super) fn with_number(self, name: Name, number: u32) -> Self {
        self.and_named(name, Value::Count(number))
    }

    fn and_named(mut self, name: Name, value: Value) -> Self {
        if self.values.is_empty() {
            self.values = Vec::with_capacity(4); // few texts take more
        }
        self.values.push((name, value));
        self
    }

    /// The value with this name: of several the one that was set last.
    pub(in super::super) fn get(&self, name: &str) -> Option<&Value> {
        let is_it = |(first, end): &Name| {
            name.len() == first.len() + end.len() && name.strip_prefix(first) == Some(end) // most differ in length
        };
        self.values.iter().rev().find(|(known, _)| is_it(known)).map(|(_, value)| value)
    }
}

impl Digest {
    /// A value, by what it stands for and not by how it is written.
    pub(crate) fn argument(self, value: &Value) -> Self {
        match value {
            Value::Text(text) => self.number(1).text(text),
            Value::Count(count) => self.number(2).number((*count).into()),
            Value::Length(um) => self.number(3).number((*um).into()),
            Value::Date(date) => self.number(4).text(&date.text()),
            Value::Time(time) => self.number(5).text(&time.to_string()),
            Value::Areas(areas) => areas.iter().fold(self.number(6), |digest, area| digest.text(area.as_str())),
            Value::Said(said) => {
                let digest = self.number(7).text(&said.key);
                said.arguments.each().fold(digest, |digest, (_, value)| digest.argument(value)) // the key says which
            }
        }
    }
}
