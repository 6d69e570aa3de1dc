//! Days that come once in a while: results can be judged or wear off, a back-up is due.

use super::{
    super::{
        draft::{Draft, Id},
        fate::{Fate, HeldBack},
        message::{Message, Saying, keys},
        rules::BACKUP,
    },
    context::{Asking, on_date},
};
use crate::{
    facts::{AreaSet, ReminderKind},
    guidance::{RulesByKind, Value},
    shared_text::SharedText,
    time::{LocalDate, Zone},
    usage::fading,
};

pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for due in &asking.due {
        for date in due.results_on.iter().copied() {
            let saying = Saying::of(keys!("notify-outcome")).areas(AreaSet::of(due.areas));
            let message = saying.by(due.results_rule).leading_to(SharedText::built("rollcare://record/skin"));
            push(
                draft,
                asking,
                ReminderKind::OutcomeDate,
                SharedText::of(&["outcome:", &due.schedule.id.text(), "/", &date.text()]),
                date,
                message,
            );
        }
    }
    for course in fading(&asking.facts.visits, asking.now, RulesByKind::bundled()) {
        let visit = course.visit.text();
        let saying = Saying::of(keys!("notify-fading")).areas(AreaSet::of(&course.areas));
        let message = saying.by(course.rule).leading_to(SharedText::of(&["rollcare://visit/", &visit]));
        let id = SharedText::of(&["outcome:", &visit, "/", &course.on.text()]);
        push(draft, asking, ReminderKind::OutcomeDate, id, course.on, message);
    }
    if let Some(from) = asking.facts.backup_from {
        let since = asking.zone.day(from, asking.day_starts());
        for day in BACKUP.days {
            let saying = Saying::of(keys!("notify-backup")).value("date", Value::Date(since));
            let message = saying.leading_to(SharedText::built("rollcare://export"));
            let rung = SharedText::from(*day);
            // By its date in UTC, so that no journey makes another reminder of it.
            let id = SharedText::of(&["backup:", &Zone::UTC.date(from).text(), ":", &rung]);
            let id = Id::repeated(id, &rung);
            push(draft, asking, ReminderKind::BackupDue, id, since.plus_days(*day), message);
        }
    }
}

/// A pause that covers everything moves it to the first day after; one without an end holds it back.
fn push(
    draft: &mut Draft,
    asking: &Asking<'_>,
    kind: ReminderKind,
    id: impl Into<Id>,
    date: LocalDate,
    message: Message,
) {
    let id = id.into();
    match asking.after_pauses(date) {
        None => draft.hold_back(id.text, HeldBack::Pause),
        Some(day) if asking.is_recent(asking.hour(day)) => {
            if day != date {
                draft.explain(&id.text, Fate::MovedFromPause { from: asking.hour(date) });
            }
            draft.candidates.push(on_date(kind, id, asking.hour(day), message));
        }
        Some(_) => {}
    }
}
