//! Products: how often and on which days each was used.

use std::collections::BTreeMap;

use super::{Span, types::ProductRecord};
use crate::{
    facts::{ProductId, ProductUse},
    order,
    time::{LocalTime, Zone},
    units::Count,
};

/// The uses in `span` of each product, the one used most first; the names are still missing. A use is recorded without a
/// zone: it counts for the person's day in `zone`.
pub fn product_record(span: Span, uses: &[ProductUse], day_starts: LocalTime, zone: &Zone) -> Vec<ProductRecord> {
    let mut records: BTreeMap<ProductId, ProductRecord> = BTreeMap::new();
    for used in uses {
        let (product, day) = (used.product, zone.day(used.at, day_starts));
        if span.contains(day) {
            let (name, days, areas) = (String::new(), Vec::new(), Vec::new());
            let record =
                records.entry(product).or_insert(ProductRecord { product, name, uses: Count::default(), days, areas });
            record.uses.add_one();
            record.days.push(day);
            record.areas.extend(&used.areas);
        }
    }
    let mut records: Vec<ProductRecord> = records.into_values().collect();
    for record in &mut records {
        order::sort(&mut record.days);
        record.days.dedup();
        order::sort(&mut record.areas);
        record.areas.dedup();
    }
    order::sort_by(&mut records, |a, b| b.uses.cmp(&a.uses).then(a.product.cmp(&b.product)));
    records
}
