//! Sessions that are planned: which roller one is to be done with, and what keeps it from being, as the facts stand. The plan
//! of reminders and the outlook go by the same answer.

use super::assessment::{Assessment, AssessmentFacts, SessionQuery, assess};
use crate::{
    facts::{Area, Roller, RollerId, RollerRecord},
    guidance::{Rule, RulesByKind},
    hygiene::RollerState,
    order,
    time::{LocalDate, Timestamp},
    usage::worn_from,
};

/// A roller for a session.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tool<'a> {
    pub record: &'a RollerRecord,
    pub is_clean: bool,
    /// From then on a clean one is soaked again before it is used.
    pub fresh_until: Option<Timestamp>,
    /// The first day on which it is not to be used any more, as far as the facts tell.
    pub worn_from: Option<LocalDate>,
}

/// Whether sessions can be done with a roller: with the one that is named, or with needles of at most `needle_um` micrometres.
pub(crate) fn fits(roller: &Roller, named: Option<RollerId>, needle_um: u32) -> bool {
    Some(roller.id) == named || roller.needle_um <= needle_um
}

/// The rollers that some sessions can be done with, the one that is taken first at the top.
pub(crate) struct Tools<'a>(Vec<Tool<'a>>);

impl<'a> Tools<'a> {
    /// Of those that fit: first the one that is named, the schedule's or the one that was used last. Then a clean one before
    /// others.
    pub(crate) fn of<'s>(
        named: Option<RollerId>,
        needle_um: u32,
        rollers: impl Iterator<Item = (&'a RollerRecord, &'s RollerState)>,
        now: Timestamp,
    ) -> Self {
        let usable = rollers.filter(|(_, state)| !matches!(state, RollerState::Retired { .. }));
        let fit = usable.filter(|(record, _)| fits(&record.roller, named, needle_um));
        let tool = |(record, state): (&'a RollerRecord, &RollerState)| Tool {
            record,
            is_clean: state.is_clean(),
            fresh_until: state.fresh_until(now),
            worn_from: worn_from(record),
        };
        let mut tools: Vec<Tool<'a>> = fit.map(tool).collect();
        let rank = |tool: &Tool<'_>| (Some(tool.record.roller.id) != named, !tool.is_clean, tool.record.roller.id);
        order::sort_by(&mut tools, |a, b| rank(a).cmp(&rank(b)));
        Self(tools)
    }

    /// The one for a session on a date; none if no roller is fit for it then.
    pub(crate) fn on(&self, date: LocalDate) -> Option<Tool<'a>> {
        self.0.iter().copied().find(|tool| tool.worn_from.is_none_or(|worn| date < worn))
    }

    /// The first date on which none is fit any more, the first of all dates if there is none; absent if one stays fit.
    pub(crate) fn missing_from(&self) -> Option<LocalDate> {
        let worn: Option<Vec<LocalDate>> = self.0.iter().map(|tool| tool.worn_from).collect();
        worn.map(|worn| worn.into_iter().max().unwrap_or(LocalDate::FIRST))
    }
}

/// What keeps a planned session from being. That its roller is not clean does not: it can be cleaned.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hindrance<'a> {
    /// This rule stops it.
    Rule(&'static Rule),
    /// This roller is not to be used any more by then.
    Worn(&'a RollerRecord),
    /// There is no roller that could be used.
    NoRoller,
}

/// The sessions that are planned on some areas, with what stops them, but for gaps, quotas and visits.
pub(crate) struct PlannedSessions<'p, 'a> {
    areas: &'p [Area],
    /// What they can be done with.
    pub tools: Tools<'a>,
    /// The length of the needles where no roller is fit, in micrometres.
    needle_um: u32,
    known: AssessmentFacts<'p>,
}

impl<'p, 'a> PlannedSessions<'p, 'a> {
    /// Those on these areas with these tools; where there is none, with needles of `needle_um` micrometres.
    pub(crate) const fn of(areas: &'p [Area], tools: Tools<'a>, needle_um: u32, known: AssessmentFacts<'p>) -> Self {
        Self { areas, tools, needle_um, known }
    }

    /// What stops those with this tool.
    pub(crate) fn with(&self, tool: Option<Tool<'_>>) -> Assessment<'static> {
        let roller = tool.map(|tool| &tool.record.roller);
        let needle_um = roller.map_or(self.needle_um, |roller| roller.needle_um.get());
        let query = SessionQuery { areas: self.areas, tool: roller.map(|roller| roller.kind), needle_um };
        assess(query, self.known, RulesByKind::bundled())
    }

    /// What keeps the one at `at` from being, if something does.
    pub(crate) fn hindered(&self, at: Timestamp) -> Option<Hindrance<'a>> {
        let tool = self.tools.on(self.known.zone.date(at));
        let worn = || self.tools.0.first().map_or(Hindrance::NoRoller, |tool| Hindrance::Worn(tool.record));
        let by_rule = self.with(tool).stops(at).map(Hindrance::Rule);
        by_rule.or_else(|| tool.is_none().then(worn))
    }

    /// When a rule does not stop them any more that stops the one at `at`; absent if waiting alone does not end it.
    pub(crate) fn stopped_until(&self, at: Timestamp) -> Option<Timestamp> {
        self.with(self.tools.on(self.known.zone.date(at))).stopped_until(at)
    }
}
