//! What a reminder says and where it leads, for all its rungs. Put into words only when somebody is to read it.

use std::cell::OnceCell;

use super::notification::{TextArgument, Wording};
use crate::{
    facts::RollerId,
    guidance::{Arguments, Rule, text},
    time::{Timestamp, Zone},
};

/// What a reminder says and where it leads.
#[derive(Debug, Clone)]
pub(super) struct Message {
    saying: Saying,
    texts: OnceCell<[String; 2]>,
    pub rule: Option<String>,
    pub roller: Option<RollerId>,
    pub pinned_to: Option<Zone>,
    /// From then on there is no use in it.
    pub useless_from: Option<Timestamp>,
    pub deep_link: String,
}

/// The texts `key-title` and `key-body`, and what they take.
#[derive(Debug, Clone)]
pub(super) struct Saying {
    key: &'static str,
    values: Vec<(&'static str, Value)>,
}

#[derive(Debug, Clone)]
enum Value {
    Text(String),
    Number(u32),
}

impl Saying {
    pub(super) const fn of(key: &'static str) -> Self {
        Self { key, values: Vec::new() }
    }

    pub(super) fn text(mut self, name: &'static str, value: &str) -> Self {
        self.values.push((name, Value::Text(value.to_owned())));
        self
    }

    pub(super) fn number(mut self, name: &'static str, value: u32) -> Self {
        self.values.push((name, Value::Number(value)));
        self
    }

    pub(super) const fn leading_to(self, deep_link: String) -> Message {
        let texts = OnceCell::new();
        Message { saying: self, texts, rule: None, roller: None, pinned_to: None, useless_from: None, deep_link }
    }

    fn say(&self) -> [String; 2] {
        let arguments = self.values.iter().fold(Arguments::new(), |arguments, (name, value)| match value {
            Value::Text(text) => arguments.with_text(name, text),
            Value::Number(number) => arguments.with(name, *number),
        });
        ["-title", "-body"].map(|part| text(&[self.key, part].concat(), &arguments))
    }
}

impl Message {
    pub(super) fn by<'a>(self, rule: impl Into<Option<&'a Rule>>) -> Self {
        Self { rule: rule.into().map(|rule| rule.id.clone()), ..self }
    }

    pub(super) fn about(self, roller: impl Into<Option<RollerId>>) -> Self {
        Self { roller: roller.into(), ..self }
    }

    /// It keeps to the wall of that zone, and from then on there is no use in it.
    pub(super) fn pinned(self, zone: Zone, useless_from: Timestamp) -> Self {
        Self { pinned_to: Some(zone), useless_from: Some(useless_from), ..self }
    }

    pub(super) fn title(&self) -> &str {
        let [title, _] = self.texts.get_or_init(|| self.saying.say());
        title
    }

    pub(super) fn body(&self) -> &str {
        let [_, body] = self.texts.get_or_init(|| self.saying.say());
        body
    }

    pub(super) fn wording(&self) -> Wording {
        let argument = |(name, value): &(&'static str, Value)| {
            let value = match value {
                Value::Text(text) => text.clone(),
                Value::Number(number) => number.to_string(),
            };
            TextArgument { name: (*name).to_owned(), value }
        };
        Wording { key: self.saying.key.to_owned(), arguments: self.saying.values.iter().map(argument).collect() }
    }
}
