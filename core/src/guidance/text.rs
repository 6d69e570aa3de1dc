//! Texts from the Fluent files, by key and arguments.

use std::{
    collections::BTreeMap,
    sync::{LazyLock, PoisonError, RwLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::{data, kind::ByNeedle};

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
];

static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let english: LanguageIdentifier = "en".parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![english]);
    bundle.set_use_isolating(false); // invisible direction marks confuse notifications and searches
    for file in FILES {
        // The files are compiled in; a faulty line in one only loses that line, and `the_files_are_whole` would fail.
        let resource = FluentResource::try_new(data::file(file).to_owned()).unwrap_or_else(|(rest, _faults)| rest);
        bundle.add_resource_overriding(resource);
    }
    bundle
});

/// The texts that were made before: the same few come again on every screen, and making one takes microseconds.
static MADE: RwLock<BTreeMap<String, String>> = RwLock::new(BTreeMap::new());
/// More than a screen has. Names that people give are part of texts, so there is no end to them otherwise.
const MOST_MADE: usize = 500;

/// Named values that a text takes. They are kept as one text that no other values have: most texts were made before, and
/// are found by it.
pub struct Arguments {
    said: String,
}

/// What a value is.
const TEXT: char = 't';
const NUMBER: char = 'n';

impl Arguments {
    /// None yet.
    #[expect(clippy::new_without_default)]
    pub fn new() -> Self {
        Self { said: String::new() }
    }

    /// The same with a text set.
    #[must_use]
    pub fn with_text(self, name: &'static str, value: &str) -> Self {
        self.with_said(&[name], TEXT, value)
    }

    /// The same with a number set.
    #[must_use]
    pub fn with(self, name: &'static str, number: u32) -> Self {
        self.with_number(&[name], number)
    }

    /// The same with a length set, in millimetres: 250 becomes `0.25`.
    #[must_use]
    pub fn with_mm(self, name: &'static str, micrometres: u32) -> Self {
        let digits = format!("{}.{:03}", micrometres / 1000, micrometres % 1000);
        self.with_text(name, digits.trim_end_matches('0').trim_end_matches('.'))
    }

    /// The same with two numbers set: `…_short` and `…_long`.
    #[must_use]
    pub(crate) fn with_needle(self, name: &'static str, numbers: ByNeedle) -> Self {
        self.with_number(&[name, "_short"], numbers.short).with_number(&[name, "_long"], numbers.long)
    }

    /// The same with two numbers of hours set, and the whole days in them: `…_short_days` and `…_long_days`.
    #[must_use]
    pub(crate) fn with_hours(self, name: &'static str, hours: ByNeedle) -> Self {
        self.with_number(&[name, "_short_days"], hours.short / 24)
            .with_number(&[name, "_long_days"], hours.long / 24)
            .with_needle(name, hours)
    }

    fn with_number(self, name: &[&str], number: u32) -> Self {
        let mut digits = [0; 10];
        self.with_said(name, NUMBER, decimal(number, &mut digits))
    }

    /// A line with the name, then what it is, how long it is, and the value.
    fn with_said(mut self, name: &[&str], kind: char, value: &str) -> Self {
        let mut digits = [0; 10];
        let length = u32::try_from(value.len()).unwrap_or(u32::MAX); // texts of people are far shorter
        self.said.reserve(value.len() + 32);
        self.said.push('\n');
        self.said.extend(name.iter().copied());
        self.said.push(' ');
        self.said.push(kind);
        self.said.push_str(decimal(length, &mut digits));
        self.said.push(':');
        self.said.push_str(value);
        self
    }

    fn to_fluent(&self) -> FluentArgs<'_> {
        let mut fluent = FluentArgs::new();
        let mut rest = self.said.as_str();
        while let Some((name, kind, value, others)) = next(rest) {
            let number = value.parse::<u32>().ok().filter(|_| kind == NUMBER);
            fluent.set(name, number.map_or_else(|| FluentValue::from(value), FluentValue::from));
            rest = others;
        }
        fluent
    }
}

/// The first value that was said, and what comes after it.
fn next(said: &str) -> Option<(&str, char, &str, &str)> {
    let (name, rest) = said.strip_prefix('\n')?.split_once(' ')?;
    let (length, rest) = rest.split_once(':')?;
    let kind = length.chars().next()?;
    let (value, others) = rest.split_at_checked(length.get(kind.len_utf8()..)?.parse().ok()?)?;
    Some((name, kind, value, others))
}

/// A number in digits.
fn decimal(mut number: u32, digits: &mut [u8; 10]) -> &str {
    let mut from = digits.len();
    loop {
        from -= 1;
        digits[from] = b'0' + u8::try_from(number % 10).unwrap_or_default();
        number /= 10;
        if number == 0 {
            return std::str::from_utf8(&digits[from..]).unwrap_or_default(); // digits are ASCII
        }
    }
}

/// The text of `key` with its arguments. An unknown key is returned itself: seen at once, and never a panic.
pub fn text(key: &str, arguments: &Arguments) -> String {
    let asked = [key, &arguments.said].concat();
    if let Some(made) = MADE.read().unwrap_or_else(PoisonError::into_inner).get(&asked) {
        return made.clone();
    }
    let made = make(key, arguments);
    let mut known = MADE.write().unwrap_or_else(PoisonError::into_inner);
    if known.len() >= MOST_MADE {
        known.clear();
    }
    known.insert(asked, made.clone());
    made
}

fn make(key: &str, arguments: &Arguments) -> String {
    let Some(pattern) = ENGLISH.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    ENGLISH.format_pattern(pattern, Some(&arguments.to_fluent()), &mut Vec::new()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_whole() {
        for file in FILES {
            let text = data::file(file).to_owned();
            assert!(!text.is_empty() && FluentResource::try_new(text).is_ok(), "{file}");
        }
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

    #[test]
    fn a_text_that_was_made_before_is_not_taken_for_another() {
        let title = |name: &str| text("notify-disinfect-title", &Arguments::new().with_text("roller", name));
        for _ in 0..2 {
            assert_eq!(["Blue", "Red", ""].map(title), ["Disinfect Blue", "Disinfect Red", "Disinfect "]);
        }
        let one = Arguments::new().with_text("a", "1\nb 1:2").with_text("b", "");
        assert_ne!(one.said, Arguments::new().with_text("a", "1").with_text("b", "2").said);
        for n in 0..2 * u32::try_from(MOST_MADE).expect("a small number") {
            title(&n.to_string());
        }
        assert!(MADE.read().expect("nobody panicked").len() <= MOST_MADE);
    }
}
