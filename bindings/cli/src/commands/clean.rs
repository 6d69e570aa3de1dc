//! Commands about checklist runs.

use rollcare_core::{
    AFTER_USE, Count, DISPOSE_CARTRIDGE, NewChecklistRun, NewStepTick, RollCareError, RollerId, RollerTask,
    RunProgress, StepProgress, StepState, TickKind, Timestamp,
};

use super::{Context, Reply, checklist};
use crate::{
    args::{CleanCommand, OpenRun, TickFlags},
    error::Failure,
    find, parse, show,
};

/// How far back runs are listed unasked.
const LISTED_DAYS: u32 = 28;

pub fn run(context: &Context, command: CleanCommand) -> Reply {
    match command {
        CleanCommand::Start { roller, checklist, started, id } => {
            let id = parse::id(id.as_deref())?;
            let roller = context.roller(roller.as_deref())?;
            let checklist = match (checklist, roller.next) {
                (Some(name), _) => checklist::named(context, &name)?.id,
                (None, RollerTask::Clean { checklist }) => checklist,
                (None, RollerTask::Dispose { checklist }) if checklist == DISPOSE_CARTRIDGE => checklist,
                (None, _) => AFTER_USE.to_owned(),
            };
            let roller = roller.roller.id;
            let said = started.map(|text| context.past("--started", Some(&text))).transpose()?;
            let new = NewChecklistRun { id, roller, checklist, started: said };
            let started = context.engine.start_checklist(new, context.now);
            shown(context, &started.map_err(|error| earliest(context, roller, said, error))?)
        }
        CleanCommand::Tick(flags) => tick(context, flags),
        CleanCommand::Pause(which) => mark(context, &which, TickKind::Paused),
        CleanCommand::Resume(which) => mark(context, &which, TickKind::Resumed),
        CleanCommand::Abandon(which) => mark(context, &which, TickKind::Abandoned),
        CleanCommand::List { from } => {
            let since = parse::date_or("--from", from.as_deref(), context.today()?.minus_days(LISTED_DAYS))?;
            let runs = context.engine.runs(since.begins(&context.zone), context.now)?;
            context.reply(&runs, || Ok(show::runs(&runs, &context.rollers()?, context.view())))
        }
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

/// The refusal of a start that lies within a session, with the earliest time by the clock here.
fn earliest(context: &Context, roller: RollerId, said: Option<Timestamp>, error: RollCareError) -> Failure {
    let is_start = matches!(&error, RollCareError::Invalid { field, .. } if field == "started");
    let Some(said) = said.filter(|_| is_start) else { return error.into() };
    let sessions = context.engine.sessions(Count::MOST).unwrap_or_default().into_iter();
    let ends = sessions.filter(|session| session.roller == roller && session.started <= said);
    match ends.filter_map(|session| session.ended.filter(|ended| *ended > said)).max() {
        Some(ended) => {
            let at = show::moment(ended, context.view());
            Failure::usage(format!("--started lies within a session with this roller; the earliest time is {at}"))
        }
        None => error.into(),
    }
}

fn tick(context: &Context, flags: TickFlags) -> Reply {
    let run = chosen(context, &flags.run)?;
    let due = run.current();
    let named = match &flags.step {
        Some(name) => run.steps.iter().find(|known| known.step == *name),
        None => due,
    };
    let step = match (named, flags.step) {
        (Some(known), _) => known.step.clone(),
        (None, Some(unknown)) => unknown, // the engine says that it is none
        (None, None) => return Err(RollCareError::NotFound { entity: "step".to_owned() }.into()),
    };
    let kind = if flags.begin || named.is_some_and(is_to_begin) { TickKind::Begun } else { TickKind::Done };
    let agent = flags.agent.map(|text| parse::agent("--agent", &text)).transpose()?;
    let at = flags.run.at.map(|text| context.past("--at", Some(&text))).transpose()?;
    let new = NewStepTick { id: None, run: run.run, step, kind, agent, at };
    shown(context, &context.engine.tick_step(new, context.now)?)
}

/// Pauses, resumes or gives up a run at the step that is due.
fn mark(context: &Context, which: &OpenRun, kind: TickKind) -> Reply {
    let run = chosen(context, which)?;
    let due = run.current().ok_or(RollCareError::NotFound { entity: "step".to_owned() })?;
    let at = which.at.as_deref().map(|text| context.past("--at", Some(text))).transpose()?;
    let new = NewStepTick { id: None, run: run.run, step: due.step.clone(), kind, agent: None, at };
    shown(context, &context.engine.tick_step(new, context.now)?)
}

fn chosen(context: &Context, which: &OpenRun) -> Result<RunProgress, Failure> {
    let mut open = open(context)?;
    if let Some(name) = which.roller.as_deref() {
        let id = context.roller(Some(name))?.roller.id;
        open.retain(|run| run.roller == id);
    }
    if let Some(name) = which.checklist.as_deref() {
        let id = checklist::named(context, name)?.id;
        open.retain(|run| run.checklist == id);
    }
    match open.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(Failure::NotFound("no checklist is open; begin one with: rollcare clean start".into())),
        [first, rest @ ..] if rest.iter().all(|run| run.roller == first.roller) => {
            Err(Failure::usage("several checklists are open for this roller; say which with --checklist"))
        }
        _ => Err(Failure::usage("several checklists are open; say which roller's with --roller")),
    }
}

/// A contact time is begun before it is done.
fn is_to_begin(step: &StepProgress) -> bool {
    step.timer.is_some_and(|timer| timer.is_contact_time)
        && matches!(step.state, StepState::Due | StepState::TooShort { .. } | StepState::WrongAgent { .. })
}

fn open(context: &Context) -> Result<Vec<RunProgress>, Failure> {
    Ok(context.engine.home(context.now, &context.zone)?.open_runs)
}

fn shown(context: &Context, run: &RunProgress) -> Reply {
    context.reply(run, || in_words(context, run))
}

fn in_words(context: &Context, run: &RunProgress) -> Reply {
    let seen = find::roller(context.rollers()?, Some(&run.roller.to_string()))?;
    let view = context.view();
    let state = show::roller_state(&seen.state, view);
    Ok(show::run(run, &seen.roller.name, view) + &format!("{} is {state}.\n", show::one_line(&seen.roller.name)))
}
