//! Visits to a professional: the day before, and shortly before, on the practice's wall.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft},
        message::{Keys, Message, Saying, keys},
        notification::Policy,
        rules::{Timing, VISIT},
    },
    Asking, words,
};
use crate::{
    facts::{ReminderKind, Visit},
    shared_text::SharedText,
    time::resolve,
};

/// Proposes the reminders of each visit that is to come.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    let Timing { minutes, days, .. } = VISIT;
    for visit in asking.facts.visits.iter().filter(|visit| visit.begins() > asking.now) {
        let mut push = |rung: String, at, message: Message| {
            let (id, kind) =
                (SharedText::of(&["visit:", visit.id.write(&mut [0; 36]), ":", &rung]), ReminderKind::Visit);
            let message = Rc::new(message.pinned(visit.zone.clone(), visit.begins()));
            draft.candidates.push(Candidate::new(kind, id, at, Policy::Pinned, message));
        };
        for day in days {
            let at = resolve(visit.at.date().minus_days(*day).at(asking.facts.settings.daily_at), &visit.zone);
            push(format!("{day}-d"), at, message(keys!("notify-visit-day"), visit, *day));
        }
        for minute in minutes {
            let at = visit.begins().plus_minutes(-i64::from(*minute));
            push(format!("{minute}-min"), at, message(keys!("notify-visit-soon"), visit, *minute));
        }
    }
}

fn message(key: Keys, visit: &Visit, before: u32) -> Message {
    Saying::of(key)
        .text("time", visit.at.time().to_string())
        .text("date", visit.at.date().write(&mut [0; 10]) as &str)
        .text("zone", visit.zone.name())
        .text("areas", words(&visit.areas))
        .number("before", before)
        .leading_to(SharedText::of(&["rollcare://visit/", visit.id.write(&mut [0; 36])]))
}
