//! Reminders that were missed: phones kill apps, and people look elsewhere.

use std::collections::BTreeSet;

use super::{
    notification::ReminderKind,
    plan::{Fate, Planning, Reason, ReminderPlan},
    quiet::when_it_may_speak,
};
use crate::{
    facts::{ReminderActionKind, RollerRecord},
    hygiene::{RollerState, roller_state},
    time::{MINUTE_MS, Timestamp},
};

/// How many reminders have come, as far as is known, and were neither answered nor followed since. `plan` is the plan of
/// `facts`.
///
/// A roller that is clean has no reminders to miss. Whatever was done with it in a checklist follows all its reminders up to
/// then, and none disturbs a soak. What comes in the same minute is one reminder. One that was snoozed is missed when the
/// time has passed to which it was put off.
pub fn missed(plan: &ReminderPlan, facts: Planning<'_>) -> u32 {
    let (mut seen, mut answered) = (BTreeSet::new(), BTreeSet::new());
    for record in facts.rollers {
        let quiet_until = quiet_until(record, plan.made_at);
        for (reason, kind, at) in plan.reasons.iter().filter_map(|reason| passed(reason, record)) {
            let at = when_it_may_speak(kind, at, facts.settings, &plan.zone);
            let comes = kind == ReminderKind::SoakDone || quiet_until.is_none_or(|until| at > until);
            if at <= plan.made_at && comes {
                let minute = at.as_millis().div_euclid(MINUTE_MS);
                seen.insert(minute);
                if is_answered(reason, facts) {
                    answered.insert(minute);
                }
            }
        }
    }
    u32::try_from(seen.difference(&answered).count()).unwrap_or(u32::MAX)
}

/// A reminder about this roller whose time has passed: its kind, and when it was due.
fn passed<'a>(reason: &'a Reason, record: &RollerRecord) -> Option<(&'a Reason, ReminderKind, Timestamp)> {
    let Fate::Past { at } = reason.fate else { return None };
    let mut parts = reason.notification.split(':');
    let (kind, subject) = (parts.next()?.parse().ok()?, parts.next()?);
    let is_its_own = match kind {
        ReminderKind::Disinfect => {
            record.last_session.as_ref().is_some_and(|session| session.id.to_string() == subject)
        }
        ReminderKind::SoakDone => record.runs.iter().any(|recorded| recorded.run.id.to_string() == subject),
    };
    is_its_own.then_some((reason, kind, at))
}

/// Up to when the reminders to disinfect this roller are followed, or held back while it soaks.
fn quiet_until(record: &RollerRecord, now: Timestamp) -> Option<Timestamp> {
    if let RollerState::Soaking { ends, .. } = roller_state(record, now) {
        return Some(ends);
    }
    let since_use = record.runs.iter().map(|recorded| &recorded.run);
    since_use.flat_map(|run| run.ticks.iter().map(|tick| tick.at).chain([run.started])).filter(|at| *at <= now).max()
}

fn is_answered(reason: &Reason, facts: Planning<'_>) -> bool {
    facts.actions.iter().any(|action| {
        let is_put_off = matches!(action.kind, ReminderActionKind::Snooze { .. });
        !is_put_off && action.notification == reason.notification
    })
}
