//! `rollcare`: the engine of RollCare in a terminal, without a phone.

mod args;
mod clock;
mod commands;
mod demo;
mod error;
mod find;
mod parse;
mod show;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::Parser;
use rollcare_core::{RollCare, Timestamp, Zone};

use args::{Cli, Command, ExportCommand, Global, ProductCommand};
use commands::Context;
use error::Failure;

fn main() -> ExitCode {
    let outcome = answer(Cli::parse()).and_then(|text| print(&text));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nobody is left to tell when standard error is closed too.
            let _ = writeln!(anstream::stderr(), "{}error:{:#} {failure}", show::BAD, show::BAD);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn answer(cli: Cli) -> Result<String, Failure> {
    let Cli { global, command } = cli;
    match command {
        Command::Demo if global.json => {
            Err(Failure::usage("the demo is a story and has no JSON; leave --json out, or ask one command at a time"))
        }
        Command::Demo => demo::play(&global),
        Command::Versions => commands::versions(global.json),
        Command::Rules { id } => commands::rules(id.as_deref(), global.json),
        Command::Product(ProductCommand::Read { file, lines }) => {
            commands::read_label(file.as_deref(), lines, global.json)
        }
        Command::Export(ExportCommand::Schema) => commands::schema(),
        command => commands::run(&open(&global)?, command),
    }
}

fn open(global: &Global) -> Result<Context, Failure> {
    let zone = zone(global)?;
    let now = now(global, &zone)?;
    let database = global.db.clone().map_or_else(clock::default_database, Ok)?;
    clock::make_private_file(&database).ok(); // the engine says what is wrong with a path
    let engine = RollCare::open(&database)?;
    Ok(Context { engine, database, now, zone, json: global.json, explain: global.explain })
}

fn zone(global: &Global) -> Result<Zone, Failure> {
    global.zone.as_deref().map_or_else(clock::zone, |name| parse::zone("--zone", name))
}

fn now(global: &Global, zone: &Zone) -> Result<Timestamp, Failure> {
    global.now.as_deref().map_or_else(clock::now, |text| parse::dated("--now", text, zone))
}

/// Writes the whole answer at once. A reader that left early, like `head`, is no failure.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}
