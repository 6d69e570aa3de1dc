//! Checklists and their runs.

use clap::{Args, Subcommand};
use rollcare_core::Purpose;

/// Commands about checklist runs.
#[derive(Debug, Subcommand)]
pub enum CleanCommand {
    /// Begin a checklist
    Start {
        /// The roller's name or id [default: the only one in use]
        #[arg(long, value_name = "NAME-OR-ID")]
        roller: Option<String>,
        /// Which checklist, by its name or id; see: rollcare checklist list [default: what the roller needs]
        #[arg(long, value_name = "NAME-OR-ID")]
        checklist: Option<String>,
        /// When it was begun, like 20:10 [default: now]
        #[arg(long, value_name = "TIME")]
        started: Option<String>,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
    },
    /// Tick a step; the soak is ticked twice, when it begins and when it is over
    Tick(TickFlags),
    /// Pause a checklist; nobody looks after the roller until it is resumed, and a soak begins anew then
    Pause(OpenRun),
    /// Go on with a paused checklist
    Resume(OpenRun),
    /// Give a checklist up; it never cleans the roller
    Abandon(OpenRun),
    /// How the open checklists stand
    Status,
    /// List the checklists that were begun, done ones too
    List {
        /// The first day [default: four weeks ago]
        #[arg(long, value_name = "DATE")]
        from: Option<String>,
    },
}

/// Which of the checklists that were begun is meant.
#[derive(Debug, Args)]
pub struct OpenRun {
    /// The roller's name or id [default: the one whose checklist is open]
    #[arg(long, value_name = "NAME-OR-ID")]
    pub roller: Option<String>,
    /// Which checklist, where several are open for a roller
    #[arg(long, value_name = "NAME-OR-ID")]
    pub checklist: Option<String>,
    /// When, like 20:20 [default: now]
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
}

/// A step to tick.
#[derive(Debug, Args)]
pub struct TickFlags {
    /// Which step, like rinse [default: the one that is due]
    pub step: Option<String>,
    /// Say that it begins, not that it is done
    #[arg(long)]
    pub begin: bool,
    /// What disinfects, with its strength in percent, like "isopropyl 70" [default: what the checklist names]
    #[arg(long, value_name = "AGENT")]
    pub agent: Option<String>,
    /// Which checklist, and when
    #[command(flatten)]
    pub run: OpenRun,
}

/// Commands about checklists.
#[derive(Debug, Subcommand)]
pub enum ChecklistCommand {
    /// List the checklists, or show the steps of one
    List {
        /// Its name or id [default: all, in a table]
        checklist: Option<String>,
    },
    /// Write a checklist of your own, or a new version of one
    #[command(after_help = "\
A step is what to do, then how long it takes, then what disinfects in it, or whether it rinses or dries the
roller, with | between them:

  rollcare checklist save \"My cleaning\" --purpose clean \\
    --step \"Rinse|1min|rinse\" --step \"Soak|10min|isopropyl 70\" --step \"Let it dry|15min|dry\"

With an agent the time is a contact time: less does not count. A checklist that is to clean a roller needs
all three: a rinse, a soak in an agent that disinfects, and drying, each for its full time.")]
    Save {
        /// Its name
        name: String,
        /// What it is for
        #[arg(long, value_parser = word!(Purpose))]
        purpose: Purpose,
        /// A step; give them in the order in which they are done
        #[arg(long, required = true, value_name = "WHAT[|TIME[|AGENT|rinse|dry]]")]
        step: Vec<String>,
        /// The one of your own that this changes, by its name or id [default: it is a new one]
        #[arg(long, value_name = "NAME-OR-ID")]
        changes: Option<String>,
    },
    /// Delete one of your own; its runs stay, and undo brings it back
    Delete {
        /// Its name or id
        checklist: String,
    },
}
