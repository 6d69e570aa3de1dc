//! A phone without a phone: the engine's own list of what is armed, and what became of it.

use rollcare_core::{Capabilities, PhoneHolds};
use serde_json::json;

use super::{Context, Reply};
use crate::{args::PhoneCommand, find, show};

pub fn run(context: &Context, command: PhoneCommand) -> Reply {
    let (engine, now, zone) = (&context.engine, context.now, &context.zone);
    match command {
        PhoneCommand::Sync { phone, lost, force_stopped } => {
            let holds =
                if lost || force_stopped { PhoneHolds::Nothing { force_stopped } } else { PhoneHolds::AsRecorded };
            let diff = engine.reconcile(&holds, now, zone, &phone.into())?;
            let armed: Vec<_> = diff.add.iter().chain(&diff.replace).map(|item| item.id.clone()).collect();
            let withdrawn: Vec<_> = diff.cancel.iter().map(|item| item.id.clone()).collect();
            engine.confirm_armed(&armed, &withdrawn)?;
            context.reply(&diff, || Ok(show::synced(&diff, context.view())))
        }
        PhoneCommand::Fired { id, at } => {
            let id = find::reminder(&engine.plan(now, zone, Capabilities::IOS)?, &id)?;
            let at = context.past("--at", at.as_deref())?;
            engine.report_fired(&id, at)?;
            context.reply(&json!({ "fired": id, "at": at }), || {
                Ok(format!("{} was shown {}.\n", find::short_ids(&id), show::moment(at, context.view())))
            })
        }
        PhoneCommand::Missed => missed(context),
        PhoneCommand::Seen => {
            engine.acknowledge_missed(now)?;
            missed(context)
        }
    }
}

fn missed(context: &Context) -> Reply {
    let missed = context.engine.missed_reminders(context.now)?;
    context.reply(&missed, || {
        let text = show::missed(&missed, context.view());
        Ok(if text.is_empty() { "No reminder was missed.\n".to_owned() } else { text })
    })
}
