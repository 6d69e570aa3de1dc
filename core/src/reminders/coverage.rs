//! The last look: no duty is silent for a week.
//!
//! Each pass may drop the last reminder of something unmet. This one adds what they leave out. It is hardly ever needed: tests
//! count how often, so that it hides no fault of the others.

use super::{
    draft::{Candidate, Draft, Id},
    facts::PlanFacts,
    fate::Fate,
    merge::{Group, minute},
    notification::Policy,
    quiet::when_it_may_speak,
};
use crate::{
    device::ArmedState,
    duties::{Duty, DutyKind},
    facts::AreaSet,
    shared_text::SharedText,
    time::{DAY_MS, LocalDate, MINUTE_MS, Timestamp, Zone, resolve},
    units::Count,
};

/// No duty is silent for longer.
const WEEK_MS: i64 = 7 * DAY_MS;
/// So far ahead that is so.
const AHEAD_MS: i64 = 28 * DAY_MS;
/// Two reminders of one duty within this time say the same twice.
const ECHO_MS: i64 = 30 * MINUTE_MS;

/// Where and when.
pub(super) struct Covering<'a> {
    pub facts: &'a PlanFacts,
    pub duties: &'a [Duty<'a>],
    /// One reminder of each duty, from which others are made.
    pub models: &'a [Option<Candidate>],
    pub now: Timestamp,
    pub zone: &'a Zone,
}

/// Adds a reminder where a duty would be silent for more than a week, in the four weeks from now.
pub(super) fn cover(groups: &mut Vec<Group>, draft: &mut Draft, covering: &Covering<'_>) {
    covering.walk(groups, draft, |groups, draft, candidate, since| {
        let duty = candidate.duty;
        let at = add(groups, candidate, since, covering);
        drop_echo(groups, draft, duty, at);
        Some(at)
    });
}

/// The same once slots ran short, with room for no more notifications: what fell silent is told by those that are kept.
pub(super) fn cover_by_kept(groups: &mut Vec<Group>, draft: &mut Draft, covering: &Covering<'_>) {
    covering.walk(groups, draft, |groups, draft, mut candidate, since| {
        let mut week = groups.iter_mut().filter(|group| since < group.at && group.at <= since.plus_millis(WEEK_MS));
        let kept = week.rfind(|group| group.has_room_for(&candidate))?;
        candidate.at = kept.at;
        draft.explain(&candidate.id, Fate::MergedInto { into: kept.lead.id.clone() });
        kept.add(candidate);
        Some(kept.at)
    });
}

/// When that ends.
pub(super) fn end(now: Timestamp) -> Timestamp {
    now.plus_millis(AHEAD_MS)
}

/// Drops what says the same right after `at`: one that a full minute had moved beyond its week. What counts from something
/// that happened, as the end of a soak does, stays.
fn drop_echo(groups: &mut Vec<Group>, draft: &mut Draft, duty: Option<u16>, at: Timestamp) {
    let is_echo = |candidate: &Candidate| candidate.duty == duty && candidate.policy != Policy::Elapsed;
    let from = groups.partition_point(|group| group.at <= at);
    let mut near = groups[from..].iter().take_while(|group| group.at <= at.plus_millis(ECHO_MS));
    let Some(place) = near.position(|group| group.all().any(is_echo)) else { return };
    let (echo, others): (Vec<Candidate>, Vec<Candidate>) = groups.remove(from + place).into_all().partition(is_echo);
    for candidate in echo {
        draft.explain(&candidate.id, Fate::EnoughForADay { most: Count(2) });
    }
    let mut others = others.into_iter();
    if let Some(lead) = others.next() {
        let mut group = Group::of(lead);
        others.for_each(|candidate| group.add(candidate));
        groups.insert(from + place, group);
    }
}

/// When the last notification within a week after `since` names this duty.
pub(super) fn after(groups: &[Group], number: u16, since: Timestamp) -> Option<Timestamp> {
    let from = groups.partition_point(|group| group.at <= since);
    let within = groups[from..].iter().take_while(|group| group.at <= since.plus_millis(WEEK_MS));
    within.filter(|group| group.duties().any(|named| named == number)).last().map(|group| group.at)
}

