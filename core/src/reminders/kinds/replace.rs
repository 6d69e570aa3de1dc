//! Rollers that are due for replacement, and rollers that are not to be used any more.

use super::{
    super::{
        draft::Draft,
        fate::{Fate, HeldBack},
        message::Saying,
        rules::{Life, lives},
    },
    Asking, on_date,
};
use crate::{
    facts::{ReminderKind, RollerRecord},
    guidance::{LifeUnit, Rule},
    hygiene::{RetiredReason, RollerState},
    time::LocalDate,
};

/// Proposes a reminder when a roller's life is due to end, one when it has ended, and one when a defect ended it.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for (record, state) in &asking.rollers {
        match state {
            RollerState::Retired { at, reason: RetiredReason::Inspection { .. } } => {
                let date = asking.zone.date(*at).plus_days(1);
                remind(draft, asking, record, "defect", "notify-replace-defect", date, None);
            }
            RollerState::Retired { .. } => {}
            _ => {
                let ends = |limit: fn(&Life) -> u32| end(record, limit, asking);
                let (due, stop) = (ends(|life| life.due), ends(|life| life.stop));
                if let Some((date, rule)) = due.filter(|due| stop.is_none_or(|stop| due.0 < stop.0)) {
                    remind(draft, asking, record, "due", "notify-replace-due", date, Some(rule));
                }
                if let Some((date, rule)) = stop {
                    remind(draft, asking, record, "stop", "notify-replace-stop", date, Some(rule));
                }
            }
        }
    }
}

/// The first day on which this roller is not to be used any more, as far as the facts tell.
pub(super) fn stops_on(record: &RollerRecord, asking: &Asking<'_>) -> Option<LocalDate> {
    let used_up = lives(&record.roller).any(|life| life.unit == LifeUnit::Uses && record.uses >= life.stop);
    if used_up {
        return record.first_session; // long ago: whenever it was, it has passed
    }
    end(record, |life| life.stop, asking).map(|(date, _)| date)
}

/// The day on which the first of its limits is reached: by days since its first use, or the day after the session that used
/// it up. Sessions that are only planned do not count.
fn end(record: &RollerRecord, limit: impl Fn(&Life) -> u32, asking: &Asking<'_>) -> Option<(LocalDate, &'static Rule)> {
    let first = [record.roller.first_used, record.first_session].into_iter().flatten().min();
    let last =
        record.last_session.as_ref().map(|session| session.zone.day(session.last_contact(), asking.day_starts()));
    let dates = lives(&record.roller).filter_map(|life| {
        let date = match life.unit {
            LifeUnit::Days => first?.plus_days(limit(&life)),
            LifeUnit::Uses => last.filter(|_| record.uses >= limit(&life))?.plus_days(1),
        };
        Some((date, life.rule))
    });
    dates.min_by(|(a, a_rule), (b, b_rule)| (a, &a_rule.id).cmp(&(b, &b_rule.id)))
}

fn remind(
    draft: &mut Draft,
    asking: &Asking<'_>,
    record: &RollerRecord,
    what: &str,
    key: &'static str,
    date: LocalDate,
    rule: Option<&'static Rule>,
) {
    let id = format!("replace:{}/{what}:{date}", record.roller.id);
    if !asking.is_recent(asking.hour(date)) && asking.after_pauses(date) == Some(date) {
        return;
    }
    let Some(day) = asking.after_pauses(date) else {
        draft.hold_back(id, HeldBack::Pause);
        return;
    };
    if day != date {
        draft.explain(&id, Fate::MovedFromPause { from: asking.hour(date) });
    }
    let roller = record.roller.id;
    let saying = Saying::of(key).text("roller", &record.roller.name).number("uses", record.uses);
    let message = saying.leading_to(format!("rollcare://roller/{roller}")).about(roller).by(rule);
    draft.candidates.push(on_date(ReminderKind::ReplaceRoller, id, asking.hour(day), message));
}
