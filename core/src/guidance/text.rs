//! Texts from the Fluent files, by key and arguments.
//!
//! The files are read by Fluent's own parser. Of Fluent itself the English texts need only values in their places, which is
//! filled in here, some hundred times as fast; a text with more in it fails `the_files_are_whole`, and `fluent-bundle` is
//! what that test holds the others against.

use std::{
    collections::HashMap,
    sync::{LazyLock, OnceLock},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use super::data;
use crate::{
    digest::Digest,
    shared_text::{Making, SharedText},
};

/// The English texts: what belongs to no rule, then the rules, one file a subject.
pub(super) const FILES: &[&str] = &[
    "texts/en.ftl",
    "texts/en/rules-regulation.ftl",
    "texts/en/rules-needle.ftl",
    "texts/en/rules-gap.ftl",
    "texts/en/rules-hygiene.ftl",
    "texts/en/rules-life.ftl",
    "texts/en/rules-skin.ftl",
    "texts/en/rules-health.ftl",
    "texts/en/rules-procedure.ftl",
    "texts/en/rules-ingredient.ftl",
    "texts/en/rules-aftercare.ftl",
    "texts/en/rules-red-flag.ftl",
    "texts/en/rules-technique.ftl",
    "texts/en/rules-professional.ftl",
    "texts/en/rules-tip.ftl",
    "texts/en/rules-neighbour.ftl",
    "texts/en/rules-override.ftl",
];

/// A piece of a text.
#[derive(Debug)]
enum Piece {
    Text(&'static str),
    /// The value with this name.
    Value(&'static str),
}

/// The texts by their keys.
static ENGLISH: LazyLock<HashMap<&'static str, Vec<Piece>>> = LazyLock::new(|| {
    let mut texts = HashMap::new();
    for file in FILES {
        // The files are compiled in; a faulty line in one only loses that line, and `the_files_are_whole` would fail.
        let resource = parser::parse(data::file(file)).unwrap_or_else(|(rest, _faults)| rest);
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, pieces(message.value?))),
            _ => None,
        });
        texts.extend(messages);
    }
    texts
});

/// Stands for all texts: another number where any of them is another.
pub(crate) fn fingerprint() -> u64 {
    static FINGERPRINT: LazyLock<u64> =
        LazyLock::new(|| FILES.iter().fold(Digest::new(), |digest, file| digest.text(data::file(file))).value());
    *FINGERPRINT
}

fn pieces(pattern: Pattern<&'static str>) -> Vec<Piece> {
    let pieces = pattern.elements.into_iter().filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(Piece::Text(value)),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Some(Piece::Value(id.name))
        }
        PatternElement::Placeable { .. } => None,
    });
    pieces.collect()
}

/// Named values that a text takes.
#[derive(Debug, Clone)]
pub struct Arguments {
    values: Vec<(Name, SharedText)>,
}

/// A name, and what it ends with.
pub(super) type Name = (&'static str, &'static str);

impl Arguments {
    /// None yet.
    #[expect(clippy::new_without_default)]
    pub const fn new() -> Self {
        Self { values: Vec::new() }
    }

    /// The same with a text set.
    #[must_use]
    pub fn with_text(self, name: &'static str, value: impl Into<SharedText>) -> Self {
        self.and((name, ""), value.into())
    }

    /// The same with a number set.
    #[must_use]
    pub fn with(self, name: &'static str, number: u32) -> Self {
        self.with_number((name, ""), number)
    }

    /// The same with a length set, in millimetres: 250 becomes `0.25`.
    #[must_use]
    pub fn with_mm(self, name: &'static str, micrometres: u32) -> Self {
        let digits = format!("{}.{:03}", micrometres / 1000, micrometres % 1000);
        self.with_text(name, digits.trim_end_matches('0').trim_end_matches('.'))
    }

    /// The values by their plain names, in the order in which they were set.
    pub(crate) fn each(&self) -> impl ExactSizeIterator<Item = (&'static str, &SharedText)> {
        self.values.iter().map(|((name, _), value)| (*name, value))
    }

    /// The same with a number set, whose name is given in two parts.
    pub(super) fn with_number(self, name: Name, number: u32) -> Self {
        self.and(name, number.into())
    }

    fn and(mut self, name: Name, value: SharedText) -> Self {
        if self.values.is_empty() {
            self.values = Vec::with_capacity(4); // few texts take more
        }
        self.values.push((name, value));
        self
    }

