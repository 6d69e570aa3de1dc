//! Products.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{ChangeScope, LONGEST_LABEL, MONTHS_AFTER_OPENING, Product, ProductDetails, ProductId, ProductKind},
    time::{LocalDate, Timestamp},
    units::Count,
};

columns! {
    Product: "product" => {
        id: ProductId,
        name: String,
        kind: ProductKind,
        ingredients: Option<String> [at_most(LONGEST_LABEL)],
        opened: Option<LocalDate> [group("shelf_life")],
        months_after_opening: Option<Count> [within(&MONTHS_AFTER_OPENING), group("shelf_life")],
        added: Timestamp,
    } => Self { id, details: ProductDetails { name, kind, ingredients, opened, months_after_opening }, added }
}

impl Fact for Product {
    const WORD: &'static str = "product";
    const SCOPE: ChangeScope = ChangeScope::Products;

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn as_logged_with(&self, first: &Self) -> Self {
        Self { added: first.added, ..self.clone() }
    }
}

impl View<'_> {
    /// The shelf, the product added first at the top.
    pub(crate) fn shelf(&self) -> Result<Vec<Product>> {
        const STANDING: &str = "WHERE f.gone IS NULL ORDER BY f.added, f.id";
        fact::many(self, STANDING, &[])
    }

    /// A product as it stands, or as it last stood: what was used stays on the skin when it leaves the shelf.
    pub(crate) fn product_ever(&self, id: ProductId) -> Result<Option<Product>> {
        // An edit that was taken back went before what stands, or stood last.
        const LAST: &str = "WHERE f.id = ? ORDER BY f.gone IS NULL DESC, f.gone DESC, f.revision DESC LIMIT 1";
        Ok(fact::many(self, LAST, params![id.to_string()])?.pop())
    }
}
