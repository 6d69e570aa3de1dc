//! Uses of products.

use rusqlite::params;

use super::{
    View,
    cell::{at, parsed},
    column::columns,
    fact::{self, Fact},
};
use crate::{
    error::Result,
    facts::{Area, ChangeScope, ProductId, ProductUse, UseId},
    order,
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
    /// The uses from `since` on that were logged by themselves, in the order of use.
    pub(crate) fn logged_uses_since(&self, since: Timestamp) -> Result<Vec<ProductUse>> {
        fact::many(self, "WHERE f.gone IS NULL AND f.at >= ? ORDER BY f.at, f.id", params![since.as_millis()])
    }

    /// All uses from `since` on, those in sessions too, in the order of use.
    pub(crate) fn uses_since(&self, since: Timestamp) -> Result<Vec<ProductUse>> {
        self.uses_between(since, Timestamp::LAST)
    }

    /// The same of those before `until`. A use in a session has the session's id and start.
    pub(crate) fn uses_between(&self, since: Timestamp, until: Timestamp) -> Result<Vec<ProductUse>> {
        const BETWEEN: &str = "WHERE f.gone IS NULL AND f.at >= ? AND f.at < ? ORDER BY f.at, f.id";
        let mut uses: Vec<ProductUse> = fact::many(self, BETWEEN, params![since.as_millis(), until.as_millis()])?;
        self.add_uses_in_sessions(since, until, &mut uses)?;
        order::sort_by(&mut uses, |a, b| (a.at, a.id).cmp(&(b.at, b.id)));
        Ok(uses)
    }

    /// Adds the uses in sessions. A product that is not here, as after an import, says nothing.
    fn add_uses_in_sessions(&self, since: Timestamp, until: Timestamp, uses: &mut Vec<ProductUse>) -> Result<()> {
        let mut query = self.0.prepare_cached(
            "SELECT s.id, p.id, s.started, s.areas FROM session AS s INDEXED BY session_by_start
            CROSS JOIN product AS p ON instr(s.shelf_products, p.id) > 0
                AND p.revision = (SELECT max(revision) FROM product AS l WHERE l.id = p.id)
            WHERE s.gone IS NULL AND s.started >= ? AND s.started < ? AND s.shelf_products <> ''",
        )?;
        let mut rows = query.query(params![since.as_millis(), until.as_millis()])?;
        while let Some(row) = rows.next()? {
            let areas = row.get_ref(3)?.as_str().map_err(rusqlite::Error::from)?;
            let areas = areas.split_whitespace().map(|word| parsed(word, 3)).collect::<rusqlite::Result<_>>()?;
            uses.push(ProductUse { id: at(row, 0)?, product: at(row, 1)?, at: at(row, 2)?, areas });
        }
        Ok(())
    }
}