    /// The value with this name: of several the one that was set last.
    pub(super) fn get(&self, name: &str) -> Option<&SharedText> {
        let is_it = |(first, end): &Name| {
            name.len() == first.len() + end.len() && name.strip_prefix(first) == Some(end) // most differ in length
        };
        self.values.iter().rev().find(|(known, _)| is_it(known)).map(|(_, value)| value)
    }
}

/// The text of `key` with its arguments. An unknown key is returned itself: seen at once, and never a panic.
pub fn text(key: &str, arguments: &Arguments) -> String {
    put_together(key, pieces_of(key), arguments).as_str().to_owned()
}

/// The key of a text that is made often: its pieces are looked up once.
#[derive(Debug)]
pub(crate) struct TextKey {
    name: &'static str,
    pieces: OnceLock<Option<&'static [Piece]>>,
}

impl TextKey {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, pieces: OnceLock::new() }
    }

    pub(crate) const fn name(&self) -> &'static str {
        self.name
    }

    /// As [`text`].
    pub(crate) fn text(&self, arguments: &Arguments) -> SharedText {
        let pieces = *self.pieces.get_or_init(|| pieces_of(self.name));
        put_together(self.name, pieces, arguments).as_str().into()
    }
}

fn pieces_of(key: &str) -> Option<&'static [Piece]> {
    ENGLISH.get(key).map(Vec::as_slice)
}

fn put_together(key: &str, pieces: Option<&[Piece]>, arguments: &Arguments) -> Making {
    let mut making = Making::default();
    let Some(pieces) = pieces else {
        making.push(key);
        return making;
    };
    for piece in pieces {
        match piece {
            Piece::Text(text) => making.push(text),
            Piece::Value(name) => match arguments.get(name) {
                Some(value) => making.push(value),
                // Seen at once, as Fluent does it.
                None => ["{$", name, "}"].iter().for_each(|part| making.push(part)),
            },
        }
    }
    making
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

    use super::*;

    /// The same by Fluent's own reckoning.
    fn by_fluent(bundle: &FluentBundle<FluentResource>, key: &str, arguments: &Arguments) -> String {
        let mut fluent = FluentArgs::new();
        for ((name, end), value) in &arguments.values {
            // A number that is written without groups is its own text.
            let number = value.parse::<u32>().map(FluentValue::from);
            fluent.set([*name, *end].concat(), number.unwrap_or_else(|_| FluentValue::from(value.as_str())));
        }
        let pattern = bundle.get_message(key).and_then(|message| message.value()).expect("the text is there");
        bundle.format_pattern(pattern, Some(&fluent), &mut Vec::new()).into_owned()
    }

    #[test]
    fn the_files_are_whole_and_say_what_fluent_says() {
        let mut bundle = FluentBundle::new(vec!["en".parse().expect("a language")]);
        bundle.set_use_isolating(false); // invisible direction marks confuse notifications and searches
        let mut keys = 0;
        for file in FILES {
            let text = data::file(file);
            assert!(!text.is_empty(), "{file}");
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|_| panic!("{file}"));
            bundle.add_resource(resource).unwrap_or_else(|_| panic!("{file} has a text of another one"));
        }
        for (key, pieces) in ENGLISH.iter() {
            keys += 1;
            let names = pieces.iter().filter_map(|piece| match piece {
                Piece::Value(name) => Some(*name),
                Piece::Text(_) => None,
            });
            let all = names.enumerate().fold(Arguments::new(), |all, (place, name)| match place % 3 {
                0 => all.with_text(name, "a { $b } \u{5d0}"),
                1 => all.with(name, 1_234_567_890),
                _ => all.with(name, 0),
            });
            assert_eq!(text(key, &all), by_fluent(&bundle, key, &all), "{key}");
            assert_eq!(text(key, &Arguments::new()), by_fluent(&bundle, key, &Arguments::new()), "{key}");
        }
        let written: usize = FILES.iter().map(|file| data::file(file).matches('\n').count()).sum();
        assert!(keys > 300 && written > keys, "{keys} of {written}");
    }

    #[test]
    fn arguments_are_filled_in() {
        assert_eq!(text("notify-disinfect-title", &Arguments::new().with_text("roller", "Blue")), "Disinfect Blue");
        assert_eq!(
            text("notify-also", &Arguments::new().with_text("title", "Put \u{5d0} away")),
            "Also: Put \u{5d0} away."
        );
        assert_eq!(text("no-such-key", &Arguments::new()), "no-such-key");
    }
}
