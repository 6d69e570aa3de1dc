//! The reminder plan: what comes when, and everything that is known of each reminder.

use rollcare_core::{
    Fate, HeldBack, Notification, Platform, Policy, Priority, Reason, ReminderKind, ReminderPlan, RulePack, Timestamp,
};

use super::{FAINT, View, WATCH, fate, heading, paint, table, words};
use crate::find::short_ids;

/// A short table of reminders.
pub fn reminders(notifications: &[Notification], view: View<'_>) -> String {
    if notifications.is_empty() {
        return "No reminders.\n".to_owned();
    }
    let rows = notifications.iter().map(|planned| {
        let wait = words::between(view.now, planned.at);
        let more = match planned.merged.len() {
            0 => String::new(),
            more => format!(" (+{more} in the same minute)"),
        };
        let title = words::one_line(&planned.title) + &more;
        [words::moment(planned.at, view), format!("in {wait}"), title, short_ids(&planned.id)]
    });
    table(["When", "", "Reminder", "Id"], rows)
}

/// The whole plan in a table.
pub fn plan(plan: &ReminderPlan, view: View<'_>) -> String {
    if plan.notifications.is_empty() {
        return "No reminders.\n".to_owned();
    }
    let rows = plan.notifications.iter().map(|planned| {
        let merged: Vec<_> = planned.merged.iter().map(|id| short_ids(id)).collect();
        let wait = format!("in {}", words::between(view.now, planned.at));
        let title = words::one_line(&planned.title);
        [when(planned, view), wait, planned.policy.to_string(), title, short_ids(&planned.id), merged.join(", ")]
    });
    table(["When", "", "Kept as", "Reminder", "Kind and id", "Together with"], rows)
}

/// When, and on the wall of the place that it keeps to if that is another one.
fn when(planned: &Notification, view: View<'_>) -> String {
    let here = words::moment(planned.at, view);
    match planned.pinned_to.as_ref().filter(|zone| *zone != view.zone) {
        Some(zone) => format!("{here} ({} in {zone})", words::clock(planned.at, zone)),
        None => here,
    }
}

/// Everything that is known of each reminder, what became of the others, and what the plan would do next.
pub fn plan_explained(plan: &ReminderPlan, platform: Platform, pack: &RulePack, view: View<'_>) -> String {
    let mut told: Vec<(String, &Notification, Vec<Timestamp>)> = Vec::new();
    for planned in &plan.notifications {
        let says = details(planned, pack);
        match told.iter_mut().find(|(known, first, _)| *known == says && first.title == planned.title) {
            Some((.., times)) => times.push(planned.at),
            None => told.push((says, planned, vec![planned.at])),
        }
    }
    let mut text = String::new();
    for (says, first, times) in told {
        let title = heading(&words::one_line(&first.title));
        text.extend(["\n", &title, &line("When", &words::moments(&times, view)), &says]);
    }
    if !plan.reasons.is_empty() {
        text.extend(["\n", &heading("What is not in the plan, or not at its own time")]);
        text += &fate::reasons(&plan.reasons, pack, view);
    }
    text + "\n" + &heading("What comes after") + &after(plan, platform, view)
}

/// What is the same on all rungs of a ladder.
fn details(planned: &Notification, pack: &RulePack) -> String {
    let buttons: Vec<_> = planned.buttons.iter().map(|button| words::one_line(&button.title)).collect();
    let exact = if planned.exact { "exact to the minute" } else { "may come some minutes late" };
    let loud = match planned.priority {
        Priority::TimeSensitive => "breaks through focus modes",
        Priority::Normal => "sounds",
        Priority::Quiet => "makes no sound",
    };
    line("Says", &words::one_line(&planned.body))
        + &line("Why", &why(planned, pack))
        + &line("Kept as", &format!("{}: {}", planned.policy, kept(planned)))
        + &line("Channel", &format!("{}, {}: {loud}; {exact}", planned.channel, planned.priority))
        + &line("Buttons", &buttons.join(", "))
        + &line("Opens", &short_ids(&planned.deep_link))
}

