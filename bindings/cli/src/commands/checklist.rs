//! The checklists there are, and those that somebody writes.

use rollcare_core::{ChecklistView, FactRef, NewChecklist};

use super::{Context, Reply, delete};
use crate::{args::ChecklistCommand, error::Failure, find, parse, show};

pub fn run(context: &Context, command: ChecklistCommand) -> Reply {
    match command {
        ChecklistCommand::List { checklist: Some(name) } => {
            let checklist = named(context, &name)?;
            context.reply(&checklist, || Ok(show::checklist(&checklist)))
        }
        ChecklistCommand::List { checklist: None } => {
            let checklists = context.engine.checklists()?;
            context.reply(&checklists, || Ok(show::checklists(&checklists)))
        }
        ChecklistCommand::Save { name, purpose, step, changes } => {
            let id = changes.map(|name| own_id(&named(context, &name)?)).transpose()?;
            let steps = step.iter().map(|text| parse::step(text)).collect::<Result<_, _>>()?;
            let saved = context.engine.save_checklist(NewChecklist { id, name, purpose, steps }, context.now)?;
            context.reply(&saved, || Ok(show::checklist(&named(context, &saved.id.to_string())?)))
        }
        ChecklistCommand::Delete { checklist } => {
            let checklist = named(context, &checklist)?;
            let id = own_id(&checklist)?;
            delete::fact(context, FactRef::Checklist { id }, "checklist", &checklist.id)
        }
    }
}

/// The checklist that is meant.
pub fn named(context: &Context, name: &str) -> Result<ChecklistView, Failure> {
    find::checklist(context.engine.checklists()?, name)
}

/// The id of a checklist that somebody wrote.
fn own_id<T: std::str::FromStr>(checklist: &ChecklistView) -> Result<T, Failure> {
    let bundled = || Failure::usage("this checklist came with the tool; write one of your own under another name");
    checklist.id.parse().map_err(|_| bundled())
}
