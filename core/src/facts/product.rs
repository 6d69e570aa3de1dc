//! Products on the shelf, and their uses.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::{
    Area, AreaSet, ProductId, UseId, details,
    validate::{self, Checked, Fault},
    words,
};
use crate::{
    time::{LocalDate, Timestamp},
    units::Count,
};

/// The longest ingredient text, in characters.
pub const LONGEST_LABEL: usize = 20_000;
/// For how many months a product can keep after opening.
pub(crate) const MONTHS_AFTER_OPENING: RangeInclusive<u32> = 1..=120;

words! {
    /// What kind of product it is.
    ProductKind {
        /// A serum or an essence.
        Serum = "serum",
        /// A cream, lotion or oil.
        Moisturiser = "moisturiser",
        /// A cleanser.
        Cleanser = "cleanser",
        /// A toner.
        Toner = "toner",
        /// A peel, scrub or mask.
        Treatment = "treatment",
        /// A sunscreen.
        Sunscreen = "sunscreen",
        /// A balm, gloss or plumper for the lips.
        Lip = "lip",
        /// A medicine.
        Medicine = "medicine",
        /// Anything else.
        Other = "other",
    }
}

/// A product as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[uniffi(name = "SkinProduct")]
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// What its owner says of it.
    #[serde(flatten)]
    pub details: ProductDetails,
    /// When it was added.
    pub added: Timestamp,
}

/// Everything of a product that its owner says, and may correct later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ProductDetails {
    /// Its name, 1 to 2,000 characters. Words such as "retinol" in it count as much as the label.
    pub name: String,
    /// What kind of product it is.
    pub kind: ProductKind,
    /// The ingredients as on the label, at most 20,000 characters; absent if nobody copied them.
    #[uniffi(default)]
    pub ingredients: Option<String>,
    /// When it was opened.
    #[uniffi(default)]
    pub opened: Option<LocalDate>,
    /// For how many months it keeps after opening, 1 to 120.
    #[uniffi(default)]
    pub months_after_opening: Option<Count>,
}

details!(Product => ProductDetails);

impl Product {
    /// The last day on which it keeps after it was opened, where both are known.
    pub fn keeps_until(&self) -> Option<LocalDate> {
        Some(self.opened?.plus_months(self.months_after_opening?.get()))
    }
}

/// A product to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewProduct {
    /// What it is.
    #[serde(flatten)]
    pub details: ProductDetails,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<ProductId>,
}

impl ProductDetails {
    /// Becomes the product `id`, added at `added`.
    pub(crate) fn check(self, id: ProductId, added: Timestamp) -> Checked<Product> {
        if self.months_after_opening.is_some_and(|months| !MONTHS_AFTER_OPENING.contains(&months.get())) {
            return Err(Fault::new("months_after_opening", "must be from 1 to 120, or left out"));
        }
        let details = Self { name: validate::name(self.name)?, ingredients: label(self.ingredients)?, ..self };
        Ok(Product { id, details, added })
    }
}

fn label(text: Option<String>) -> Checked<Option<String>> {
    let Some(text) = text else { return Ok(None) };
    if text.chars().count() > LONGEST_LABEL {
        return Err(Fault::new("ingredients", "are longer than 20000 characters; copy the list alone"));
    }
    Ok((!text.trim().is_empty()).then(|| text.trim().to_owned()))
}

/// A use of a product as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ProductUse {
    /// Its id.
    pub id: UseId,
    /// The product.
    pub product: ProductId,
    /// When it was used; not in the future.
    pub at: Timestamp,
    /// Where; none means that nobody said, and counts as anywhere.
    pub areas: Vec<Area>,
}

impl ProductUse {
    /// Whether it was on one of these areas, as far as somebody said.
    pub(crate) fn is_on(&self, areas: AreaSet) -> bool {
        self.areas.is_empty() || areas.meets(AreaSet::of(&self.areas))
    }
}

/// A use of a product to log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewProductUse {
    /// The product.
    pub product: ProductId,
    /// When it was used; not in the future.
    pub at: Timestamp,
    /// Where; none means that nobody said, and counts as anywhere.
    #[uniffi(default)]
    pub areas: Vec<Area>,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<UseId>,
}

impl NewProductUse {
    pub(crate) fn check(self, id: UseId, now: Timestamp) -> Checked<ProductUse> {
        if self.at > now {
            return Err(Fault::new("at", "lies in the future; log a use when it has happened"));
        }
        Ok(ProductUse { id, product: self.product, at: self.at, areas: validate::each_once(self.areas) })
    }
}
