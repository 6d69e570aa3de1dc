//! Days that come once in a while: results can be judged, a back-up is due.

use super::{
    super::{
        draft::Draft,
        fate::{Fate, HeldBack},
        message::{Message, Saying, keys},
        rules::BACKUP,
    },
    Asking, on_date, words,
};
use crate::{facts::ReminderKind, shared_text::SharedText, time::LocalDate};

pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for due in &asking.due {
        if let Some(date) = due.results_on {
            let saying = Saying::of(keys!("notify-outcome")).text("areas", words(due.areas));
            let message = saying.leading_to(SharedText::built("rollcare://record/skin")).by(due.results_rule);
            push(
                draft,
                asking,
                ReminderKind::OutcomeDate,
                SharedText::of(&["outcome:", due.schedule.id.write(&mut [0; 36]), "/", date.write(&mut [0; 10])]),
                date,
                message,
            );
        }
    }
    if let Some(from) = asking.facts.backup_from {
        for day in BACKUP.days {
            let saying = Saying::of(keys!("notify-backup")).text("date", from.write(&mut [0; 10]));
            let message = saying.leading_to(SharedText::built("rollcare://export"));
            let id = SharedText::from(format!("backup:{from}:{day}"));
            push(draft, asking, ReminderKind::BackupDue, id, from.plus_days(*day), message);
        }
    }
}

/// A pause that covers everything moves it to the first day after; one without an end holds it back.
fn push(draft: &mut Draft, asking: &Asking<'_>, kind: ReminderKind, id: SharedText, date: LocalDate, message: Message) {
    match asking.after_pauses(date) {
        None => draft.hold_back(id, HeldBack::Pause),
        Some(day) if asking.is_recent(asking.hour(day)) => {
            if day != date {
                draft.explain(&id, Fate::MovedFromPause { from: asking.hour(date) });
            }
            draft.candidates.push(on_date(kind, id, asking.hour(day), message));
        }
        Some(_) => {}
    }
}
