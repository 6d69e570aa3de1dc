//! Commands about reminders: the plan, answers to it, and what a journey would make of it.

use rollcare_core::{Capabilities, NewReminderAction, ReminderActionKind, SnoozeLength, Timestamp};

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

pub fn answer(context: &Context, id: &str, answer: Answer) -> Reply {
    let (now, zone) = (context.now, &context.zone);
    let kind = match answer {
        Answer::Snooze { length: Some(length), .. } => ReminderActionKind::Snooze { until: until(context, length)? },
        Answer::Snooze { until, .. } => {
            let until = until.as_deref().unwrap_or_default();
            ReminderActionKind::Snooze { until: parse::moment("--until", until, Side::Future, now, zone)? }
        }
        Answer::Skip => ReminderActionKind::Skip,
        Answer::Dismiss => ReminderActionKind::Dismiss,
        Answer::Done => ReminderActionKind::Done,
    };
    let notification = find::reminder(&context.engine.plan(now, zone, Capabilities::IOS)?, id)?;
    let action = context.engine.answer_reminder(NewReminderAction { id: None, notification, kind }, now)?;
    context.reply(&action, || {
        let said = match action.kind {
            ReminderActionKind::Snooze { until } => format!("Asks again {}.", show::moment(until, context.view())),
            ReminderActionKind::Skip => "Left out; the next of its kind comes.".to_owned(),
            ReminderActionKind::Dismiss => "Seen; the plan stays as it is.".to_owned(),
            ReminderActionKind::Done => {
                "Noted; it reminds no more. Only a whole checklist makes a roller clean.".to_owned()
            }
        };
        let plan = context.engine.plan(now, zone, Capabilities::IOS)?;
        Ok(format!("{said}\n{}", show::next_reminder(&plan, context.view())))
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

pub fn travel(context: &Context, to: &str, capabilities: Capabilities) -> Reply {
    let to = parse::zone("--to", to)?;
    let moves = context.engine.preview_zone_change(&context.zone, &to, context.now)?;
    context.reply(&moves, || Ok(show::journey(&moves, &to, context.view())))
}
