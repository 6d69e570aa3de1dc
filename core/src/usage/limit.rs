//! Limits in time: gaps, quotas and visits, and the first instant at which none of them stops a session.

use super::{
    gap::{Counted, GapWish, each_gap, slowest},
    quota::{Quota, quota},
    visit::blocks,
};
use crate::{
    facts::{Area, AreaSet, DeclaredAnswer, Reply, RuleOverride, SessionTrace, Visit},
    guidance::{
        Bearing, ClearedBy, Deciding, Rule, RuleKind, RulePack, RulesByKind, Severity,
        hit::{Hit, not_softened},
    },
    time::{LocalDate, LocalTime, Timestamp, Zone},
};

/// A session that somebody would like to have, with all that limits in time look at.
#[derive(Clone, Copy)]
pub(crate) struct Limits<'f, 'p> {
    /// Where.
    pub areas: &'f [Area],
    /// With needles of this length, in micrometres.
    pub needle_um: u32,
    /// The sessions that limits can still look at.
    pub sessions: &'f [SessionTrace],
    /// The visits that rules can still look at, and those to come.
    pub visits: &'f [Visit],
    /// The day of birth that makes the person oldest.
    pub born: Option<LocalDate>,
    /// The overrides that stand.
    pub overrides: &'f [RuleOverride],
    /// When the person's day starts.
    pub day_starts: LocalTime,
    /// Where the person is.
    pub zone: &'f Zone,
    /// The rules.
    pub rules: &'f RulesByKind<'p>,
}

/// A span in which a rule stops a session.
pub(super) struct StopSpan<'p> {
    pub rule: &'p Rule,
    /// From when on.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Whether it ends because a visit begins: no session is moved to that time.
    pub ends_with_visit: bool,
}

impl StopSpan<'_> {
    pub(super) fn covers(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
}

/// The first instant at which no limit stops a session.
pub(super) struct NextAllowed<'p> {
    pub at: Timestamp,
    /// The rule that stops it until then, if one does.
    pub bound_by: Option<&'p Rule>,
    /// Whether a visit begins then: no session is moved to that time.
    pub is_visit: bool,
}

