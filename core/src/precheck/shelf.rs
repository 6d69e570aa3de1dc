//! The products of a request: when each was used or is to be used, and what that means for the session.

use std::collections::BTreeMap;

use super::{
    product::ReadProduct,
    request::{PrecheckFacts, PrecheckRequest},
    window::{Clash, Window},
};
use crate::{
    facts::{Area, AreaSet, ProductId},
    guidance::{Bearing, ClearedBy, Deciding, Rule, RulesByKind, Severity, hit::Hit},
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
    /// The rule by which uses next to the areas count, if it was there that it was used.
    next_to: Option<&'a Rule>,
    /// What it says of any product that is used in the session itself.
    under_needles: Option<&'a Rule>,
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
    /// The products that were used on these areas or next to them, or are to be used, in the order of their names.
    pub(super) fn all(
        request: &PrecheckRequest,
        facts: &PrecheckFacts<'a>,
        areas: &[Area],
        zone: &'a Zone,
        rules: &RulesByKind<'a>,
    ) -> Vec<Self> {
        let near = rules.together(areas);
        let next_to = rules.next_to(Bearing::Products, AreaSet::of(areas));
        // With the place among the rules by which uses next to the areas count; absent for those on the areas.
        let mut uses: BTreeMap<(ProductId, Option<usize>), Vec<Option<Timestamp>>> = BTreeMap::new();
        for used in facts.uses {
            let place = next_to.iter().position(|(_, areas)| used.is_on(*areas));
            if used.is_on(near) {
                uses.entry((used.product, None)).or_default().push(Some(used.at));
            } else if place.is_some() {
                uses.entry((used.product, place)).or_default().push(Some(used.at));
            }
        }
        for planned in &request.planned {
            // Planned for the session's own time, it moves with the session.
            let at = planned.at.filter(|at| *at != request.at);
            uses.entry((planned.product, None)).or_default().push(at);
        }
        let windows = Window::all(facts.roller.roller.needle_um.get(), facts.day_starts, zone, rules);
        let mut all: Vec<Self> = Vec::new();
        let under_needles = rules.under_needles;
        for ((id, place), uses) in uses {
            let next_to = place.and_then(|place| next_to.get(place)).map(|(rule, _)| *rule);
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
                all.push(Self { name: product.name.clone(), windows, uses: uses.clone(), next_to, under_needles });
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
            let at_most = self.next_to.map_or(Severity::Stop, |rule| rule.severity);
            // Waiting clears the ones before the session; the others stay, however long one waits.
            let before = clashes.iter().filter_map(|clash| Some((clash.severity, clash.rested?))).max();
            let others = clashes.iter().filter(|clash| clash.rested.is_none()).map(|clash| clash.severity).max();
            let mut hit = |severity: Severity, cleared_by| {
                let value = Deciding::Words { product: self.name.clone(), words: words.clone() };
                let severity = severity.min(at_most);
                if let Some(rule) = self.next_to {
                    hits.push(Hit::new(rule, Severity::Info, value.clone(), cleared_by));
                }
                hits.push(Hit { says: *says, ..Hit::new(window.rule, severity, value, cleared_by) });
            };
            if let Some((severity, at)) = before {
                hit(severity, ClearedBy::Time { at });
            }
            if let Some(severity) = others {
                hit(severity, ClearedBy::OtherProduct);
            }
        }
        if let Some(rule) = self.under_needles
            && self.uses.iter().any(Option::is_none)
        {
            let value = Deciding::Words { product: self.name.clone(), words: Vec::new() };
            hits.push(Hit::new(rule, rule.severity, value, ClearedBy::OtherProduct));
        }
    }
}
