//! What a command returns that records an act: the fact as it stands, what the rules say of it, and what to do now.

use serde::{Deserialize, Serialize};

use super::RollCare;
use crate::{
    error::Result,
    facts::{CheckIn, ProductUse, Roller, Schedule, Session, Visit},
    guidance::Verdict,
    precheck::{NextStep, Response, schedule_response},
    store::View,
};

/// A record for each kind of fact: the foreign languages have no generics. Each reads as its fact does.
macro_rules! recorded {
    ($($(#[$about:meta])* $name:ident of $fact:ident,)+) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
        pub struct $name {
            /// The fact as it stands now. It is stored, also against all rules.
            #[serde(flatten)]
            pub fact: $fact,
            /// The rules that it broke or touches: the three that matter most, the worst first, without those that only tell
            /// something. The act itself is left out of its own gaps, quotas and wear. Absent if only this answer failed:
            /// the fact is stored all the same.
            pub verdict: Option<Verdict>,
            /// What to do now, the most urgent first.
            pub next: Vec<NextStep>,
        }

        impl $name {
            pub(super) fn new(fact: $fact, (verdict, next): Said) -> Self {
                Self { fact, verdict, next }
            }
        }

        impl std::ops::Deref for $name {
            type Target = $fact;
            fn deref(&self) -> &$fact {
                &self.fact
            }
        }
    )+};
}

recorded! {
    /// A session that was logged, finished, repeated or corrected.
    RecordedSession of Session,
    /// A use of a product that was logged.
    RecordedUse of ProductUse,
    /// A look at the skin that was recorded.
    RecordedCheckIn of CheckIn,
    /// A roller that was added.
    RecordedRoller of Roller,
    /// A schedule that was added or corrected.
    RecordedSchedule of Schedule,
    /// A visit that was added.
    RecordedVisit of Visit,
}

/// Sessions that were logged in one command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct RecordedSessions {
    /// The sessions as they stand now, in the order in which they were given.
    pub facts: Vec<Session>,
    /// As of one session, for all of them: none is held against another one.
    pub verdict: Option<Verdict>,
    /// What to do now, the most urgent first.
    pub next: Vec<NextStep>,
}

/// What is said of an act; no verdict if the answer failed.
pub(super) type Said = (Option<Verdict>, Vec<NextStep>);

impl RollCare {
    /// What is said of an act that was stored. It is read after the commit, so that no fault of an answer loses a fact.
    pub(super) fn said(&self, answer: impl FnOnce(&View<'_>) -> Result<Response>) -> Said {
        match self.read(answer) {
            Ok(Response { verdict, next }) => (Some(verdict), next),
            Err(_) => (None, Vec::new()),
        }
    }

    pub(super) fn recorded_schedule(&self, schedule: Schedule) -> RecordedSchedule {
        let said = self.said(|view| {
            let needle_um = schedule.roller.map(|roller| view.needle_of(roller)).transpose()?;
            Ok(schedule_response(&schedule, needle_um))
        });
        RecordedSchedule::new(schedule, said)
    }
}
