//! What stops sessions on some areas as the facts stand, or asks for a clinician first, for many instants at once and
//! without a word.
//!
//! It says what the precheck would say of conditions and procedures, age, needles, red flags, recoveries and products.
//! What is asked anew before each session is left out, and so are limits in time, the roller's state and its wear,
//! which have judges of their own. When it is asked does not matter.

use super::{
    answers::{binds, day_of},
    flags::{StandingFlag, standing, waits},
    limit::too_long,
    person::{asked, over},
    recovery::Recovering,
    window::Window,
};
use crate::{
    facts::{Area, Clearance, DeclaredAnswer, FlagSeen, ProductUse, Reply, RollerKind, RuleOverride},
    guidance::{Bearing, Rule, RuleKind, RulePack, RulesByKind, Severity, hit::not_softened, meet},
    precheck::ReadProduct,
    time::{LocalDate, LocalTime, Timestamp, Zone},
};

/// A session that a reminder could speak of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SessionQuery<'a> {
    /// Where; none means anywhere.
    pub areas: &'a [Area],
    /// With which kind of tool. Absent means with any: a rule for one kind alone does not stop it.
    pub tool: Option<RollerKind>,
    /// With needles of which length, in micrometres.
    pub needle_um: u32,
}

/// What is known of the person, the skin and the products: see [`super::PrecheckFacts`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct AssessmentFacts<'a> {
    pub declared: &'a [DeclaredAnswer],
    pub overrides: &'a [RuleOverride],
    pub flags: &'a [FlagSeen],
    pub clearances: &'a [Clearance],
    pub recoveries: &'a [Recovering],
    pub products: &'a [ReadProduct],
    pub uses: &'a [ProductUse],
    /// When the person's day starts.
    pub day_starts: LocalTime,
    pub zone: &'a Zone,
}

/// What stops sessions, the one that lasts longest first.
#[derive(Debug)]
pub(crate) struct Assessment<'a> {
    stops: Vec<Stop<'a>>,
}

/// A rule that stops sessions.
#[derive(Debug)]
struct Stop<'a> {
    rule: &'a Rule,
    /// From then on …
    from: Timestamp,
    /// … up to then; absent if waiting does not end it.
    until: Option<Timestamp>,
    /// From then on an override holds, if not to the end.
    softened: Timestamp,
}

impl<'a> Assessment<'a> {
    /// The rule that stops a session at `at`, if one does: of several the one that lasts longest, then the first by id.
    pub(crate) fn stops(&self, at: Timestamp) -> Option<&'a Rule> {
        self.lasting(at).map(|stop| stop.rule)
    }

    /// When that rule does not stop it any more; absent if waiting does not end it, or nothing stops it.
    pub(crate) fn stopped_until(&self, at: Timestamp) -> Option<Timestamp> {
        self.lasting(at)?.until
    }

    fn lasting(&self, at: Timestamp) -> Option<&Stop<'a>> {
        let mut lasting = self.stops.iter().take_while(|stop| stop.until.is_none_or(|until| at < until));
        lasting.find(|stop| stop.from <= at && at < stop.softened)
    }
}

impl Assessment<'_> {
    /// When something begins to stop sessions, after `at`.
    pub(crate) fn next_stop(&self, at: Timestamp) -> Option<Timestamp> {
        self.stops.iter().map(|stop| stop.from).filter(|from| *from > at).min()
    }
}

/// What stops such sessions by these rules.
pub(crate) fn assess<'a>(
    query: SessionQuery<'_>,
    facts: AssessmentFacts<'_>,
    rules: &RulesByKind<'a>,
) -> Assessment<'a> {
    let areas = if query.areas.is_empty() { Area::ALL } else { query.areas };
    let mut found = Found { facts, pack: rules.pack, stops: Vec::new() };
    found.on_the_person(areas, query, rules);
    found.on_the_skin(areas, rules);
    found.on_the_shelf(areas, query.needle_um, rules);
    Assessment { stops: found.stops }
}

/// What was found so far, in the order of [`Assessment`].
struct Found<'a, 'b> {
    facts: AssessmentFacts<'b>,
    pack: &'a RulePack,
    stops: Vec<Stop<'a>>,
}

