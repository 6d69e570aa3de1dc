//! Gaps: how many days two sessions on the same skin lie apart.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, AreaSet, SessionTrace},
    guidance::{Rule, RuleKind, RulePack, RulesByKind, concerns},
    time::{DAY_MS, LocalDate, LocalTime, Timestamp, Zone, resolve},
};

/// What a gap rule asks for after the session that it counts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The rule's id.
    pub rule: String,
    /// The day of the session that it counts from.
    pub last: LocalDate,
    /// The first instant at which the next session may be.
    pub next_allowed: Timestamp,
    /// The day for which the next session is planned unless somebody says otherwise.
    pub plan_on: LocalDate,
}

/// A session that somebody would like to have, as far as gaps look at it.
#[derive(Debug, Clone, Copy)]
pub struct GapWish<'a> {
    /// Where.
    pub areas: &'a [Area],
    /// With needles of this length, in micrometres.
    pub needle_um: u32,
    /// The days of gaps are multiplied by this: 1, or more where skin heals slowly.
    pub factor: u32,
    /// When the person's day starts.
    pub day_starts: LocalTime,
}

/// What each gap rule asks for before a session on these areas, one entry for each rule that has a session to count from.
///
/// Of the needles of two sessions the longer ones decide: skin does not heal faster because shorter ones come next. A
/// session counts for the person's day of its last contact in `zone`, which is where the person is now. A gap is over
/// when the person's day that it ends with begins, and where the rule counts whole hours not before as many have passed since
/// the session began.
pub fn gaps(sessions: &[SessionTrace], wish: GapWish<'_>, zone: &Zone, pack: &RulePack) -> Vec<Gap> {
    let gaps = each_gap(sessions, wish, Counted::Here, zone, &RulesByKind::of(pack)).into_iter();
    let gap = |RuleGap { rule, last, next_allowed, plan_on }: RuleGap<'_>| Gap {
        rule: rule.id.clone(),
        last,
        next_allowed,
        plan_on,
    };
    gaps.map(gap).collect()
}

/// A [`Gap`] with its rule instead of the rule's id.
pub(super) struct RuleGap<'p> {
    pub rule: &'p Rule,
    pub last: LocalDate,
    pub next_allowed: Timestamp,
    plan_on: LocalDate,
}

/// Which sessions gaps count from.
#[derive(Clone, Copy)]
pub(super) enum Counted {
    /// Those on the areas of the wish, with those that count as one with them or in full.
    Here,
    /// Those on these areas.
    On(AreaSet),
}

/// The same as [`gaps`], each with its rule.
pub(super) fn each_gap<'p>(
    sessions: &[SessionTrace],
    wish: GapWish<'_>,
    counted: Counted,
    zone: &Zone,
    rules: &RulesByKind<'p>,
) -> Vec<RuleGap<'p>> {
    let near = rules.together(wish.areas);
    let rule_gap = |rule: &'p Rule| {
        let RuleKind::Gap { areas, above_um, up_to_um, hard_days, plan_days, whole_hours } = &rule.kind else {
            return None;
        };
        let counted = match counted {
            Counted::Here => rules.counted(areas, wish.areas, near),
            Counted::On(others) => others,
        };
        let is_counted = |session: &&SessionTrace| {
            let longer = wish.needle_um.max(session.needle_um);
            *above_um < longer && longer <= *up_to_um && counted.meets(session.areas)
        };
        if !concerns(areas, wish.areas) || wish.needle_um > *up_to_um {
            return None;
        }
        let hard_days = hard_days.saturating_mul(wish.factor);
        let counts = sessions.iter().filter(is_counted);
        let last = counts.clone().map(|session| session.last_contact).max()?;
        let last = zone.day(last, wish.day_starts);
        let begun = counts.map(|session| session.started).max().filter(|_| *whole_hours);
        let hours_over = begun.map(|begun| begun.plus_millis(i64::from(hard_days) * DAY_MS));
        let days_over = resolve(last.plus_days(hard_days).at(wish.day_starts), zone);
        Some(RuleGap {
            rule,
            last,
            next_allowed: hours_over.map_or(days_over, |hours_over| hours_over.max(days_over)),
            plan_on: last.plus_days(hard_days.max(*plan_days)),
        })
    };
    rules.gaps.iter().copied().filter_map(rule_gap).collect()
}

/// The rule that multiplies the days of gaps at this age, and its factor: the strictest if there are several.
pub fn slow_healing(age_years: u32, pack: &RulePack) -> Option<(&Rule, u32)> {
    slowest(age_years, &RulesByKind::of(pack))
}

/// The same, of rules that were picked already.
pub(super) fn slowest<'p>(age_years: u32, rules: &RulesByKind<'p>) -> Option<(&'p Rule, u32)> {
    let slow = rules.slow.iter().filter_map(|rule| match rule.kind {
        RuleKind::SlowHealing { from_years, factor } if age_years >= from_years => Some((*rule, factor)),
        _ => None,
    });
    slow.max_by(|(a, a_factor), (b, b_factor)| a_factor.cmp(b_factor).then_with(|| b.id.cmp(&a.id)))
}
