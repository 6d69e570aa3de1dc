//! Making a phone agree with the plan, where what it holds can be known only in part.
//!
//! Two phases: what the phone is asked to do is written down as asked, and counts as done only when the phone says so. A
//! reminder has at most one row that is still to come, and one for each time at which it came or was missed: what was shown
//! once is not shown again where a journey or a clock brings the same minute twice.

use super::held::{ArmedReminder, ArmedState, PhoneHolds};
use crate::{
    order,
    reminders::{Fate, PlanDiff, Policy, Sealed, SealedPlan, Withdrawal, difference},
    time::{DAY_MS, Timestamp},
};

/// For how long it is remembered what was shown or missed.
const REMEMBERED_MS: i64 = 14 * DAY_MS;
/// How many rows there are at most, but for a plan that alone has more.
const MOST_ROWS: usize = 200;

impl ArmedReminder {
    /// A notification of `plan` on its way to the phone. One that a journey had skipped comes at an instant, and stands for
    /// the time on the wall that was skipped: so a journey back does not bring it again.
    fn of(item: &Sealed, plan: &SealedPlan, state: ArmedState) -> Self {
        let skipped = plan.reasons.iter().find_map(|reason| match reason.fate {
            Fate::CaughtUp { from } if reason.notification == *item.id() => Some(plan.zone.civil(from)),
            _ => None,
        });
        Self {
            id: item.id().clone(),
            request_code: item.request_code,
            kind: item.kind(),
            at: item.at,
            civil: skipped.unwrap_or(item.civil),
            floats: skipped.is_none() && matches!(item.policy(), Policy::Floating | Policy::Date),
            exact: item.exact,
            content_hash: item.content_hash,
            merged: item.merged().cloned().collect(),
            state,
            fired: None,
        }
    }
}

/// What a phone is asked to do, and what is kept of that.
pub(crate) struct Reconciled {
    /// What it must do.
    pub diff: PlanDiff,
    /// The rows once it was asked.
    pub rows: Vec<ArmedReminder>,
}

/// What the phone must do so that it holds `plan`.
///
/// `wanted` is the plan as if the phone showed notifications, and the same as `plan` where it does.
pub(crate) fn reconcile(
    rows: Vec<ArmedReminder>,
    holds: &PhoneHolds,
    plan: &SealedPlan,
    wanted: &SealedPlan,
    now: Timestamp,
) -> Reconciled {
    let (open, mut others): (Vec<_>, Vec<_>) = rows.into_iter().partition(ArmedReminder::is_open);
    let mut diff = PlanDiff { cancel: Vec::new(), ..difference(&holds.surely(&open), &plan.notifications) };
    let is_asked_for = |id: &str| diff.add.iter().chain(&diff.replace).any(|item| item.id == id);
    let state = |item: &Sealed| if is_asked_for(item.id()) { ArmedState::Asked } else { ArmedState::Held };
    let mut next: Vec<_> = plan.notifications.iter().map(|item| ArmedReminder::of(item, plan, state(item))).collect();
    let is_barred = |item: &&Sealed| plan.find(item.id()).is_none();
    let barred = wanted.notifications.iter().filter(is_barred);
    next.extend(barred.map(|item| ArmedReminder::of(item, wanted, ArmedState::Barred)));

    for mut row in open.into_iter().filter(|row| plan.find(&row.id).is_none()) {
        let may_be_held = holds.may_hold(&row);
        match row.leaves(wanted, may_be_held, now) {
            Leaving::Waits => {}
            Leaving::IsBarred => {
                if may_be_held && row.state != ArmedState::Barred {
                    diff.cancel.push(Withdrawal::of_row(&row));
                }
                continue;
            }
            Leaving::IsMissed if row.state == ArmedState::Barred => {}
            Leaving::IsMissed => {
                if may_be_held {
                    diff.cancel.push(Withdrawal::of_row(&row));
                }
                row.state = ArmedState::Missed;
                row.fired = Some(now);
            }
            Leaving::IsWithdrawn if may_be_held => {
                diff.cancel.push(Withdrawal::of_row(&row));
                row.state = ArmedState::Withdrawing;
            }
            Leaving::IsWithdrawn => continue,
        }
        others.push(row);
    }
    withdraw_what_is_left(&mut diff, holds, plan, &others, now);
    remember(&mut next, others, now);
    Reconciled { diff, rows: next }
}

