//! Commands about reminders.

use rollcare_core::{Capabilities, NewReminderAction, ReminderActionKind};

use super::{Context, Reply};
use crate::{
    args::Answer,
    find,
    parse::{self, Side},
    show,
};

pub fn list(context: &Context, capabilities: Capabilities) -> Reply {
    let plan = context.engine.plan(context.now, &context.zone, capabilities)?;
    context.reply(&plan, || Ok(show::plan(&plan, context.view())))
}

pub fn answer(context: &Context, id: &str, answer: Answer) -> Reply {
    let (now, zone) = (context.now, &context.zone);
    let kind = match answer {
        Answer::Snooze { until } => {
            ReminderActionKind::Snooze { until: parse::moment("--until", &until, Side::Future, now, zone)? }
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
            ReminderActionKind::Done => "Noted; reminders end when the whole checklist is done.".to_owned(),
        };
        let plan = context.engine.plan(now, zone, Capabilities::IOS)?;
        Ok(format!("{said}\n{}", show::next_reminder(&plan, context.view())))
    })
}
