//! After days on which the phone was off: what is still unmet is said once, at the next daily hour.
//!
//! What is still to come by itself, after a clock was set back, a journey or a snooze, is known only once the answers and the
//! quiet hours have moved the others. So this pass comes after those, and takes what it adds through them.

use super::{
    actions::{self, Answering},
    draft::{Candidate, Draft, Id},
    facts::PlanFacts,
    notification::Policy,
    quiet::{self, next_hour},
};
use crate::{
    device::{ArmedReminder, ArmedState},
    duties::Duty,
    shared_text::SharedText,
    time::{Timestamp, Zone},
};

/// Adds a reminder of each duty where the phone missed one and has shown none since, unless one comes until then anyway.
pub(super) fn propose(draft: &mut Draft, duties: &[Duty<'_>], facts: &PlanFacts, now: Timestamp, zone: &Zone) {
    let is_to_come =
        |id: &SharedText| draft.candidates.iter().any(|candidate| candidate.at > now && candidate.id == *id);
    let did_not_come = |row: &ArmedReminder| row.state == ArmedState::Missed || row.is_awaited() && row.is_overdue(now);
    let missed: Vec<_> = facts.device.iter().filter(|row| did_not_come(row) && !is_to_come(&row.id)).collect();
    if missed.is_empty() {
        return;
    }
    let mut added = Draft::new();
    for (number, _) in (0_u16..).zip(duties) {
        let mine: Vec<&Candidate> =
            draft.candidates.iter().filter(|candidate| candidate.duty == Some(number)).collect();
        let speaks = |id: &SharedText| mine.iter().any(|candidate| candidate.id == *id);
        let found = missed.iter().filter(|row| speaks(&row.id) || row.merged.iter().any(&speaks));
        // When it was seen that it had not come; now, if that is seen just now.
        let Some(found) = found.map(|row| row.fired.unwrap_or(now)).max() else { continue };
        let hour = next_hour(found, &facts.settings, zone);
        let was_shown = facts.device.iter().any(|row| {
            let shown = row.state == ArmedState::Fired && row.fired.unwrap_or(row.at) > found;
            shown && (speaks(&row.id) || row.merged.iter().any(&speaks))
        });
        let comes_anyway = || mine.iter().any(|candidate| found < candidate.at && candidate.at <= hour.1);
        let repeats = mine.iter().find(|candidate| candidate.series_text() != candidate.id.as_str());
        let Some(model) = repeats.filter(|_| !was_shown && !comes_anyway()) else { continue };
        let id = Id::added(model.series_text(), hour.0);
        let candidate = Candidate::new(model.kind, id, hour.1, Policy::Date, model.message.clone()).of_duty(number);
        added.candidates.push(candidate);
    }
    actions::apply(&mut added, &facts.actions, Answering { settings: &facts.settings, now, zone });
    quiet::respect(&mut added, &facts.settings, zone);
    draft.candidates.append(&mut added.candidates);
    draft.reasons.append(&mut added.reasons);
}
