//! The disinfect ladder and the soak timer: what one roller asks for.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft, Id},
        fate::{Fate, HeldBack},
        message::{Keys, Message, Saying, keys},
        notification::Policy,
        rules::{Timing, timing},
    },
    context::{Asking, RollerNow},
};
use crate::{
    device::ArmedState,
    facts::{ReminderKind, RollerId, RollerRecord, Session, Settings},
    guidance::{Rule, RulePack},
    hygiene::{RollerState, RunProgress, StepProgress},
    shared_text::SharedText,
    time::{LocalDate, Timestamp, Zone, resolve},
};

/// Proposes what the rollers ask for, and tells whether one of them is not clean.
///
/// A roller that was used and is neither clean nor retired asks to be disinfected: some minutes after the session, then
/// on days at the person's hour. A session that goes on counts from its start: a reminder too early beats one that never
/// comes. While it soaks, it only asks to be taken out.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) -> bool {
    let mut is_dirty = false;
    for RollerNow { record, state, open_runs } in &asking.rollers {
        let Some(key) = key(state) else { continue };
        if let Some(session) = &record.last_session {
            let timing = timing(ReminderKind::Disinfect);
            is_dirty = true;
            let message = message(record, key, RulePack::bundled().contact_time().1, timing.rule);
            propose_ladder(draft, asking, session, &Rc::new(message), timing);
        }
        if let RollerState::Soaking { run, .. } = *state {
            let soak = open_runs.iter().find(|open| open.run == run);
            draft.candidates.extend(soak.and_then(|run| soak_done(record, run)));
        }
    }
    is_dirty
}

/// The text that a roller in this state asks with.
fn key(state: &RollerState) -> Option<&'static Keys> {
    match state {
        RollerState::Clean { .. } | RollerState::Retired { .. } => None,
        RollerState::Soaking { .. } => Some(keys!("notify-take-out")), // its ladder only speaks again once the soak is over
        RollerState::Drying { .. } => Some(keys!("notify-finish")),
        RollerState::InUse { .. } | RollerState::Dirty { .. } => Some(keys!("notify-disinfect")),
    }
}

fn propose_ladder(
    draft: &mut Draft,
    asking: &Asking<'_>,
    session: &Session,
    message: &Rc<Message>,
    Timing { minutes, days, .. }: Timing,
) {
    let (Some(&first), Some(&last)) = (minutes.first(), minutes.last()) else { return };
    let by_session = session.last_contact();
    // Logged only after the last of them: then they count from the logging, or nobody would be reminded today.
    let late = session.logged >= by_session.plus_minutes(last.into());
    let anchor = if late { session.logged } else { by_session };
    // A clock that was set back would put the whole ladder off by as much. Then it counts from now, whenever that is; so
    // what was shown once is not asked for again.
    let is_clock_behind = anchor > asking.now;
    let anchor = anchor.min(asking.now);
    let fired = |id: &str| {
        let mut rows = asking.facts.device.iter().filter(|_| is_clock_behind);
        rows.find(|row| row.state == ArmedState::Fired && row.speaks_of(id))
    };
    let subject = &session.id.text();
    let mut push = |rung: &str, at, policy| {
        let (id, kind) = (SharedText::of(&["disinfect:", subject, ":", rung]), ReminderKind::Disinfect);
        if let Some(row) = fired(&id) {
            draft.explain(&id, Fate::Shown { at: row.fired.unwrap_or(row.at) });
            return;
        }
        draft.candidates.push(Candidate::new(kind, Id::repeated(id, rung), at, policy, message.clone()));
    };
    for minute in minutes {
        push(&SharedText::from(*minute), anchor.plus_minutes((*minute).into()), Policy::Elapsed);
    }
    for (date, at) in hours(anchor.plus_minutes(last.into()), days, &asking.facts.settings, asking.zone) {
        push(&date.text(), at, Policy::Floating);
    }
    if late {
        let from = by_session.plus_minutes(first.into());
        draft.explain(
            &SharedText::of(&["disinfect:", subject, ":", &SharedText::from(first)]),
            Fate::CountedFromLogging { from },
        );
    }
}

/// The person's hour after `after`: for the nth time for each n of `days`. Ids carry the date, so that a journey to
/// another zone moves a day's reminder instead of adding one.
fn hours(
    after: Timestamp,
    days: &[u32],
    settings: &Settings,
    zone: &Zone,
) -> impl Iterator<Item = (LocalDate, Timestamp)> {
    let at = move |date: LocalDate| resolve(date.at(settings.daily_at), zone);
    let today = zone.date(after);
    let before = today.minus_days(u32::from(at(today) > after));
    days.iter().map(move |day| before.plus_days(*day)).map(move |date| (date, at(date)))
}

/// What a roller says. `seconds` is how long the soak takes that it speaks of.
fn message(record: &RollerRecord, key: &'static Keys, seconds: u32, rule: Option<&'static Rule>) -> Message {
    let roller = record.roller.id;
    Saying::of(key)
        .text("roller", record.roller.name.as_str())
        .number("minutes", seconds.div_ceil(60))
        .number("percent", RulePack::bundled().alcohol_percent())
        .by(rule)
        .about(roller)
        .leading_to(SharedText::of(&["rollcare://roller/", &roller.text(), "/clean"]))
}

/// The end of the soak that is under way.
fn soak_done(record: &RollerRecord, run: &RunProgress) -> Option<Candidate> {
    let (ends, seconds) = run.running_contact()?;
    let mut id = SharedText::of(&["soak-done:", &run.run.text()]);
    let is_contact = |step: &&StepProgress| step.timer.is_some_and(|timer| timer.is_contact_time);
    let first = run.steps.iter().find(is_contact);
    if let Some(later) = run.current().filter(|step| Some(*step) != first) {
        id = SharedText::of(&[&id, "/", &later.step]); // what was answered to the first soak is no answer to this one
    }
    let message = message(record, keys!("notify-soak-done"), seconds.get(), Some(RulePack::bundled().contact_time().0));
    let kind = ReminderKind::SoakDone;
    Some(Candidate::new(kind, id, ends, Policy::Elapsed, Rc::new(message)))
}

/// A roller that lies in the disinfectant, and until when.
pub(in super::super) struct Soak {
    roller: RollerId,
    ends: Timestamp,
}

pub(super) fn soaks(asking: &Asking<'_>) -> Vec<Soak> {
    let soak = |roller: &RollerNow<'_>| match roller.state {
        RollerState::Soaking { ends, .. } => Some(Soak { roller: roller.record.roller.id, ends }),
        _ => None,
    };
    asking.rollers.iter().filter_map(soak).collect()
}

/// Drops the disinfect reminders that would come while their roller lies in the disinfectant.
pub(in super::super) fn hold_back_while_soaking(draft: &mut Draft, soaks: &[Soak], now: Timestamp) {
    for &Soak { roller, ends } in soaks {
        draft.drop_where(|candidate| {
            let is_its_own = candidate.kind == ReminderKind::Disinfect && candidate.message.roller() == Some(roller);
            let comes_too_soon = is_its_own && candidate.at <= ends && candidate.at > now;
            comes_too_soon.then_some(Fate::HeldBack { by: HeldBack::Soaking })
        });
    }
}
