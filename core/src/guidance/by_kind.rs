//! The rules of a pack by what they are about, picked out once: it has hundreds, and each question would read them all.

use std::sync::LazyLock;

use super::{
    by_needle::ByNeedle,
    kind::{Bearing, RuleKind, Way},
    pack::RulePack,
    rule::Rule,
    severity::Severity,
};
use crate::{
    facts::{Area, AreaSet},
    order,
};

/// The rules that are asked about many instants or many days, each list in the pack's order.
pub(crate) struct RulesByKind<'p> {
    /// All of them.
    pub pack: &'p RulePack,
    pub gaps: Vec<&'p Rule>,
    pub quotas: Vec<&'p Rule>,
    /// Slow healing.
    pub slow: Vec<&'p Rule>,
    pub procedures: Vec<&'p Rule>,
    /// How long needles may be.
    pub longest_needles: Vec<&'p Rule>,
    /// How long products rest.
    pub windows: Vec<&'p Rule>,
    /// Labels of which too much is unknown.
    pub unknown_labels: Vec<&'p Rule>,
    pub recoveries: Vec<&'p Rule>,
    /// Rollers that were on infected skin.
    pub infected: Option<&'p Rule>,
    pub red_flags: Vec<&'p Rule>,
    /// How long rollers live.
    pub lives: Vec<&'p Rule>,
    pub aftercare: Vec<&'p Rule>,
    /// What is said of any product in the session itself.
    pub under_needles: Option<&'p Rule>,
    /// What counts for the skin next to it.
    pub neighbours: Vec<&'p Rule>,
    /// The rule about results, and the weeks that it takes: of several the first by its id.
    pub results: Option<(&'p Rule, u32)>,
    short_up_to_um: Option<u32>,
    /// For each area those that count as one with it, itself among them.
    near: Vec<AreaSet>,
}

static BUNDLED: LazyLock<RulesByKind<'static>> = LazyLock::new(|| RulesByKind::of(RulePack::bundled()));

impl RulesByKind<'static> {
    /// Those of the bundled pack.
    pub(crate) fn bundled() -> &'static Self {
        &BUNDLED
    }
}

impl<'p> RulesByKind<'p> {
    pub(crate) fn of(pack: &'p RulePack) -> Self {
        let find = |is_wanted: fn(&RuleKind) -> bool| -> Vec<&'p Rule> { pack.find(is_wanted).collect() };
        let results = pack.rules.iter().filter_map(|rule| match rule.kind {
            RuleKind::Results { weeks } => Some((rule, weeks)),
            _ => None,
        });
        let mut rules = Self {
            pack,
            gaps: find(|kind| matches!(kind, RuleKind::Gap { .. })),
            quotas: find(|kind| matches!(kind, RuleKind::Quota { .. })),
            slow: find(|kind| matches!(kind, RuleKind::SlowHealing { .. })),
            procedures: find(|kind| matches!(kind, RuleKind::Procedure { .. })),
            longest_needles: find(|kind| matches!(kind, RuleKind::LongestNeedle { .. })),
            windows: find(|kind| matches!(kind, RuleKind::Window { .. })),
            unknown_labels: find(|kind| matches!(kind, RuleKind::UnknownLabel { .. })),
            recoveries: find(|kind| matches!(kind, RuleKind::Recovery { .. })),
            infected: pack.rules.iter().find(|rule| matches!(rule.kind, RuleKind::InfectedRoller { .. })),
            red_flags: find(|kind| matches!(kind, RuleKind::RedFlag { .. })),
            lives: find(|kind| matches!(kind, RuleKind::Life { .. })),
            aftercare: find(|kind| matches!(kind, RuleKind::Aftercare { .. })),
            under_needles: find(|kind| matches!(kind, RuleKind::UnderNeedles)).first().copied(),
            neighbours: find(|kind| matches!(kind, RuleKind::Neighbours { .. })),
            results: results.min_by(|(a, _), (b, _)| a.id.cmp(&b.id)),
            short_up_to_um: pack.short_up_to_um(),
            near: Vec::new(),
        };
        rules.near = Area::ALL.iter().map(|area| rules.counted_with(*area)).collect();
        rules
    }

    fn counted_with(&self, area: Area) -> AreaSet {
        let groups = self.gaps.iter().chain(&self.quotas).filter_map(|rule| match &rule.kind {
            RuleKind::Gap { areas, .. } | RuleKind::Quota { areas, .. } => Some(areas),
            _ => None,
        });
        let mine = groups.filter(|group| group.contains(&area));
        mine.fold(AreaSet::of(&[area]), |near, group| near.with(AreaSet::of(group)))
    }

