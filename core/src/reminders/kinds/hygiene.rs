//! The disinfect ladder and the soak timer: what one roller asks for.

use std::rc::Rc;

use super::{
    super::{
        buttons::ButtonSet,
        draft::{Candidate, Draft, Id},
        fate::{Fate, HeldBack},
        message::{Keys, Message, Saying, keys},
        notification::Policy,
        rules::timing,
    },
    context::Asking,
    ladder::{Rung, rungs},
};
use crate::{
    device::ArmedState,
    duties::{DutyKind, RollerNow},
    facts::{ReminderKind, RollerId, RollerKind, RollerRecord, TickKind},
    guidance::{Rule, RulePack, short_name},
    hygiene::{RollerState, RunProgress, StepProgress},
    shared_text::SharedText,
    time::Timestamp,
};

/// From so many weeks on after the first day, that is after four weekly reminders, a roller that nobody cleans may be gone:
/// our own choice.
const WEEKS_OF_CLEANING: u32 = 5;

/// Proposes what the rollers ask for, and tells whether one of them is not clean.
///
/// A roller that was used and is neither clean nor retired asks to be disinfected: some minutes after it became known that it
/// is not clean, then on days at the person's hour, for as long as it stays so. A session that nobody ended counts from its
/// start: a reminder too early beats one that never comes. While it soaks, it only asks to be taken out.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) -> bool {
    let mut is_dirty = false;
    for roller in &asking.rollers {
        let RollerNow { record, state, open_runs } = roller;
        let is_cleaned = record.roller.kind != RollerKind::PenCartridge; // a cartridge is thrown away
        let Some(key) = key(state).filter(|_| is_cleaned) else { continue };
        let subject = roller.unclean_subject();
        let duty = asking.duty(DutyKind::NotClean, &subject);
        if !roller.is_refreshed() && (duty.is_some() || record.last_session.is_some()) {
            is_dirty = true;
            let rule = timing(ReminderKind::Disinfect).rule;
            let message = message(record, key, RulePack::bundled().contact_time().1, rule);
            propose_ladder(draft, asking, roller, &subject, duty, message);
        }
        if let RollerState::Soaking { run, .. } = *state {
            let run = open_runs.iter().find(|open| open.run == run);
            let soak = run.and_then(|run| Some((soak_done(record, run)?, run)));
            draft.candidates.extend(soak.map(|(candidate, run)| {
                let checklist = || {
                    let step = run.current().map_or("", |step| step.step.as_str());
                    asking.duty(DutyKind::Checklist, &SharedText::of(&[&run.run.text(), "/", step]))
                };
                candidate.of_duty(duty.or_else(checklist))
            }));
        }
    }
    is_dirty
}

/// The text that a roller in this state asks with.
fn key(state: &RollerState) -> Option<&'static Keys> {
    match state {
        RollerState::Clean { .. }
        | RollerState::NeedsSoak { .. }
        | RollerState::Sterile
        | RollerState::Retired { .. } => None,
        RollerState::Soaking { .. } => Some(keys!("notify-take-out")), // its ladder only speaks again once the soak is over
        RollerState::Drying { .. } => Some(keys!("notify-finish")),
        RollerState::InUse { .. } | RollerState::Dirty { .. } => Some(keys!("notify-disinfect")),
    }
}

fn propose_ladder(
    draft: &mut Draft,
    asking: &Asking<'_>,
    roller: &RollerNow<'_>,
    subject: &str,
    duty: Option<u16>,
    message: Message,
) {
    let timing = timing(ReminderKind::Disinfect);
    let for_weeks = Rc::new(message.clone().with(ButtonSet::NotCleanForWeeks));
    let message = Rc::new(message);
    // One that was used before it was added here has no evening to save: only its days count.
    let minutes = if roller.record.last_session.is_some() { timing.minutes } else { &[] };
    let anchor = roller.unclean_since();
    // A clock that was set back would put the whole ladder off by as much. Then it counts from now; so what was shown once is
    // not asked for again.
    let is_clock_behind = anchor > asking.now;
    let fired = |id: &str| {
        let mut rows = asking.facts.device.iter().filter(|_| is_clock_behind);
        rows.find(|row| row.state == ArmedState::Fired && row.speaks_of(id))
    };
    rungs(asking, anchor.min(asking.now), minutes, timing.days, Policy::Floating, |rung| {
        let Rung { name, at, policy, weeks } = rung;
        let (id, kind) = (SharedText::of(&["disinfect:", subject, ":", &name]), ReminderKind::Disinfect);
        if let Some(row) = fired(&id) {
            draft.explain(&id, Fate::Shown { at: row.fired.unwrap_or(row.at) });
            return;
        }
        let message = if weeks < WEEKS_OF_CLEANING { &message } else { &for_weeks };
        draft.candidates.push(Candidate::new(kind, Id::repeated(id, &name), at, policy, message.clone()).of_duty(duty));
    });
    let contact = roller.record.last_contact().unwrap_or(anchor);
    if let Some(first) = minutes.first().filter(|_| anchor >= contact.plus_minutes(1)) {
        let id = SharedText::of(&["disinfect:", subject, ":", &SharedText::from(*first)]);
        draft.explain(&id, Fate::CountedFromLogging { from: contact.plus_minutes((*first).into()) });
    }
}

/// What a roller says. `seconds` is how long the soak takes that it speaks of.
fn message(record: &RollerRecord, key: &'static Keys, seconds: u32, rule: Option<&'static Rule>) -> Message {
    let roller = record.roller.id;
    Saying::of(key)
        .text("roller", short_name(&record.roller.name))
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

/// A roller that lies in the disinfectant, since when, and until when.
pub(in super::super) struct Soak {
    roller: RollerId,
    began: Timestamp,
    ends: Timestamp,
}

pub(super) fn soaks(asking: &Asking<'_>) -> Vec<Soak> {
    let soak = |roller: &RollerNow<'_>| match roller.state {
        RollerState::Soaking { run, ends } => {
            let recorded = roller.record.runs.iter().find(|recorded| recorded.run.id == run)?;
            let began = recorded.run.ticks.iter().rfind(|tick| tick.kind == TickKind::Begun)?.at;
            Some(Soak { roller: roller.record.roller.id, began: began.min(asking.now), ends })
        }
        _ => None,
    };
    asking.rollers.iter().filter_map(soak).collect()
}

/// Drops the disinfect reminders that would come while their roller lies in the disinfectant, or would have: those were not
/// shown, and do not count for their day.
pub(in super::super) fn hold_back_while_soaking(draft: &mut Draft, soaks: &[Soak]) {
    for &Soak { roller, began, ends } in soaks {
        draft.drop_where(|candidate| {
            let is_its_own = candidate.kind == ReminderKind::Disinfect && candidate.message.roller() == Some(roller);
            let comes_too_soon = is_its_own && began < candidate.at && candidate.at <= ends;
            comes_too_soon.then_some(Fate::HeldBack { by: HeldBack::Soaking })
        });
    }
}
