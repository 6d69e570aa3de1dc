//! Products as the screen sees them: what their name and label say.

use serde::{Deserialize, Serialize};

use crate::{
    facts::ProductId,
    guidance::{Family, Level},
};

/// A product with its reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ReadProduct {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// The families of ingredients that its name and label speak of.
    pub families: Vec<FoundFamily>,
    /// How much of the label is unknown, in percent, rounded up; absent if there is no label.
    pub unknown_percent: Option<u32>,
}

/// A family of ingredients that a product has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, uniffi::Record)]
pub struct FoundFamily {
    /// Which one.
    pub family: Family,
    /// How much it matters there.
    pub level: Level,
    /// The words that say so.
    pub words: Vec<String>,
}

impl ReadProduct {
    /// A product that nobody knows anything about.
    pub(super) fn unknown(id: ProductId) -> Self {
        Self { id, name: id.to_string(), families: Vec::new(), unknown_percent: None }
    }

    /// Whether at least `from_percent` of its label is unknown. No label is all unknown.
    pub(super) fn is_unknown(&self, from_percent: u32) -> bool {
        self.unknown_percent.is_none_or(|percent| percent >= from_percent)
    }
}