impl Covering<'_> {
    /// Has a reminder added where a duty would be silent for more than a week; `add` says when it comes, if it found room.
    fn walk(
        &self,
        groups: &mut Vec<Group>,
        draft: &mut Draft,
        mut add: impl FnMut(&mut Vec<Group>, &mut Draft, Candidate, Timestamp) -> Option<Timestamp>,
    ) {
        for (number, duty) in (0_u16..).zip(self.duties) {
            let model = self.models.get(usize::from(number)).and_then(Option::as_ref);
            let Some(model) = model.filter(|_| duty.muted_by.is_none()) else { continue };
            // One that is still to come is covered from then on.
            let mut since = self.now.max(duty.since);
            while since <= end(self.now) {
                let rests = || self.rests(duty, since).then(|| since.plus_millis(WEEK_MS));
                since = if let Some(at) = after(groups, number, since).or_else(rests) {
                    at
                } else {
                    let candidate = self.made(number, duty, model, since);
                    draft.explain(&candidate.id, Fate::Added);
                    let Some(at) = add(groups, draft, candidate, since) else { break };
                    at
                };
            }
        }
    }

    /// Whether a pause mutes it, or it is over, within the week.
    fn rests(&self, duty: &Duty<'_>, since: Timestamp) -> bool {
        let first = self.zone.date(since);
        if duty.until.is_some_and(|until| until <= first.plus_days(8)) {
            return true;
        }
        let mut days = (0..=8).map(|ahead| first.plus_days(ahead));
        let covers = |date| {
            let mut pauses = self.facts.pauses.iter();
            pauses.any(|pause| {
                pause.covers(date) && (pause.areas.is_empty() || AreaSet::of(&pause.areas).meets(duty.areas))
            })
        };
        duty.key.kind == DutyKind::NoRoller && days.any(covers)
    }

    /// From now on it comes at the next daily hour, which stays the same until it has come; later ones a week after the one
    /// before.
    fn made(&self, number: u16, duty: &Duty<'_>, model: &Candidate, since: Timestamp) -> Candidate {
        let settings = &self.facts.settings;
        let hour = |date: LocalDate| {
            let at = resolve(date.at(settings.daily_at), self.zone);
            when_it_may_speak(model.kind, at, settings, self.zone)
        };
        let series = SharedText::of(&[model.kind.as_str(), ":", &duty.key.subject]);
        let id = |date: LocalDate| Id::added(&series, date);
        // By a clock that was set back since, it is to come again.
        let was_shown = |date: LocalDate| {
            let mut shown = self.facts.device.iter().filter(|row| row.state == ArmedState::Fired);
            shown.any(|row| minute(row.at) == minute(hour(date)) && row.speaks_of(&id(date).text))
        };
        let today = self.zone.date(since);
        let dates = (0..9).map(|days| today.plus_days(days));
        let mut dates = dates.filter(|date| hour(*date) > since && !was_shown(*date));
        let date = if since == self.now {
            dates.next()
        } else {
            dates.take_while(|date| hour(*date) <= since.plus_millis(WEEK_MS)).last()
        };
        let date = date.unwrap_or(today);
        let at = hour(date).max(since.plus_minutes(1));
        Candidate::new(model.kind, id(date), at, Policy::Date, model.message.clone()).of_duty(number)
    }
}

/// Puts it into the notification of its minute, or one of the next that has room. Says when it comes.
fn add(groups: &mut Vec<Group>, mut candidate: Candidate, since: Timestamp, covering: &Covering<'_>) -> Timestamp {
    let is_first = since == covering.now;
    let may_speak =
        |candidate: &Candidate, at| when_it_may_speak(candidate.kind, at, &covering.facts.settings, covering.zone);
    loop {
        let place = groups.partition_point(|group| minute(group.at) < minute(candidate.at));
        match groups.get_mut(place).filter(|group| minute(group.at) == minute(candidate.at)) {
            Some(group) if group.has_room_for(&candidate) => {
                group.add(candidate);
                return group.at;
            }
            Some(_) => {
                // The week must not be over before it: a minute earlier, or a day.
                let earlier = [-1, -1440].map(|minutes| candidate.at.plus_minutes(minutes)).into_iter();
                let mut earlier = earlier.filter(|at| !is_first && *at > since && may_speak(&candidate, *at) == *at);
                candidate.at = earlier.next().unwrap_or(may_speak(&candidate, candidate.at.plus_minutes(1)));
            }
            None => {
                let at = candidate.at;
                groups.insert(place, Group::of(candidate));
                return at;
            }
        }
    }
}
