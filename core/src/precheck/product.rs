//! Products as the precheck sees them: what their name and label say.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Product, ProductId},
    guidance::{FamilyReading, read_ingredients},
    units::Count,
};

/// A product with its reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ReadProduct {
    /// Its id.
    pub id: ProductId,
    /// Its name.
    pub name: String,
    /// The families of ingredients that its name and label speak of.
    pub families: Vec<FamilyReading>,
    /// How much of the label is unknown, in percent, rounded up; absent if there is no label.
    pub unknown_percent: Option<Count>,
}

impl ReadProduct {
    /// What the name and the label say by the present rule pack.
    pub fn of(product: &Product) -> Self {
        let label = product.ingredients.as_deref().map(read_ingredients);
        let unknown_percent = label.as_ref().map(|label| percent(label.unknown_share));
        let name = read_ingredients(&product.name);
        let families = label.into_iter().chain([name]).flat_map(|reading| reading.families);
        Self {
            id: product.id,
            name: product.name.clone(),
            families: each_once(families.collect()),
            unknown_percent: unknown_percent.map(Into::into),
        }
    }

    /// A product that nobody knows anything about.
    pub(super) fn unknown(id: ProductId) -> Self {
        Self { id, name: id.to_string(), families: Vec::new(), unknown_percent: None }
    }

    /// Whether at least `from_percent` of its label is unknown. No label is all unknown.
    pub(super) fn is_unknown(&self, from_percent: u32) -> bool {
        self.unknown_percent.is_none_or(|percent| percent >= from_percent)
    }
}

/// Each family once, at its strongest, with all the words that speak of it.
fn each_once(found: Vec<FamilyReading>) -> Vec<FamilyReading> {
    let mut families: Vec<FamilyReading> = Vec::new();
    for FamilyReading { family, level, words } in found {
        match families.iter_mut().find(|known| known.family == family) {
            Some(known) => {
                known.level = known.level.max(level);
                known.words.extend(words);
            }
            None => families.push(FamilyReading { family, level, words }),
        }
    }
    families
}

/// A share from 0 to 1 in percent, rounded up.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // it is clamped
fn percent(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).ceil() as u32
}
