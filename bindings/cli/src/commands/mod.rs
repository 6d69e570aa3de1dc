//! The commands: each asks the engine and shows its answer.

mod ahead;
mod check;
mod checklist;
mod clean;
mod delete;
mod export;
mod import;
mod input;
mod pause;
mod person;
mod phone;
mod photo;
mod product;
mod record;
mod reminders;
mod roller;
mod rules;
mod schedule;
mod session;
mod visit;

pub use export::schema;
pub use product::read as read_label;
pub use rules::rules;

use std::path::PathBuf;

use rollcare_core::{Area, LocalDate, ReminderKind, RollCare, RollCareError, RollerView, Settings, Timestamp, Zone};
use serde::Serialize;

use crate::{
    args::{Command, SettingsFlags},
    error::Failure,
    find,
    parse::{self, Side},
    show::{self, View},
};

/// What a command prints.
pub type Reply = Result<String, Failure>;

/// What every command works with.
pub struct Context {
    /// The open database.
    pub engine: RollCare,
    /// Its file.
    pub database: PathBuf,
    /// What time it is.
    pub now: Timestamp,
    /// Where it is.
    pub zone: Zone,
    /// Whether to print JSON.
    pub json: bool,
    /// Whether to give every reason.
    pub explain: bool,
}

impl Context {
    fn view(&self) -> View<'_> {
        View { now: self.now, zone: &self.zone, explain: self.explain }
    }

    fn rollers(&self) -> Result<Vec<RollerView>, Failure> {
        Ok(self.engine.rollers(self.now, &self.zone)?)
    }

    fn roller(&self, name: Option<&str>) -> Result<RollerView, Failure> {
        find::roller(self.rollers()?, name)
    }

    /// The person's day.
    fn today(&self) -> Result<LocalDate, Failure> {
        Ok(self.zone.day(self.now, self.engine.settings()?.day_starts))
    }

    /// A day before all that is recorded.
    fn first_day(&self) -> LocalDate {
        self.zone.date(Timestamp::FIRST)
    }

    /// When something happened; now if nobody says otherwise.
    fn past(&self, option: &str, text: Option<&str>) -> Result<Timestamp, Failure> {
        text.map_or(Ok(self.now), |text| parse::moment(option, text, Side::Past, self.now, &self.zone))
    }

    /// The engine's answer: as it is in JSON, or in words.
    fn reply<T: Serialize>(&self, answer: &T, in_words: impl FnOnce() -> Reply) -> Reply {
        if self.json { json(answer) } else { in_words() }
    }
}

fn json<T: Serialize>(answer: &T) -> Reply {
    Ok(serde_json::to_string_pretty(answer)? + "\n")
}

/// Runs a command on an open database.
pub fn run(context: &Context, command: Command) -> Reply {
    match command {
        Command::Today => ahead::today(context),
        Command::Start { area } => start(context, &area),
        Command::Next => ahead::next(context),
        Command::Roller(command) => roller::run(context, command),
        Command::Session(command) => session::run(context, command),
        Command::Clean(command) => clean::run(context, command),
        Command::Checklist(command) => checklist::run(context, command),
        Command::Schedule(command) => schedule::run(context, command),
        Command::Pause(command) => pause::run(context, command),
        Command::Skip(skip) => pause::skip(context, skip),
        Command::Visit(command) => visit::run(context, command),
        Command::Course => visit::course(context),
        Command::Check(flags) => check::run(context, flags),
        Command::Declare(flags) => person::declare(context, &flags),
        Command::CheckIn(flags) => person::check_in(context, flags),
        Command::Aftercare { session } => person::aftercare(context, &session),
        Command::Override(command) => person::overrides(context, command),
        Command::Clearance(command) => person::clearances(context, command),
        Command::Product(command) => product::run(context, command),
        Command::Photo(command) => photo::run(context, command),
        Command::Record(command) => record::run(context, command),
        Command::Plan(phone) => reminders::plan(context, phone.into()),
        Command::Answer { id, answer } => reminders::answer(context, &id, &answer),
        Command::StopRolling => stop_rolling(context),
        Command::Travel { to } => reminders::travel(context, &to),
        Command::Phone(command) => phone::run(context, command),
        Command::Settings(flags) => settings(context, &flags),
        Command::Export(command) => export::run(context, command),
        Command::Import(flags) => import::document(context, &flags),
        Command::ImportLoop(flags) => import::from_loop(context, flags),
        Command::Delete { kind, id } => delete::by_kind(context, &kind, &id),
        Command::Undo => undo(context),
        Command::Versions => versions(context.json),
        Command::Rules { id } => rules(id.as_deref(), context.json),
        Command::Demo => Err(Failure::usage("the demo runs on a database of its own")),
    }
}

fn start(context: &Context, areas: &[Area]) -> Reply {
    let first = context.engine.first_steps(areas, context.now, &context.zone)?;
    context.reply(&first, || Ok(show::first_steps(&first, context.view())))
}

fn stop_rolling(context: &Context) -> Reply {
    context.engine.stop_rolling(context.now)?;
    context.reply(&context.engine.settings()?, || {
        let said =
            "You no longer roll. Only rollers that are not clean still ask, until you log a session or undo this.";
        Ok(format!("{said}\n"))
    })
}

fn undo(context: &Context) -> Reply {
    let undone = context.engine.undo(context.now).map_err(|error| match error {
        RollCareError::NotFound { .. } => Failure::NotFound("there is nothing to take back".to_owned()),
        other => other.into(),
    })?;
    context.reply(&undone, || {
        let when = show::moment(undone.at, context.view());
        Ok(format!("Taken back: {}, from {when}.\n", undone.command))
    })
}

fn settings(context: &Context, flags: &SettingsFlags) -> Reply {
    let stored = context.engine.settings()?;
    let time =
        |option, given: &Option<String>, stored| given.as_deref().map_or(Ok(stored), |text| parse::time(option, text));
    let wanted = Settings {
        quiet_from: time("--quiet-from", &flags.quiet_from, stored.quiet_from)?,
        quiet_to: time("--quiet-to", &flags.quiet_to, stored.quiet_to)?,
        urgent_in_quiet_hours: flags.urgent_in_quiet_hours.unwrap_or(stored.urgent_in_quiet_hours),
        daily_at: time("--daily-at", &flags.daily_at, stored.daily_at)?,
        day_starts: time("--day-starts", &flags.day_starts, stored.day_starts)?,
        week_starts: flags.week_starts.unwrap_or(stored.week_starts),
        reminders_off: switched(flags, &stored.reminders_off),
        stopped: stored.stopped,
        goal: flags.goal.or(stored.goal),
        tips: flags.tips.unwrap_or(stored.tips),
    };
    if wanted != stored {
        context.engine.save_settings(wanted.clone(), context.now)?;
    }
    let advice = flags.goal.map(|goal| context.engine.goal_advice(goal)).transpose()?.unwrap_or_default();
    context.reply(&wanted, || Ok(show::settings(&wanted) + &show::remarks(&advice)))
}

/// The kinds of reminders that are off once these are switched.
fn switched(flags: &SettingsFlags, off: &[ReminderKind]) -> Vec<ReminderKind> {
    let known = off.iter().chain(&flags.off).copied();
    ReminderKind::ALL
        .iter()
        .copied()
        .filter(|kind| known.clone().any(|off| off == *kind) && !flags.on.contains(kind))
        .collect()
}

/// What the tool was built from. Needs no database.
pub fn versions(as_json: bool) -> Reply {
    let versions = RollCare::versions();
    if as_json { json(&versions) } else { Ok(show::versions(&versions)) }
}
