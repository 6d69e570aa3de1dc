//! Whether a roller was on infected skin. Nothing of it is written down: it follows from what was seen, so that whoever corrects
//! or undoes that has the roller back.

use crate::{
    facts::{Answer, Area, AreaSet, Reply, RollerCare, SessionTrace, SkinSeen},
    guidance::{RuleKind, RulesByKind},
    time::{LocalDate, Timestamp},
};

/// What was seen on skin that a roller was on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Infection<'a> {
    /// When.
    pub at: Timestamp,
    /// The question that was answered so.
    pub sign: &'a str,
    /// Where; absent if nobody said.
    pub area: Option<Area>,
}

/// The first sign of an infection on skin that the roller was on in the days before it; or in the days after it, while nobody
/// had cleared it.
pub(crate) fn infection(care: &RollerCare) -> Option<Infection<'_>> {
    let (signs, days, _) = rule()?;
    let mut found = seen(care, signs).filter(|(seen, answer)| {
        let sessions = care.contacts.sessions.iter();
        sessions.into_iter().any(|session| {
            let is_before = days_before(seen, answer, session).is_some_and(|before| before <= i64::from(days));
            is_before || is_used_after(care, seen, answer, session, days)
        })
    });
    found.next().map(|(seen, answer)| Infection { at: seen.at, sign: &answer.question, area: seen.area })
}

/// For how many days back somebody is asked whether this roller was on skin that a look at `at` found infected, if it was on
/// that skin then, and is not known to have been infected.
pub(crate) fn may_be_infected(care: &RollerCare, at: Timestamp) -> Option<u32> {
    let (signs, _, ask_days) = rule()?;
    let mut mine = seen(care, signs).filter(|(seen, _)| seen.at == at);
    let is_near = mine.any(|(seen, answer)| {
        let near = |session: &SessionTrace| days_before(seen, answer, session);
        care.contacts.sessions.iter().filter_map(near).any(|before| before <= i64::from(ask_days))
    });
    (is_near && infection(care).is_none()).then_some(ask_days)
}

/// The questions that tell of an infection, for how many days before that a session counts, and for how many it is asked.
fn rule() -> Option<(&'static [String], u32, u32)> {
    match &RulesByKind::bundled().infected?.kind {
        RuleKind::InfectedRoller { signs, days, ask_days, .. } => Some((signs, *days, *ask_days)),
        _ => None,
    }
}

/// What tells of an infection, the first one at the top.
fn seen<'a>(care: &'a RollerCare, signs: &'a [String]) -> impl Iterator<Item = (&'a SkinSeen, &'a Answer)> {
    care.contacts.seen.iter().flat_map(move |seen| {
        let mine = seen.answers.iter().filter(|answer| signs.contains(&answer.question));
        mine.map(move |answer| (seen, answer))
    })
}

/// How many days a session lies before what was seen on its skin, or on skin next to it; nothing if it does not.
fn days_before(seen: &SkinSeen, answer: &Answer, session: &SessionTrace) -> Option<i64> {
    let contact = session.zone.date(session.last_contact);
    // One that is over was there until that day.
    let (day, is_before) = match answer.reply {
        Reply::On { date } => (date, contact <= date),
        Reply::Yes | Reply::No => (day(seen, session), session.last_contact <= seen.at),
    };
    (is_before && is_near(seen, session)).then(|| day.days_since(contact))
}

/// Whether the roller was used on that skin after the look, and nobody had cleared it by then. A declaration says nothing of the
/// days after it.
fn is_used_after(care: &RollerCare, seen: &SkinSeen, answer: &Answer, session: &SessionTrace, days: u32) -> bool {
    let (day, contact) = (day(seen, session), session.zone.date(session.last_contact));
    let is_cleared = || {
        care.contacts.clearances.iter().any(|clearance| {
            let is_here = clearance.area.is_none_or(|area| near(seen).contains(area));
            clearance.rule == answer.question && is_here && (day..=contact).contains(&clearance.on)
        })
    };
    let is_after = seen.area.is_some() && seen.at < session.last_contact && contact.days_since(day) <= i64::from(days);
    is_after && is_near(seen, session) && !is_cleared()
}

fn day(seen: &SkinSeen, session: &SessionTrace) -> LocalDate {
    seen.zone.as_ref().unwrap_or(&session.zone).date(seen.at)
}

fn is_near(seen: &SkinSeen, session: &SessionTrace) -> bool {
    near(seen).meets(session.areas)
}

/// The skin that a sign speaks of. Where nobody said where, it is the face: there cold sores come.
fn near(seen: &SkinSeen) -> AreaSet {
    let rules = RulesByKind::bundled();
    seen.area.map_or_else(|| rules.infected_with(&[Area::Lips]), |area| rules.infected_with(&[area]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::CONTACT_DAYS;

    /// What the store reads reaches as far as the rule looks.
    #[test]
    fn the_rule_looks_no_further_than_is_read() {
        let (_, days, ask_days) = rule().unwrap();
        assert!(days <= ask_days && ask_days <= CONTACT_DAYS);
    }
}
