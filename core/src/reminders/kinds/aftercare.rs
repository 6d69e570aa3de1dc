//! What may be done again some time after a session.

use std::rc::Rc;

use super::{
    super::{
        draft::{Candidate, Draft},
        fate::HeldBack,
        message::{Message, Saying, keys},
        notification::Policy,
    },
    context::{Asking, Recent},
};
use crate::{
    facts::{AreaSet, ReminderKind, SessionTrace},
    guidance::{Advice, Rule, RuleKind, RulesByKind, Value},
    precheck::longest_before_days,
    shared_text::SharedText,
    time::{HOUR_MS, Timestamp},
};

/// The rule of how long active ingredients are left after a session.
const ACTIVES: &str = "after.actives";

/// Proposes what begins only some hours after a session, and the end of the time without active ingredients. A later
/// session on the same skin begins both anew.
pub(super) fn propose(draft: &mut Draft, asking: &Asking<'_>) {
    for recent in &asking.recent {
        let session = recent.session;
        for rule in RulesByKind::bundled().aftercare.iter().copied() {
            let RuleKind::Aftercare { areas, advice, from_hours, until_hours, .. } = &rule.kind else { continue };
            if !areas.is_empty() && !session.areas.meets(AreaSet::of(areas)) {
                continue;
            }
            let after = |hours| {
                let hours = RulesByKind::bundled().by_needle(hours, session.needle_um);
                session.last_contact.plus_millis(i64::from(hours) * HOUR_MS)
            };
            let begins = after(*from_hours);
            if *advice == Advice::Do && begins > session.last_contact {
                push(draft, asking, recent, ReminderKind::Aftercare, begins, rule);
            } else if rule.id == ACTIVES {
                let ends = after(*until_hours);
                push(draft, asking, recent, ReminderKind::ActivesResume, ends, rule);
            }
        }
    }
}

fn push(
    draft: &mut Draft,
    asking: &Asking<'_>,
    &Recent { session, ref id, is_overtaken }: &Recent<'_>,
    kind: ReminderKind,
    at: Timestamp,
    rule: &'static Rule,
) {
    if !asking.is_recent(at) {
        return;
    }
    let id = match kind {
        ReminderKind::ActivesResume => SharedText::of(&[kind.as_str(), ":", id]),
        _ => SharedText::of(&[kind.as_str(), ":", id, "/", &rule.id]),
    };
    if is_overtaken {
        draft.hold_back(id, HeldBack::Overtaken);
    } else if kind == ReminderKind::ActivesResume && is_session_near(session, at, asking) {
        draft.hold_back(id, HeldBack::SessionTooSoon);
    } else {
        let message = if kind == ReminderKind::ActivesResume { actives(session, rule) } else { step(session, rule) };
        draft.candidates.push(Candidate::new(kind, id, at, Policy::Elapsed, Rc::new(message)));
    }
}

/// Whether a session on this skin is due so soon after `at` that active ingredients would have to rest before it.
fn is_session_near(session: &SessionTrace, at: Timestamp, asking: &Asking<'_>) -> bool {
    let rules = RulesByKind::bundled();
    asking.due.iter().filter(|due| rules.are_near(session.areas, due.areas)).any(|due| {
        let days = longest_before_days(due.needle_um, rules);
        let until = asking.zone.days_after(at, days, asking.facts.settings.day_starts);
        due.days.iter().any(|day| day.stopped_by.is_none() && at <= day.at && day.at < until)
    })
}

fn step(session: &SessionTrace, rule: &'static Rule) -> Message {
    let of = |numbers| RulesByKind::bundled().by_needle(numbers, session.needle_um);
    let saying = Saying::of(keys!("notify-aftercare")).areas(session.areas);
    saying.value("statement", Value::Said(Box::new(rule.said_of_needle(&of)))).by(rule).leading_to(link(session))
}

fn actives(session: &SessionTrace, rule: &'static Rule) -> Message {
    let saying = Saying::of(keys!("notify-actives")).areas(session.areas);
    saying.by(rule).leading_to(SharedText::built("rollcare://products"))
}

fn link(session: &SessionTrace) -> SharedText {
    SharedText::of(&["rollcare://session/", &session.id.text(), "/aftercare"])
}

/// The days for which a session can ask for aftercare at most, with one more.
pub(super) fn longest_days() -> u32 {
    let hours = RulesByKind::bundled().aftercare.iter().map(|rule| match rule.kind {
        RuleKind::Aftercare { advice: Advice::Do, from_hours, .. } => from_hours.short.max(from_hours.long),
        RuleKind::Aftercare { until_hours, .. } if rule.id == ACTIVES => until_hours.short.max(until_hours.long),
        _ => 0,
    });
    hours.max().unwrap_or(0).div_ceil(24) + 3
}
