//! The budget: a phone holds only so many notifications.

use std::rc::Rc;

use super::{
    capabilities::{Capabilities, Platform},
    coverage,
    draft::{Candidate, Draft},
    fate::Fate,
    merge::{Group, minute},
    message::{Saying, keys},
    notification::Policy,
    quiet::when_it_may_speak,
};
use crate::{
    facts::{ReminderKind, Settings},
    order,
    shared_text::SharedText,
    time::{DAY_MS, Timestamp, Zone, resolve},
};

/// What the reminder to open the app is made from. iOS runs nothing of ours when a notification comes, so somebody who
/// never opens the app would hear nothing more after the last one.
pub(super) struct Sentinel<'a> {
    pub settings: &'a Settings,
    pub zone: &'a Zone,
    pub now: Timestamp,
    /// The end of what is looked at.
    pub far: Timestamp,
}

/// The times of the fewest notifications that let no duty be silent for a week, in the four weeks from now: no two have the
/// same.
fn weekly(groups: &[Group], duties: usize, now: Timestamp) -> Vec<Timestamp> {
    let mut times = Vec::new();
    for number in 0..u16::try_from(duties).unwrap_or(u16::MAX) {
        let mut since = now;
        while let Some(at) = coverage::after(groups, number, since).filter(|_| since <= coverage::end(now)) {
            times.push(at);
            since = at;
        }
    }
    times
}

/// Drops what does not fit, and tells when the first of it would have come.
///
/// Where the system wakes the app at each notification, the soonest are kept. Where it does not, the app may not be opened
/// for weeks: then [`rank`] says what is kept, and the last slot is for the reminder to open the app, if something is
/// ongoing that will ask for more.
pub(super) fn fit(
    groups: &mut Vec<Group>,
    draft: &mut Draft,
    capabilities: &Capabilities,
    (duties, now): (usize, Timestamp),
    sentinel: Option<Sentinel<'_>>,
) -> Option<Timestamp> {
    let sentinel = sentinel.filter(|_| capabilities.platform == Platform::Ios && capabilities.slots > 0);
    let slots = usize::try_from(capabilities.slots.get()).unwrap_or(usize::MAX) - usize::from(sentinel.is_some());
    let mut dropped = Vec::new();
    if groups.len() > slots {
        if capabilities.platform == Platform::Ios {
            let weekly = weekly(groups, duties, now);
            order::sort_by(groups, |a, b| {
                rank(a, &weekly, now).cmp(&rank(b, &weekly, now)).then_with(|| a.lead.id.cmp(&b.lead.id))
            });
        }
        dropped = groups.split_off(slots);
        order::sort_by(groups, |a, b| (a.at, &a.lead.id).cmp(&(b.at, &b.lead.id)));
    }
    for group in &dropped {
        group.explain(draft, |_| Fate::OverBudget { slots: capabilities.slots });
    }
    let first_dropped = dropped.iter().map(|group| group.at).min();
    if let Some(sentinel) = sentinel {
        let group = sentinel.group(first_dropped, groups);
        let place = groups.partition_point(|other| other.at <= group.at);
        groups.insert(place, group);
    }
    first_dropped
}

/// What comes first is kept first: what is urgent on this day; one a week of each duty; all of the next three days, so that
/// a person who opens the app now and then misses none; then the kinds that matter most.
fn rank(group: &Group, weekly: &[Timestamp], now: Timestamp) -> (u8, Option<ReminderKind>, Timestamp) {
    let is_within = |days| group.at <= now.plus_millis(days * DAY_MS);
    let (kind, at) = (group.lead.kind, group.at);
    if matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone) && is_within(1) {
        (0, None, at)
    } else if weekly.contains(&at) {
        (1, Some(kind), at)
    } else if is_within(3) {
        (2, None, at)
    } else {
        (3, Some(kind), at)
    }
}

impl Sentinel<'_> {
    /// It comes at the person's hour on the day before what is missing, or right then if that hour has passed; never in a
    /// minute that is taken.
    fn group(&self, first_dropped: Option<Timestamp>, groups: &[Group]) -> Group {
        let missing = first_dropped.unwrap_or(self.far);
        let hour = resolve(self.zone.date(missing).minus_days(1).at(self.settings.daily_at), self.zone);
        let at = if hour > self.now { hour } else { missing };
        let mut at = when_it_may_speak(ReminderKind::OpenApp, at, self.settings, self.zone);
        while groups.iter().any(|group| minute(group.at) == minute(at)) {
            at = when_it_may_speak(ReminderKind::OpenApp, at.plus_minutes(1), self.settings, self.zone);
        }
        let message = Saying::of(keys!("notify-open-app")).leading_to(SharedText::built("rollcare://today"));
        let (id, kind) = (SharedText::built(ReminderKind::OpenApp.as_str()), ReminderKind::OpenApp);
        let lead = Candidate::new(kind, id, at, Policy::Date, Rc::new(message));
        Group::of(lead)
    }
}
