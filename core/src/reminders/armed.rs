//! Making a phone agree with the plan, where what it holds can be known only in part.
//!
//! Two phases: what the phone is asked to do is written down as asked, and counts as done only when the phone says so. A
//! reminder has at most one row that is still to come, and one for each time at which it came or was missed: what was shown
//! once is not shown again where a journey or a clock brings the same minute twice.

use super::{
    device::{Armed, ArmedReminder, ArmedState, MissedCause, MissedReminders, PhoneHolds},
    diff::{PlanDiff, Withdrawal, difference},
    fate::Fate,
    notification::Policy,
    plan::SealedPlan,
    seal::Sealed,
};
use crate::{
    facts::Device,
    order,
    shared_text::SharedText,
    time::{DAY_MS, MINUTE_MS, Timestamp, Zone, resolve},
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
            kind: item.lead.kind,
            at: item.at,
            civil: skipped.unwrap_or(item.civil),
            floats: skipped.is_none() && matches!(item.lead.policy, Policy::Floating | Policy::Date),
            exact: item.exact,
            content_hash: item.content_hash,
            merged: item.others.iter().map(|other| other.id.clone()).collect(),
            state,
            fired: None,
        }
    }

    /// Whether it is still to come, or was when the phone was asked last.
    fn is_open(&self) -> bool {
        !matches!(self.state, ArmedState::Fired | ArmedState::Missed)
    }

    /// Whether its time has come. A phone may be late: by some minutes where it is exact, else by as long as it dozes.
    fn is_overdue(&self, now: Timestamp) -> bool {
        self.at.plus_minutes(if self.exact { 15 } else { 60 }) <= now
    }

    /// Whether it was not shown, and will not be. What was barred stays so: then it is known why.
    fn is_missed(&self, now: Timestamp) -> bool {
        match self.state {
            ArmedState::Missed => true,
            ArmedState::Barred => self.is_overdue(now),
            _ => false,
        }
    }

    /// When a system that keeps times on the wall showed it, if its time has come in either sense.
    fn came(&self, now: Timestamp, zone: &Zone) -> Option<Timestamp> {
        let on_the_wall = self.floats.then(|| resolve(self.civil, zone));
        [Some(self.at), on_the_wall].into_iter().flatten().find(|at| *at <= now)
    }
}

/// What the phone's own list says of the past: what it was told of and does not hold any more, it has shown if its time
/// has come, or has let pass if it shows nothing. To be asked before a plan is made, which looks at what was shown.
pub(crate) fn learn(
    mut rows: Vec<ArmedReminder>,
    holds: &PhoneHolds,
    shows_notifications: bool,
    now: Timestamp,
    zone: &Zone,
) -> Vec<ArmedReminder> {
    let PhoneHolds::Listed { pending } = holds else { return rows };
    // What was only asked for may never have got there: then it was not shown.
    for row in rows.iter_mut().filter(|row| row.state == ArmedState::Held) {
        let came = row.came(now, zone).filter(|_| pending.iter().all(|held| held.id != row.id));
        match came {
            None => {}
            Some(_) if shows_notifications => (row.state, row.fired) = (ArmedState::Fired, came),
            Some(_) => row.state = ArmedState::Barred,
        }
    }
    rows
}

/// What the phone must do so that it holds `plan`, and the rows as they stand once it was asked.
///
/// `wanted` is the plan as if the phone showed notifications, and the same as `plan` where it does.
pub(crate) fn reconcile(
    rows: Vec<ArmedReminder>,
    holds: &PhoneHolds,
    plan: &SealedPlan,
    wanted: &SealedPlan,
    now: Timestamp,
) -> (PlanDiff, Vec<ArmedReminder>) {
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
    (diff, next)
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
        let comes_with_another =
            wanted.notifications.iter().any(|item| item.others.iter().any(|other| other.id == self.id));
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

impl PhoneHolds {
    /// What the phone is known to hold.
    fn surely(&self, open: &[ArmedReminder]) -> Vec<Armed> {
        match self {
            Self::Listed { pending } => pending.clone(),
            Self::AsRecorded => {
                let held = open.iter().filter(|row| row.state == ArmedState::Held);
                held.map(|row| Armed { id: row.id.clone(), content_hash: row.content_hash.into() }).collect()
            }
            Self::Nothing { .. } => Vec::new(),
        }
    }

    /// Whether the phone may hold this one.
    fn may_hold(&self, row: &ArmedReminder) -> bool {
        match self {
            Self::Listed { pending } => pending.iter().any(|held| held.id == row.id),
            Self::AsRecorded => row.state != ArmedState::Barred,
            Self::Nothing { .. } => false,
        }
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

/// The rows once the phone says that it holds `armed` and let go of `withdrawn`.
pub(crate) fn confirm(
    mut rows: Vec<ArmedReminder>,
    armed: &[SharedText],
    withdrawn: &[SharedText],
) -> Vec<ArmedReminder> {
    rows.retain(|row| row.state != ArmedState::Withdrawing || !withdrawn.contains(&row.id));
    for row in rows.iter_mut().filter(|row| row.state == ArmedState::Asked && armed.contains(&row.id)) {
        row.state = ArmedState::Held;
    }
    rows
}

/// The rows once the phone says that it showed this one. Saying so again changes nothing, and so does a reminder that
/// nobody knows any more: a notification can outlive its row.
pub(crate) fn fired(mut rows: Vec<ArmedReminder>, id: &str, at: Timestamp) -> Vec<ArmedReminder> {
    let is_same = |known: Option<Timestamp>| known.is_some_and(|known| known.millis_since(at).abs() < MINUTE_MS);
    let is_known = rows.iter().any(|row| row.id == id && row.state == ArmedState::Fired && is_same(row.fired));
    let shown = rows.iter_mut().filter(|row| row.id == id && row.state != ArmedState::Fired);
    // Of one that is to come again and one that was thought missed, the nearer one was meant.
    let shown = shown.min_by_key(|row| row.at.millis_since(at).abs());
    if let Some(row) = shown.filter(|_| !is_known) {
        (row.state, row.fired) = (ArmedState::Fired, Some(at));
    }
    rows
}

/// What was missed since it was looked at last, and why as far as can be told: a phone that was off is nobody's fault.
pub(crate) fn missed(rows: &[ArmedReminder], now: Timestamp, seen: &Device) -> MissedReminders {
    let missed: Vec<_> = rows.iter().filter(|row| row.is_missed(now)).collect();
    let since = missed.iter().map(|row| row.at).min();
    let were_barred = missed.iter().all(|row| row.state == ArmedState::Barred);
    let was_since = |at: Option<Timestamp>| at.is_some() && at >= since;
    let cause = if !seen.shows_notifications || were_barred {
        Some(MissedCause::NoPermission)
    } else if was_since(seen.force_stopped) {
        Some(MissedCause::ForceStop)
    } else if was_since(seen.restarted) {
        None
    } else {
        Some(MissedCause::BatteryManager)
    };
    let count = u32::try_from(missed.len()).unwrap_or(u32::MAX);
    MissedReminders { count: count.into(), since, cause: cause.filter(|_| count > 1) }
}

/// The rows once the person has seen what was missed.
pub(crate) fn acknowledge(mut rows: Vec<ArmedReminder>, now: Timestamp) -> Vec<ArmedReminder> {
    rows.retain(|row| !row.is_missed(now));
    rows
}
