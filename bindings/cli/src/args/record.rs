//! The person's record.

use clap::{Args, Subcommand};
use rollcare_core::Area;

/// What to look back at.
#[derive(Debug, Subcommand)]
pub enum RecordCommand {
    /// The weeks of each schedule: sessions, weeks in a row, score [default: the last 12 weeks]
    Weeks {
        /// Where; may be given several times [default: every area with a schedule]
        #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
        area: Vec<Area>,
        /// Which days
        #[command(flatten)]
        days: Days,
    },
    /// A map of the days: a week a column [default: the last 26 weeks]
    Calendar(Days),
    /// How soon rollers were disinfected after sessions [default: the last 12 weeks]
    Hygiene(Days),
    /// How a roller wore [default: the last 26 weeks]
    Wear {
        /// Its name or id [default: the only one in use]
        roller: Option<String>,
        /// Which days
        #[command(flatten)]
        days: Days,
    },
    /// What was seen of the skin of an area [default: the last 12 weeks]
    Skin {
        /// Where
        #[arg(long, value_parser = word!(Area))]
        area: Area,
        /// Which days
        #[command(flatten)]
        days: Days,
    },
    /// Which products were used, and how often [default: the last 12 weeks]
    Products(Days),
}

/// Which days.
#[derive(Debug, Args)]
pub struct Days {
    /// The first day
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    /// The last day [default: today]
    #[arg(long, value_name = "DATE")]
    pub to: Option<String>,
}