    /// These areas, and those that a gap or a quota counts as one with them: lips and the skin around them.
    pub(crate) fn together(&self, areas: &[Area]) -> AreaSet {
        self.near_to(AreaSet::of(areas))
    }

    fn near_to(&self, areas: AreaSet) -> AreaSet {
        let near = areas.iter().filter_map(|area| self.near.get(area as usize));
        near.fold(areas, |all, near| all.with(*near))
    }

    /// The areas next to these from which something counts for sessions on these, with the rule that says so and how much: those
    /// of the strictest rule first.
    pub(crate) fn next_to(&self, of: Bearing, areas: AreaSet) -> Vec<(&'p Rule, AreaSet)> {
        self.ways(of, &|way| areas.meets(AreaSet::of(&way.to)), &|way| AreaSet::of(&[way.from]))
    }

    /// The areas next to these on which something here counts for sessions.
    pub(crate) fn reached_from(&self, of: Bearing, areas: AreaSet) -> Vec<(&'p Rule, AreaSet)> {
        self.ways(of, &|way| areas.contains(way.from), &|way| AreaSet::of(&way.to))
    }

    fn ways(
        &self,
        wanted: Bearing,
        is_mine: &dyn Fn(&Way) -> bool,
        areas: &dyn Fn(&Way) -> AreaSet,
    ) -> Vec<(&'p Rule, AreaSet)> {
        let mine = self.neighbours.iter().filter_map(|rule| match &rule.kind {
            RuleKind::Neighbours { of, ways } if *of == wanted => {
                let mine = ways.iter().filter(|way| is_mine(way)).map(areas);
                let found = mine.fold(AreaSet::default(), AreaSet::with);
                (found != AreaSet::default()).then_some((*rule, found))
            }
            _ => None,
        });
        let mut found: Vec<_> = mine.collect();
        order::sort_by(&mut found, |(a, _), (b, _)| b.severity.cmp(&a.severity).then_with(|| a.id.cmp(&b.id)));
        found
    }

    /// These areas, those that count as one with them, and those next to them from which something counts in full.
    pub(crate) fn in_full(&self, of: Bearing, areas: &[Area]) -> AreaSet {
        let next = self.next_to(of, AreaSet::of(areas)).into_iter();
        let full = next.filter(|(rule, _)| rule.severity == Severity::Stop);
        full.fold(self.together(areas), |all, (_, more)| all.with(more))
    }

    /// The areas whose sessions a gap rule for `areas` counts before a session on `on`: `near` are those that count as one with
    /// those of the session, as [`together`](Self::together) says.
    pub(crate) fn counted(&self, areas: &[Area], on: &[Area], near: AreaSet) -> AreaSet {
        let of = AreaSet::of(areas);
        let mine: Vec<Area> = on.iter().copied().filter(|area| areas.is_empty() || of.contains(*area)).collect();
        self.in_full(Bearing::Sessions, &mine).with(if areas.is_empty() { near } else { of })
    }

    /// These areas with all from which anything counts for sessions on them.
    pub(crate) fn around(&self, areas: &[Area]) -> AreaSet {
        let next = Bearing::ALL.iter().flat_map(|of| self.next_to(*of, AreaSet::of(areas)));
        next.fold(self.together(areas), |all, (_, more)| all.with(more))
    }

    /// These areas, those that count as one with them, and those so close that an infection of one counts for all.
    pub(crate) fn infected_with(&self, areas: &[Area]) -> AreaSet {
        let near = self.together(areas);
        match self.infected.map(|rule| &rule.kind) {
            Some(RuleKind::InfectedRoller { neighbours, .. }) if near.meets(AreaSet::of(neighbours)) => {
                near.with(AreaSet::of(neighbours))
            }
            _ => near,
        }
    }

    /// Whether areas have one in common with others, or areas that count as one. No areas means anywhere.
    pub(crate) fn are_near(&self, some: AreaSet, others: &[Area]) -> bool {
        some == AreaSet::default() || others.is_empty() || self.near_to(some).meets(AreaSet::of(others))
    }

    /// As [`RulePack::by_needle`].
    pub(crate) fn by_needle(&self, numbers: ByNeedle, needle_um: u32) -> u32 {
        numbers.at(needle_um, self.short_up_to_um)
    }

    /// How many days back the quotas look at most.
    pub(crate) fn quota_days(&self) -> u32 {
        let days = self.quotas.iter().map(|rule| if let RuleKind::Quota { days, .. } = rule.kind { days } else { 0 });
        days.max().unwrap_or(0)
    }
}
