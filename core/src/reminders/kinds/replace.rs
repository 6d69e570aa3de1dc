//! Rollers that are due for replacement, and rollers that are not to be used any more.

use std::rc::Rc;

use super::{
    super::{
        buttons::ButtonSet,
        draft::{Candidate, Draft, Id},
        fate::{Fate, HeldBack},
        message::{Keys, Message, Saying, keys},
        notification::Policy,
        rules::{CARTRIDGE_MINUTES, REPLACE_SOON, THROW_AWAY_DAYS},
    },
    context::{Asking, on_date},
    ladder::{Rung, rungs},
};
use crate::{
    duties::{DutyKind, End, RollerNow, end},
    facts::{Defect, ReminderKind, RollerKind, RollerRecord},
    guidance::{LifeUnit, Rule, RulesByKind, short_name},
    hygiene::{RetiredReason, RollerState, disposal},
    shared_text::SharedText,
    time::{LocalDate, Timestamp, resolve},
    usage::{Life, lives},
};

/// Proposes a reminder in time to get another roller, one when a roller's life is due to end, and those to throw it away from
/// the day on which its life has ended, or a defect ended it, until somebody says that it is gone.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for roller in &asking.rollers {
        let RollerNow { record, state, .. } = roller;
        match state {
            RollerState::Retired { at, reason: RetiredReason::Inspection { defects } }
                if disposal(record, asking.now).is_none() =>
            {
                let is_shared = defects.contains(&Defect::Shared);
                let keys = if is_shared { keys!("notify-replace-shared") } else { keys!("notify-replace-defect") };
                throw_away(draft, asking, record, "defect", (*at, None), keys);
            }
            RollerState::Retired { reason: RetiredReason::SingleUse, .. } => {
                let rule = lives(&record.roller).map(|life| life.rule).next();
                throw_away(
                    draft,
                    asking,
                    record,
                    "stop",
                    (roller.unclean_since(), rule),
                    keys!("notify-replace-cartridge"),
                );
            }
            RollerState::Retired { at, reason: RetiredReason::Infected { .. } }
                if disposal(record, asking.now).is_none() =>
            {
                let by = (*at, RulesByKind::bundled().infected);
                throw_away(draft, asking, record, "infected", by, keys!("notify-replace-infected"));
            }
            RollerState::Retired { .. } => {}
            RollerState::InUse { .. } if record.roller.kind == RollerKind::PenCartridge => {}
            _ => by_life(draft, asking, record),
        }
    }
}

fn by_life(draft: &mut Draft, asking: &Asking<'_>, record: &RollerRecord) {
    let ends = |limit: &dyn Fn(&Life) -> u32| {
        let end = end(record, limit, asking.day_starts())?;
        Some(End { date: not_before_added(end.date, record, asking), ..end })
    };
    let (soon, due, stop) = (ends(&soon), ends(&|life| life.due), ends(&|life| life.stop));
    let is_before = |one: &End, other: &Option<End>| other.as_ref().is_none_or(|other| one.date < other.date);
    if let Some(end) = soon.filter(|soon| is_before(soon, &due) && is_before(soon, &stop)) {
        remind(draft, asking, record, "soon", keys!("notify-replace-soon"), &end);
    }
    if let Some(end) = due.filter(|due| is_before(due, &stop)) {
        remind(draft, asking, record, "due", keys!("notify-replace-due"), &end);
    }
    if let Some(End { date, rule, .. }) = stop {
        let begins = resolve(date.at(asking.day_starts()), asking.zone);
        throw_away(draft, asking, record, "stop", (begins, rule), keys!("notify-replace-stop"));
    }
}

/// How many days or uses of a roller's life have passed when somebody is told to get another one.
fn soon(life: &Life) -> u32 {
    let before = match life.unit {
        LifeUnit::Days => REPLACE_SOON.days,
        LifeUnit::Uses => REPLACE_SOON.uses,
    };
    // A life too short to plan for is not announced.
    if life.due > 2 * before { life.due - before } else { life.due }
}

/// `date`, or the first day with the person's hour after the roller was added, if that is later: what had passed by then
/// was never said.
fn not_before_added(date: LocalDate, record: &RollerRecord, asking: &Asking<'_>) -> LocalDate {
    let added = asking.zone.date(record.roller.added);
    date.max(added.plus_days(u32::from(asking.hour(added) <= record.roller.added)))
}

fn message(record: &RollerRecord, key: &'static Keys, rule: Option<&'static Rule>) -> Message {
    let saying = Saying::of(key).text("roller", short_name(&record.roller.name)).number("uses", record.uses);
    let link = SharedText::of(&["rollcare://roller/", &record.roller.id.text()]);
    saying.about(record.roller.id).by(rule).leading_to(link)
}

/// From the day on which it ended, and then every week.
fn throw_away(
    draft: &mut Draft,
    asking: &Asking<'_>,
    record: &RollerRecord,
    what: &str,
    (ended, rule): (Timestamp, Option<&'static Rule>),
    key: &'static Keys,
) {
    let subject = record.roller.id.text();
    let duty = asking.duty(DutyKind::ThrowAway, &subject);
    let message = Rc::new(message(record, key, rule).with(ButtonSet::ThrowAway));
    // An opened cartridge lies about with its needles: somebody is asked on the same evening.
    let minutes = if record.roller.kind == RollerKind::PenCartridge { CARTRIDGE_MINUTES } else { &[] };
    rungs(asking, ended, minutes, THROW_AWAY_DAYS, Policy::Date, |Rung { name, at, policy, .. }| {
        let id = Id::repeated(SharedText::of(&["replace:", &subject, "/", what, ":", &name]), &name);
        draft
            .candidates
            .push(Candidate::new(ReminderKind::ReplaceRoller, id, at, policy, message.clone()).of_duty(duty));
    });
}

fn remind(
    draft: &mut Draft,
    asking: &Asking<'_>,
    record: &RollerRecord,
    what: &str,
    key: &'static Keys,
    &End { date, ref rung, rule, .. }: &End,
) {
    let subject = &record.roller.id.text();
    let id = Id::repeated(SharedText::of(&["replace:", subject, "/", what, ":", rung]), rung);
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
    draft.candidates.push(on_date(ReminderKind::ReplaceRoller, id, asking.hour(day), message(record, key, rule)));
}
