//! What a phone is told.

use std::collections::HashMap;

use rollcare_core::{Armed, ContentHash, diff, plan, plan_diff};

use super::{Case, Outcome, holds};
use crate::{dice::Dice, tally::Tally};

/// What a phone has to change is what its plan in words says, whatever it holds.
pub fn only_words_that_are_needed_are_made(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let history = case.history;
    let dice = &mut Dice::new(history.seed ^ 0xa12);
    let mut armed = case.full.armed();
    armed.retain(|_| dice.percent(80));
    for held in &mut armed {
        held.content_hash.0 ^= u64::from(dice.percent(10));
    }
    if dice.percent(50) {
        armed.push(Armed { id: "session:left-over".into(), content_hash: ContentHash(1) });
    }
    if dice.percent(30) {
        dice.shuffle(&mut armed);
    }
    let changes = plan_diff(&history.facts, history.now, &history.zone, &history.roomy(), &armed);
    holds!(changes == diff(&armed, &case.full), "{changes:?}");
    Ok(())
}

/// A phone that holds a notification with the same hash holds the same words, times and buttons, whatever else changed.
pub fn a_hash_stands_for_all_that_is_told(case: &Case<'_>, tally: &mut Tally) -> Outcome {
    let history = case.history;
    let dice = &mut Dice::new(history.seed ^ 0x4a5);
    let mut facts = history.facts.clone();
    let (mut now, mut zone) = (history.now, history.zone.clone());
    match dice.below(5) {
        0 => facts.rollers.iter_mut().for_each(|record| record.roller.name.push('!')),
        1 => facts.visits.iter_mut().for_each(|visit| visit.zone = "Asia/Kathmandu".parse().unwrap()),
        2 => facts.settings.daily_at = "10:30".parse().unwrap(),
        3 => zone = "Pacific/Auckland".parse().unwrap(),
        _ => now = now.plus_minutes(dice.between(1, 3_000)),
    }
    let other = plan(&facts, now, &zone, &history.roomy());
    let before: HashMap<_, _> = case.full.notifications.iter().map(|item| (&item.id, item)).collect();
    for item in &other.notifications {
        let Some(known) = before.get(&item.id) else { continue };
        holds!(known.content_hash != item.content_hash || *known == item, "{known:?} has the hash of {item:?}");
        if known.content_hash != item.content_hash {
            tally.count("a hash told changes");
        }
    }
    Ok(())
}
