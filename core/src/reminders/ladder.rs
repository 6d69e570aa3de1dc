//! The disinfect ladder and the soak timer: what one roller asks for.

use super::{
    notification::{Candidate, Policy, ReminderKind},
    plan::{Draft, Fate, HeldBack},
};
use crate::{
    facts::{RollerRecord, Session, Settings},
    guidance::{Arguments, Rule, RuleKind, RulePack, text},
    hygiene::{RollerState, RunProgress, StepProgress, open_runs, roller_state},
    time::{LocalDate, Timestamp, Zone, resolve},
};

/// Proposes what this roller asks for.
///
/// A roller that was used and is neither clean nor retired asks to be disinfected: some minutes after the session, then
/// daily at the person's hour. A session that goes on counts from its start: a reminder too early beats one that never
/// comes. While it soaks, it only asks to be taken out.
pub(super) fn propose(draft: &mut Draft, record: &RollerRecord, settings: &Settings, now: Timestamp, zone: &Zone) {
    let state = roller_state(record, now);
    let soaking = match state {
        RollerState::Clean { .. } | RollerState::Retired { .. } => return,
        RollerState::Soaking { run, .. } => Some(run),
        RollerState::InUse { .. } | RollerState::Dirty { .. } | RollerState::Drying { .. } => None,
    };
    let disinfect_key = match state {
        RollerState::Soaking { .. } => "notify-take-out", // its ladder only speaks again once the soak is over
        RollerState::Drying { .. } => "notify-finish",
        _ => "notify-disinfect",
    };
    let message = Message { record, disinfect_key };
    if let Some(session) = &record.last_session {
        propose_ladder(draft, session, &message, settings, now, zone);
    }
    let soak = soaking.and_then(|soaking| open_runs(record, now).into_iter().find(|run| run.run == soaking));
    draft.candidates.extend(soak.and_then(|run| message.soak_done(&run)));
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
            let candidate = message.disinfect(rule, &format!("disinfect:{}:{rung}", session.id), at, policy);
            if late && rung == first.to_string() {
                let from = by_session.plus_minutes(first.into());
                draft.explain(&candidate.id, Fate::CountedFromLogging { from });
            }
            draft.candidates.push(candidate);
        }
    }
}

/// Drops the disinfect reminders that would come while their roller lies in the disinfectant.
pub(super) fn hold_back_while_soaking(draft: &mut Draft, rollers: &[RollerRecord], now: Timestamp) {
    for record in rollers {
        if let RollerState::Soaking { ends, .. } = roller_state(record, now) {
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

/// The texts of one roller's notifications.
struct Message<'a> {
    record: &'a RollerRecord,
    disinfect_key: &'static str,
}

impl Message<'_> {
    fn disinfect(&self, rule: &'static Rule, id: &str, at: Timestamp, policy: Policy) -> Candidate {
        let seconds = RulePack::bundled().contact_time().1;
        let timing = (at, policy, seconds);
        self.candidate(self.disinfect_key, rule, id.to_owned(), timing, ReminderKind::Disinfect)
    }

    fn soak_done(&self, run: &RunProgress) -> Option<Candidate> {
        let (ends, seconds) = run.running_contact()?;
        let mut id = format!("soak-done:{}", run.run);
        let is_contact = |step: &&StepProgress| step.timer.is_some_and(|timer| timer.is_contact_time);
        let first = run.steps.iter().find(is_contact);
        if let Some(later) = run.current().filter(|step| Some(*step) != first) {
            id = format!("{id}:{}", later.step); // what was answered to the first soak is no answer to this one
        }
        let timing = (ends, Policy::Elapsed, seconds);
        let rule = RulePack::bundled().contact_time().0;
        Some(self.candidate("notify-soak-done", rule, id, timing, ReminderKind::SoakDone))
    }

    /// `timing` is when it comes, by which clock, and how many seconds the soak takes that it speaks of.
    fn candidate(
        &self,
        key: &str,
        rule: &'static Rule,
        id: String,
        (at, policy, seconds): (Timestamp, Policy, u32),
        kind: ReminderKind,
    ) -> Candidate {
        let roller = &self.record.roller;
        let arguments = Arguments::new()
            .with_text("roller", &roller.name)
            .with("minutes", seconds.div_ceil(60))
            .with("percent", RulePack::bundled().alcohol_percent());
        Candidate {
            id,
            at,
            policy,
            kind,
            roller: roller.id,
            title: text(&format!("{key}-title"), &arguments),
            body: text(&format!("{key}-body"), &arguments),
            rule: &rule.id,
            merged: Vec::new(),
        }
    }
}
