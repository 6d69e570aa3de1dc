//! Visits to a professional: the day before, and shortly before, on the practice's wall.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft},
        message::{Message, Saying},
        notification::Policy,
        rules::{Timing, VISIT},
    },
    Asking, words,
};
use crate::{
    facts::{ReminderKind, Visit},
    time::resolve,
};

/// Proposes the reminders of each visit that is to come.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    let Timing { minutes, days, .. } = VISIT;
    for visit in asking.facts.visits.iter().filter(|visit| visit.begins() > asking.now) {
        let mut push = |rung: String, at, message: Message| {
            let (id, kind) = (format!("visit:{}:{rung}", visit.id), ReminderKind::Visit);
            let message = Rc::new(message.pinned(visit.zone.clone(), visit.begins()));
            draft.candidates.push(Candidate::new(kind, id, at, Policy::Pinned, message));
        };
        for day in days {
            let at = resolve(visit.at.date().minus_days(*day).at(asking.facts.settings.daily_at), &visit.zone);
            push(format!("{day}-d"), at, message("notify-visit-day", visit, *day));
        }
        for minute in minutes {
            let at = visit.begins().plus_minutes(-i64::from(*minute));
            push(format!("{minute}-min"), at, message("notify-visit-soon", visit, *minute));
        }
    }
}

fn message(key: &'static str, visit: &Visit, before: u32) -> Message {
    Saying::of(key)
        .text("time", &visit.at.time().to_string())
        .text("date", &visit.at.date().to_string())
        .text("zone", visit.zone.name())
        .text("areas", &words(&visit.areas))
        .number("before", before)
        .leading_to(format!("rollcare://visit/{}", visit.id))
}
