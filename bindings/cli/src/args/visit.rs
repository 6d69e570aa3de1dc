//! Visits to a professional.

use clap::{Args, Subcommand};
use rollcare_core::Area;

/// Commands about visits.
#[derive(Debug, Subcommand)]
pub enum VisitCommand {
    /// Add a visit, past or to come
    Add {
        /// What it is
        #[command(flatten)]
        flags: VisitFlags,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// List the visits of today and to come
    List {
        /// Those that are over, too
        #[arg(long)]
        all: bool,
    },
    /// Say when a visit is, or what it was; only what is given is changed
    Edit {
        /// Its id or either end of it [default: the only one]
        visit: Option<String>,
        /// What it is
        #[command(flatten)]
        flags: VisitFlags,
    },
    /// Delete a visit that was not kept; undo brings it back
    Delete {
        /// Its id or either end of it
        visit: String,
    },
}

/// What is said of a visit.
#[derive(Debug, Args)]
pub struct VisitFlags {
    /// When, on the wall of the practice, like "2026-12-03 10:00"
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// The practice's zone, by its IANA name; your journeys do not move the visit [default: where you are]
    #[arg(long, value_name = "IANA")]
    pub zone_of_visit: Option<String>,
    /// Where on the body; may be given several times
    #[arg(long, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// What is done, by the id of its rule; see: rollcare rules proc [default: proc.pro-needling]
    #[arg(long, value_name = "RULE")]
    pub treatment: Option<String>,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
}
