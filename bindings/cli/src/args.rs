//! The command line.

use std::path::PathBuf;

use clap::{
    Args, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};
use rollcare_core::{Area, Capabilities, Defect, RetirementReason, RollerKind, Weekday};

use crate::error::EXIT_CODES;

/// A parser of a fixed set of words, which `--help` lists.
macro_rules! word {
    ($type:ty) => {
        PossibleValuesParser::new(<$type>::ALL.iter().map(|word| word.as_str())).try_map(|word| word.parse::<$type>())
    };
}

mod product;
mod screening;

pub use product::ProductCommand;
pub use screening::{CheckFlags, CheckInFlags, OverrideCommand};

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
    /// Rollers, stamps and pen cartridges
    #[command(subcommand)]
    Roller(RollerCommand),
    /// Sessions
    #[command(subcommand)]
    Session(SessionCommand),
    /// Take back the last command; again for the one before it
    Undo,
    /// Clean and disinfect a roller, step by step
    #[command(subcommand)]
    Clean(CleanCommand),
    /// Everything at a glance
    Today,
    /// May this session be, and why
    Check(CheckFlags),
    /// Answer questions about health and procedures, or list them
    Declare {
        /// Answers, such as med.keloid=no or proc.filler=2026-11-01
        #[arg(value_name = "QUESTION=no|yes|DATE")]
        answers: Vec<String>,
    },
    /// Record a look at the skin after a session, or while it recovers
    CheckIn(CheckInFlags),
    /// What to do and what to leave after a session
    Aftercare {
        /// Its id, either end of it, or last
        #[arg(default_value = "last")]
        session: String,
    },
    /// Go on although a rule says otherwise
    #[command(subcommand)]
    Override(OverrideCommand),
    /// The reminders that a phone would hold
    Reminders {
        /// Whose number of slots to plan for
        #[arg(long, value_enum, default_value = "ios")]
        platform: Platform,
    },
    /// Answer a reminder
    Answer {
        /// Its id, as `rollcare reminders` shows it
        id: String,
        /// The answer
        #[command(subcommand)]
        answer: Answer,
    },
    /// The rules behind every answer, with what is published and by whom
    Rules {
        /// One rule in full, or all whose ids begin like this [default: all, in a table]
        id: Option<String>,
    },
    /// Show the hours and habits, or set some
    Settings(SettingsFlags),
    /// Products and what is in them
    #[command(subcommand)]
    Product(ProductCommand),
    /// What this tool was built from
    Versions,
}

