//! A session under way: what to know, what to roll now and for how long, and when it is done. All of it follows from when the
//! session began, so an app that was killed shows the same as one that was not.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, Session},
    guidance::{Met, Remark, Rule, RuleKind, RulePack, concerns},
    time::{MINUTE_MS, Timestamp},
    units::Count,
};

/// The rule for somebody's first session.
const FIRST_TIME: &str = "tech.first";

/// An area of a session with what its rules say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct GuidedArea {
    /// Which one.
    pub area: Area,
    /// When it is its turn.
    pub from: Timestamp,
    /// When it has had enough; absent where no rule limits the time.
    pub until: Option<Timestamp>,
    /// The usual number of passes in each direction.
    pub usual_passes: Option<Count>,
    /// More are too many.
    pub most_passes: Option<Count>,
}

/// What to do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum GuideStep {
    /// Roll this area.
    Roll {
        /// Which one.
        area: Area,
        /// Until then; absent where no rule limits the time.
        until: Option<Timestamp>,
    },
    /// All areas have had enough: say that the session ended, then clean the roller.
    Finish,
}

/// What the rules say of a session under way.
pub(crate) struct Guide {
    pub card: Vec<Remark>,
    pub areas: Vec<GuidedArea>,
    pub step: GuideStep,
    /// The passes that keep the rules on all areas.
    pub usual_passes: Option<Count>,
}

impl Guide {
    /// Of a session, at `now`. `is_first` says that it is the person's first.
    pub(crate) fn of(session: &Session, is_first: bool, pack: &RulePack, now: Timestamp) -> Self {
        let areas = in_turn(session, pack);
        let over = |area: &&GuidedArea| area.until.is_none_or(|until| now < until);
        let step = areas
            .iter()
            .find(over)
            .map_or(GuideStep::Finish, |area| GuideStep::Roll { area: area.area, until: area.until });
        let is_told = |rule: &&Rule| (is_first || rule.id != FIRST_TIME) && decides(rule, &session.areas, pack);
        let card = pack.met_at(Met::Card, &session.areas).filter(is_told).map(|rule| pack.remark(rule)).collect();
        let usual_passes = areas.iter().filter_map(|area| area.usual_passes).min();
        Self { card, areas, step, usual_passes }
    }
}

/// The areas one after the other, those with a limited time first.
fn in_turn(session: &Session, pack: &RulePack) -> Vec<GuidedArea> {
    let mut areas: Vec<(Area, Option<u32>)> = session
        .areas
        .iter()
        .map(|area| (*area, strictest(*area, pack, minutes_of).map(|(minutes, _)| minutes)))
        .collect();
    areas.sort_by_key(|(_, minutes)| minutes.is_none());
    let mut from = session.started;
    let turn = areas.into_iter().map(|(area, minutes)| {
        let until = minutes.map(|minutes| from.plus_millis(i64::from(minutes) * MINUTE_MS));
        let (most, usual) = strictest(area, pack, passes_of).map(|(passes, _)| passes).unzip();
        let turn =
            GuidedArea { area, from, until, usual_passes: usual.map(Into::into), most_passes: most.map(Into::into) };
        from = until.unwrap_or(from);
        turn
    });
    turn.collect()
}

/// The rule that gives an area the least, of those that give it so many minutes or passes.
fn strictest<'p, T: Ord + Copy>(
    area: Area,
    pack: &'p RulePack,
    limit: impl Fn(&'p RuleKind) -> Option<(&'p [Area], T)>,
) -> Option<(T, &'p Rule)> {
    let mine = pack.rules.iter().filter_map(|rule| {
        let (areas, limit) = limit(&rule.kind)?;
        concerns(areas, &[area]).then_some((limit, rule))
    });
    mine.min_by_key(|(limit, _)| *limit)
}

/// Minutes.
fn minutes_of(kind: &RuleKind) -> Option<(&[Area], u32)> {
    match kind {
        RuleKind::Duration { areas, minutes } => Some((areas, *minutes)),
        _ => None,
    }
}

/// The most passes, and the usual ones.
fn passes_of(kind: &RuleKind) -> Option<(&[Area], (u32, u32))> {
    match kind {
        RuleKind::Passes { areas, usual, most } => Some((areas, (*most, *usual))),
        _ => None,
    }
}

/// Whether a rule says something that no stricter one says of all areas.
fn decides(rule: &Rule, on: &[Area], pack: &RulePack) -> bool {
    let is_it = |found: Option<&Rule>| found.is_some_and(|found| found.id == rule.id);
    on.iter().any(|area| match rule.kind {
        RuleKind::Duration { .. } => is_it(strictest(*area, pack, minutes_of).map(|(_, found)| found)),
        RuleKind::Passes { .. } => is_it(strictest(*area, pack, passes_of).map(|(_, found)| found)),
        _ => true,
    })
}
