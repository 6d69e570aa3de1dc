//! Answers to reminders that there are, and what the phone has shown of them.

use rollcare_core::{
    ReminderAction, ReminderActionKind, ReminderPlan, Timestamp,
    reminders::{ArmedReminder, ArmedState},
};
use rollcare_tests::facts::other_id;

use super::History;
use crate::dice::Dice;

/// Answers some of the reminders of `plan`, and lets the phone have shown some.
pub fn answer(dice: &mut Dice, history: &mut History, plan: &ReminderPlan) {
    let held = plan.notifications.iter().flat_map(|item| item.merged.iter().chain([&item.id]));
    let known: Vec<&String> = held.chain(plan.reasons.iter().map(|reason| &reason.notification)).collect();
    if !known.is_empty() && dice.percent(50) {
        for n in 0..=dice.below(3) {
            let notification = dice.pick(&known).clone();
            let at = history.now.plus_minutes(-dice.between(0, 600));
            let kind = answer_kind(dice, at);
            history.facts.actions.push(ReminderAction { id: other_id(90 + n), notification, kind, at });
        }
    }
    if !plan.notifications.is_empty() && dice.percent(8) {
        for _ in 0..=dice.below(3) {
            let row = shown(dice, history, plan);
            history.facts.device.push(row);
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

fn shown(dice: &mut Dice, history: &History, plan: &ReminderPlan) -> ArmedReminder {
    let item = dice.pick(&plan.notifications);
    let shift = if dice.percent(50) { 0 } else { dice.between(-700, 700) };
    let at = item.at.plus_minutes(shift);
    let state = dice.pick(&[ArmedState::Fired, ArmedState::Held, ArmedState::Asked, ArmedState::Missed]);
    ArmedReminder {
        request_code: item.request_code,
        kind: item.kind,
        at,
        civil: history.zone.civil(at),
        content_hash: item.content_hash,
        merged: item.merged,
        state,
        fired: (state == ArmedState::Fired).then_some(at),
        id: item.id,
    }
}
