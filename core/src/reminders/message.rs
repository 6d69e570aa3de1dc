//! What a reminder says and where it leads, for all its rungs. Put into words only when somebody is to read it.

use std::cell::OnceCell;

use super::{
    buttons::ButtonSet,
    notification::{TextArgument, TextValue, Wording},
};
use crate::{
    digest::Digest,
    facts::{AreaSet, ReminderKind, RollerId},
    guidance::{Arguments, Rule, Said, TextKey, Value, fingerprint},
    shared_text::SharedText,
    time::Zone,
    units::Micrometres,
};

/// What a reminder says and where it leads.
#[derive(Debug, Clone)]
pub(super) struct Message {
    saying: Saying,
    pub deep_link: SharedText,
    /// Its buttons, where they are not those of its kind.
    set: Option<ButtonSet>,
    /// It keeps to the wall of this zone.
    pinned_to: Option<Zone>,
    title: OnceCell<SharedText>,
    words: OnceCell<Words>,
    as_guest: OnceCell<Box<Guest>>,
    digest: OnceCell<u64>,
}

/// The rest of a message in words.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub body: SharedText,
    /// Title and body by keys.
    pub wording: Wording,
}

/// What a message says in a notification that another one leads.
#[derive(Debug, Clone)]
pub(super) struct Guest {
    /// A sentence more of the body, and the same by keys.
    pub also: SharedText,
    pub wording: Wording,
}

/// A key, and those of its title and its body.
#[derive(Debug)]
pub(super) struct Keys {
    pub key: &'static str,
    pub title: TextKey,
    pub body: TextKey,
}

/// `key`, `key-title` and `key-body`.
macro_rules! keys {
    ($key:literal) => {{
        static KEYS: $crate::reminders::message::Keys = $crate::reminders::message::Keys {
            key: $key,
            title: $crate::guidance::TextKey::new(concat!($key, "-title")),
            body: $crate::guidance::TextKey::new(concat!($key, "-body")),
        };
        &KEYS
    }};
}
pub(super) use keys;

/// What is said, what it takes, and what it is about.
#[derive(Debug, Clone)]
pub(super) struct Saying {
    keys: &'static Keys,
    arguments: Arguments,
    rule: Option<&'static Rule>,
    roller: Option<RollerId>,
}

impl Saying {
    pub(super) const fn of(keys: &'static Keys) -> Self {
        Self { keys, arguments: Arguments::new(), rule: None, roller: None }
    }

    pub(super) fn text(self, name: &'static str, value: impl Into<SharedText>) -> Self {
        Self { arguments: self.arguments.with_text(name, value), ..self }
    }

    pub(super) fn value(self, name: &'static str, value: Value) -> Self {
        Self { arguments: self.arguments.and(name, value), ..self }
    }

    pub(super) fn areas(self, areas: AreaSet) -> Self {
        self.value("areas", Value::Areas(areas))
    }

    pub(super) fn number(self, name: &'static str, value: u32) -> Self {
        Self { arguments: self.arguments.with(name, value), ..self }
    }

    pub(super) fn by(self, rule: impl Into<Option<&'static Rule>>) -> Self {
        Self { rule: rule.into(), ..self }
    }

    pub(super) fn about(self, roller: impl Into<Option<RollerId>>) -> Self {
        Self { roller: roller.into(), ..self }
    }

    pub(super) fn leading_to(self, deep_link: SharedText) -> Message {
        let (title, words, as_guest, digest) = Default::default();
        Message { saying: self, deep_link, set: None, pinned_to: None, title, words, as_guest, digest }
    }
}

impl Message {
    /// It keeps to the wall of that zone.
    pub(super) fn pinned(self, zone: Zone) -> Self {
        Self { pinned_to: Some(zone), ..self }
    }

    /// It has other buttons than its kind.
    pub(super) fn with(self, set: ButtonSet) -> Self {
        Self { set: Some(set), digest: OnceCell::new(), ..self }
    }

    /// The same with other words, which take the same values.
    pub(super) fn in_words_of(&self, keys: &'static Keys) -> Self {
        let saying = Saying { keys, ..self.saying.clone() };
        Self { set: self.set, pinned_to: self.pinned_to.clone(), ..saying.leading_to(self.deep_link.clone()) }
    }

    /// Its buttons, as a reminder of this kind.
    pub(super) fn set(&self, kind: ReminderKind) -> ButtonSet {
        self.set.unwrap_or(ButtonSet::of(kind))
    }

    pub(super) const fn pinned_to(&self) -> Option<&Zone> {
        self.pinned_to.as_ref()
    }

    pub(super) const fn rule(&self) -> Option<&'static Rule> {
        self.saying.rule
    }

    pub(super) const fn roller(&self) -> Option<RollerId> {
        self.saying.roller
    }

    pub(super) fn title(&self) -> &SharedText {
        let Saying { keys, arguments, .. } = &self.saying;
        self.title.get_or_init(|| keys.title.text(arguments))
    }

    pub(super) fn words(&self) -> &Words {
        let Saying { keys, arguments, .. } = &self.saying;
        let words = || Words { body: keys.body.text(arguments), wording: wording(keys.key, arguments) };
        self.words.get_or_init(words)
    }

    /// Stands for all that it says, what it is about and where it leads, without a word of it being made.
    pub(super) fn digest(&self) -> u64 {
        *self.digest.get_or_init(|| {
            let Saying { keys, arguments, rule, roller } = &self.saying;
            let digest = Digest::new().number(fingerprint()).text(keys.key).text(&self.deep_link);
            let digest = arguments.each().fold(digest, |digest, (_, value)| digest.argument(value)); // the key says which
            let digest = digest.text(rule.map_or("", |rule| &rule.id)).text(self.pinned_to().map_or("", Zone::name));
            let digest = digest.text(self.set.map_or("", ButtonSet::as_str));
            let digest = match roller {
                Some(roller) => digest.text(&roller.text()),
                None => digest,
            };
            digest.value()
        })
    }

    /// As part of a notification that another message leads.
    pub(super) fn as_guest(&self) -> &Guest {
        self.as_guest.get_or_init(|| {
            static ALSO: TextKey = TextKey::new("notify-also");
            let Saying { keys, arguments, .. } = &self.saying;
            let title = Said { key: SharedText::built(keys.title.name()), arguments: arguments.clone() };
            let title = Arguments::new().and("title", Value::Said(Box::new(title)));
            let (also, wording) = (ALSO.text(&title), wording(ALSO.name(), &title));
            Box::new(Guest { also, wording })
        })
    }
}

/// A text by its key.
pub(super) fn wording(key: &'static str, arguments: &Arguments) -> Wording {
    by_key(SharedText::built(key), arguments)
}

fn by_key(key: SharedText, arguments: &Arguments) -> Wording {
    let argument = |(name, value): (_, &Value)| TextArgument { name: SharedText::built(name), value: told(value) };
    Wording { key, arguments: arguments.each().map(argument).collect() }
}

fn told(value: &Value) -> TextValue {
    match value {
        Value::Text(text) => TextValue::Text { text: text.clone() },
        Value::Count(count) => TextValue::Count { count: (*count).into() },
        Value::Length(um) => TextValue::Length { um: Micrometres(*um) },
        Value::Date(date) => TextValue::Date { date: *date },
        Value::Time(time) => TextValue::Time { time: *time },
        Value::Areas(areas) => TextValue::Areas { areas: areas.iter().collect() },
        Value::Said(said) => TextValue::Wordings { wordings: vec![by_key(said.key.clone(), &said.arguments)] },
    }
}