impl<'p> Limits<'_, 'p> {
    /// The limits that a session at `at` does not keep.
    pub(crate) fn hits(&self, at: Timestamp, hits: &mut Vec<Hit<'p>>) {
        for rule in self.rules.quotas.iter().copied() {
            let quota = quota(rule, self.sessions, self.areas, at, self.day_starts, self.zone);
            let Some(quota) = quota.filter(Quota::is_used_up) else { continue };
            let cleared_by = quota.next_allowed.map_or(ClearedBy::Nothing, |at| ClearedBy::Time { at });
            hits.push(Hit::new(rule, rule.severity, Deciding::Count { count: quota.used.into() }, cleared_by));
        }
        self.too_soon(at, hits);
    }

    /// The first instant from `from` on at which none of them stops the session.
    pub(super) fn next_allowed(&self, from: Timestamp) -> NextAllowed<'p> {
        let (mut next, mut bound_by, mut is_visit) = (from, None, false);
        let (mut factor, mut spans) = (self.factor(from), self.stop_spans(from));
        // What stops now does so without a break until then, but something else may stop by then.
        while let Some(until) = spans.iter().filter(|span| span.covers(next)).map(|span| span.until).max() {
            next = until;
            let last = spans.iter().filter(|span| span.until == next && span.covers(next.plus_millis(-1)));
            is_visit = last.clone().any(|span| span.ends_with_visit);
            bound_by = last.map(|span| span.rule).min_by(|a, b| a.id.cmp(&b.id));
            if self.factor(next) != factor {
                (factor, spans) = (self.factor(next), self.stop_spans(next));
            }
        }
        NextAllowed { at: next, bound_by, is_visit }
    }

    /// The spans in which they stop a session from `from` on, as long as the person's age does not change what gaps are
    /// multiplied by.
    pub(super) fn stop_spans(&self, from: Timestamp) -> Vec<StopSpan<'p>> {
        let mut spans: Vec<StopSpan<'p>> = Vec::new();
        let mut stop = |rule: &'p Rule, treated, span, ends_with_visit| {
            let parts = not_softened(rule, treated, span, self.overrides, self.rules.pack).into_iter();
            spans.extend(parts.map(|(from, until)| StopSpan { rule, from, until, ends_with_visit }));
        };
        // What stops after sessions does so up to an instant that is known then; only visits to come stop later.
        let mut hits = Vec::new();
        self.hits(from, &mut hits);
        for hit in hits.into_iter().filter(|hit| hit.severity == Severity::Stop) {
            if let ClearedBy::Time { at: until } = hit.cleared_by {
                stop(hit.rule, hit.treated(), (from, until), false);
            }
        }
        let wish = self.wish(self.factor(from));
        for block in self.visits.iter().flat_map(|visit| blocks(visit, wish, self.rules)) {
            if block.severity == Severity::Stop && from < block.until {
                stop(block.rule, block.treated, (block.from, block.until), block.is_before);
            }
        }
        spans
    }

    /// By how much gaps are multiplied at `at`.
    pub(super) fn factor(&self, at: Timestamp) -> u32 {
        self.slow(at).map_or(1, |(_, _, by)| by)
    }

    fn too_soon(&self, at: Timestamp, hits: &mut Vec<Hit<'p>>) {
        if let Some((count, rule, by)) = self.slow(at)
            && !self.rests(at, by).is_empty()
        {
            // The gaps are what stops; this tells why they are so long.
            let (severity, value) = (rule.severity.min(Severity::Warn), Deciding::Count { count: count.into() });
            hits.push(Hit::new(rule, severity, value, ClearedBy::Nothing));
        }
        for hit in self.rests(at, self.factor(at)) {
            add(hits, hit);
        }
        self.next_to(at, hits);
        let after_visits = self.visits.iter().flat_map(|visit| {
            let date = visit.at.date();
            blocks(visit, self.wish(1), self.rules).into_iter().map(move |block| (date, block))
        });
        for (date, block) in after_visits.filter(|(_, block)| !block.is_before && block.from <= at && at < block.until)
        {
            let value = Deciding::Answer { reply: Reply::On { date } };
            add(hits, Hit::new(block.rule, block.severity, value, ClearedBy::Time { at: block.until }));
        }
    }

    /// What was rolled lately next to the areas: worth a word for as long as their own gap.
    fn next_to(&self, at: Timestamp, hits: &mut Vec<Hit<'p>>) {
        let wish = self.wish(self.factor(at));
        for (rule, areas) in self.rules.next_to(Bearing::Sessions, AreaSet::of(self.areas)) {
            if rule.severity == Severity::Stop {
                continue; // in full: the gap itself counts it
            }
            let gaps = each_gap(self.sessions, wish, Counted::On(areas), self.zone, self.rules);
            if let Some(gap) = gaps.iter().filter(|gap| at < gap.next_allowed).max_by_key(|gap| gap.next_allowed) {
                let days = self.zone.day(at, self.day_starts).days_since(gap.last);
                let value = Deciding::Days { days: u32::try_from(days).unwrap_or(0).into() };
                add(hits, Hit::new(rule, rule.severity, value, ClearedBy::Time { at: gap.next_allowed }));
            }
        }
    }

    /// The gaps that are not over, after sessions and before visits.
    fn rests(&self, at: Timestamp, factor: u32) -> Vec<Hit<'p>> {
        let wish = self.wish(factor);
        let mut hits = Vec::new();
        let mut rest = |rule: &'p Rule, days: i64, until| {
            let value = Deciding::Days { days: u32::try_from(days).unwrap_or(0).into() };
            add(&mut hits, Hit::new(rule, rule.severity, value, ClearedBy::Time { at: until }));
        };
        for gap in each_gap(self.sessions, wish, Counted::Here, self.zone, self.rules) {
            if at < gap.next_allowed {
                rest(gap.rule, self.zone.day(at, self.day_starts).days_since(gap.last), gap.next_allowed);
            }
        }
        for visit in self.visits.iter().filter(|visit| at < visit.begins()) {
            for block in blocks(visit, wish, self.rules) {
                if block.is_before && block.from <= at {
                    rest(block.rule, visit.at.date().days_since(visit.zone.date(at)), block.until);
                }
            }
        }
        hits
    }

    pub(super) fn wish(&self, factor: u32) -> GapWish<'_> {
        GapWish { areas: self.areas, needle_um: self.needle_um, factor, day_starts: self.day_starts }
    }

    /// The person's age at `at`, and the rule that makes gaps longer at it.
    fn slow(&self, at: Timestamp) -> Option<(u32, &'p Rule, u32)> {
        let born = self.born?;
        let age = self.zone.date(at).years_since(born);
        let (rule, by) = slowest(age, self.rules)?;
        Some((age, rule, by))
    }
}

/// Adds what a rule asks for, unless it asks for as much already: each rule speaks once.
fn add<'p>(hits: &mut Vec<Hit<'p>>, hit: Hit<'p>) {
    let strength = |hit: &Hit<'_>| {
        let until = if let ClearedBy::Time { at } = hit.cleared_by { at } else { Timestamp::LAST };
        (hit.severity, until)
    };
    match hits.iter_mut().find(|known| known.rule.id == hit.rule.id) {
        Some(known) if strength(known) >= strength(&hit) => {}
        Some(known) => *known = hit,
        None => hits.push(hit),
    }
}

/// The day of birth that makes the person oldest, of those that were answered. One that is still to come is no answer.
pub(crate) fn born(answers: &[DeclaredAnswer], pack: &RulePack, today: LocalDate) -> Option<LocalDate> {
    let asks_age = |id: &str| pack.rule(id).is_some_and(|rule| matches!(rule.kind, RuleKind::Age { .. }));
    let births = answers.iter().filter_map(|answer| match answer.reply {
        Reply::On { date } if date <= today && asks_age(&answer.question) => Some(date),
        _ => None,
    });
    births.min()
}
