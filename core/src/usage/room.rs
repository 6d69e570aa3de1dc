//! Room: for how many sessions gaps and quotas leave room in a week, counted in days of the calendar.
//!
//! Overrides change nothing here: they say that somebody rolls although a rule stops an evening, not that every week is to
//! have more sessions than rules allow.

use super::limit::born;
use crate::{
    facts::{Area, DeclaredAnswer},
    guidance::{RuleKind, RulesByKind, concerns, meet},
    time::{LocalDate, Timestamp, Zone},
};

/// What gaps and quotas ask for on some areas.
pub(super) struct Room {
    gaps: Vec<GapDays>,
    /// At most so many sessions in so many days.
    quotas: Vec<(u32, u32)>,
    /// From how many years on the days of gaps are multiplied, and by what.
    slow: Vec<(u32, u32)>,
    born: Option<LocalDate>,
}

/// A gap for needles longer than `above_um`, up to `up_to_um`.
struct GapDays {
    above_um: u32,
    up_to_um: u32,
    hard_days: u32,
}

impl Room {
    /// On these areas, of the person who answered so.
    pub(super) fn of(areas: &[Area], declared: &[DeclaredAnswer], rules: &RulesByKind<'_>) -> Self {
        let gaps = rules.gaps.iter().filter_map(|rule| match &rule.kind {
            RuleKind::Gap { areas: counted, above_um, up_to_um, hard_days, .. } if concerns(counted, areas) => {
                Some(GapDays { above_um: *above_um, up_to_um: *up_to_um, hard_days: *hard_days })
            }
            _ => None,
        });
        let quotas = rules.quotas.iter().filter_map(|rule| match &rule.kind {
            RuleKind::Quota { areas: counted, sessions, days } if meet(counted, areas) => Some((*sessions, *days)),
            _ => None,
        });
        let slow = rules.slow.iter().filter_map(|rule| match rule.kind {
            RuleKind::SlowHealing { from_years, factor } => Some((from_years, factor)),
            _ => None,
        });
        let (gaps, quotas, slow) = (gaps.collect(), quotas.collect(), slow.collect());
        // A day of birth after a week makes nobody old in it.
        let born = born(declared, rules.pack, Zone::UTC.date(Timestamp::LAST));
        Self { gaps, quotas, slow, born }
    }

    /// How many days a session with needles of this length, in micrometres, lies after the one before it, at least.
    fn gap_days(&self, needle_um: u32, on: LocalDate) -> u32 {
        let mine = self.gaps.iter().filter(|gap| gap.above_um < needle_um && needle_um <= gap.up_to_um);
        let age = self.born.map_or(0, |born| on.years_since(born));
        let factor = self.slow.iter().filter(|(from, _)| age >= *from).map(|(_, by)| *by).max();
        mine.map(|gap| gap.hard_days).max().unwrap_or(0).saturating_mul(factor.unwrap_or(1)).max(1)
    }

    /// How many sessions with such needles fit onto `open` days, ascending, after those on the days `before`, sorted; `wanted`
    /// if as many fit.
    pub(super) fn fits(
        &self,
        wanted: u32,
        needle_um: u32,
        before: &[LocalDate],
        open: impl Iterator<Item = LocalDate>,
    ) -> u32 {
        let mut done: Vec<LocalDate> = before.iter().rev().take(self.remembered()).rev().copied().collect();
        let (mut fits, mut gap) = (0, None);
        for day in open {
            if fits == wanted {
                break;
            }
            // It changes with the person's age alone.
            let gap_days = *gap.get_or_insert_with(|| self.gap_days(needle_um, day));
            gap = gap.filter(|_| self.born.is_none());
            let gap_days = i64::from(gap_days);
            // The earliest day that is free leaves the most room for the others.
            let is_rested = done.last().is_none_or(|last| day.days_since(*last) >= gap_days);
            let has_room = self.quotas.iter().all(|(sessions, span)| {
                let within = done.iter().rev().take_while(|done| day.days_since(**done) < i64::from(*span)).count();
                within < usize::try_from(*sessions).unwrap_or(usize::MAX)
            });
            if is_rested && has_room {
                done.push(day);
                fits += 1;
            }
        }
        fits
    }

    /// Of how many sessions before the day matters.
    fn remembered(&self) -> usize {
        let sessions = self.quotas.iter().map(|(sessions, _)| *sessions).max().unwrap_or(0).max(1);
        usize::try_from(sessions).unwrap_or(usize::MAX)
    }
}
