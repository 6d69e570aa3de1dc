//! Days that come once in a while: results can be judged, a back-up is due.

use super::{
    super::{
        draft::Draft,
        fate::{Fate, HeldBack},
        message::{Message, Saying},
        rules::BACKUP,
    },
    Asking, on_date, words,
};
use crate::{
    facts::{ReminderKind, Settings},
    time::{LocalDate, LocalTime},
};

pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for due in &asking.due {
        if let Some(date) = due.results_on {
            let saying = Saying::of("notify-outcome").text("areas", &words(due.areas));
            let message = saying.leading_to("rollcare://record/skin".to_owned()).by(due.results_rule);
            push(
                draft,
                asking,
                ReminderKind::OutcomeDate,
                format!("outcome:{}/{date}", due.schedule.id),
                date,
                message,
            );
        }
    }
    if let Some(from) = asking.facts.backup_from {
        for day in BACKUP.days {
            let saying = Saying::of("notify-backup").text("date", &from.to_string());
            let message = saying.leading_to("rollcare://export".to_owned());
            let id = format!("backup:{from}:{day}");
            push(draft, asking, ReminderKind::BackupDue, id, from.plus_days(*day), message);
        }
    }
}

/// A pause that covers everything moves it to the first day after; one without an end holds it back.
fn push(draft: &mut Draft, asking: &Asking<'_>, kind: ReminderKind, id: String, date: LocalDate, message: Message) {
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

impl Asking<'_> {
    pub(super) fn day_starts(&self) -> LocalTime {
        let Settings { day_starts, .. } = self.facts.settings;
        day_starts
    }
}