fn line(name: &str, says: &str) -> String {
    format!("  {name:<8} {says}\n")
}

fn kept(planned: &Notification) -> String {
    match (&planned.pinned_to, planned.policy) {
        (Some(zone), _) => format!("the time on the wall of {zone}, wherever you are"),
        (None, Policy::Elapsed) => "so long after it happened, wherever you are".to_owned(),
        (None, Policy::Floating) => "that time on the wall, wherever you are".to_owned(),
        (None, Policy::Date) => "that date at your hour, wherever you are".to_owned(),
        (None, Policy::Pinned) => "the time on one place's wall".to_owned(),
    }
}

/// The rule behind it with its sources, or the fact where there is no rule.
fn why(planned: &Notification, pack: &RulePack) -> String {
    let found = planned.rule.as_ref().and_then(|id| pack.rules.iter().find(|rule| *id == rule.id));
    let Some(rule) = found else { return own_reason(planned.kind).to_owned() };
    let keys: Vec<_> = pack.citations(rule).into_iter().map(|source| source.key).collect();
    let sources = if keys.is_empty() { String::new() } else { format!(": {}", keys.join(", ")) };
    format!("{} {}", rule.statement(), paint(FAINT, &format!("(rule {}, grade {:?}{sources})", rule.id, rule.grade)))
}

const fn own_reason(kind: ReminderKind) -> &'static str {
    match kind {
        ReminderKind::Session => "by your schedule",
        ReminderKind::OpenSession => "you began this session",
        ReminderKind::NoRoller => "your schedule holds, and no roller is fit for it",
        ReminderKind::Visit => "you recorded this visit",
        ReminderKind::ChecklistUnfinished => "you began this checklist",
        ReminderKind::ReplaceRoller => "you saw a defect",
        ReminderKind::BackupDue => "something was recorded that no back-up holds",
        ReminderKind::OpenApp => "an iPhone does not wake the app when a reminder comes",
        _ => "by what is recorded",
    }
}

/// How far the plan reaches, and what happens then.
fn after(plan: &ReminderPlan, platform: Platform, view: View<'_>) -> String {
    let is_barred = |reason: &Reason| matches!(reason.fate, Fate::HeldBack { by: HeldBack::NoPermission });
    if plan.notifications.is_empty() && plan.reasons.iter().any(is_barred) {
        return paint(WATCH, "The phone shows none of our notifications: nothing comes until you allow them.") + "\n";
    }
    let horizon = words::moment(plan.horizon, view);
    let is_cut = plan.reasons.iter().any(|reason| matches!(reason.fate, Fate::OverBudget { .. }));
    let mut text = if is_cut {
        format!("The phone's slots are full: the first reminder that found no place would come {horizon}.\n")
    } else {
        format!("If nothing happens, nothing is missing up to {horizon}. What comes later is added as time goes by.\n")
    };
    let sentinel = plan.notifications.iter().find(|planned| planned.kind == ReminderKind::OpenApp);
    let goes_on = match (platform, sentinel) {
        (Platform::Android, _) => "Each reminder that comes wakes the app, which then plans anew.\n".to_owned(),
        (Platform::Ios, Some(sentinel)) => {
            let at = words::moment(sentinel.at, view);
            format!("The phone does not wake the app: {at} it asks you to open it, so that reminders go on.\n")
        }
        (Platform::Ios, None) => "Nothing goes on that would need you to open the app.\n".to_owned(),
    };
    text += &goes_on;
    if plan.zone_rules_differ {
        let says = format!(
            "The phone goes by other zone rules than these ({}): where they differ, the time on the wall is kept.",
            plan.zone_rules
        );
        text.extend([paint(WATCH, &says), "\n".to_owned()]);
    }
    text
}

/// The soonest reminder, in a line.
pub fn next_reminder(plan: &ReminderPlan, view: View<'_>) -> String {
    match plan.notifications.first() {
        Some(next) => {
            let title = words::one_line(&next.title);
            format!("Next reminder: {title}, {}.\n", words::moment(next.at, view))
        }
        None => "No reminders.\n".to_owned(),
    }
}
