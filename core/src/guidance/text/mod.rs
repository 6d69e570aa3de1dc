//! Texts from the Fluent files, by key and arguments.
//!
//! The files are read by Fluent's own parser. Of Fluent itself the texts need only values in their places and choices between
//! texts, which is done here, some hundred times as fast; a text with more in it fails `the_files_are_whole`, and `fluent-bundle`
//! is what that test holds the others against.

mod catalogue;
mod pattern;
mod value;

use std::sync::{LazyLock, OnceLock};

use catalogue::Catalogue;
use pattern::Piece;
pub use value::{Arguments, Said, Value};

use super::data;
use crate::{digest::Digest, shared_text::SharedText};

/// The English texts: what belongs to no rule, then the rules, one file a subject.
pub(super) const FILES: &[&str] = &[
    "texts/en.ftl",
    "texts/en/names.ftl",
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

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(FILES));

/// Stands for all texts: another number where any of them is another.
pub(crate) fn fingerprint() -> u64 {
    static FINGERPRINT: LazyLock<u64> =
        LazyLock::new(|| FILES.iter().fold(Digest::new(), |digest, file| digest.text(data::file(file))).value());
    *FINGERPRINT
}

/// The text of `key` with its arguments. An unknown key is returned itself: seen at once, and never a panic.
pub fn text(key: &str, arguments: &Arguments) -> String {
    ENGLISH.text(key, arguments).as_str().to_owned()
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
        let pieces = *self.pieces.get_or_init(|| ENGLISH.pieces(self.name));
        ENGLISH.put_together(self.name, pieces, arguments)
    }
}

#[cfg(test)]
mod tests;
