//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use rollcare_core::Area;

use crate::error::EXIT_CODES;

/// A parser of a fixed set of words, which `--help` lists.
macro_rules! word {
    ($type:ty) => {{
        use clap::builder::TypedValueParser;
        clap::builder::PossibleValuesParser::new(<$type>::ALL.iter().map(|word| word.as_str()))
            .try_map(|word| word.parse::<$type>())
    }};
}

mod checklist;
mod exchange;
mod phone;
mod photo;
mod precheck;
mod product;
mod record;
mod reminder;
mod roller;
mod schedule;
mod session;
mod settings;
mod visit;

pub use checklist::{ChecklistCommand, CleanCommand, OpenRun, TickFlags};
pub use exchange::{ExportCommand, ImportFlags, LoopFlags};
pub use phone::PhoneCommand;
pub use photo::PhotoCommand;
pub use precheck::{
    CheckFlags, CheckInCommand, CheckInFlags, CheckInOr, ClearanceCommand, DeclareFlags, OverrideCommand,
};
pub use product::ProductCommand;
pub use record::{Days, RecordCommand};
pub use reminder::{Answer, PhoneFlags};
pub use roller::RollerCommand;
pub use schedule::{
    PauseCommand, PauseFlags, RhythmFlags, ScheduleCommand, ScheduleFlags, SkipCommand, SkipFlags, SkipOr,
};
pub use session::{FinishFlags, SessionCommand, SessionFlags, StartFlags, Sure};
pub use settings::SettingsFlags;
pub use visit::{VisitCommand, VisitFlags};

/// The engine of RollCare in a terminal: sessions, hygiene, wear and reminders of home microneedling.
#[derive(Debug, Parser)]
#[command(name = "rollcare", version, after_help = EXIT_CODES, max_term_width = 100)]
pub struct Cli {
    /// What every command takes.
    #[command(flatten)]
    pub global: Global,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Global {
    /// The database file [default: rollcare.db in the platform's folder for data]
    #[arg(long, global = true, value_name = "PATH", env = "ROLLCARE_DB", hide_env_values = true)]
    pub db: Option<PathBuf>,
    /// The zone, by its IANA name, like Europe/Berlin [default: the machine's]
    #[arg(long, global = true, value_name = "IANA", env = "ROLLCARE_ZONE", hide_env_values = true)]
    pub zone: Option<String>,
    /// What time it is, like "2026-11-23 20:15" [default: the machine's clock]
    #[arg(long, global = true, value_name = "TIME")]
    pub now: Option<String>,
    /// Print the engine's own views as one JSON document
    #[arg(long, global = true)]
    pub json: bool,
    /// Give every reason, with its sources
    #[arg(long, short = 'v', global = true)]
    pub explain: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Play one whole evening on a temporary database
    Demo,
    /// Your first steps: what to read, add and answer before the first session, in order
    Start {
        /// Where you would like to roll, with commas between them
        #[arg(long, value_delimiter = ',', default_value = "lips", value_parser = word!(Area))]
        area: Vec<Area>,
    },
    /// Everything at a glance
    Today,
    /// When the next session of each area may be, and when it is planned
    Next,
    /// Rollers, stamps and pen cartridges
    #[command(subcommand)]
    Roller(RollerCommand),
    /// Sessions
    #[command(subcommand)]
    Session(SessionCommand),
    /// Clean and disinfect a roller, step by step, or go through another checklist with it
    #[command(subcommand)]
    Clean(CleanCommand),
    /// The checklists there are, and your own
    #[command(subcommand)]
    Checklist(ChecklistCommand),
    /// When sessions are planned
    #[command(subcommand)]
    Schedule(ScheduleCommand),
    /// Times without sessions, such as a holiday
    #[command(subcommand)]
    Pause(PauseCommand),
    /// Leave a day's session out on purpose
    Skip(SkipOr),
    /// Visits to a professional
    #[command(subcommand)]
    Visit(VisitCommand),
    /// The courses that visits make, and the times around them without home sessions
    Course,
    /// May this session be, and why
    Check(CheckFlags),
    /// Answer questions about health and procedures, or list them
    Declare(DeclareFlags),
    /// Record a look at the skin after a session, or while it recovers
    CheckIn(CheckInOr),
    /// What to do and what to leave after a session
    Aftercare {
        /// Its id, either end of it, or last
        #[arg(default_value = "last")]
        session: String,
    },
    /// Go on although a rule says otherwise
    #[command(subcommand)]
    Override(OverrideCommand),
    /// Warning signs that a clinician looked at and cleared
    #[command(subcommand)]
    Clearance(ClearanceCommand),
    /// Products and what is in them
    #[command(subcommand)]
    Product(ProductCommand),
    /// Photos of the skin: where they lie and whether they are still the same
    #[command(subcommand)]
    Photo(PhotoCommand),
    /// What was done so far: weeks, calendar, hygiene, wear, skin, products
    #[command(subcommand)]
    Record(RecordCommand),
    /// The reminders that a phone would hold; with --explain why each comes, and why others do not
    Plan(PhoneFlags),
    /// Answer a reminder
    Answer {
        /// Its id, as `rollcare plan` shows it
        id: String,
        /// The answer
        #[command(subcommand)]
        answer: Answer,
    },
    /// Say that you no longer roll: you are reminded of nothing then but of rollers that are not clean, until you log a session
    StopRolling,
    /// What would move if you went to another zone now
    Travel {
        /// Where to, by its IANA name, like Asia/Tokyo
        #[arg(long, value_name = "IANA")]
        to: String,
    },
    /// A phone for the desk: make it hold the plan, and say what it showed
    #[command(subcommand)]
    Phone(PhoneCommand),
    /// The rules behind every answer, with what is published and by whom
    Rules {
        /// One rule in full, or all whose ids begin like this [default: all, in a table]
        id: Option<String>,
    },
    /// Show the hours and habits, or set some
    Settings(SettingsFlags),
    /// Write everything out: as one JSON document, or as CSV files for a spreadsheet
    #[command(subcommand)]
    Export(ExportCommand),
    /// Take in what was exported; without --yes it only says what would happen
    Import(ImportFlags),
    /// Take in sessions from Loop Habit Tracker; without --yes it only says what would happen
    ImportLoop(LoopFlags),
    /// Delete anything by its kind and id; undo brings it back
    Delete {
        /// What it is
        #[arg(value_parser = crate::parse::KINDS)]
        kind: String,
        /// Its id or either end of it; of a run that is over and of an inspection the whole id, as --json shows it
        id: String,
    },
    /// Take back the last command; again for the one before it
    Undo,
    /// What this tool was built from
    Versions,
}
