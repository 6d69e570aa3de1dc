//! Products.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{parsed, parsed_option, timestamp},
};
use crate::{
    error::Result,
    facts::{ChangeScope, Product, ProductDetails, ProductId},
};

impl Fact for Product {
    const TABLE: &'static str = "product";
    const WORD: &'static str = "product";
    const SCOPE: ChangeScope = ChangeScope::Products;
    const SELECT: &'static str = "SELECT f.* FROM product AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            details: ProductDetails {
                name: row.get("name")?,
                kind: parsed(row, "kind")?,
                ingredients: row.get("ingredients")?,
                opened: parsed_option(row, "opened")?,
                months_after_opening: row.get("months_after_opening")?,
            },
            added: timestamp(row, "added")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO product (id, revision, name, kind, ingredients, opened, months_after_opening, added)
                 VALUES (:id, :revision, :name, :kind, :ingredients, :opened, :months_after_opening, :added)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":name": self.name,
                ":kind": self.kind.as_str(),
                ":ingredients": self.ingredients,
                ":opened": self.opened.map(|date| date.to_string()),
                ":months_after_opening": self.months_after_opening,
                ":added": self.added.as_millis(),
            })?;
        Ok(())
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
