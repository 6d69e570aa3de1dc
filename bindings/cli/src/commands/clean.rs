//! Commands about cleaning.

use rollcare_core::{
    AFTER_USE, NewChecklistRun, NewStepTick, RollCareError, RunProgress, StepProgress, StepState, TickKind,
};

use super::{Context, Reply};
use crate::{args::CleanCommand, error::Failure, show};

pub fn run(context: &Context, command: CleanCommand) -> Reply {
    match command {
        CleanCommand::Start { roller } => {
            let roller = context.roller(roller.as_deref())?.roller.id;
            let new = NewChecklistRun { id: None, roller, checklist: AFTER_USE.to_owned(), started: None };
            shown(context, &context.engine.start_checklist(new, context.now)?)
        }
        CleanCommand::Tick { step, begin, roller } => tick(context, step, begin, roller.as_deref()),
        CleanCommand::Status => {
            let open = open(context)?;
            context.reply(&open, || {
                if open.is_empty() {
                    return Ok("No checklist is open. Begin one with: rollcare clean start\n".to_owned());
                }
                let shown: Result<Vec<_>, Failure> = open.iter().map(|run| in_words(context, run)).collect();
                Ok(shown?.join("\n"))
            })
        }
    }
}

fn tick(context: &Context, step: Option<String>, begin: bool, roller: Option<&str>) -> Reply {
    let mut open = open(context)?;
    if let Some(name) = roller {
        let id = context.roller(Some(name))?.roller.id;
        open.retain(|run| run.roller == id);
    }
    let run = match open.as_slice() {
        [only] => only,
        [] => return Err(Failure::NotFound("no checklist is open; begin one with: rollcare clean start".into())),
        _ => return Err(Failure::usage("several checklists are open; say which roller's with --roller")),
    };
    let due = run.current();
    let named = match &step {
        Some(name) => run.steps.iter().find(|known| known.step == *name),
        None => due,
    };
    let step = match (named, step) {
        (Some(known), _) => known.step.clone(),
        (None, Some(unknown)) => unknown, // the engine says that it is none
        (None, None) => return Err(RollCareError::NotFound { entity: "step".to_owned() }.into()),
    };
    let kind = if begin || named.is_some_and(is_to_begin) { TickKind::Begun } else { TickKind::Done };
    let new = NewStepTick { id: None, run: run.run, step, kind, agent: None, at: None };
    shown(context, &context.engine.tick_step(new, context.now)?)
}

/// A contact time is begun before it is done.
fn is_to_begin(step: &StepProgress) -> bool {
    step.timer.is_some_and(|timer| timer.is_contact_time)
        && matches!(step.state, StepState::Due | StepState::TooShort { .. })
}

fn open(context: &Context) -> Result<Vec<RunProgress>, Failure> {
    Ok(context.engine.home(context.now, &context.zone)?.open_runs)
}

fn shown(context: &Context, run: &RunProgress) -> Reply {
    context.reply(run, || in_words(context, run))
}

fn in_words(context: &Context, run: &RunProgress) -> Reply {
    let seen = context.roller(Some(&run.roller.to_string()))?;
    let view = context.view();
    let state = show::roller_state(&seen.state, view);
    Ok(show::run(run, &seen.roller.name, view) + &format!("{} is {state}.\n", show::one_line(&seen.roller.name)))
}
