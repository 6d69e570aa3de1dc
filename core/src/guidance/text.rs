//! Texts from the Fluent files, by key and arguments.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
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

/// Named values that a text takes.
pub struct Arguments(FluentArgs<'static>);

impl Arguments {
    /// None yet.
    #[expect(clippy::new_without_default)]
    pub fn new() -> Self {
        Self(FluentArgs::new())
    }

    /// The same with a text set.
    #[must_use]
    pub fn with_text(mut self, name: &'static str, value: &str) -> Self {
        self.0.set(name, value.to_owned());
        self
    }

    /// The same with a number set.
    #[must_use]
    pub fn with(mut self, name: &'static str, number: u32) -> Self {
        self.0.set(name, number);
        self
    }

    /// The same with a length set, in millimetres: 250 becomes `0.25`.
    #[must_use]
    pub fn with_mm(self, name: &'static str, micrometres: u32) -> Self {
        let digits = format!("{}.{:03}", micrometres / 1000, micrometres % 1000);
        self.with_text(name, digits.trim_end_matches('0').trim_end_matches('.'))
    }

    /// The same with two numbers set: `…_short` and `…_long`.
    #[must_use]
    pub(crate) fn with_needle(mut self, name: &'static str, numbers: ByNeedle) -> Self {
        self.0.set(format!("{name}_short"), numbers.short);
        self.0.set(format!("{name}_long"), numbers.long);
        self
    }

    /// The same with two numbers of hours set, and the whole days in them: `…_short_days` and `…_long_days`.
    #[must_use]
    pub(crate) fn with_hours(mut self, name: &'static str, hours: ByNeedle) -> Self {
        self.0.set(format!("{name}_short_days"), hours.short / 24);
        self.0.set(format!("{name}_long_days"), hours.long / 24);
        self.with_needle(name, hours)
    }
}

/// The text of `key` with its arguments. An unknown key is returned itself: seen at once, and never a panic.
pub fn text(key: &str, arguments: &Arguments) -> String {
    let Some(pattern) = ENGLISH.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    ENGLISH.format_pattern(pattern, Some(&arguments.0), &mut Vec::new()).into_owned()
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
}
