//! Looks at the skin: after a session, and while it heals.

use std::rc::Rc;

use super::{
    super::{
        buttons::ButtonSet,
        draft::{Candidate, Draft},
        fate::HeldBack,
        message::{Saying, keys},
        notification::Policy,
        rules::{RED_FLAG, timing},
    },
    context::{Asking, Recent, on_date},
    ladder::{Rung, rungs},
};
use crate::{
    duties::DutyKind,
    facts::{AreaSet, ReminderKind, SessionTrace},
    guidance::Value,
    precheck::Recovering,
    shared_text::SharedText,
    time::{LocalDate, MINUTE_MS},
};

pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    propose_check_ins(draft, asking);
    propose_nurse_back(draft, asking);
    propose_red_flags(draft, asking);
}

/// Some mornings after a session somebody looks at the skin; not where somebody did that day, or where another session
/// came after it, which asks for itself.
fn propose_check_ins(draft: &mut Draft, asking: &Asking<'_>) {
    let timing = timing(ReminderKind::CheckIn);
    for &Recent { session, ref id, is_overtaken } in &asking.recent {
        let date = session.zone.day(session.last_contact, asking.day_starts());
        for day in timing.days {
            let date = date.plus_days(*day);
            let at = asking.hour(date);
            if !asking.is_recent(at) {
                continue;
            }
            let id = SharedText::of(&["check-in:", id, "/", &SharedText::from(*day)]);
            if is_overtaken {
                draft.hold_back(id, HeldBack::Overtaken);
            } else if was_looked_at(session, date, asking) {
                draft.hold_back(id, HeldBack::Done);
            } else {
                let saying = Saying::of(keys!("notify-check-in")).areas(session.areas).number("days", *day);
                let link = SharedText::of(&["rollcare://check-in/", first(session.areas)]);
                let message = saying.by(timing.rule).leading_to(link);
                draft.candidates.push(on_date(ReminderKind::CheckIn, id, at, message));
            }
        }
    }
}

/// The days for which a session can ask for looks at most, with some more: zones differ by more than a day.
pub(super) fn longest_days() -> u32 {
    timing(ReminderKind::CheckIn).days.iter().copied().max().unwrap_or(0) + 3
}

fn was_looked_at(session: &SessionTrace, date: LocalDate, asking: &Asking<'_>) -> bool {
    asking.facts.check_ins.iter().any(|check_in| {
        check_in.at > session.last_contact
            && session.areas.contains(check_in.area)
            && check_in.zone.day(check_in.at, asking.day_starts()) == date
    })
}

/// While skin heals somebody looks at it every day, and then less often.
fn propose_nurse_back(draft: &mut Draft, asking: &Asking<'_>) {
    let timing = timing(ReminderKind::NurseBack);
    for Recovering { state, last_day } in &asking.recoveries {
        let saying = Saying::of(keys!("notify-nurse-back")).value("area", Value::Areas(AreaSet::of(&[state.area])));
        let saying = saying.number("good", state.good.get()).number("needed", state.needed.get());
        let link = SharedText::of(&["rollcare://check-in/", state.area.as_str()]);
        let message = Rc::new(saying.by(timing.rule).leading_to(link));
        let duty = asking.duty(DutyKind::Recovery, state.area.as_str());
        // The last day is over when the next one begins.
        let anchor = asking.hour(*last_day);
        rungs(asking, anchor, &[], timing.days, Policy::Date, |Rung { name, at, policy, .. }| {
            let (id, kind) =
                (SharedText::of(&["nurse-back:", state.area.as_str(), "/", &name]), ReminderKind::NurseBack);
            draft.candidates.push(Candidate::new(kind, id, at, policy, message.clone()).of_duty(duty));
        });
    }
}

/// A warning sign is spoken of on the days after it was seen, and then every week, until it is cleared. One that came too
/// early to tell is asked again some hours later.
fn propose_red_flags(draft: &mut Draft, asking: &Asking<'_>) {
    for flag in &asking.flags {
        let (area, kind) = (flag.seen.area.as_str(), ReminderKind::RedFlag);
        let is_for_a_clinician = flag.is_for_a_clinician();
        let keys = if is_for_a_clinician { keys!("notify-red-flag") } else { keys!("notify-look-again") };
        let saying = Saying::of(keys).value("area", Value::Areas(AreaSet::of(&[flag.seen.area]))).by(flag.rule);
        let message = if is_for_a_clinician {
            saying.leading_to(SharedText::of(&["rollcare://clearance/", area])).with(ButtonSet::Doctor)
        } else {
            saying.leading_to(SharedText::of(&["rollcare://check-in/", area]))
        };
        let message = Rc::new(message);
        let duty = asking.duty(DutyKind::RedFlag, area);
        let look = flag.seen.look.text();
        let again = flag.again.map(|again| again.millis_since(flag.seen.at) / MINUTE_MS);
        let again = again.and_then(|minutes| u32::try_from(minutes).ok());
        rungs(
            asking,
            flag.seen.at,
            again.as_slice(),
            RED_FLAG.days,
            Policy::Date,
            |Rung { name, at, policy, .. }| {
                // The next look that is too early to tell asks anew.
                let name = if policy == Policy::Elapsed { look.as_str() } else { &name };
                let id = SharedText::of(&[kind.as_str(), ":", area, "/", name]);
                draft.candidates.push(Candidate::new(kind, id, at, policy, message.clone()).of_duty(duty));
            },
        );
    }
}

fn first(areas: AreaSet) -> &'static str {
    areas.iter().next().map_or("", |area| area.as_str())
}
