//! The ingredient matcher: what families of ingredients a product's label names.
//!
//! A label is read as words (`words`), cut into ingredients (`split`), freed from what it says is not inside
//! (`disclaim`), and each ingredient is looked up (`scan`, `slips`, `sift`). The names are data under
//! `core/data/ingredients/`: the families, the traps that win over them, harmless names and plants.

mod data;
mod disclaim;
mod entry;
mod family;
mod glue;
mod language;
mod letters;
mod lexicon;
mod reading;
mod scan;
mod sift;
mod slips;
mod split;
mod table;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};

pub use family::{Family, Level};

/// One ingredient of a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct IngredientToken {
    /// As it is on the label, without the space around it.
    pub text: String,
    /// The families that it belongs to, in order; mostly none.
    pub families: Vec<Family>,
}

/// A family that a label names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct FamilyReading {
    /// The family.
    pub family: Family,
    /// How much it matters: the strongest of all its ingredients.
    pub level: Level,
    /// The words of the label that decided, in their order; never empty.
    pub words: Vec<String>,
}

/// What a label says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, uniffi::Record)]
pub struct ProductReading {
    /// The ingredients, in the label's order.
    pub tokens: Vec<IngredientToken>,
    /// The families, in order.
    pub families: Vec<FamilyReading>,
    /// The share of ingredients that the engine does not know, 0 to 1. A label without any is 1: what cannot be read
    /// is unknown, never safe.
    pub unknown_share: f64,
}

/// Reads the ingredient text of a product: its list, or its whole label with names, headings and advertising. Any text
/// is read; what is no label names no families and is unknown.
pub fn read_ingredients(text: &str) -> ProductReading {
    reading::read(text)
}
