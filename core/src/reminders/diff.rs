//! What a phone must do so that it holds the plan: add, replace, cancel.

use serde::{Deserialize, Serialize};

use super::{
    capabilities::Capabilities,
    facts::PlanFacts,
    notification::Notification,
    plan::{ReminderPlan, sealed},
    seal::{Sealed, request_code},
};
use crate::{
    device::{Armed, ArmedReminder},
    order,
    shared_text::SharedText,
    time::{Timestamp, Zone},
};

/// What to do. Add and replace before cancel: then a phone that is cut off half-way holds too much, not too little.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct PlanDiff {
    /// Notifications that the phone does not hold.
    pub add: Vec<Notification>,
    /// Notifications that it holds with other contents.
    pub replace: Vec<Notification>,
    /// What it holds and should not.
    pub cancel: Vec<Withdrawal>,
}

/// A pending notification to withdraw.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, uniffi::Record)]
pub struct Withdrawal {
    /// Its id.
    pub id: SharedText,
    /// Its 31-bit number.
    pub request_code: i32,
}

impl Withdrawal {
    /// Of a reminder whose number is not recorded.
    pub(crate) fn of(id: SharedText) -> Self {
        Self { request_code: request_code(&id), id }
    }

    /// Of a reminder that the phone was told of.
    pub(crate) fn of_row(row: &ArmedReminder) -> Self {
        Self { id: row.id.clone(), request_code: row.request_code }
    }
}

impl ReminderPlan {
    /// What the phone holds once it has done all that the plan says.
    pub fn armed(&self) -> Vec<Armed> {
        let armed = |item: &Notification| Armed { id: item.id.clone(), content_hash: item.content_hash };
        self.notifications.iter().map(armed).collect()
    }
}

/// What turns `armed` into `plan`. Empty if the phone holds the plan already.
pub fn diff(armed: &[Armed], plan: &ReminderPlan) -> PlanDiff {
    difference(armed, &plan.notifications)
}

/// What turns `armed`, which a phone holds, into the plan. It is what [`diff`] says of [`plan`](super::plan()), but only what
/// the phone has to be told is put into words.
pub fn plan_diff(
    facts: &PlanFacts,
    now: Timestamp,
    zone: &Zone,
    capabilities: &Capabilities,
    armed: &[Armed],
) -> PlanDiff {
    difference(armed, &sealed(facts, now, zone, capabilities).notifications)
}

/// A notification of a plan, in words or not yet.
pub(crate) trait Planned {
    fn id(&self) -> &SharedText;
    fn content_hash(&self) -> u64;
    fn in_words(&self) -> Notification;
}

impl Planned for Notification {
    fn id(&self) -> &SharedText {
        &self.id
    }

    fn content_hash(&self) -> u64 {
        self.content_hash.0
    }

    fn in_words(&self) -> Notification {
        self.clone()
    }
}

impl Planned for Sealed {
    fn id(&self) -> &SharedText {
        self.id()
    }

    fn content_hash(&self) -> u64 {
        self.content_hash
    }

    fn in_words(&self) -> Notification {
        self.in_words()
    }
}

/// What turns `armed` into these notifications.
pub(crate) fn difference<T: Planned>(armed: &[Armed], planned: &[T]) -> PlanDiff {
    let mut diff = PlanDiff::default();
    let mut is_meant = vec![false; armed.len()];
    let mut next = 0; // both lists mostly have the same order
    for item in planned {
        let (before, after) = armed.split_at(next);
        let is_it = |held: &Armed| held.id == *item.id();
        let place = after.iter().position(is_it).map(|place| next + place);
        match place.or_else(|| before.iter().position(is_it)) {
            None => diff.add.push(item.in_words()),
            Some(place) => {
                if armed[place].content_hash != item.content_hash().into() {
                    diff.replace.push(item.in_words());
                }
                is_meant[place] = true;
                next = place + 1;
            }
        }
    }
    let others = armed.iter().zip(is_meant).filter(|(_, is_meant)| !is_meant).map(|(held, _)| &held.id);
    let others = others.filter(|id| planned.iter().all(|item| item.id() != *id)); // a list can name one twice
    diff.cancel = others.map(|id| Withdrawal::of(id.clone())).collect();
    order::sort(&mut diff.cancel);
    diff
}
