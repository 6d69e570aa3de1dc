//! Commands about reminders: the plan, answers to it, and what a journey would make of it.

use rollcare_core::{
    ButtonKind, ButtonPress, Capabilities, NewReminderAction, ReminderActionKind, SnoozeLength, Timestamp,
};

use super::{Context, Reply};
use crate::{
    args::Answer,
    error::Failure,
    find,
    parse::{self, Side},
    show,
};

pub fn plan(context: &Context, capabilities: Capabilities) -> Reply {
    let platform = capabilities.platform;
    let plan = context.engine.plan(context.now, &context.zone, capabilities)?;
    context.reply(&plan, || {
        let view = context.view();
        let table = show::plan(&plan, view);
        if !context.explain {
            return Ok(table);
        }
        Ok(table + &show::plan_explained(&plan, platform, &context.engine.rule_pack()?, view))
    })
}

pub fn answer(context: &Context, id: &str, answer: &Answer) -> Reply {
    if let (Answer::Undo, _) | (_, true) = (answer, id.starts_with("undo:")) {
        return press(context, id.to_owned(), ButtonKind::Undo);
    }
    let notification = find::reminder(&context.engine.plan(context.now, &context.zone, Capabilities::IOS)?, id)?;
    let is_unclean = notification.starts_with("disinfect:");
    let kind = match answer {
        Answer::Snooze { length: Some(length), .. } => ReminderActionKind::Snooze { until: until(context, *length)? },
        Answer::Snooze { until, .. } => {
            let until = until.as_deref().unwrap_or_default();
            let until = parse::moment("--until", until, Side::Future, context.now, &context.zone)?;
            ReminderActionKind::Snooze { until }
        }
        Answer::Skip => ReminderActionKind::Skip,
        Answer::Dismiss => ReminderActionKind::Dismiss,
        Answer::Done if is_unclean => return press(context, notification, ButtonKind::DidIt),
        Answer::Done => ReminderActionKind::Done,
        Answer::DidIt => return press(context, notification, ButtonKind::DidIt),
        Answer::Log => return press(context, notification, ButtonKind::Log),
        Answer::ThrewAway => return press(context, notification, ButtonKind::ThrewAway),
        Answer::Undo => return press(context, notification, ButtonKind::Undo),
    };
    let new = NewReminderAction { id: None, notification, kind };
    let answered = context.engine.answer_reminder(new, context.now, &context.zone)?;
    context.reply(&answered, || {
        let again = answered.comes_again.map(|at| show::moment(at, context.view()));
        let said = match (answered.action.kind, again) {
            (ReminderActionKind::Snooze { .. }, Some(at)) => format!("Asks again {at}."),
            (ReminderActionKind::Snooze { .. }, None) => "Does not ask again: by then it is over.".to_owned(),
            (ReminderActionKind::Skip, _) => "Left out; the next of its kind comes.".to_owned(),
            (ReminderActionKind::Dismiss, _) => "Seen; the plan stays as it is.".to_owned(),
            (ReminderActionKind::Done, None) => "Noted; it reminds no more.".to_owned(),
            (ReminderActionKind::Done, Some(at)) => format!("Noted; as long as it is so, it asks again {at}."),
        };
        let plan = context.engine.plan(context.now, &context.zone, Capabilities::IOS)?;
        Ok(format!("{said}\n{}", show::next_reminder(&plan, context.view())))
    })
}

/// As a button under a notification: says what it did, and how to undo it.
fn press(context: &Context, notification: String, button: ButtonKind) -> Reply {
    let press = ButtonPress { button, notification, until: None };
    let outcome = context.engine.press_button(&press, context.now, &context.zone)?;
    context.reply(&outcome, || {
        let undo = outcome.buttons.iter().find(|button| button.kind == ButtonKind::Undo);
        let undo = undo.zip(outcome.undo_until).map(|(button, until)| {
            let until = show::moment(until, context.view());
            format!("To undo it, until {until}: rollcare answer {} undo\n", button.notification)
        });
        let plan = context.engine.plan(context.now, &context.zone, Capabilities::IOS)?;
        let next = show::next_reminder(&plan, context.view());
        Ok(format!("{}. {}\n{}{next}", outcome.title, outcome.body, undo.unwrap_or_default()))
    })
}

/// When a snooze of this length ends.
fn until(context: &Context, length: SnoozeLength) -> Result<Timestamp, Failure> {
    let choices = context.engine.snooze_choices(context.now, &context.zone)?;
    let chosen = choices.iter().find(|choice| choice.length == length).map(|choice| choice.until);
    chosen.ok_or_else(|| {
        let there: Vec<_> = choices.iter().map(|choice| choice.length.as_str()).collect();
        Failure::usage(format!("there is no {length} any more now; choose {}, or --until", there.join(", ")))
    })
}

pub fn travel(context: &Context, to: &str) -> Reply {
    let to = parse::zone("--to", to)?;
    let moves = context.engine.preview_zone_change(&context.zone, &to, context.now)?;
    context.reply(&moves, || Ok(show::journey(&moves, &to, context.view())))
}
