//! Finds all duties, in the order of their weight.

use super::{
    duty::{Duty, DutyKind, MutedBy},
    facts::DutyFacts,
    schedule::no_roller,
    skin,
};
use crate::{
    order,
    time::{Timestamp, Zone},
};

/// All duties, those that weigh more first, of one kind the longest unmet first.
///
/// Who no longer rolls has none but to clean or throw away the rollers that are not clean.
pub(crate) fn duties<'a>(facts: &DutyFacts<'_, 'a>, now: Timestamp, zone: &Zone) -> Vec<Duty<'a>> {
    let settings = facts.weeks.settings;
    let mut duties: Vec<Duty<'a>> = Vec::new();
    for roller in facts.rollers {
        roller.add_duties(&mut duties, settings.day_starts, now, zone);
    }
    duties.extend(facts.due.iter().filter_map(|due| no_roller(due, facts, now, zone)));
    duties.extend(facts.flags.iter().map(skin::red_flag));
    duties.extend(facts.recoveries.iter().map(skin::recovery));
    if settings.stopped.is_some() {
        duties.retain(|duty| duty.key.kind == DutyKind::NotClean);
    }
    for duty in &mut duties {
        if duty.muted_by.is_none() && settings.reminders_off.contains(&duty.key.kind.reminder()) {
            duty.muted_by = Some(MutedBy::SwitchedOff);
        }
    }
    order::sort_by(&mut duties, |a, b| {
        let rank = |duty: &Duty<'_>| (duty.key.kind, duty.since);
        rank(a).cmp(&rank(b)).then_with(|| a.key.subject.cmp(&b.key.subject))
    });
    duties
}
