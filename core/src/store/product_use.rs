//! Uses of products.

use rusqlite::{Row, named_params, params};

use super::{
    View,
    fact::{self, Fact},
    row::{joined, parsed, timestamp, words},
};
use crate::{
    error::Result,
    facts::{ChangeScope, ProductUse},
    time::Timestamp,
};

impl Fact for ProductUse {
    const TABLE: &'static str = "product_use";
    const WORD: &'static str = "use of a product";
    const SCOPE: ChangeScope = ChangeScope::Products;
    const SELECT: &'static str = "SELECT f.* FROM product_use AS f";

    fn id(&self) -> String {
        self.id.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: parsed(row, "id")?,
            product: parsed(row, "product")?,
            at: timestamp(row, "at")?,
            areas: words(row, "areas")?,
        })
    }

    fn write(&self, view: &View<'_>, revision: i64) -> Result<()> {
        view.0
            .prepare_cached(
                "INSERT INTO product_use (id, revision, product, at, areas)
                 VALUES (:id, :revision, :product, :at, :areas)",
            )?
            .execute(named_params! {
                ":id": self.id.to_string(),
                ":revision": revision,
                ":product": self.product.to_string(),
                ":at": self.at.as_millis(),
                ":areas": joined(&self.areas),
            })?;
        Ok(())
    }

    fn as_logged_with(&self, _first: &Self) -> Self {
        self.clone()
    }
}

impl View<'_> {
    /// The uses from `since` on, in the order of use.
    pub(crate) fn uses_since(&self, since: Timestamp) -> Result<Vec<ProductUse>> {
        fact::many(self, "WHERE f.gone IS NULL AND f.at >= ? ORDER BY f.at, f.id", params![since.as_millis()])
    }

    /// The uses from `since` up to but not including `until`, in the order of use.
    pub(crate) fn uses_between(&self, since: Timestamp, until: Timestamp) -> Result<Vec<ProductUse>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.at >= ? AND f.at < ? ORDER BY f.at, f.id";
        fact::many(self, BETWEEN, params![since.as_millis(), until.as_millis()])
    }
}
