//! The reminder plan and its reasons.

use rollcare_core::{Fate, HeldBack, Notification, Reason, ReminderPlan};

use super::{FAINT, View, heading, paint, table, words};
use crate::find::short_reminder;

/// A table of reminders; with reasons asked for, the body and the rule of each as well.
pub fn reminders(notifications: &[Notification], view: View<'_>) -> String {
    let rows = notifications.iter().map(|planned| {
        let wait = words::between(view.now, planned.at);
        let title = words::one_line(&planned.title);
        let more = match planned.merged.len() {
            0 => String::new(),
            more => format!(" (+{more} in the same minute)"),
        };
        [words::moment(planned.at, view), format!("in {wait}"), title + &more, short_reminder(&planned.id)]
    });
    table(["When", "", "Reminder", "Id"], rows)
}

/// The whole plan, and what became of everything that is not in it or not at its own time.
pub fn plan(plan: &ReminderPlan, view: View<'_>) -> String {
    let mut text =
        if plan.notifications.is_empty() { "No reminders.\n".to_owned() } else { reminders(&plan.notifications, view) };
    if !view.explain {
        return text;
    }
    if let Some(last) = plan.horizon {
        text.extend(["After ", &words::moment(last, view), " the phone is silent until it plans again.\n"]);
    }
    let mut told: Vec<(&str, &str, &str)> = Vec::new();
    for planned in &plan.notifications {
        let words = (planned.title.as_str(), planned.body.as_str(), planned.rule.as_str());
        if !told.contains(&words) {
            told.push(words);
        }
    }
    for (title, body, rule) in told {
        text.extend([
            "\n",
            &heading(&words::one_line(title)),
            &words::one_line(body),
            "\n",
            &paint(FAINT, &format!("rule {rule}")),
            "\n",
        ]);
    }
    if !plan.reasons.is_empty() {
        text += "\n";
        text += &heading("What is not in the plan, or not at its own time");
        let rows = plan.reasons.iter().map(|reason| [short_reminder(&reason.notification), why(reason, view)]);
        text += &table(["Id", "What became of it"], rows);
    }
    text
}

fn why(reason: &Reason, view: View<'_>) -> String {
    let moment = |at| words::moment(at, view);
    match &reason.fate {
        Fate::Past { at } => format!("dropped: its time, {}, has passed", moment(*at)),
        Fate::HeldBack { by: HeldBack::Soaking } => "dropped: the roller lies in the disinfectant then".to_owned(),
        Fate::HeldBack { by: HeldBack::Snooze } => "dropped: you asked to be left alone until later".to_owned(),
        Fate::HeldBack { by: HeldBack::Skip } => "dropped: you skipped it".to_owned(),
        Fate::OverBudget { slots } => format!("dropped: sooner or more urgent ones took the phone's {slots} slots"),
        Fate::MovedFromQuietHours { from } => format!("moved out of the quiet hours, from {}", moment(*from)),
        Fate::Snoozed { from } => format!("moved to when you asked for it, from {}", moment(*from)),
        Fate::MergedInto { into } => format!("told together with {}, in the same minute", short_reminder(into)),
        Fate::CountedFromLogging { from } => {
            format!("counts from when the session was logged; by its end it would have been {}", moment(*from))
        }
    }
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