/// What becomes of a row whose reminder is not in the plan any more.
enum Leaving {
    /// Its time has only just come: a phone that is late may still show it.
    Waits,
    /// It would be in the plan if the phone showed notifications.
    IsBarred,
    /// Its time came, and the phone did not show it.
    IsMissed,
    /// Something happened that makes it needless.
    IsWithdrawn,
}

impl ArmedReminder {
    fn leaves(&self, wanted: &SealedPlan, may_be_held: bool, now: Timestamp) -> Leaving {
        if wanted.find(&self.id).is_some() {
            return Leaving::IsBarred;
        }
        let comes_with_another = wanted.notifications.iter().any(|item| item.merged().any(|other| *other == self.id));
        if self.state == ArmedState::Withdrawing || comes_with_another || self.at > now {
            return Leaving::IsWithdrawn;
        }
        let only_time_passed = || {
            let has_passed = |fate: &Fate| matches!(fate, Fate::Past { .. });
            wanted.reasons.iter().any(|reason| reason.notification == self.id && has_passed(&reason.fate))
        };
        if !self.is_overdue(now) && !only_time_passed() {
            return Leaving::IsWithdrawn;
        }
        let can_still_come = may_be_held || self.state == ArmedState::Barred;
        if can_still_come && !self.is_overdue(now) { Leaving::Waits } else { Leaving::IsMissed }
    }
}

impl SealedPlan {
    fn find(&self, id: &str) -> Option<&Sealed> {
        self.notifications.iter().find(|item| *item.id() == *id)
    }
}

/// Withdraws what a list shows that nobody knows of, and spares those whose number another alarm has taken over: there the
/// phone holds the other one in its place.
fn withdraw_what_is_left(
    diff: &mut PlanDiff,
    holds: &PhoneHolds,
    plan: &SealedPlan,
    others: &[ArmedReminder],
    now: Timestamp,
) {
    if let PhoneHolds::Listed { pending } = holds {
        let is_due = |id: &str| others.iter().any(|row| row.id == id && row.is_awaited() && row.at <= now);
        for held in pending.iter().filter(|held| plan.find(&held.id).is_none() && !is_due(&held.id)) {
            if diff.cancel.iter().all(|withdrawal| withdrawal.id != held.id) {
                diff.cancel.push(Withdrawal::of(held.id.clone()));
            }
        }
    } else {
        let is_taken = |number: i32| plan.notifications.iter().any(|item| item.request_code == number);
        diff.cancel.retain(|withdrawal| !is_taken(withdrawal.request_code));
    }
    order::sort(&mut diff.cancel);
}

/// Adds to `next` the rows of what is no part of the plan, without those that are too old, and no more than there may be:
/// what is still to do first, then what is nearest.
fn remember(next: &mut Vec<ArmedReminder>, mut others: Vec<ArmedReminder>, now: Timestamp) {
    let distance = |row: &ArmedReminder| row.at.millis_since(now).abs();
    others.retain(|row| now.millis_since(row.fired.unwrap_or(row.at)) < REMEMBERED_MS);
    others.retain(|row| next.iter().all(|open| open.id != row.id || open.at != row.at));
    order::sort_by(&mut others, |a, b| (!a.is_open(), distance(a), &a.id).cmp(&(!b.is_open(), distance(b), &b.id)));
    others.truncate(MOST_ROWS.saturating_sub(next.len()));
    next.append(&mut others);
    order::sort_by(next, |a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
}