impl<'a> Found<'a, '_> {
    /// A stop, but for the time in which the person goes on although there is one.
    fn stop(&mut self, rule: &'a Rule, from: Timestamp, until: Option<Timestamp>) {
        self.stop_after(None, rule, from, until);
    }

    /// The same for a rule about a treatment, with the day of that.
    fn stop_after(&mut self, treated: Option<LocalDate>, rule: &'a Rule, from: Timestamp, until: Option<Timestamp>) {
        let span = (from, until.unwrap_or(Timestamp::LAST));
        for (from, softened) in not_softened(rule, treated, span, self.facts.overrides, self.pack) {
            let lasts = |until: Option<Timestamp>| (until.is_none(), until);
            let is_before = |other: &Stop<'_>| {
                lasts(until).cmp(&lasts(other.until)).then_with(|| other.rule.id.cmp(&rule.id)).is_lt()
            };
            let place = self.stops.partition_point(is_before);
            self.stops.insert(place, Stop { rule, from, until, softened });
        }
    }

    fn stop_for_good(&mut self, rule: &'a Rule) {
        self.stop(rule, Timestamp::FIRST, None);
    }

    /// Needles that are too long, and what was declared. Nearly all of it is a no, which stops nothing.
    fn on_the_person(&mut self, areas: &[Area], query: SessionQuery<'_>, rules: &RulesByKind<'a>) {
        for rule in &rules.longest_needles {
            if too_long(&rule.kind, query.needle_um, areas) == Some(Severity::Stop) {
                self.stop_for_good(rule);
            }
        }
        let near = rules.in_full(Bearing::Procedures, areas);
        for answer in self.facts.declared.iter().filter(|answer| answer.reply != Reply::No) {
            let rule = rules.pack.rule(&answer.question);
            if let Some(rule) = rule.filter(|rule| binds(answer, rule, areas, near, self.facts.declared)) {
                self.on_answer(rule, answer, areas, query.tool);
            }
        }
    }

    fn on_answer(&mut self, rule: &'a Rule, answer: &DeclaredAnswer, areas: &[Area], tool: Option<RollerKind>) {
        let AssessmentFacts { day_starts, zone, .. } = self.facts;
        if let (RuleKind::Age { stop_below_years, .. }, Reply::On { date }) = (&rule.kind, answer.reply) {
            // Before that day it is no answer.
            return self.stop(rule, date.begins(zone), Some(date.plus_years(*stop_below_years).begins(zone)));
        }
        let Some(asked) = asked(rule, tool, areas).filter(|_| rule.severity >= Severity::Ask) else { return };
        match day_of(rule, answer.reply, zone.day(answer.at, day_starts)) {
            Some(date) => {
                let until = over(date, asked.wait_days, day_starts, zone);
                self.stop_after(rule.treated(answer.reply), rule, Timestamp::FIRST, Some(until));
            }
            None => self.stop_for_good(rule),
        }
    }

    /// Warning signs that stand, with what they started, and ongoing recoveries.
    fn on_the_skin(&mut self, areas: &[Area], rules: &RulesByKind<'a>) {
        let AssessmentFacts { recoveries, flags, clearances, day_starts, zone, .. } = self.facts;
        if !recoveries.is_empty() {
            for rule in rules.recoveries.iter().filter(|rule| rule.severity >= Severity::Ask) {
                let is_here = matches!(&rule.kind, RuleKind::Recovery { areas: group, .. } if meet(group, areas));
                if is_here && recoveries.iter().any(|recovering| recovering.state.rule == rule.id) {
                    self.stop_for_good(rule);
                }
            }
        }
        if flags.is_empty() {
            return;
        }
        let near = rules.in_full(Bearing::Signs, areas);
        for StandingFlag { rule, seen, again } in standing(flags, clearances, rules) {
            let is_here = near.contains(seen.area) || rule.is_of_the_whole_body();
            if is_here && (again.is_some() || rule.severity >= Severity::Ask) {
                self.stop_for_good(rule);
            }
        }
        for (rule, wait) in waits(flags, clearances, near, (day_starts, zone), rules) {
            if rule.severity >= Severity::Ask {
                self.stop(rule, Timestamp::FIRST, wait.until);
            }
        }
    }

    /// Uses of products within their windows.
    fn on_the_shelf(&mut self, areas: &[Area], needle_um: u32, rules: &RulesByKind<'a>) {
        let AssessmentFacts { products, uses, day_starts, zone, .. } = self.facts;
        if uses.is_empty() {
            return;
        }
        let near = rules.in_full(Bearing::Products, areas);
        let uses: Vec<&ProductUse> = uses.iter().filter(|used| used.is_on(near)).collect();
        let mut windows = Window::all(needle_um, day_starts, zone, rules);
        windows.retain(Window::can_stop);
        let is_missing = |used: &ProductUse| !products.iter().any(|product| product.id == used.product);
        for product in products.iter().map(Some).chain([None]) {
            let is_mine = |used: &ProductUse| product.map_or_else(|| is_missing(used), |mine| mine.id == used.product);
            for window in windows.iter().filter(|window| window.is_for(product)) {
                for used in uses.iter().filter(|used| is_mine(used)) {
                    let stopped = window.stopped_by(used.at);
                    self.stop(window.rule, stopped.start, Some(stopped.end));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
