//! Visits to a professional: the day before, and shortly before, on the practice's wall.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft, Id},
        message::{Keys, Message, Saying, keys},
        notification::Policy,
        rules::{Timing, VISIT},
    },
    context::Asking,
};
use crate::{
    facts::{AreaSet, ReminderKind, Visit},
    guidance::Value,
    shared_text::SharedText,
    time::{Zone, resolve},
};

/// Proposes the reminders of each visit that is to come.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    let Timing { minutes, days, .. } = VISIT;
    for visit in asking.facts.visits.iter().filter(|visit| visit.begins() > asking.now) {
        let mut push = |rung: &[&str], at, message: Message| {
            let (rung, kind) = (SharedText::of(rung), ReminderKind::Visit);
            let id = SharedText::of(&["visit:", &visit.id.text(), ":", &rung]);
            let message = Rc::new(message.pinned(visit.zone.clone()));
            let candidate = Candidate::new(kind, Id::repeated(id, &rung), at, Policy::Pinned, message);
            draft.candidates.push(candidate.useless_from(visit.begins()));
        };
        for day in days {
            let at = resolve(visit.at.date().minus_days(*day).at(asking.facts.settings.daily_at), &visit.zone);
            push(&[&SharedText::from(*day), "-d"], at, message(keys!("notify-visit-day"), visit, *day, asking.zone));
        }
        for minute in minutes {
            let at = visit.begins().plus_minutes(-i64::from(*minute));
            push(
                &[&SharedText::from(*minute), "-min"],
                at,
                message(keys!("notify-visit-soon"), visit, *minute, asking.zone),
            );
        }
    }
}

fn message(key: &'static Keys, visit: &Visit, before: u32, zone: &Zone) -> Message {
    // Where the person's own wall shows the same, no city is named.
    let is_away = zone.civil(visit.begins()) != visit.at;
    let city = visit.zone.name().rsplit('/').next().unwrap_or_default().replace('_', " ");
    Saying::of(key)
        .value("time", Value::Time(visit.at.time()))
        .value("date", Value::Date(visit.at.date()))
        .text("away", SharedText::built(if is_away { "yes" } else { "no" }))
        .text("city", city.as_str())
        .areas(AreaSet::of(&visit.areas))
        .number("before", before)
        .leading_to(SharedText::of(&["rollcare://visit/", &visit.id.text()]))
}
