//! What holds of every single plan by itself.

use std::collections::BTreeSet;

use rollcare_core::{ButtonKind, Fate, ReminderKind, time::resolve};

use super::{Case, Outcome, holds, kind_of, members, minute};
use crate::tally::Tally;

/// Nothing comes before the moment at which it is planned, nor at it.
pub fn nothing_lies_in_the_past(case: &Case<'_>, _: &mut Tally) -> Outcome {
    for plan in [&case.plan, &case.full] {
        let past = plan.notifications.iter().find(|item| item.at <= case.history.now);
        holds!(past.is_none(), "{past:?}");
    }
    Ok(())
}

/// What falls into one minute is one notification; no id and no number is there twice; the soonest comes first.
pub fn ids_numbers_and_minutes_are_single(case: &Case<'_>, _: &mut Tally) -> Outcome {
    for plan in [&case.plan, &case.full] {
        let items = &plan.notifications;
        let ids: BTreeSet<_> = members(plan).map(|(id, _)| id).collect();
        holds!(ids.len() == members(plan).count(), "an id is there twice");
        let codes: BTreeSet<_> = items.iter().map(|item| item.request_code).collect();
        holds!(codes.len() == items.len() && items.iter().all(|item| item.request_code >= 0), "a number is no good");
        let minutes: BTreeSet<_> = items.iter().map(|item| minute(item.at)).collect();
        holds!(minutes.len() == items.len(), "two come in the same minute");
        holds!(items.is_sorted_by_key(|item| item.at), "not sorted");
        for item in items {
            let wall = item.pinned_to.as_ref().unwrap_or(&case.history.zone);
            holds!(item.civil == wall.civil(item.at), "{} is not at {}", item.id, item.civil);
            holds!(item.kind == kind_of(&item.id), "{} is no {:?}", item.id, item.kind);
        }
    }
    Ok(())
}

/// In quiet hours only disinfect and soak reminders speak, and only if the person allows it; what was moved was in them.
pub fn quiet_hours_are_kept(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let (settings, zone) = (&case.history.facts.settings, &case.history.zone);
    let may_break =
        |kind| settings.urgent_in_quiet_hours && matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone);
    let is_quiet = |at| zone.civil(at).time().is_within(settings.quiet_from, settings.quiet_to);
    for item in &case.full.notifications {
        // Where the clocks jump over the end of the quiet hours, they end with the jump.
        let is_their_end = resolve(zone.civil(item.at).date().at(settings.quiet_to), zone) == item.at;
        let rings = |id: &str| {
            let schedules = &case.history.facts.schedules;
            schedules.iter().any(|known| known.rings_in_quiet_hours && id.contains(&known.id.to_string()))
        };
        let is_rung = std::iter::once(&item.id).chain(&item.merged).any(|id| rings(id));
        let is_allowed = may_break(item.kind) || is_their_end || is_rung || !is_quiet(item.at);
        holds!(is_allowed, "{} comes at {} in quiet hours", item.id, zone.civil(item.at));
    }
    for reason in &case.full.reasons {
        if let Fate::MovedFromQuietHours { from } = reason.fate {
            holds!(is_quiet(from) && !may_break(kind_of(&reason.notification)), "{reason:?} was moved without need");
        }
    }
    Ok(())
}

/// A notification has at most three buttons, of different titles, which answer what leads it. Its title has at most 40
/// characters, and its body at most 110. What was merged into it is said to be.
pub fn a_notification_is_short(case: &Case<'_>, _: &mut Tally) -> Outcome {
    for item in &case.full.notifications {
        holds!((1..=3).contains(&item.buttons.len()), "{item:?}");
        let titles: BTreeSet<_> = item.buttons.iter().map(|button| &button.title).collect();
        holds!(titles.len() == item.buttons.len(), "two buttons say the same: {item:?}");
        holds!(item.buttons.iter().all(|button| button.notification == item.id), "{item:?}");
        let puts_off = item.buttons.iter().any(|button| button.kind == ButtonKind::Snooze);
        holds!(puts_off || item.kind == ReminderKind::OpenApp, "{item:?} cannot be put off");
        let lengths = (item.title.chars().count(), item.body.chars().count());
        holds!(lengths.0 <= 40 && lengths.1 <= 110, "{lengths:?} in {:?}: {:?}", item.title, item.body);
    }
    for reason in &case.full.reasons {
        if let Fate::MergedInto { into } = &reason.fate {
            let host = case.full.notifications.iter().find(|item| item.id == *into);
            holds!(host.is_some_and(|host| host.merged.contains(&reason.notification)), "{reason:?} is not in it");
        }
    }
    Ok(())
}

/// A kind that is switched off does not come, not even merged.
pub fn kinds_that_are_off_are_silent(case: &Case<'_>, _: &mut Tally) -> Outcome {
    let off = &case.history.facts.settings.reminders_off;
    let loud = members(&case.full).find(|(id, _)| off.contains(&kind_of(id)));
    holds!(loud.is_none(), "{loud:?}");
    Ok(())
}
