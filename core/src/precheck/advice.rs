//! May this product be used now, after the sessions that were and before the one that is planned?

use serde::{Deserialize, Serialize};

use super::{
    product::ReadProduct,
    window::{Clash, Window},
};
use crate::{
    facts::{Area, AreaSet, NeedledSession, RuleOverride, Session},
    guidance::{
        ClearedBy, Deciding, RulePack, RulesByKind, Verdict,
        hit::{Hit, first_free, verdict},
    },
    order,
    time::{LocalTime, Timestamp, Zone},
};

/// What speaks for and against the use of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ProductAdvice {
    /// What the rules say.
    pub verdict: Verdict,
    /// The first instant from the asked one on at which no rule stops the use.
    pub earliest: Timestamp,
}

/// A use of a product that somebody thinks of, and the sessions around it.
#[derive(Debug, Clone, Copy)]
pub struct UseQuery<'a> {
    /// The product.
    pub product: &'a ReadProduct,
    /// Where; none means anywhere.
    pub areas: &'a [Area],
    /// When.
    pub at: Timestamp,
    /// The sessions that a window can still look at, with the needle length of each in micrometres.
    pub sessions: &'a [NeedledSession],
    /// The next planned session on these areas.
    pub planned: Option<PlannedSession>,
    /// The overrides that stand.
    pub overrides: &'a [RuleOverride],
    /// When the person's day starts.
    pub day_starts: LocalTime,
    /// Where the person is: days are counted there.
    pub zone: &'a Zone,
}

/// A session that is planned.
#[derive(Debug, Clone, Copy)]
pub struct PlannedSession {
    /// When.
    pub at: Timestamp,
    /// The length of its needles, in micrometres.
    pub needle_um: u32,
}

/// May this product be used then, and if not, from when on.
pub fn product_advice(wish: UseQuery<'_>, pack: &RulePack) -> ProductAdvice {
    let rules = RulesByKind::of(pack);
    let near = rules.together(wish.areas);
    let is_near = |session: &Session| wish.areas.is_empty() || near.meets(AreaSet::of(&session.areas));
    let logged = wish.sessions.iter().filter(|session| is_near(session));
    let logged = logged.map(|session| PlannedSession { at: session.last_contact(), needle_um: session.needle_um });
    let windows = |needle_um| {
        let mut windows = Window::all(needle_um, wish.day_starts, wish.zone, &rules);
        windows.retain(|window| window.is_for(Some(wish.product)));
        windows
    };
    let sessions: Vec<(Timestamp, Vec<Window<'_, '_>>)> =
        logged.chain(wish.planned).map(|session| (session.at, windows(session.needle_um))).collect();
    let hits = |at: Timestamp| hits(&sessions, wish.product, at);
    let findings = hits(wish.at).into_iter().map(|hit| hit.into_finding(wish.overrides, wish.at, pack)).collect();
    let stops = |at: Timestamp| hits(at).iter().filter_map(|hit| hit.stops_until(wish.overrides, at, pack)).max();
    let earliest = first_free(wish.at, &stops);
    ProductAdvice { verdict: verdict(findings, false, pack), earliest }
}

/// The rules by which a use at `at` comes too close to a session, each once: the strongest, then the longest.
fn hits<'a>(sessions: &[(Timestamp, Vec<Window<'a, '_>>)], product: &ReadProduct, at: Timestamp) -> Vec<Hit<'a>> {
    let mut clashes: Vec<_> = Vec::new();
    for (session, windows) in sessions {
        clashes.extend(windows.iter().filter_map(|window| Some((window, window.clash(at, *session)?))));
    }
    order::sort_by(&mut clashes, |(a, a_clash), (b, b_clash)| {
        let (a_key, b_key) = ((a_clash.severity, a_clash.healed), (b_clash.severity, b_clash.healed));
        a.rule.id.cmp(&b.rule.id).then(b_key.cmp(&a_key))
    });
    clashes.dedup_by(|(later, _), (first, _)| later.rule.id == first.rule.id);
    let hit = |(window, clash): (&Window<'a, '_>, Clash)| {
        let value = Deciding::Words { product: product.name.clone(), words: window.words(product) };
        let cleared_by = clash.healed.map_or(ClearedBy::OtherProduct, |at| ClearedBy::Time { at });
        Hit { says: window.says(product), ..Hit::new(window.rule, clash.severity, value, cleared_by) }
    };
    clashes.into_iter().map(hit).collect()
}
