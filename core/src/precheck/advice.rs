//! May this product be used now, after the sessions that were and before the one that is planned?

use serde::{Deserialize, Serialize};

use super::{
    product::ReadProduct,
    window::{Clash, Window},
};
use crate::{
    facts::{Area, AreaSet, NeedledSession, RuleOverride, Session},
    guidance::{
        Bearing, ClearedBy, Deciding, RulePack, RulesByKind, Severity, Verdict,
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
    let next_to = rules.reached_from(Bearing::Products, AreaSet::of(wish.areas));
    // How much the rules ask for at most after a session there.
    let at_most = |session: &Session| {
        let on = AreaSet::of(&session.areas);
        let is_near = wish.areas.is_empty() || near.meets(on);
        let next = || next_to.iter().find(|(_, areas)| areas.meets(on)).map(|(rule, _)| rule.severity);
        if is_near { Some(Severity::Stop) } else { next() }
    };
    let logged = wish.sessions.iter().filter_map(|session| Some((session, at_most(session)?)));
    let logged = logged.map(|(session, at_most)| {
        (PlannedSession { at: session.last_contact(), needle_um: session.needle_um }, at_most)
    });
    let planned = wish.planned.map(|planned| (planned, Severity::Stop));
    let windows = |needle_um| {
        let mut windows = Window::all(needle_um, wish.day_starts, wish.zone, &rules);
        windows.retain(|window| window.is_for(Some(wish.product)));
        windows
    };
    let around = logged.chain(planned);
    let sessions: Vec<Around<'_, '_>> =
        around.map(|(session, at_most)| (session.at, at_most, windows(session.needle_um))).collect();
    let hits = |at: Timestamp| hits(&sessions, wish.product, at);
    let findings = hits(wish.at).into_iter().map(|hit| hit.into_finding(wish.overrides, wish.at, pack)).collect();
    let stops = |at: Timestamp| hits(at).iter().filter_map(|hit| hit.stops_until(wish.overrides, at, pack)).max();
    let earliest = first_free(wish.at, &stops);
    ProductAdvice { verdict: verdict(findings, false, pack), earliest }
}

/// When a session is, how much the rules ask for at most there, and the windows with its needles.
type Around<'a, 'z> = (Timestamp, Severity, Vec<Window<'a, 'z>>);

/// The rules by which a use at `at` comes too close to a session, each once: the strongest, then the longest.
fn hits<'a>(sessions: &[Around<'a, '_>], product: &ReadProduct, at: Timestamp) -> Vec<Hit<'a>> {
    let mut clashes: Vec<_> = Vec::new();
    for (session, at_most, windows) in sessions {
        let clash = |window: &Window<'_, '_>| {
            let clash = window.clash(at, *session)?;
            Some(Clash { severity: clash.severity.min(*at_most), ..clash })
        };
        clashes.extend(windows.iter().filter_map(|window| Some((window, clash(window)?))));
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
