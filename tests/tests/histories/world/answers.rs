//! Answers to reminders that there are, and what the phone has shown of them.

use rollcare_core::{
    ArmedReminder, ArmedState, Fate, ReminderAction, ReminderActionKind, ReminderKind, ReminderPlan, SharedText,
    Timestamp,
};
use rollcare_tests::facts::other_id;

use super::History;
use crate::dice::Dice;

/// Answers some of the reminders of `plan`, and lets the phone have shown some.
pub fn answer(dice: &mut Dice, history: &mut History, plan: &ReminderPlan) {
    let held = plan.notifications.iter().flat_map(|item| item.merged.iter().chain([&item.id]));
    let mut known: Vec<&SharedText> = held.chain(plan.reasons.iter().map(|reason| &reason.notification)).collect();
    known.retain(|id| id.as_str() != ReminderKind::OpenApp.as_str()); // it has no button but the one that opens the app
    if !known.is_empty() {
        for n in 0..=dice.below(3) {
            let notification = dice.pick(&known).to_string();
            let at = history.now.plus_minutes(-dice.between(0, 600));
            let kind = answer_kind(dice, at);
            history.facts.actions.push(ReminderAction { id: other_id(90 + n), notification, kind, at });
        }
    }
    if dice.percent(15) {
        for _ in 0..=dice.below(3) {
            let rows = if dice.percent(50) { shown(dice, history, plan) } else { awaited(dice, history, plan) };
            history.facts.device.extend(rows);
        }
    }
}

/// Any answer, given at `at`.
pub fn answer_kind(dice: &mut Dice, at: Timestamp) -> ReminderActionKind {
    match dice.below(6) {
        0 => ReminderActionKind::Skip,
        1 => ReminderActionKind::Dismiss,
        2 => ReminderActionKind::Done,
        _ => {
            let minutes = [10, 60, dice.between(1, 900), dice.between(1, 4_000)];
            ReminderActionKind::Snooze { until: at.plus_minutes(dice.pick(&minutes)) }
        }
    }
}

/// A reminder of the plan that the phone has shown, missed or still holds, at its time or another one.
fn shown(dice: &mut Dice, history: &History, plan: &ReminderPlan) -> Option<ArmedReminder> {
    let item = &plan.notifications[dice.place(plan.notifications.len())?];
    let shift = if dice.percent(50) { 0 } else { dice.between(-700, 700) };
    let at = item.at.plus_minutes(shift);
    let state = dice.pick(&[ArmedState::Fired, ArmedState::Held, ArmedState::Asked, ArmedState::Missed]);
    let row = row(history, item.id.clone(), at, state);
    Some(ArmedReminder { merged: item.merged.clone(), content_hash: item.content_hash.0, ..row })
}

/// A reminder that has passed where the person is now, and that the phone holds for later: a journey east.
fn awaited(dice: &mut Dice, history: &History, plan: &ReminderPlan) -> Option<ArmedReminder> {
    let past = plan.reasons.iter().filter(|reason| matches!(reason.fate, Fate::Past { .. }));
    let past: Vec<_> = past.collect();
    let id = past[dice.place(past.len())?].notification.clone();
    Some(row(history, id, history.now.plus_minutes(dice.between(1, 720)), ArmedState::Held))
}

fn row(history: &History, id: SharedText, at: Timestamp, state: ArmedState) -> ArmedReminder {
    ArmedReminder {
        request_code: 1,
        kind: id.split(':').next().unwrap().parse().unwrap(),
        at,
        civil: history.zone.civil(at),
        floats: true,
        exact: false,
        content_hash: 0,
        merged: Vec::new(),
        state,
        fired: (state == ArmedState::Fired).then_some(at),
        id,
    }
}
