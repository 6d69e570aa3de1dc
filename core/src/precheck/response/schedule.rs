//! Schedules: more sessions, or closer ones, than the rules of their areas allow, and needles that are too long for them.

use super::Response;
use crate::{
    facts::{Rhythm, Schedule},
    guidance::{ClearedBy, Deciding, Rule, RuleKind, RulePack, RulesByKind, Severity, concerns, meet},
};

/// What the rules say of a schedule, as warnings: each evening is judged when it comes. The needle is that of its roller, in
/// micrometres, if it names one.
pub(crate) fn schedule_response(schedule: &Schedule, needle_um: Option<u32>) -> Response {
    let rules = RulesByKind::bundled();
    let mut findings = Vec::new();
    let mut warn = |rule: &Rule, value: Deciding, cleared_by: ClearedBy| {
        let finding = RulePack::bundled().finding(rule, rule.severity.min(Severity::Warn));
        findings.push(finding.decided_by(value).cleared_by(cleared_by));
    };
    let (in_a_week, apart) = (most_in_a_week(&schedule.rhythm), days_apart(&schedule.rhythm));
    for rule in &rules.longest_needles {
        if let (RuleKind::LongestNeedle { areas, stop_above_um, .. }, Some(um)) = (&rule.kind, needle_um)
            && concerns(areas, &schedule.areas)
            && um > *stop_above_um
        {
            warn(rule, Deciding::Length { um: um.into() }, ClearedBy::ShorterNeedle);
        }
    }
    for rule in &rules.quotas {
        if let RuleKind::Quota { areas, sessions, days: 7 } = &rule.kind
            && meet(areas, &schedule.areas)
            && in_a_week > *sessions
        {
            warn(rule, Deciding::Count { count: in_a_week.into() }, ClearedBy::Nothing);
        }
    }
    let needle_um = needle_um.unwrap_or(1); // the shortest ask for the least
    for rule in &rules.gaps {
        if let RuleKind::Gap { areas, above_um, up_to_um, hard_days, .. } = &rule.kind
            && concerns(areas, &schedule.areas)
            && *above_um < needle_um
            && needle_um <= *up_to_um
            && apart < *hard_days
        {
            warn(rule, Deciding::Days { days: apart.into() }, ClearedBy::Nothing);
        }
    }
    Response::new(findings, Vec::new())
}

/// The most sessions that it asks for in seven days.
fn most_in_a_week(rhythm: &Rhythm) -> u32 {
    match rhythm {
        Rhythm::PerWeek { most, .. } => most.get(),
        Rhythm::Weekdays { days } => u32::try_from(days.len()).unwrap_or(u32::MAX),
        Rhythm::EveryDays { days } => 7_u32.div_ceil(days.get().max(1)),
    }
}

/// How many days lie between two of its sessions at least, if they are spread as well as can be.
fn days_apart(rhythm: &Rhythm) -> u32 {
    match rhythm {
        Rhythm::PerWeek { least, .. } => 7 / least.get().max(1),
        Rhythm::EveryDays { days } => days.get(),
        Rhythm::Weekdays { days } => {
            let places: Vec<u32> = days.iter().map(|day| *day as u32).collect();
            let next = places.iter().skip(1).copied().chain(places.first().map(|first| first + 7));
            places.iter().zip(next).map(|(day, next)| next - day).min().unwrap_or(7)
        }
    }
}
