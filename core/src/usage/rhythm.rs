//! Rhythms against rules: whether a schedule asks for more sessions than gaps and quotas allow.

use super::{
    chain::WEEK,
    outlook::{AssumedRoller, OutlookFacts, assumed_roller, limits},
};
use crate::{
    facts::{Rhythm, Schedule, Weekday},
    guidance::{Rule, RuleKind, RulesByKind, concerns, meet},
    time::{Timestamp, Zone},
};

/// The rule that a schedule asks more of than it allows, if there is one: of several a quota, then the first of the pack.
///
/// It is looked at with the needles of its roller, or of the one that is assumed; where nobody knows any, with the
/// shortest. An override is for an evening, not for a schedule. A rhythm of so many a week asks for too much if no week has
/// room for the most of them, or not every week for the least.
pub(crate) fn too_often<'p>(
    schedule: &Schedule,
    facts: OutlookFacts<'_>,
    now: Timestamp,
    zone: &Zone,
    rules: &RulesByKind<'p>,
) -> Option<&'p Rule> {
    let AssumedRoller { needle_um, .. } = assumed_roller(&schedule.areas, Some(schedule), facts, rules);
    let needle_um = needle_um.max(1);
    let factor = limits(&schedule.areas, needle_um, facts, now, zone, rules).factor(now);
    let objects = |rule: &&Rule| match &rule.kind {
        RuleKind::Quota { areas, sessions, days } => {
            meet(areas, &schedule.areas) && exceeds(&schedule.rhythm, *sessions, *days)
        }
        RuleKind::Gap { areas, above_um, up_to_um, hard_days, .. } => {
            let is_mine = concerns(areas, &schedule.areas) && *above_um < needle_um && needle_um <= *up_to_um;
            is_mine && exceeds(&schedule.rhythm, 1, hard_days.saturating_mul(factor))
        }
        _ => false,
    };
    rules.quotas.iter().chain(&rules.gaps).copied().find(objects)
}

/// Whether a rhythm asks for more than `sessions` in `days` days. A gap is one session in so many days.
fn exceeds(rhythm: &Rhythm, sessions: u32, days: u32) -> bool {
    let (sessions, days) = (u64::from(sessions), u64::from(days.max(1)));
    match rhythm {
        Rhythm::PerWeek { least, most } => {
            let week = u64::from(WEEK);
            // As many as fit into a week that begins with one, and into each of many weeks in a row.
            let (once, always) = (sessions * week.div_ceil(days), sessions * week / days);
            u64::from(*most) > once || u64::from(*least) > always
        }
        Rhythm::Weekdays { days: planned } => {
            let is_planned = |day: &u64| {
                let place = usize::try_from(day % u64::from(WEEK)).unwrap_or(0);
                Weekday::ALL.get(place).is_some_and(|weekday| planned.contains(weekday))
            };
            (0..u64::from(WEEK)).any(|first| (first..first + days).filter(is_planned).count() as u64 > sessions)
        }
        Rhythm::EveryDays { days: every } => days.div_ceil(u64::from(*every).max(1)) > sessions,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn per_week(least: u32, most: u32) -> Rhythm {
        Rhythm::PerWeek { least: least.into(), most: most.into() }
    }

    fn on(days: &[Weekday]) -> Rhythm {
        Rhythm::Weekdays { days: days.to_vec() }
    }

    #[test]
    fn a_rhythm_within_a_gap_or_a_quota_asks_for_nothing_more() {
        use Weekday::{Friday, Monday, Sunday, Thursday, Tuesday, Wednesday};
        let every = |days: u32| Rhythm::EveryDays { days: days.into() };
        let three_in_seven =
            [per_week(2, 3), per_week(3, 3), on(&[Monday, Tuesday, Wednesday]), every(3), on(&[Sunday])];
        assert!(three_in_seven.iter().all(|rhythm| !exceeds(rhythm, 3, 7)));
        let more = [per_week(4, 5), per_week(1, 4), on(&[Monday, Tuesday, Thursday, Friday]), every(2), every(1)];
        assert!(more.iter().all(|rhythm| exceeds(rhythm, 3, 7)));
        // Three days between: two in every week, three in some.
        let far_enough = [per_week(2, 3), per_week(1, 1), on(&[Monday, Thursday]), every(3), every(28)];
        assert!(far_enough.iter().all(|rhythm| !exceeds(rhythm, 1, 3)));
        let too_near = [per_week(3, 3), per_week(1, 4), on(&[Monday, Wednesday]), on(&[Monday, Sunday]), every(2)];
        assert!(too_near.iter().all(|rhythm| exceeds(rhythm, 1, 3)));
        // Four weeks between.
        assert!([per_week(1, 1), on(&[Monday]), every(27)].iter().all(|rhythm| exceeds(rhythm, 1, 28)));
        assert!(!exceeds(&every(28), 1, 28));
    }
}
