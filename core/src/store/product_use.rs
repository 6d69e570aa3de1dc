//! Uses of products.

use rusqlite::params;

use super::{
    View,
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Area, ChangeScope, ProductId, ProductUse, UseId},
    time::Timestamp,
};

columns! {
    ProductUse: "product_use" => {
        id: UseId,
        product: ProductId,
        at: Timestamp,
        areas: Vec<Area> [named("areas")],
    } => Self { id, product, at, areas }
}

impl Fact for ProductUse {
    const WORD: &'static str = "use of a product";
    const SCOPE: ChangeScope = ChangeScope::Products;

    fn id(&self) -> String {
        self.id.to_string()
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
