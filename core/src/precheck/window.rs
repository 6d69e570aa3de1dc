//! Windows: how many days the use of a product and a session lie apart. Days are the person's, in the zone where the person
//! is: what rests for n days after a day may be used when the n-th day after it begins.

use std::ops::Range;

use super::product::ReadProduct;
use crate::{
    guidance::{ByNeedle, Family, Level, Rule, RuleKind, RulesByKind, Severity},
    order,
    time::{DAY_MS, HOUR_MS, LocalTime, Timestamp, Zone, resolve},
};

/// A rule that speaks about products, with its window for one needle length.
#[derive(Clone, Copy)]
pub(super) struct Window<'a, 'z> {
    pub rule: &'a Rule,
    of: Of,
    before_days: u32,
    after_days: u32,
    /// Hours after a session, where they count in place of days.
    after_hours: Option<u32>,
    at_session: Severity,
    day_starts: LocalTime,
    zone: &'z Zone,
}

/// Which products a window is for.
#[derive(Clone, Copy)]
enum Of {
    Family { family: Family, from: Level, to: Level },
    UnknownLabel { from_percent: u32 },
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

/// How many days before a session with such needles, in micrometres, any product has to rest at most.
pub(crate) fn longest_before_days(needle_um: u32, rules: &RulesByKind<'_>) -> u32 {
    let days = rules.windows.iter().map(|rule| match rule.kind {
        RuleKind::Window { before_days, .. } => rules.by_needle(before_days, needle_um),
        _ => 0,
    });
    days.max().unwrap_or(0)
}

impl<'a, 'z> Window<'a, 'z> {
    /// The windows of a pack with needles of this length, in micrometres. A label of which too much is unknown may hold
    /// anything, so the longest of all windows is its own.
    pub(super) fn all(needle_um: u32, day_starts: LocalTime, zone: &'z Zone, rules: &RulesByKind<'a>) -> Vec<Self> {
        let days = |days: ByNeedle| rules.by_needle(days, needle_um); // or hours
        let mut windows = Vec::with_capacity(rules.windows.len() + rules.unknown_labels.len());
        for rule in rules.windows.iter().copied() {
            if let RuleKind::Window { family, from_level, to_level, before_days, after_days, at_session } = rule.kind {
                let of = Of::Family { family, from: from_level, to: to_level };
                let (before_days, after_days) = (days(before_days), days(after_days));
                let after_hours = None;
                windows.push(Self { rule, of, before_days, after_days, after_hours, at_session, day_starts, zone });
            }
        }
        let before_days = windows.iter().map(|window| window.before_days).max().unwrap_or(0);
        let after_days = windows.iter().map(|window| window.after_days).max().unwrap_or(0);
        for rule in rules.unknown_labels.iter().copied() {
            if let RuleKind::UnknownLabel { from_percent } = rule.kind {
                let (of, at_session) = (Of::UnknownLabel { from_percent }, rule.severity);
                let after_hours = None;
                windows.push(Self { rule, of, before_days, after_days, after_hours, at_session, day_starts, zone });
            }
        }
        for rule in rules.aftercare.iter().copied() {
            if let RuleKind::Aftercare { family: Some(family), until_hours, .. } = rule.kind {
                let of = Of::Family { family, from: Level::Trace, to: Level::Prescription };
                let (before_days, after_days, after_hours) = (0, 0, Some(days(until_hours)));
                let at_session = Severity::Info;
                windows.push(Self { rule, of, before_days, after_days, after_hours, at_session, day_starts, zone });
            }
        }
        windows
    }

    /// When so many days after the day of an instant are over.
    fn after(&self, at: Timestamp, days: u32) -> Timestamp {
        self.zone.days_after(at, days, self.day_starts)
    }

    /// Whether it speaks about a product. Of one that is missing, everything is unknown.
    pub(super) fn is_for(&self, product: Option<&ReadProduct>) -> bool {
        match self.of {
            Of::Family { family, from, to } => product.is_some_and(|product| {
                let is_meant = |level: Level| from <= level && level <= to;
                product.families.iter().any(|found| found.family == family && is_meant(found.level))
            }),
            Of::UnknownLabel { from_percent } => product.is_none_or(|product| product.is_unknown(from_percent)),
        }
    }

    /// The words of a product's label that it goes by, sorted, each once; none for a label that cannot be read.
    pub(super) fn words(&self, product: &ReadProduct) -> Vec<String> {
        let Of::Family { family, from, to } = self.of else { return Vec::new() };
        let is_meant = |level: Level| from <= level && level <= to;
        let found = product.families.iter().filter(|found| found.family == family && is_meant(found.level));
        let mut words: Vec<String> = found.flat_map(|found| &found.words).cloned().collect();
        order::sort(&mut words);
        words.dedup();
        words
    }

    /// What it says of a product, where the rule's own words do not fit: there is no label to read.
    pub(super) fn says(&self, product: &ReadProduct) -> Option<&'static str> {
        let is_about_labels = matches!(self.of, Of::UnknownLabel { .. });
        (is_about_labels && product.unknown_percent.is_none()).then_some("rule-ing-unknown-no-label")
    }

    /// How a use at one time and a session at another come too close.
    pub(super) fn clash(&self, used: Timestamp, session: Timestamp) -> Option<Clash> {
        // No day is longer by more than one: what lies further apart needs no look at the calendar.
        let far_ms = i64::from(self.before_days.max(self.after_days) + 2) * DAY_MS;
        if session.millis_since(used).abs() > far_ms {
            return None;
        }
        let rested = self.after(used, self.before_days);
        let healed = match self.after_hours {
            Some(hours) => session.plus_millis(i64::from(hours) * HOUR_MS),
            None => self.after(session, self.after_days),
        };
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

    /// Whether a use can stop a session at all.
    pub(super) fn can_stop(&self) -> bool {
        self.rule.severity >= Severity::Ask || self.at_session >= Severity::Ask
    }

    /// The sessions that a use stops: those for which [`clash`](Self::clash) says so.
    pub(super) fn stopped_by(&self, used: Timestamp) -> Range<Timestamp> {
        let just_after = used.plus_millis(1);
        let keeps_apart = self.before_days > 0 || self.after_days > 0;
        if self.rule.severity >= Severity::Ask && keeps_apart {
            // The sessions of the days from which on the day of the use is not far enough.
            let day = self.zone.day(used, self.day_starts).plus_days(1).minus_days(self.after_days);
            let first = resolve(day.at(self.day_starts), self.zone).min(used);
            return first..self.after(used, self.before_days).max(just_after);
        }
        let until = if self.at_session >= Severity::Ask { just_after } else { used };
        used..until
    }
}
