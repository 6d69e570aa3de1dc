//! Rollers that are due for replacement, and rollers that are not to be used any more.

use super::{
    super::{
        draft::{Draft, Id},
        fate::{Fate, HeldBack},
        message::{Keys, Saying, keys},
    },
    context::{Asking, RollerNow, on_date},
};
use crate::{
    facts::{ReminderKind, RollerRecord},
    guidance::{LifeUnit, Rule},
    hygiene::{RetiredReason, RollerState},
    shared_text::SharedText,
    time::LocalDate,
    usage::{Life, lives},
};

/// Proposes a reminder when a roller's life is due to end, one when it has ended, and one when a defect ended it.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for RollerNow { record, state, .. } in &asking.rollers {
        match state {
            RollerState::Retired { at, reason: RetiredReason::Inspection { .. } } => {
                let end = End { date: asking.zone.date(*at).plus_days(1), rung: None, rule: None };
                remind(draft, asking, record, "defect", keys!("notify-replace-defect"), &end);
            }
            RollerState::Retired { .. } => {}
            _ => {
                let ends = |limit: fn(&Life) -> u32| {
                    let end = end(record, limit, asking)?;
                    Some(End { date: not_before_added(end.date, record, asking), ..end })
                };
                let (due, stop) = (ends(|life| life.due), ends(|life| life.stop));
                if let Some(end) = due.filter(|due| stop.as_ref().is_none_or(|stop| due.date < stop.date)) {
                    remind(draft, asking, record, "due", keys!("notify-replace-due"), &end);
                }
                if let Some(end) = stop {
                    remind(draft, asking, record, "stop", keys!("notify-replace-stop"), &end);
                }
            }
        }
    }
}

/// A day on which a limit of a roller's life is reached.
struct End {
    date: LocalDate,
    /// What was reached: so many uses, or the days. No journey changes it.
    rung: Option<SharedText>,
    rule: Option<&'static Rule>,
}

/// The first day on which this roller is not to be used any more, as far as the facts tell.
pub(super) fn stops_on(record: &RollerRecord, asking: &Asking<'_>) -> Option<LocalDate> {
    let used_up = lives(&record.roller).any(|life| life.unit == LifeUnit::Uses && record.uses >= life.stop);
    if used_up {
        return Some(record.first_session?.minus_days(2)); // it has passed wherever one is: zones differ by more than a day
    }
    end(record, |life| life.stop, asking).map(|end| end.date)
}

/// The day on which the first of its limits is reached: by days since its first use, or the day after the session that used
/// it up. Sessions that are only planned do not count.
fn end(record: &RollerRecord, limit: impl Fn(&Life) -> u32, asking: &Asking<'_>) -> Option<End> {
    let first = [record.roller.first_used, record.first_session].into_iter().flatten().min();
    let last =
        record.last_session.as_ref().map(|session| session.zone.day(session.last_contact(), asking.day_starts()));
    let ends = lives(&record.roller).filter_map(|life| {
        let (date, rung) = match life.unit {
            LifeUnit::Days => (first?.plus_days(limit(&life)), SharedText::built("days")),
            LifeUnit::Uses => (
                last.filter(|_| record.uses >= limit(&life))?.plus_days(1),
                SharedText::of(&[&SharedText::from(record.uses), "-uses"]),
            ),
        };
        Some(End { date, rung: Some(rung), rule: Some(life.rule) })
    });
    ends.min_by(|a, b| {
        let id = |end: &End| end.rule.map(|rule| &rule.id);
        a.date.cmp(&b.date).then_with(|| id(a).cmp(&id(b)))
    })
}

/// `date`, or the first day with the person's hour after the roller was added, if that is later: what had passed by then
/// was never said.
fn not_before_added(date: LocalDate, record: &RollerRecord, asking: &Asking<'_>) -> LocalDate {
    let added = asking.zone.date(record.roller.added);
    date.max(added.plus_days(u32::from(asking.hour(added) <= record.roller.added)))
}

fn remind(
    draft: &mut Draft,
    asking: &Asking<'_>,
    record: &RollerRecord,
    what: &str,
    key: &'static Keys,
    &End { date, ref rung, rule }: &End,
) {
    let subject = &record.roller.id.text();
    let id = match rung {
        None => SharedText::of(&["replace:", subject, "/", what]).into(),
        Some(rung) => Id::repeated(SharedText::of(&["replace:", subject, "/", what, ":", rung]), rung),
    };
    if !asking.is_recent(asking.hour(date)) && asking.after_pauses(date) == Some(date) {
        return;
    }
    let Some(day) = asking.after_pauses(date) else {
        draft.hold_back(id.text, HeldBack::Pause);
        return;
    };
    if day != date {
        draft.explain(&id.text, Fate::MovedFromPause { from: asking.hour(date) });
    }
    let saying = Saying::of(key).text("roller", record.roller.name.as_str()).number("uses", record.uses);
    let message = saying.about(record.roller.id).by(rule).leading_to(SharedText::of(&["rollcare://roller/", subject]));
    draft.candidates.push(on_date(ReminderKind::ReplaceRoller, id, asking.hour(day), message));
}
