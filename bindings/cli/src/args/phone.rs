//! A phone without a phone: what it is told to hold, and what it showed of that.

use clap::Subcommand;

use super::PhoneFlags;

/// Commands about this phone, kept in the database and in no back-up.
#[derive(Debug, Subcommand)]
pub enum PhoneCommand {
    /// Make it hold the plan: what is added, replaced and cancelled since the last time
    Sync {
        /// What it can do
        #[command(flatten)]
        phone: PhoneFlags,
        /// It lost all it held: it was restarted, or the app was updated
        #[arg(long)]
        lost: bool,
        /// The same, because somebody stopped the app by force
        #[arg(long)]
        force_stopped: bool,
    },
    /// Say that it showed a reminder
    Fired {
        /// Its id, as `rollcare plan` shows it
        id: String,
        /// When, like 20:15 [default: now]
        #[arg(long, value_name = "TIME")]
        at: Option<String>,
    },
    /// What it should have shown and did not
    Missed,
    /// Say that you have seen that
    Seen,
}
