//! What is known of a name: its families, and when it counts.

use super::family::{Families, Level};

/// What a known name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A member of a family, in any place.
    Class,
    /// A member of a family only if nothing else is in its token: "glycolic" alone, but not in "glycolic ether".
    Alone,
    /// A word of advertising: it counts in a name or a sentence, but not as an ingredient of a list.
    Marketing,
    /// A harmless name, or one that only looks like a member of a family.
    Known,
}

/// A known name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub families: Families,
    pub level: Level,
    pub kind: Kind,
    /// After this place in a list it is only a trace; 0 if its place does not matter.
    pub late: u32,
    /// Whether it is only a trace below the one percent line.
    pub below_line: bool,
}

/// Plants: families that follow from words anywhere in one ingredient.
#[derive(Debug)]
pub(super) struct Plant {
    pub entry: Entry,
    pub all: Vec<&'static str>,
    pub any: Vec<&'static str>,
    pub not: Vec<&'static str>,
}

impl Entry {
    pub(super) const HARMLESS: Self =
        Self { families: Families::NONE, level: Level::Trace, kind: Kind::Known, late: 0, below_line: false };
}
