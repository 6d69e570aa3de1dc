//! What holds of every single plan by itself.

use std::collections::BTreeSet;

use rollcare_core::{ButtonKind, Fate, ReminderKind, time::resolve};

use super::{Case, Outcome, holds, kind_of, members, minute, series};
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
        let is_allowed = may_break(item.kind) || is_their_end || !is_quiet(item.at);
        holds!(is_allowed, "{} comes at {} in quiet hours", item.id, zone.civil(item.at));
    }
    for reason in &case.full.reasons {
        if let Fate::MovedFromQuietHours { from } = reason.fate {
            holds!(is_quiet(from) && !may_break(kind_of(&reason.notification)), "{reason:?} was moved without need");
        }
    }
    Ok(())
}

/// A notification that speaks of several things has for each of them the buttons that it would have alone.
pub fn merged_items_keep_their_buttons(case: &Case<'_>, _: &mut Tally) -> Outcome {
    for item in &case.full.notifications {
        for id in std::iter::once(&item.id).chain(&item.merged) {
            let buttons = || item.buttons.iter().filter(|button| series(&button.notification) == series(id));
            let has = |kind| buttons().any(|button| button.kind == kind);
            let is_whole = kind_of(id) == ReminderKind::OpenApp || has(ButtonKind::Snooze);
            holds!(is_whole && (has(ButtonKind::Open) || has(ButtonKind::Done)), "{id} has no buttons in {item:?}");
            let kinds: BTreeSet<_> = buttons().map(|button| button.kind).collect();
            holds!(kinds.len() == buttons().count(), "{id} has a button twice in {item:?}");
        }
        let ids: BTreeSet<_> = item.merged.iter().chain([&item.id]).collect();
        let is_known = item.buttons.iter().all(|button| ids.contains(&button.notification));
        holds!(is_known, "a button answers another notification in {item:?}");
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
