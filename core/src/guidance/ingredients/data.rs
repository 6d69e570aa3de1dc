//! The data under `core/data/ingredients/`, row by row. It is read once.
//!
//! Every file is a list of rows, and a row is a list of texts, its heading first. All files have the same plain form,
//! so that one small reader does for them all: a phone downloads it.

use super::{
    super::data as packed,
    entry::{Entry, Kind, Plant},
    family::{Families, Family, Level},
};

pub(super) const CLASSES: &str = "ingredients/classes.json";
pub(super) const TRAPS: &str = "ingredients/traps.json";
pub(super) const KNOWN: &str = "ingredients/known.json";
pub(super) const PLANTS: &str = "ingredients/plants.json";
pub(super) const LANGUAGE: &str = "ingredients/language.json";

/// A heading and what stands below it.
pub(super) type Row = Vec<&'static str>;

/// The rows of the file with this name.
pub(super) fn rows(file: &str) -> serde_json::Result<Vec<Row>> {
    serde_json::from_str(packed::file(file))
}

/// The heading of a row.
pub(super) fn heading(row: &Row) -> &'static str {
    row.first().copied().unwrap_or_default()
}

/// The names of a row, which stand in lines with semicolons between them.
pub(super) fn names(row: &Row) -> impl Iterator<Item = &'static str> {
    row.iter().skip(1).flat_map(|line| line.split(';'))
}

/// What a heading such as "aha late-10 line" says of the names below it: their families, their level (active if none
/// is given), the place after which they are only traces, whether they are so below the one percent line, and whether
/// they count only alone or only in advertising. Nothing if it holds another word.
pub(super) fn entry(heading: &str) -> Option<Entry> {
    let mut entry = Entry { level: Level::Active, kind: Kind::Class, ..Entry::HARMLESS };
    for word in heading.split(' ') {
        let family = Family::ALL.into_iter().find(|family| family.as_str() == word);
        let level = [Level::Trace, Level::Low, Level::Prescription].into_iter().find(|level| level.as_str() == word);
        match (family, level, word.strip_prefix("late-"), word) {
            (Some(family), ..) => entry.families = entry.families.with(family),
            (_, Some(level), ..) => entry.level = level,
            (_, _, Some(place), _) => entry.late = place.parse().ok()?,
            (.., "active") => entry.level = Level::Active,
            (.., "line") => entry.below_line = true,
            (.., "alone") => entry.kind = Kind::Alone,
            (.., "marketing") => entry.kind = Kind::Marketing,
            _ => return None,
        }
    }
    (entry.families != Families::NONE).then_some(entry)
}

/// A plant: after the heading the words that must all be there, those of which one must be, and those that must not.
pub(super) fn plant(row: &Row) -> Option<Plant> {
    let words = |at: usize| row.get(at).map(|text| text.split_whitespace().collect()).unwrap_or_default();
    Some(Plant { entry: entry(heading(row))?, all: words(1), any: words(2), not: words(3) })
}
