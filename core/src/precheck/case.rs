//! The case to judge: a request with everything that is known.

use super::{
    flags::{StandingFlag, Wait, standing, waits},
    request::{PrecheckFacts, PrecheckRequest},
    shelf::PlannedProduct,
};
use crate::{
    facts::{Area, AreaSet, SessionTrace},
    guidance::{
        Bearing, Rule, RulePack, RulesByKind, Severity,
        hit::{Hit, first_free},
    },
    time::{Timestamp, Zone},
};

/// A request with everything that is known.
pub(super) struct Case<'a> {
    pub request: &'a PrecheckRequest,
    pub facts: PrecheckFacts<'a>,
    pub pack: &'a RulePack,
    /// Those of them that are asked at many instants.
    pub rules: &'a RulesByKind<'a>,
    pub now: Timestamp,
    pub zone: &'a Zone,
    /// The planned time, or now if that has passed.
    pub at: Timestamp,
    /// The areas of the session. None named could be any.
    pub areas: Vec<Area>,
    /// The same with those whose warning signs count for them.
    pub near: AreaSet,
    /// The areas on which a procedure counts in full for the session.
    pub treated: AreaSet,
    /// Areas on which what was done asks for no more than this.
    pub treated_next: Option<(Severity, AreaSet)>,
    /// The sessions, as limits look at them.
    pub traces: Vec<SessionTrace>,
    /// The warning signs that stand.
    pub standing: Vec<StandingFlag<'a, 'a>>,
    /// What warning signs near it started, with how long each lasts.
    pub waits: Vec<(&'a Rule, Wait)>,
    /// The products that were used on these areas or are to be used.
    pub shelf: Vec<PlannedProduct<'a>>,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        request: &'a PrecheckRequest,
        facts: PrecheckFacts<'a>,
        rules: &'a RulesByKind<'a>,
        now: Timestamp,
        zone: &'a Zone,
    ) -> Self {
        let areas = if request.areas.is_empty() { Area::ALL.to_vec() } else { request.areas.clone() };
        let near = rules.in_full(Bearing::Signs, &areas);
        let treated = rules.in_full(Bearing::Procedures, &areas);
        let treated_next = rules.next_to(Bearing::Procedures, AreaSet::of(&areas));
        let treated_next = treated_next.into_iter().find(|(rule, _)| rule.severity < Severity::Stop);
        let treated_next = treated_next.map(|(rule, areas)| (rule.severity, areas));
        let shelf = PlannedProduct::all(request, &facts, &areas, zone, rules);
        let traces = facts.sessions.iter().map(|session| SessionTrace::of(session, session.needle_um)).collect();
        let (pack, at) = (rules.pack, request.at.max(now));
        let standing = standing(facts.flags, facts.clearances, rules);
        let waits = waits(facts.flags, facts.clearances, near, (facts.day_starts, zone), rules);
        Self {
            request,
            facts,
            pack,
            rules,
            now,
            zone,
            at,
            areas,
            near,
            treated,
            treated_next,
            traces,
            standing,
            waits,
            shelf,
        }
    }

    /// Every rule of the pack that applies to the session at its time.
    pub(super) fn hits(&self) -> Vec<Hit<'a>> {
        let mut hits = self.timely_hits(self.at);
        self.on_the_skin(&mut hits);
        hits
    }

    /// The first instant from the planned one on at which no rule that waiting can clear stops the session.
    pub(super) fn earliest(&self) -> Timestamp {
        first_free(self.at, &|at| {
            let hits = self.timely_hits(at);
            hits.iter().filter_map(|hit| hit.stops_until(self.facts.overrides, at, self.pack)).max()
        })
    }

    /// The rules that apply at `at`, of all kinds that time can make a difference to.
    fn timely_hits(&self, at: Timestamp) -> Vec<Hit<'a>> {
        let mut hits = Vec::new();
        self.answered(at, &mut hits);
        self.after_flags(at, &mut hits);
        self.limited(at, &mut hits);
        for product in &self.shelf {
            product.clashing(at, &mut hits);
        }
        hits
    }
}
