//! Sessions that were begun and that nobody has ended.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft, Id},
        message::{Saying, keys},
        notification::Policy,
        rules::OPEN_SESSION,
    },
    context::Asking,
    ladder::{Rung, rungs},
};
use crate::{duties::DutyKind, facts::ReminderKind, guidance::short_name, shared_text::SharedText};

/// Asks whether a session is over, some time after it was begun, for as long as nobody says so.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for (number, duty) in asking.duties_of(DutyKind::OpenSession) {
        let message = Saying::of(keys!("notify-open-session"))
            .text("roller", duty.roller.map(|roller| short_name(&roller.name)).unwrap_or_default())
            .areas(duty.areas)
            .about(duty.roller.map(|roller| roller.id))
            .leading_to(duty.task.deep_link());
        let (message, kind, subject) = (Rc::new(message), ReminderKind::OpenSession, &duty.key.subject);
        rungs(
            asking,
            duty.known,
            OPEN_SESSION.minutes,
            OPEN_SESSION.days,
            Policy::Date,
            |Rung { name, at, policy, .. }| {
                let id = Id::repeated(SharedText::of(&[kind.as_str(), ":", subject, ":", &name]), &name);
                draft.candidates.push(Candidate::new(kind, id, at, policy, message.clone()).of_duty(number));
            },
        );
    }
}
