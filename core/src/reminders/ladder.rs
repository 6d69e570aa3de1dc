//! The disinfect ladder and the soak timer: what one roller asks for.

use super::{
    notification::{Candidate, Policy, ReminderKind},
    plan::{Draft, Fate, HeldBack},
};
use crate::{
    facts::{RollerRecord, Session, Settings},
    guidance::{Arguments, Rule, RuleKind, RulePack, text},
    hygiene::{RollerState, RunProgress, StepProgress, open_runs},
    time::{LocalDate, Timestamp, Zone, resolve},
};

/// Proposes what this roller asks for.
///
/// A roller that was used and is neither clean nor retired asks to be disinfected: some minutes after the session, then
/// daily at the person's hour. A session that goes on counts from its start: a reminder too early beats one that never
/// comes. While it soaks, it only asks to be taken out.
pub(super) fn propose(
    draft: &mut Draft,
    record: &RollerRecord,
    state: &RollerState,
    settings: &Settings,
    now: Timestamp,
    zone: &Zone,
) {
    let disinfect_key = match state {
        RollerState::Clean { .. } | RollerState::Retired { .. } => return,
        RollerState::Soaking { .. } => "notify-take-out", // its ladder only speaks again once the soak is over
        RollerState::Drying { .. } => "notify-finish",
        RollerState::InUse { .. } | RollerState::Dirty { .. } => "notify-disinfect",
    };
    if let Some(session) = &record.last_session {
        let message = Message::of(record, disinfect_key, RulePack::bundled().contact_time().1);
        propose_ladder(draft, session, &message, settings, now, zone);
    }
    if let RollerState::Soaking { run, .. } = *state {
        let soak = open_runs(record, now).into_iter().find(|open| open.run == run);
        draft.candidates.extend(soak.and_then(|run| soak_done(record, &run)));
    }
}

fn propose_ladder(
    draft: &mut Draft,
    session: &Session,
    message: &Message<'_>,
    settings: &Settings,
    now: Timestamp,
    zone: &Zone,
) {
    for (rule, minutes, days) in ladders() {
        let (Some(&first), Some(&last)) = (minutes.first(), minutes.last()) else { continue };
        let by_session = session.last_contact();
        // Logged only after the last of them: then they count from the logging, or nobody would be reminded today.
        let late = session.logged >= by_session.plus_minutes(last.into());
        let anchor = if late { session.logged } else { by_session };
        // A clock that was set back would put the whole ladder off by as much.
        let anchor = anchor.min(now);

        let mut rungs: Vec<_> = minutes
            .iter()
            .map(|&minute| (minute.to_string(), anchor.plus_minutes(minute.into()), Policy::Elapsed))
            .collect();
        let last_rung = anchor.plus_minutes(last.into());
        rungs.extend(daily(last_rung, days, settings, zone).map(|(date, at)| (date.to_string(), at, Policy::Floating)));

        for (rung, at, policy) in rungs {
            let candidate = message.disinfect(rule, disinfect_id(session, &rung), at, policy);
            if late && rung == first.to_string() {
                let from = by_session.plus_minutes(first.into());
                draft.explain(&candidate.id, Fate::CountedFromLogging { from });
            }
            draft.candidates.push(candidate);
        }
    }
}

fn disinfect_id(session: &Session, rung: &str) -> String {
    format!("disinfect:{}:{rung}", session.id)
}

/// Drops the disinfect reminders that would come while their roller lies in the disinfectant.
pub(super) fn hold_back_while_soaking(
    draft: &mut Draft,
    rollers: &[RollerRecord],
    states: &[RollerState],
    now: Timestamp,
) {
    for (record, state) in rollers.iter().zip(states) {
        if let RollerState::Soaking { ends, .. } = *state {
            let is_nag = |candidate: &Candidate| candidate.kind == ReminderKind::Disinfect;
            draft.drop_where(|candidate| {
                let comes_too_soon = is_nag(candidate) && candidate.roller == record.roller.id && candidate.at <= ends;
                (comes_too_soon && candidate.at > now).then_some(Fate::HeldBack { by: HeldBack::Soaking })
            });
        }
    }
}

/// The person's hour on `days` dates in a row, the first one after `after`. Ids carry the date, so that a journey to
/// another zone moves a day's reminder instead of adding one.
fn daily(
    after: Timestamp,
    days: u32,
    settings: &Settings,
    zone: &Zone,
) -> impl Iterator<Item = (LocalDate, Timestamp)> {
    let at = move |date: LocalDate| resolve(date.at(settings.daily_at), zone);
    let today = zone.date(after);
    let first = u32::from(at(today) <= after);
    (first..first.saturating_add(days)).map(move |day| today.plus_days(day)).map(move |date| (date, at(date)))
}

fn ladders() -> impl Iterator<Item = (&'static Rule, &'static [u32], u32)> {
    RulePack::bundled().rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::Ladder { minutes, days } => Some((rule, minutes.as_slice(), *days)),
        _ => None,
    })
}

/// What one roller's notifications say: made once, the same on every rung.
struct Message<'a> {
    record: &'a RollerRecord,
    title: String,
    body: String,
}

impl<'a> Message<'a> {
    /// `seconds` is how long the soak takes that it speaks of.
    fn of(record: &'a RollerRecord, key: &str, seconds: u32) -> Self {
        let arguments = Arguments::new()
            .with_text("roller", &record.roller.name)
            .with("minutes", seconds.div_ceil(60))
            .with("percent", RulePack::bundled().alcohol_percent());
        let say = |part: &str| text(&format!("{key}-{part}"), &arguments);
        Self { record, title: say("title"), body: say("body") }
    }

    fn disinfect(&self, rule: &'static Rule, id: String, at: Timestamp, policy: Policy) -> Candidate {
        self.candidate(rule, id, at, policy, ReminderKind::Disinfect)
    }

    fn candidate(
        &self,
        rule: &'static Rule,
        id: String,
        at: Timestamp,
        policy: Policy,
        kind: ReminderKind,
    ) -> Candidate {
        let (title, body) = (self.title.clone(), self.body.clone());
        Candidate {
            id,
            at,
            policy,
            kind,
            roller: self.record.roller.id,
            title,
            body,
            rule: &rule.id,
            merged: Vec::new(),
        }
    }
}

/// The end of the soak that is under way.
fn soak_done(record: &RollerRecord, run: &RunProgress) -> Option<Candidate> {
    let (ends, seconds) = run.running_contact()?;
    let mut id = format!("soak-done:{}", run.run);
    let is_contact = |step: &&StepProgress| step.timer.is_some_and(|timer| timer.is_contact_time);
    let first = run.steps.iter().find(is_contact);
    if let Some(later) = run.current().filter(|step| Some(*step) != first) {
        id = format!("{id}:{}", later.step); // what was answered to the first soak is no answer to this one
    }
    let (message, rule) = (Message::of(record, "notify-soak-done", seconds), RulePack::bundled().contact_time().0);
    Some(message.candidate(rule, id, ends, Policy::Elapsed, ReminderKind::SoakDone))
}
