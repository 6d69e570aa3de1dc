//! The shelf: products and their uses.

use super::{RecordedUse, RollCare, gather::sessions_in_reach, overrides::standing};
use crate::{
    error::{Result, RollCareError},
    facts::{IdSource, NewProduct, NewProductUse, Product, ProductDetails, ProductId, ProductUse},
    guidance::RulePack,
    precheck::{ReadProduct, UseQuery, product_advice, use_response},
    store,
    time::{Timestamp, Zone},
};

#[uniffi::export(name = "Engine")]
impl RollCare {
    /// Puts a product on the shelf.
    pub fn add_product(&self, new: NewProduct, now: Timestamp) -> Result<Product> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        self.write("add product", now, |change| {
            let first = store::first::<Product>(change, &id.to_string())?;
            store::insert(change, new.details.check(id, first.map_or(now, |first| first.added))?)
        })
    }

    /// Changes what is said of a product.
    pub fn edit_product(&self, id: ProductId, details: ProductDetails, now: Timestamp) -> Result<Product> {
        self.write("edit product", now, |change| {
            let stored = store::standing::<Product>(change, &id.to_string())?;
            store::replace(change, details.check(id, stored.added)?)
        })
    }

    /// One product of the shelf.
    pub fn product(&self, id: ProductId) -> Result<Product> {
        self.read(|view| store::standing(view, &id.to_string()))
    }

    /// Logs that a product was used. The days that rules ask for are those of `zone`.
    pub fn log_product_use(&self, new: NewProductUse, now: Timestamp, zone: &Zone) -> Result<RecordedUse> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let used = new.check(id, now)?;
        let used = self.write("log product use", now, |change| {
            let unknown = RollCareError::invalid("product", "is not known; add it first, or list the ones there are");
            change.product_ever(used.product)?.ok_or(unknown)?;
            store::insert(change, used)
        })?;
        let said = self.said(|view| {
            let product = view.product_ever(used.product)?.ok_or(RollCareError::not_found("product"))?;
            let (sessions, overrides) = (sessions_in_reach(view, used.at)?, standing(view, used.at, &[])?);
            let read = &ReadProduct::of(&product);
            let (areas, at) = (used.areas.as_slice(), used.at);
            let (sessions, overrides, day_starts) = (&sessions, &overrides, view.settings()?.day_starts);
            let wish = UseQuery { product: read, areas, at, sessions, planned: None, overrides, day_starts, zone };
            Ok(use_response(&product.name, product_advice(wish, RulePack::bundled())))
        });
        Ok(RecordedUse::new(used, said))
    }

    /// The uses from `since` on that were logged by themselves, in the order of use. Those in sessions are in the sessions.
    pub fn product_uses(&self, since: Timestamp) -> Result<Vec<ProductUse>> {
        self.read(|view| view.logged_uses_since(since))
    }
}
