//! The plan: the sorted list of what the phone should hold, and the reasons for all it does not.

use serde::{Deserialize, Serialize};

use super::{
    actions, budget, ladder, merge,
    notification::{Candidate, Notification},
    quiet,
};
use crate::{
    facts::{ReminderAction, RollerRecord, Settings},
    hygiene::{RollerState, roller_state},
    time::{Timestamp, Zone},
};

/// What the phone can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Capabilities {
    /// How many notifications it can hold for us.
    pub slots: u32,
}

impl Capabilities {
    /// iOS keeps 64 pending requests and is not to be trusted about which; four stay free.
    pub const IOS: Self = Self { slots: 60 };
    /// Android holds 500 alarms and throws at one more; the soonest sixteen are enough, each fired one re-plans.
    pub const ANDROID: Self = Self { slots: 16 };
}

/// The facts that a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct Planning<'a> {
    /// Hours and habits.
    pub settings: &'a Settings,
    /// The rollers.
    pub rollers: &'a [RollerRecord],
    /// What was answered to reminders, in the order of recording.
    pub actions: &'a [ReminderAction],
}

/// What became of a reminder that is not in the plan, or not at its own time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "was", rename_all = "kebab-case")]
pub enum Fate {
    /// Dropped: its time had passed.
    Past {
        /// When it would have been.
        at: Timestamp,
    },
    /// Dropped: it is not wanted.
    HeldBack {
        /// Why.
        by: HeldBack,
    },
    /// Dropped: more urgent or sooner ones took the phone's slots.
    OverBudget {
        /// How many slots the phone has.
        slots: u32,
    },
    /// Moved to the end of the quiet hours.
    MovedFromQuietHours {
        /// When it would have been.
        from: Timestamp,
    },
    /// Moved to when the person asked for it.
    Snoozed {
        /// When it would have been.
        from: Timestamp,
    },
    /// Part of another notification of the same minute.
    MergedInto {
        /// That one's id.
        into: String,
    },
    /// Counts from the time of logging, because the session was logged after its whole ladder had passed.
    CountedFromLogging {
        /// When it would have been.
        from: Timestamp,
    },
}

/// Why a reminder is not wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum HeldBack {
    /// The roller lies in the disinfectant at that time.
    Soaking,
    /// The person snoozed its ladder past that time.
    Snooze,
    /// The person skipped this one.
    Skip,
}

/// One reminder and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Reason {
    /// The reminder's id.
    pub notification: String,
    /// What became of it.
    #[serde(flatten)]
    pub fate: Fate,
}

/// What the phone should hold from now on, soonest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ReminderPlan {
    /// When and for where it was made.
    pub made_at: Timestamp,
    /// The zone that civil times are in.
    pub zone: Zone,
    /// The instant of the last notification; after it the phone is silent until it plans again.
    pub horizon: Option<Timestamp>,
    /// The notifications, soonest first.
    pub notifications: Vec<Notification>,
    /// Everything that was dropped, moved or merged.
    pub reasons: Vec<Reason>,
}

/// The candidates on their way through the passes, with what became of the others.
pub(super) struct Draft {
    pub candidates: Vec<Candidate>,
    pub reasons: Vec<Reason>,
}

impl Draft {
    pub(super) fn explain(&mut self, id: &str, fate: Fate) {
        self.reasons.push(Reason { notification: id.to_owned(), fate });
    }

    /// Keeps the candidates for which `fate_of` finds no fate, and explains the others.
    pub(super) fn drop_where(&mut self, mut fate_of: impl FnMut(&Candidate) -> Option<Fate>) {
        let reasons = &mut self.reasons;
        self.candidates.retain(|candidate| match fate_of(candidate) {
            None => true,
            Some(fate) => {
                reasons.push(Reason { notification: candidate.id.clone(), fate });
                false
            }
        });
    }
}

/// The plan of these facts at `now` in `zone` for a phone that can do `capabilities`.
///
/// Nothing in it lies in the past or, unless the person allows urgent ones, in quiet hours; it never has more than
/// `slots` notifications, and never two in the same minute.
pub fn plan(facts: Planning<'_>, now: Timestamp, zone: &Zone, capabilities: Capabilities) -> ReminderPlan {
    let mut draft = Draft { candidates: Vec::new(), reasons: Vec::new() };
    let states: Vec<RollerState> = facts.rollers.iter().map(|record| roller_state(record, now)).collect();
    for (record, state) in facts.rollers.iter().zip(&states) {
        ladder::propose(&mut draft, record, state, facts.settings, now, zone);
    }
    actions::apply(&mut draft, facts.actions, now);
    ladder::hold_back_while_soaking(&mut draft, facts.rollers, &states, now);
    draft.drop_where(|candidate| (candidate.at <= now).then_some(Fate::Past { at: candidate.at }));
    quiet::respect(&mut draft, facts.settings, zone);
    merge::same_minute(&mut draft);
    budget::fit(&mut draft, capabilities);

    let notifications: Vec<_> = draft.candidates.into_iter().map(|candidate| candidate.seal(zone)).collect();
    ReminderPlan {
        made_at: now,
        zone: zone.clone(),
        horizon: notifications.last().map(|last| last.at),
        notifications,
        reasons: draft.reasons,
    }
}