/// Commands about rollers.
#[derive(Debug, Subcommand)]
pub enum RollerCommand {
    /// Add a roller
    Add {
        /// Your name for it
        name: String,
        /// Needle length with its unit, like 0.25mm or 250um
        #[arg(long, value_name = "LENGTH")]
        needle: String,
        /// What kind of tool it is
        #[arg(long, default_value = "roller", value_parser = word!(RollerKind))]
        kind: RollerKind,
        /// The day of its first use, if that was before today, like 2026-11-01
        #[arg(long, value_name = "DATE")]
        first_used: Option<String>,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// List all rollers
    List,
    /// Record a look at the needles; a defect retires the roller
    Inspect {
        /// Name or id [default: the only one in use]
        roller: Option<String>,
        /// What was found; leave it out if all is well
        #[arg(long, value_delimiter = ',', value_parser = word!(Defect))]
        defect: Vec<Defect>,
        /// Free text
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Retire a roller for good
    Retire {
        /// Name or id [default: the only one in use]
        roller: Option<String>,
        /// Why
        #[arg(long, default_value = "other", value_parser = word!(RetirementReason))]
        reason: RetirementReason,
    },
    /// Change a roller's name or first use
    Edit {
        /// Name or id [default: the only one in use]
        roller: Option<String>,
        /// The new name
        #[arg(long)]
        name: Option<String>,
        /// The day of its first use, or none
        #[arg(long, value_name = "DATE|none")]
        first_used: Option<String>,
    },
}

/// Commands about sessions.
#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// Log a session; without times it began and ended now
    Log {
        /// What happened
        #[command(flatten)]
        flags: SessionFlags,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// List the sessions that began last
    List {
        /// How many at most
        #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
    },
    /// Say what really happened; only what is given is changed
    Edit {
        /// Its id, either end of it, or last
        session: String,
        /// What happened
        #[command(flatten)]
        flags: SessionFlags,
    },
    /// Delete a session; undo brings it back
    Delete {
        /// Its id, either end of it, or last
        session: String,
    },
}

/// What is said of a session.
#[derive(Debug, Args)]
pub struct SessionFlags {
    /// The roller's name or id [default: the only one in use]
    #[arg(long, value_name = "NAME-OR-ID")]
    pub roller: Option<String>,
    /// Where; may be given several times
    #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// When it began, like 20:00
    #[arg(long, value_name = "TIME")]
    pub started: Option<String>,
    /// When it ended, like 20:05
    #[arg(long, value_name = "TIME", conflicts_with = "ongoing")]
    pub ended: Option<String>,
    /// How long it took, in minutes: from its start if that is known, otherwise back from its end
    #[arg(long, value_name = "N", conflicts_with = "ongoing")]
    pub minutes: Option<u16>,
    /// It goes on; say later when it ended, with: session edit last --ended
    #[arg(long)]
    pub ongoing: bool,
    /// Passes per direction, 1 to 30
    #[arg(long, value_name = "N")]
    pub passes: Option<u8>,
    /// How hard it was pressed
    #[arg(long, value_name = "TEXT")]
    pub pressure: Option<String>,
    /// A product used with it; may be given several times
    #[arg(long, value_name = "TEXT")]
    pub product: Vec<String>,
    /// Signs of the skin before it, with commas between them, or none
    #[arg(long, value_name = "SIGNS|none")]
    pub skin_before: Option<String>,
    /// Signs of the skin after it: pink, red, dry, flaking, cracked, sore, swollen, bleeding, scab, spots; or none
    #[arg(long, value_name = "SIGNS|none")]
    pub skin_after: Option<String>,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// Commands about cleaning.
#[derive(Debug, Subcommand)]
pub enum CleanCommand {
    /// Begin the checklist
    Start {
        /// The roller's name or id [default: the only one in use]
        #[arg(long, value_name = "NAME-OR-ID")]
        roller: Option<String>,
    },
    /// Tick a step; the soak is ticked twice, when it begins and when it is over
    Tick {
        /// Which step, like rinse [default: the one that is due]
        step: Option<String>,
        /// Say that it begins, not that it is done
        #[arg(long)]
        begin: bool,
        /// The roller's name or id [default: the one whose checklist is open]
        #[arg(long, value_name = "NAME-OR-ID")]
        roller: Option<String>,
    },
    /// How the open checklists stand
    Status,
}

/// A phone's system.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Platform {
    /// 60 slots
    Ios,
    /// 16 slots
    Android,
}

impl From<Platform> for Capabilities {
    fn from(platform: Platform) -> Self {
        match platform {
            Platform::Ios => Self::IOS,
            Platform::Android => Self::ANDROID,
        }
    }
}

/// Answers to a reminder.
#[derive(Debug, Subcommand)]
pub enum Answer {
    /// Not now: ask again later
    Snooze {
        /// When to ask again, like 21:00
        #[arg(long, value_name = "TIME")]
        until: String,
    },
    /// Leave this one out; the next of its kind comes
    Skip,
    /// Seen; changes nothing in the plan
    Dismiss,
    /// Say that it is done; only a whole checklist ends the reminders
    Done,
}

/// Hours and habits to set.
#[derive(Debug, Args)]
pub struct SettingsFlags {
    /// Quiet from this time of day, like 22:00
    #[arg(long, value_name = "TIME")]
    pub quiet_from: Option<String>,
    /// Quiet until this time of day; the same time twice means never
    #[arg(long, value_name = "TIME")]
    pub quiet_to: Option<String>,
    /// Whether disinfect and soak reminders may come in quiet hours
    #[arg(long, value_name = "true|false", num_args = 0..=1, default_missing_value = "true")]
    pub urgent_in_quiet_hours: Option<bool>,
    /// The time of day of daily reminders, like 09:00
    #[arg(long, value_name = "TIME")]
    pub daily_at: Option<String>,
    /// When your day starts, 00:00 to 06:00: a session before it counts for the evening before
    #[arg(long, value_name = "TIME")]
    pub day_starts: Option<String>,
    /// The day on which your week starts
    #[arg(long, value_name = "DAY", value_parser = word!(Weekday))]
    pub week_starts: Option<Weekday>,
}
