//! What a reminder says and where it leads, for all its rungs. Put into words only when somebody is to read it.

use std::cell::OnceCell;

use super::notification::{TextArgument, Wording};
use crate::{
    facts::RollerId,
    guidance::{Arguments, Rule, shared_text},
    shared_text::SharedText,
    time::{Timestamp, Zone},
};

/// What a reminder says and where it leads.
#[derive(Debug, Clone)]
pub(super) struct Message {
    saying: Saying,
    words: OnceCell<Words>,
    pub rule: Option<SharedText>,
    pub roller: Option<RollerId>,
    /// What notifications about the same roller have in common.
    pub thread: Option<SharedText>,
    pub pinned_to: Option<Zone>,
    /// From then on there is no use in it.
    pub useless_from: Option<Timestamp>,
    pub deep_link: SharedText,
}

/// A message in words.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub title: SharedText,
    pub body: SharedText,
}

/// A key, and those of its title and its body.
pub(super) type Keys = (&'static str, &'static str, &'static str);

/// `key`, `key-title` and `key-body`.
macro_rules! keys {
    ($key:literal) => {
        ($key, concat!($key, "-title"), concat!($key, "-body"))
    };
}
pub(super) use keys;

/// What is said, and what it takes.
#[derive(Debug, Clone)]
pub(super) struct Saying {
    keys: Keys,
    arguments: Arguments,
}

impl Saying {
    pub(super) const fn of(keys: Keys) -> Self {
        Self { keys, arguments: Arguments::new() }
    }

    pub(super) fn text(self, name: &'static str, value: impl Into<SharedText>) -> Self {
        Self { arguments: self.arguments.with_text(name, value), ..self }
    }

    pub(super) fn number(self, name: &'static str, value: u32) -> Self {
        Self { arguments: self.arguments.with(name, value), ..self }
    }

    pub(super) const fn leading_to(self, deep_link: SharedText) -> Message {
        Message {
            saying: self,
            words: OnceCell::new(),
            rule: None,
            roller: None,
            thread: None,
            pinned_to: None,
            useless_from: None,
            deep_link,
        }
    }
}

impl Message {
    pub(super) fn by<'a>(self, rule: impl Into<Option<&'a Rule>>) -> Self {
        Self { rule: rule.into().map(|rule| rule.id.as_str().into()), ..self }
    }

    pub(super) fn about(self, roller: impl Into<Option<RollerId>>) -> Self {
        let roller = roller.into();
        let thread = roller.map(|roller| SharedText::of(&["roller:", roller.write(&mut [0; 36])]));
        Self { roller, thread, ..self }
    }

    /// It keeps to the wall of that zone, and from then on there is no use in it.
    pub(super) fn pinned(self, zone: Zone, useless_from: Timestamp) -> Self {
        Self { pinned_to: Some(zone), useless_from: Some(useless_from), ..self }
    }

    pub(super) fn words(&self) -> &Words {
        self.words.get_or_init(|| {
            let Saying { keys: (_, title, body), arguments } = &self.saying;
            Words { title: shared_text(title, arguments), body: shared_text(body, arguments) }
        })
    }

    pub(super) fn title(&self) -> &SharedText {
        &self.words().title
    }

    pub(super) fn wording(&self) -> Wording {
        let arguments = self.saying.arguments.each();
        let arguments = arguments.map(|(name, value)| TextArgument { name: SharedText::built(name), value });
        Wording { key: SharedText::built(self.saying.keys.0), arguments: arguments.collect() }
    }
}
