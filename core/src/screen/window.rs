//! Windows: how far apart the use of a product and a session lie.

use super::product::ReadProduct;
use crate::{
    guidance::{Family, Level, Rule, RuleKind, RulePack, Severity},
    order,
    time::{DAY_MS, Timestamp},
};

/// A rule that speaks about a product, with its window for one needle length.
pub(super) struct Window<'a> {
    pub rule: &'a Rule,
    /// The words of the label that it goes by; none for a label that cannot be read.
    pub words: Vec<String>,
    before_ms: i64,
    after_ms: i64,
    at_session: Severity,
}

/// The use of a product and a session that come too close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Clash {
    /// What the rule asks for.
    pub severity: Severity,
    /// When a later session is far enough from this use; absent if the use is not before the session.
    pub rested: Option<Timestamp>,
    /// When a later use is far enough from this session; absent if only the use within the session is meant.
    pub healed: Option<Timestamp>,
}

impl<'a> Window<'a> {
    /// The windows of a product with needles of this length, in micrometres. A label of which too much is unknown may
    /// hold anything, so the longest of all windows is its own.
    pub(super) fn of(product: &ReadProduct, needle_um: u32, pack: &'a RulePack) -> Vec<Self> {
        let mut windows: Vec<Self> = Vec::new();
        let days_ms = |days: u32| i64::from(days) * DAY_MS;
        let (mut longest_before_ms, mut longest_after_ms) = (0, 0);
        for rule in &pack.rules {
            let RuleKind::Window { family, from_level, to_level, before_days, after_days, at_session } = rule.kind
            else {
                continue;
            };
            let before_ms = days_ms(pack.by_needle(before_days, needle_um));
            let after_ms = days_ms(pack.by_needle(after_days, needle_um));
            longest_before_ms = before_ms.max(longest_before_ms);
            longest_after_ms = after_ms.max(longest_after_ms);
            if let Some(words) = words(product, family, from_level, to_level) {
                windows.push(Self { rule, words, before_ms, after_ms, at_session });
            }
        }
        windows.extend(pack.rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::UnknownLabel { from_percent } if product.is_unknown(from_percent) => Some(Self {
                rule,
                words: Vec::new(),
                before_ms: longest_before_ms,
                after_ms: longest_after_ms,
                at_session: rule.severity,
            }),
            _ => None,
        }));
        windows
    }

    /// How a use at one time and a session at another come too close.
    pub(super) fn clash(&self, used: Timestamp, session: Timestamp) -> Option<Clash> {
        let (rested, healed) = (used.plus_millis(self.before_ms), session.plus_millis(self.after_ms));
        let is_too_close = (used <= session && session < rested) || (used >= session && used < healed);
        let is_outside = is_too_close && (used != session || self.rule.severity >= self.at_session);
        if is_outside {
            let rested = (used <= session && session < rested).then_some(rested);
            return Some(Clash { severity: self.rule.severity, rested, healed: Some(healed) });
        }
        (used == session).then(|| self.within())
    }

    /// What it asks for in the session itself.
    pub(super) fn within(&self) -> Clash {
        Clash { severity: self.at_session, rested: None, healed: None }
    }
}

/// The words by which a product is of a family, within these levels; sorted, each once.
fn words(product: &ReadProduct, family: Family, from: Level, to: Level) -> Option<Vec<String>> {
    let is_meant = |level: Level| from <= level && level <= to;
    let mut found = product.families.iter().filter(|found| found.family == family && is_meant(found.level)).peekable();
    found.peek()?;
    let mut words: Vec<String> = found.flat_map(|found| &found.words).cloned().collect();
    order::sort(&mut words);
    words.dedup();
    Some(words)
}
