//! What a reminder says and where it leads, made once for all its rungs.

use super::notification::{TextArgument, Wording};
use crate::{
    facts::RollerId,
    guidance::{Arguments, Rule, text},
    time::{Timestamp, Zone},
};

/// What a reminder says and where it leads.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub title: String,
    pub body: String,
    pub wording: Wording,
    pub rule: Option<String>,
    pub roller: Option<RollerId>,
    pub pinned_to: Option<Zone>,
    /// From then on there is no use in it.
    pub useless_from: Option<Timestamp>,
    pub deep_link: String,
}

/// What a message is made of.
pub(super) struct Saying {
    key: &'static str,
    arguments: Arguments,
    values: Vec<TextArgument>,
}

impl Saying {
    /// The texts `key-title` and `key-body`.
    pub(super) fn of(key: &'static str) -> Self {
        Self { key, arguments: Arguments::new(), values: Vec::new() }
    }

    pub(super) fn text(mut self, name: &'static str, value: &str) -> Self {
        self.arguments = self.arguments.with_text(name, value);
        self.values.push(TextArgument { name: name.to_owned(), value: value.to_owned() });
        self
    }

    pub(super) fn number(mut self, name: &'static str, value: u32) -> Self {
        self.arguments = self.arguments.with(name, value);
        self.values.push(TextArgument { name: name.to_owned(), value: value.to_string() });
        self
    }

    pub(super) fn leading_to(self, deep_link: String) -> Message {
        let say = |part: &str| text(&[self.key, part].concat(), &self.arguments);
        let (title, body) = (say("-title"), say("-body"));
        let wording = Wording { key: self.key.to_owned(), arguments: self.values };
        Message { title, body, wording, rule: None, roller: None, pinned_to: None, useless_from: None, deep_link }
    }
}

impl Message {
    pub(super) fn by<'a>(self, rule: impl Into<Option<&'a Rule>>) -> Self {
        Self { rule: rule.into().map(|rule| rule.id.clone()), ..self }
    }

    pub(super) fn about(self, roller: RollerId) -> Self {
        Self { roller: Some(roller), ..self }
    }
}
