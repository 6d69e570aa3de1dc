//! Sessions.

use clap::{Args, Subcommand};
use rollcare_core::Area;

/// Commands about sessions.
#[derive(Debug, Subcommand)]
pub enum SessionCommand {
    /// Log a session; without times it began and ended now
    Log {
        /// The roller's name or id; several make one session each, all or none [default: the only one in use]
        #[arg(long, value_name = "NAME-OR-ID")]
        roller: Vec<String>,
        /// What happened
        #[command(flatten)]
        flags: SessionFlags,
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
        /// Whether the person is sure
        #[command(flatten)]
        sure: Sure,
    },
    /// Begin a session that goes on; say later that it ended, with: session finish
    Start(StartFlags),
    /// What to do now in the session that goes on: which area, how long, how often, and what to know
    Now,
    /// Say that a session that goes on has ended
    Finish(FinishFlags),
    /// Log a session that has just ended, with the roller, areas, passes, products and length of the last one
    Again {
        /// Its id, to make a repeat harmless [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<String>,
        /// Whether the person is sure
        #[command(flatten)]
        sure: Sure,
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
        /// The roller's name or id
        #[arg(long, value_name = "NAME-OR-ID")]
        roller: Option<String>,
        /// What happened
        #[command(flatten)]
        flags: SessionFlags,
        /// It is right as I say, although it looks odd
        #[arg(long)]
        yes: bool,
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
    /// It goes on; say later that it ended, with: session finish
    #[arg(long)]
    pub ongoing: bool,
    /// Passes per direction, 1 to 30
    #[arg(long, value_name = "N")]
    pub passes: Option<u8>,
    /// How hard it was pressed
    #[arg(long, value_name = "TEXT")]
    pub pressure: Option<String>,
    /// A product used with it; may be given several times
    #[arg(long, alias = "with", value_name = "TEXT")]
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

/// A session that begins.
#[derive(Debug, Args)]
pub struct StartFlags {
    /// The roller's name or id [default: the only one in use]
    #[arg(long, value_name = "NAME-OR-ID")]
    pub roller: Option<String>,
    /// Where; may be given several times
    #[arg(long, required = true, value_delimiter = ',', value_parser = word!(Area))]
    pub area: Vec<Area>,
    /// When it began, like 20:00 [default: now]
    #[arg(long, value_name = "TIME")]
    pub started: Option<String>,
    /// A product used with it; may be given several times
    #[arg(long, alias = "with", value_name = "TEXT")]
    pub product: Vec<String>,
    /// Signs of the skin before it, with commas between them, or none
    #[arg(long, value_name = "SIGNS|none")]
    pub skin_before: Option<String>,
    /// Its id, to make a repeat harmless [default: a new one]
    #[arg(long, value_name = "UUID")]
    pub id: Option<String>,
    /// Whether the person is sure
    #[command(flatten)]
    pub sure: Sure,
}

/// What the person is sure of.
#[derive(Debug, Clone, Copy, Args)]
pub struct Sure {
    /// It is right as I say, although it looks odd
    #[arg(long)]
    pub yes: bool,
    /// It is another session than the one that began within five minutes
    #[arg(long)]
    pub another: bool,
}

/// What is said at the end of a session.
#[derive(Debug, Args)]
pub struct FinishFlags {
    /// Its id, either end of it, or last [default: the only one that goes on]
    pub session: Option<String>,
    /// When it ended, like 20:05 [default: now]
    #[arg(long, value_name = "TIME")]
    pub ended: Option<String>,
    /// Passes per direction, 1 to 30
    #[arg(long, value_name = "N")]
    pub passes: Option<u8>,
    /// Signs of the skin after it: pink, red, dry, flaking, cracked, sore, swollen, bleeding, scab, spots; or none
    #[arg(long, value_name = "SIGNS|none")]
    pub skin_after: Option<String>,
    /// Free text
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// It is right as I say, although it looks odd
    #[arg(long)]
    pub yes: bool,
}
