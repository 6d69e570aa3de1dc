//! The shelf: products and their uses.

use super::RollCare;
use crate::{
    error::{Result, RollCareError},
    facts::{IdSource, NewProduct, NewProductUse, Product, ProductDetails, ProductId, ProductUse},
    store,
    time::Timestamp,
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

    /// Logs that a product was used.
    pub fn log_product_use(&self, new: NewProductUse, now: Timestamp) -> Result<ProductUse> {
        let id = new.id.unwrap_or_else(|| IdSource::mint(now));
        let used = new.check(id, now)?;
        self.write("log product use", now, |change| {
            let unknown = RollCareError::invalid("product", "is not known; add it first, or list the ones there are");
            change.product_ever(used.product)?.ok_or(unknown)?;
            store::insert(change, used)
        })
    }

    /// The uses from `since` on, in the order of use.
    pub fn product_uses(&self, since: Timestamp) -> Result<Vec<ProductUse>> {
        self.read(|view| view.uses_since(since))
    }
}
