//! What may be done again some time after a session.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft},
        fate::HeldBack,
        message::{Message, Saying},
        notification::Policy,
        rules::aftercare,
    },
    Asking, words,
};
use crate::{
    facts::{ReminderKind, SessionTrace},
    guidance::{Advice, Rule, RuleKind, RulePack, concerns},
    screen::longest_before_ms,
    time::{DAY_MS, HOUR_MS, Timestamp},
};

/// The rule of how long active ingredients are left after a session.
const ACTIVES: &str = "after.actives";

/// Proposes what begins only some hours after a session, and the end of the time without active ingredients. A later
/// session on the same skin begins both anew.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    let recent = asking.since.plus_millis(-i64::from(longest_days()) * DAY_MS);
    for session in asking.facts.sessions.iter().rev().filter(|session| session.last_contact > recent) {
        for (rule, statement) in aftercare() {
            let RuleKind::Aftercare { areas, advice, from_hours, until_hours } = &rule.kind else { continue };
            if !concerns(areas, &session.areas) {
                continue;
            }
            let after = |hours| {
                let hours = RulePack::bundled().by_needle(hours, session.needle_um);
                session.last_contact.plus_millis(i64::from(hours) * HOUR_MS)
            };
            let begins = after(*from_hours);
            if *advice == Advice::Do && begins > session.last_contact {
                push(draft, asking, session, ReminderKind::Aftercare, begins, (rule, statement));
            } else if rule.id == ACTIVES {
                push(draft, asking, session, ReminderKind::ActivesResume, after(*until_hours), (rule, statement));
            }
        }
    }
}

fn push(
    draft: &mut Draft,
    asking: &Asking<'_>,
    session: &SessionTrace,
    kind: ReminderKind,
    at: Timestamp,
    (rule, statement): (&'static Rule, &str),
) {
    if !asking.is_recent(at) {
        return;
    }
    let id = match kind {
        ReminderKind::ActivesResume => format!("{kind}:{}", session.id),
        _ => format!("{kind}:{}/{}", session.id, rule.id),
    };
    if asking.facts.is_overtaken(session) {
        draft.hold_back(id, HeldBack::Overtaken);
    } else if kind == ReminderKind::ActivesResume && is_session_near(session, at, asking) {
        draft.hold_back(id, HeldBack::SessionTooSoon);
    } else {
        let message =
            if kind == ReminderKind::ActivesResume { actives(session, rule) } else { step(session, rule, statement) };
        draft.candidates.push(Candidate::new(kind, id, at, Policy::Elapsed, Rc::new(message)));
    }
}

/// Whether a session on this skin is due so soon after `at` that active ingredients would have to rest before it.
fn is_session_near(session: &SessionTrace, at: Timestamp, asking: &Asking<'_>) -> bool {
    let pack = RulePack::bundled();
    asking.due.iter().filter(|due| pack.are_near(&session.areas, due.areas)).any(|due| {
        let until = at.plus_millis(longest_before_ms(due.needle_um, pack));
        due.days.iter().any(|day| day.stopped_by.is_none() && at <= day.at && day.at < until)
    })
}

fn step(session: &SessionTrace, rule: &'static Rule, statement: &str) -> Message {
    let saying = Saying::of("notify-aftercare").text("areas", &words(&session.areas));
    saying.text("statement", statement).leading_to(link(session)).by(rule)
}

fn actives(session: &SessionTrace, rule: &'static Rule) -> Message {
    let saying = Saying::of("notify-actives").text("areas", &words(&session.areas));
    saying.leading_to("rollcare://products".to_owned()).by(rule)
}

fn link(session: &SessionTrace) -> String {
    format!("rollcare://session/{}/aftercare", session.id)
}

/// The days for which a session can ask for aftercare at most, with one more.
fn longest_days() -> u32 {
    let hours = aftercare().iter().map(|(rule, _)| match rule.kind {
        RuleKind::Aftercare { advice: Advice::Do, from_hours, .. } => from_hours.short.max(from_hours.long),
        RuleKind::Aftercare { until_hours, .. } if rule.id == ACTIVES => until_hours.short.max(until_hours.long),
        _ => 0,
    });
    hours.max().unwrap_or(0).div_ceil(24) + 3
}
