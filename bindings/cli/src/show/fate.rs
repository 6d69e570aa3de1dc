//! What became of reminders that are not in the plan, or not at their own time, in plain words.

use rollcare_core::{Fate, HeldBack, Reason, RulePack, guidance::Rule};

use super::{FAINT, View, paint, table, words};
use crate::find::short_ids;

/// A table of reminders with what became of each, step by step.
pub fn reasons(reasons: &[Reason], pack: &RulePack, view: View<'_>) -> String {
    let mut told: Vec<(&str, String)> = Vec::new();
    for reason in reasons {
        let says = became(&reason.fate, view);
        match told.iter_mut().find(|(id, _)| reason.notification == *id) {
            Some((_, before)) => before.extend(["; then ", &says]),
            None => told.push((&reason.notification, says)),
        }
    }
    table(["Kind and id", "What became of it"], told.into_iter().map(|(id, says)| [short_ids(id), says]))
        + &rules(reasons, pack)
}

/// What the rules say that stop sessions.
fn rules(reasons: &[Reason], pack: &RulePack) -> String {
    let is_named = |rule: &&Rule| {
        reasons.iter().any(|reason| matches!(&reason.fate, Fate::Stopped { rule: id } if *id == rule.id))
    };
    let named = pack.rules.iter().filter(is_named);
    named.map(|rule| paint(FAINT, &format!("{}: {}", rule.id, rule.statement())) + "\n").collect()
}

fn became(fate: &Fate, view: View<'_>) -> String {
    let moment = |at: &_| words::moment(*at, view);
    match fate {
        Fate::Past { at } => format!("dropped: its time, {}, has passed", moment(at)),
        Fate::HeldBack { by } => format!("dropped: {}", held_back(*by)),
        Fate::Stopped { rule } => format!("dropped: rule {rule} stops the session"),
        Fate::OverBudget { slots } => format!("dropped: sooner or more urgent ones took the phone's {slots} slots"),
        Fate::Shown { at } => format!("dropped: the phone showed it {}", moment(at)),
        Fate::MovedFromQuietHours { from } => format!("moved out of the quiet hours, from {}", moment(from)),
        Fate::MovedFromPause { from } => format!("moved to the first day after the pause, from {}", moment(from)),
        Fate::Snoozed { from } => format!("moved to when you asked for it, from {}", moment(from)),
        Fate::CaughtUp { from } => {
            format!("moved to the next minute: a journey took you past its time, {}", moment(from))
        }
        Fate::MergedInto { into } => format!("told together with {}, in the same minute", short_ids(into)),
        Fate::CountedFromLogging { from } => {
            format!("counts from when it became known here; by the session's end it would have been {}", moment(from))
        }
        Fate::MovedFromFullMinute { from } => {
            format!("moved from {}, where other reminders fill the notification", moment(from))
        }
        Fate::EnoughForADay { most } => format!("dropped: {most} of them a day are enough"),
        Fate::Added => "added: nothing else would have spoken of it in time".to_owned(),
    }
}

const fn held_back(by: HeldBack) -> &'static str {
    match by {
        HeldBack::Soaking => "the roller lies in the disinfectant then",
        HeldBack::Snooze => "you asked to be left alone until later",
        HeldBack::Skip => "you skipped it",
        HeldBack::Done => "it is done",
        HeldBack::SwitchedOff => "you switched this kind off; see: rollcare settings",
        HeldBack::Pause => "a pause without an end covers it",
        HeldBack::Unclean => "the roller is not clean; a reminder to clean it comes instead",
        HeldBack::NoRoller => "no roller is fit for the session then",
        HeldBack::Overtaken => "a later session was on the same skin",
        HeldBack::SessionTooSoon => "a session is due too soon after it for active ingredients",
        HeldBack::TooLate => "at that time it is over, or another reminder speaks of it",
        HeldBack::NoPermission => "the phone shows no notifications; allow them in its settings",
    }
}
