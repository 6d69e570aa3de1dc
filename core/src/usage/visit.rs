//! Visits as limits: no home session shortly before one, or until the skin has had its rest after it.

use super::gap::GapWish;
use crate::{
    facts::{AreaSet, Visit},
    guidance::{Bearing, Rule, RuleKind, RulesByKind, Severity, concerns},
    time::{LocalDate, Timestamp},
};

/// A span around a visit in which a rule speaks against home sessions.
pub(crate) struct Block<'p> {
    pub rule: &'p Rule,
    /// What the rule asks for.
    pub severity: Severity,
    /// From when on.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Whether it lies before the visit.
    pub is_before: bool,
    /// The day of the treatment, after it.
    pub treated: Option<LocalDate>,
}

/// What a visit asks of a home session on these areas or on those that count as one with them.
///
/// Before it, skin rests as it does between two sessions: the gap rule of the person's needles holds, counted in days of
/// the calendar on the practice's wall. From its begin on, the rule of what is done there holds, for days of that calendar
/// after the visit's own, as if somebody had declared that day.
pub(crate) fn blocks<'p>(visit: &Visit, wish: GapWish<'_>, rules: &RulesByKind<'p>) -> Vec<Block<'p>> {
    let near = rules.together(wish.areas);
    let on = AreaSet::of(&visit.areas);
    let Some(at_most) = bears(on, near, wish, rules) else { return Vec::new() };
    let (date, begins) = (visit.at.date(), visit.begins());
    let mut blocks = Vec::new();
    for rule in rules.gaps.iter().chain(&rules.procedures).copied() {
        match &rule.kind {
            RuleKind::Gap { areas, above_um, up_to_um, hard_days, .. } => {
                let counted = if areas.is_empty() { near } else { AreaSet::of(areas) };
                let is_mine = concerns(areas, wish.areas)
                    && *above_um < wish.needle_um
                    && wish.needle_um <= *up_to_um
                    && counted.meets(on);
                if let Some(between) = hard_days.saturating_mul(wish.factor).checked_sub(1).filter(|_| is_mine) {
                    let from = date.minus_days(between).begins(&visit.zone).min(begins);
                    blocks.push(Block {
                        rule,
                        severity: rule.severity,
                        from,
                        until: begins,
                        is_before: true,
                        treated: None,
                    });
                }
            }
            RuleKind::Procedure { wait_days, warn_days } if rule.id == visit.treatment => {
                let (waits, warns) = (over(visit, date, *wait_days), over(visit, date, *warn_days));
                let treated = Some(date);
                let after = |severity, from, until| Block { rule, severity, from, until, is_before: false, treated };
                blocks.push(after(rule.severity.min(at_most), begins, waits));
                // It never asks for more than it did before.
                blocks.push(after(rule.severity.min(Severity::Warn), waits.max(begins), warns));
            }
            _ => {}
        }
    }
    blocks.retain(|block| block.from < block.until);
    blocks
}

/// How much a visit on some areas asks for at most of a session: all if it was on the session's areas or on those that count as
/// one with them, and what the rule says for the skin next to them.
fn bears(on: AreaSet, near: AreaSet, wish: GapWish<'_>, rules: &RulesByKind<'_>) -> Option<Severity> {
    if on.meets(near) {
        return Some(Severity::Stop);
    }
    let next = rules.next_to(Bearing::Procedures, AreaSet::of(wish.areas));
    next.iter().find(|(_, areas)| on.meets(*areas)).map(|(rule, _)| rule.severity)
}

/// When the day begins on the practice's wall that comes so many days after the visit's own; with no days, nothing has to
/// be over.
fn over(visit: &Visit, date: LocalDate, days: u32) -> Timestamp {
    date.plus_days(days).begins(&visit.zone).max(visit.begins())
}
