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
    duties::{Duty, DutyFacts, DutyKind, RollerNow},
    facts::{ReminderKind, SessionTrace, Settings},
    precheck::{RaisedFlag, Recovering},
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
    /// The warning signs that nobody has cleared.
    pub flags: Vec<RaisedFlag<'a>>,
    /// What is due and unmet.
    pub duties: Vec<Duty<'a>>,
    pub now: Timestamp,
    /// From then on reminders are looked at: some days back, and as far as one can have come that was put off until later.
    pub since: Timestamp,
    pub zone: &'a Zone,
}

/// A session that a reminder can still speak of.
pub(super) struct Recent<'a> {
    pub session: &'a SessionTrace,
    /// Its id.
    pub id: ArrayString<36>,
    /// Whether a later one was on the same skin.
    pub is_overtaken: bool,
}

impl<'a> Asking<'a> {
    /// What duties follow from.
    pub(super) fn duty_facts(&self) -> DutyFacts<'_, 'a> {
        let (weeks, last_retired) = (self.facts.outlook().weeks, self.facts.last_retired);
        DutyFacts {
            rollers: &self.rollers,
            due: &self.due,
            weeks,
            flags: &self.flags,
            recoveries: &self.recoveries,
            last_retired,
        }
    }

    /// The duties of a kind, each with its number, by which reminders name it.
    pub(super) fn duties_of(&self, kind: DutyKind) -> impl Iterator<Item = (u16, &Duty<'a>)> {
        (0..).zip(&self.duties).filter(move |(_, duty)| duty.key.kind == kind)
    }

    /// The number of a duty.
    pub(super) fn duty(&self, kind: DutyKind, subject: &str) -> Option<u16> {
        self.duties_of(kind).find(|(_, duty)| duty.is(kind, subject)).map(|(number, _)| number)
    }

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
