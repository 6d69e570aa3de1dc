//! Schedules, pauses and skipped days.

use clap::{Args, Subcommand};
use rollcare_core::{Area, PauseReason, Weekday};

/// Commands about schedules.
#[derive(Debug, Subcommand)]
pub enum ScheduleCommand {
    /// Plan sessions; a schedule that held on the same area ends when this one begins
    #[command(group = clap::ArgGroup::new("rhythm").required(true))]
    Add {
        /// What it says
        #[command(flatten)]
        flags: ScheduleFlags,
        /// Take it although it asks for more sessions than the rules allow; each evening is still judged by them
        #[arg(long)]
        despite_rules: bool,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// List the schedules that hold or are to come
    List {
        /// Those that are over, too
        #[arg(long)]
        all: bool,
    },
    /// Say what a schedule was meant to be, from its first day on; to change it from a day on, add another
    #[command(group = clap::ArgGroup::new("rhythm"))]
    Edit {
        /// Its id or either end of it [default: the only one]
        schedule: Option<String>,
        /// What it says
        #[command(flatten)]
        flags: ScheduleFlags,
    },
    /// End a schedule; the weeks before stay as they were judged
    End {
        /// Its id or either end of it [default: the only one]
        schedule: Option<String>,
        /// The first day without it, like 2026-12-01 [default: today]
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// Delete a schedule as if it had never been; undo brings it back
    Delete {
        /// Its id or either end of it
        schedule: String,
    },
}

/// What is said of a schedule.
#[derive(Debug, Args)]
pub struct ScheduleFlags {
    /// Where; may be given several times
    #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// How often
    #[command(flatten)]
    pub rhythm: RhythmFlags,
    /// At what time of day, wherever you are, like 20:00 [default: 20:00]
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// With which roller, by its name or id, or any [default: any]
    #[arg(long, value_name = "NAME-OR-ID|any")]
    pub roller: Option<String>,
    /// Its first day [default: today]
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The first day without it, or none [default: none, it goes on]
    #[arg(long, value_name = "DATE|none")]
    pub until: Option<String>,
    /// Whether its reminder may ring in quiet hours, where its time lies in them [default: false]
    #[arg(
        long,
        value_name = "true|false",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "true"
    )]
    pub ring_in_quiet_hours: Option<bool>,
}

/// How often; one of them.
#[derive(Debug, Args)]
pub struct RhythmFlags {
    /// So many sessions a week, on any days, like 3 or 2-3
    #[arg(long, value_name = "N|N-M", group = "rhythm")]
    pub per_week: Option<String>,
    /// On these days of the week, like mon,thu
    #[arg(long, value_delimiter = ',', value_name = "DAYS", value_parser = word!(Weekday), group = "rhythm")]
    pub days: Vec<Weekday>,
    /// Every so many days after the last session
    #[arg(long, value_name = "N", group = "rhythm")]
    pub every: Option<u16>,
}

/// Commands about pauses.
#[derive(Debug, Subcommand)]
pub enum PauseCommand {
    /// Pause: nobody expects a session, and it breaks no row
    Add {
        /// What it is
        #[command(flatten)]
        flags: PauseFlags,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// List the pauses that go on or are to come
    List {
        /// Those that are over, too
        #[arg(long)]
        all: bool,
    },
    /// Say what a pause really was; only what is given is changed
    Edit {
        /// Its id or either end of it [default: the only one]
        pause: Option<String>,
        /// What it is
        #[command(flatten)]
        flags: PauseFlags,
    },
    /// End a pause that goes on: from today on sessions are expected again
    End {
        /// Its id or either end of it [default: the only one]
        pause: Option<String>,
        /// Its last day [default: yesterday]
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// Delete a pause as if it had never been; undo brings it back
    Delete {
        /// Its id or either end of it
        pause: String,
    },
}

/// What is said of a pause.
#[derive(Debug, Default, Args)]
pub struct PauseFlags {
    /// Where; may be given several times [default: everywhere]
    #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// Its first day [default: today]
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// Its last day, or none while nobody knows [default: none]
    #[arg(long, value_name = "DATE|none")]
    pub to: Option<String>,
    /// Why [default: other]
    #[arg(long, value_parser = word!(PauseReason))]
    pub reason: Option<PauseReason>,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// A day to skip, or a command about skipped days.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct SkipOr {
    /// The day to skip
    #[command(flatten)]
    pub flags: SkipFlags,
    /// The command
    #[command(subcommand)]
    pub command: Option<SkipCommand>,
}

/// A day to skip.
#[derive(Debug, Args)]
pub struct SkipFlags {
    /// The day, like 2026-11-26 [default: today]
    pub date: Option<String>,
    /// Where; may be given several times [default: everywhere]
    #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}

/// Commands about skipped days.
#[derive(Debug, Subcommand)]
pub enum SkipCommand {
    /// List the skipped days of the last four weeks and to come
    List {
        /// Earlier ones, too
        #[arg(long)]
        all: bool,
    },
    /// Take a skip back as if it had never been; undo brings it back
    Delete {
        /// Its id, either end of it, or its day
        skip: String,
    },
}
