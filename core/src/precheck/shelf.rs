//! The products of a request: when each was used or is to be used, and what that means for the session.

use std::collections::BTreeMap;

use super::{
    product::ReadProduct,
    request::{PrecheckFacts, PrecheckRequest},
    window::{Clash, Window},
};
use crate::{
    facts::{AreaSet, ProductId},
    guidance::{ClearedBy, Deciding, RulesByKind, hit::Hit},
    order,
    time::{Timestamp, Zone},
};

/// A product with its uses.
pub(super) struct PlannedProduct<'a> {
    name: String,
    /// The windows that speak about it.
    windows: Vec<Speaking<'a>>,
    /// When it was used or is to be used; none means in the session itself, whenever that is.
    uses: Vec<Option<Timestamp>>,
}

/// A window that speaks about a product.
struct Speaking<'a> {
    window: Window<'a, 'a>,
    /// The words of the label that it goes by.
    words: Vec<String>,
    /// What it says, where its rule's words do not fit.
    says: Option<&'static str>,
}

impl<'a> PlannedProduct<'a> {
    /// The products that were used on `near` areas or are to be used, in the order of their names.
    pub(super) fn all(
        request: &PrecheckRequest,
        facts: &PrecheckFacts<'a>,
        near: AreaSet,
        zone: &'a Zone,
        rules: &RulesByKind<'a>,
    ) -> Vec<Self> {
        let mut uses: BTreeMap<ProductId, Vec<Option<Timestamp>>> = BTreeMap::new();
        for used in facts.uses.iter().filter(|used| used.is_on(near)) {
            uses.entry(used.product).or_default().push(Some(used.at));
        }
        for planned in &request.planned {
            // Planned for the session's own time, it moves with the session.
            let at = planned.at.filter(|at| *at != request.at);
            uses.entry(planned.product).or_default().push(at);
        }
        let windows = Window::all(facts.roller.roller.needle_um.get(), facts.day_starts, zone, rules);
        let mut all: Vec<Self> = Vec::new();
        for (id, uses) in uses {
            let mut readings = facts.products.iter().filter(|product| product.id == id).peekable();
            let unknown = readings.peek().is_none().then(|| ReadProduct::unknown(id));
            for product in readings.chain(&unknown) {
                let mine = windows.iter().filter(|window| window.is_for(Some(product)));
                let speaking = |window: &Window<'a, 'a>| Speaking {
                    window: *window,
                    words: window.words(product),
                    says: window.says(product),
                };
                let windows = mine.map(speaking).collect();
                all.push(Self { name: product.name.clone(), windows, uses: uses.clone() });
            }
        }
        order::sort_by(&mut all, |a, b| a.name.cmp(&b.name));
        all
    }

    /// The rules by which a session at `session` comes too close to a use.
    pub(super) fn clashing(&self, session: Timestamp, hits: &mut Vec<Hit<'a>>) {
        for Speaking { window, words, says } in &self.windows {
            let clashes = self.uses.iter().filter_map(|used| match used {
                Some(used) => window.clash(*used, session),
                None => Some(window.within()),
            });
            let clashes: Vec<Clash> = clashes.collect();
            // Waiting clears the ones before the session; the others stay, however long one waits.
            let before = clashes.iter().filter_map(|clash| Some((clash.severity, clash.rested?))).max();
            let others = clashes.iter().filter(|clash| clash.rested.is_none()).map(|clash| clash.severity).max();
            let mut hit = |severity, cleared_by| {
                let value = Deciding::Words { product: self.name.clone(), words: words.clone() };
                hits.push(Hit { says: *says, ..Hit::new(window.rule, severity, value, cleared_by) });
            };
            if let Some((severity, at)) = before {
                hit(severity, ClearedBy::Time { at });
            }
            if let Some(severity) = others {
                hit(severity, ClearedBy::OtherProduct);
            }
        }
    }
}
