//! Facts on their way out and in.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use rollcare_core::Area;

/// What to write out.
#[derive(Debug, Subcommand)]
pub enum ExportCommand {
    /// Everything, as one JSON document that `rollcare import` takes in
    Json {
        /// Where to, or - for standard output
        #[arg(value_name = "FILE|-")]
        to: PathBuf,
        /// Overwrite a file that is there
        #[arg(long)]
        force: bool,
    },
    /// Everything, as CSV files for a spreadsheet
    Csv {
        /// Where to; the folder is made if it is not there
        folder: PathBuf,
        /// Overwrite files that are there
        #[arg(long)]
        force: bool,
    },
    /// The JSON Schema of that document; needs no database
    Schema,
}

/// What to take in.
#[derive(Debug, Args)]
pub struct ImportFlags {
    /// A document of `rollcare export json`, or - for standard input
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    /// Do it; without this it is only tried
    #[arg(long)]
    pub yes: bool,
}

/// Sessions to take in from Loop Habit Tracker.
#[derive(Debug, Args)]
pub struct LoopFlags {
    /// Checkmarks.csv of its export, or - for standard input
    #[arg(value_name = "FILE|-")]
    pub file: PathBuf,
    /// The habit's name, where the file holds several
    #[arg(long, value_name = "NAME")]
    pub habit: Option<String>,
    /// The roller that was used, by its name or id [default: the only one in use]
    #[arg(long, value_name = "NAME-OR-ID")]
    pub roller: Option<String>,
    /// Where; may be given several times
    #[arg(long, required = true, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// At what time of day the sessions began; the file has days alone
    #[arg(long, value_name = "TIME", default_value = "20:00")]
    pub at: String,
    /// How many minutes they took
    #[arg(long, value_name = "N", default_value_t = 5)]
    pub minutes: u16,
    /// Do it; without this it is only tried
    #[arg(long)]
    pub yes: bool,
}
