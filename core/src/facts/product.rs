//! Products on the shelf, and their uses.

use serde::{Deserialize, Serialize};

use super::{
    Area, AreaSet, ProductId, UseId,
    validate::{self, Checked, Fault},
    words,
};
use crate::time::{LocalDate, Timestamp};

/// The longest ingredient text, in characters.
pub const LONGEST_LABEL: usize = 20_000;

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
pub struct Product {
    /// Its id.
    pub id: ProductId,
    /// Its name, 1 to 2,000 characters. Words such as "retinol" in it count as much as the label.
    pub name: String,
    /// What kind of product it is.
    pub kind: ProductKind,
    /// The ingredients as on the label, at most 20,000 characters; absent if nobody copied them.
    pub ingredients: Option<String>,
    /// When it was opened.
    pub opened: Option<LocalDate>,
    /// For how many months it keeps after opening, 1 to 120.
    pub months_after_opening: Option<u8>,
    /// When it was added.
    pub added: Timestamp,
}

impl Product {
    /// The last day on which it keeps after it was opened, where both are known.
    pub fn keeps_until(&self) -> Option<LocalDate> {
        Some(self.opened?.plus_months(self.months_after_opening?.into()))
    }
}

/// A product to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewProduct {
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<ProductId>,
    /// What it is.
    #[serde(flatten)]
    pub details: EditProduct,
}

/// Everything of a product that its owner says, and may say otherwise later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct EditProduct {
    /// See [`Product::name`].
    pub name: String,
    /// See [`Product::kind`].
    pub kind: ProductKind,
    /// See [`Product::ingredients`].
    pub ingredients: Option<String>,
    /// See [`Product::opened`].
    pub opened: Option<LocalDate>,
    /// See [`Product::months_after_opening`].
    pub months_after_opening: Option<u8>,
}

impl EditProduct {
    pub(crate) fn check(self, id: ProductId, added: Timestamp) -> Checked<Product> {
        if self.months_after_opening.is_some_and(|months| !(1..=120).contains(&months)) {
            return Err(Fault::new("months_after_opening", "must be from 1 to 120, or left out"));
        }
        Ok(Product {
            id,
            name: validate::name(self.name)?,
            kind: self.kind,
            ingredients: label(self.ingredients)?,
            opened: self.opened,
            months_after_opening: self.months_after_opening,
            added,
        })
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
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<UseId>,
    /// See [`ProductUse::product`].
    pub product: ProductId,
    /// See [`ProductUse::at`].
    pub at: Timestamp,
    /// See [`ProductUse::areas`].
    #[uniffi(default)]
    pub areas: Vec<Area>,
}

impl NewProductUse {
    pub(crate) fn check(self, id: UseId, now: Timestamp) -> Checked<ProductUse> {
        if self.at > now {
            return Err(Fault::new("at", "lies in the future; log a use when it has happened"));
        }
        Ok(ProductUse { id, product: self.product, at: self.at, areas: validate::each_once(self.areas) })
    }
}
