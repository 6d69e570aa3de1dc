//! What the kinds look at together, and what they all make reminders with.

use std::rc::Rc;

use arrayvec::ArrayString;

use super::super::{
    draft::{Candidate, Id},
    facts::PlanFacts,
    message::Message,
    notification::Policy,
};
use crate::{
    facts::{AreaSet, ReminderKind, RollerRecord, SessionTrace, Settings},
    hygiene::{RollerState, RunProgress},
    precheck::Recovering,
    shared_text::SharedText,
    time::{LocalDate, LocalTime, Timestamp, Zone, resolve},
    usage::Due,
};

/// Everything that the kinds look at together.
pub(super) struct Asking<'a> {
    pub facts: &'a PlanFacts,
    pub rollers: Vec<RollerNow<'a>>,
    /// The days on which sessions are due.
    pub due: Vec<Due<'a, 'static>>,
    /// The sessions that a reminder can still speak of, the latest first.
    pub recent: Vec<Recent<'a>>,
    /// The ongoing recoveries.
    pub recoveries: Vec<Recovering>,
    pub now: Timestamp,
    /// From then on reminders are looked at: some days back, and as far as one can have come that was put off until later.
    pub since: Timestamp,
    pub zone: &'a Zone,
}

/// A roller as it stands.
pub(super) struct RollerNow<'a> {
    pub record: &'a RollerRecord,
    pub state: RollerState,
    /// The runs that can go on.
    pub open_runs: Vec<RunProgress>,
}

/// A session that a reminder can still speak of.
pub(super) struct Recent<'a> {
    pub session: &'a SessionTrace,
    /// Its id.
    pub id: ArrayString<36>,
    /// Whether a later one was on the same skin.
    pub is_overtaken: bool,
}

impl Asking<'_> {
    pub(super) fn day_starts(&self) -> LocalTime {
        let Settings { day_starts, .. } = self.facts.settings;
        day_starts
    }

    /// A date at the person's hour.
    pub(super) fn hour(&self, date: LocalDate) -> Timestamp {
        resolve(date.at(self.facts.settings.daily_at), self.zone)
    }

    /// Whether somebody could still be reminded of it. What lies further back is not even listed.
    pub(super) fn is_recent(&self, at: Timestamp) -> bool {
        at > self.since
    }

    /// As [`WeekFacts::after_pauses`](crate::usage::WeekFacts::after_pauses).
    pub(super) fn after_pauses(&self, date: LocalDate) -> Option<LocalDate> {
        self.facts.outlook().weeks.after_pauses(date)
    }
}

/// A reminder on a date, at the person's hour.
pub(super) fn on_date(
    kind: ReminderKind,
    id: impl Into<Id>,
    at: Timestamp,
    message: impl Into<Rc<Message>>,
) -> Candidate {
    Candidate::new(kind, id, at, Policy::Date, message)
}

/// These areas in words.
pub(super) fn words(areas: AreaSet) -> SharedText {
    let mut words = areas.iter().map(|area| SharedText::built(area.as_str()));
    let first = words.next().unwrap_or_default();
    words.fold(first, |words, word| SharedText::of(&[&words, ", ", &word]))
}
