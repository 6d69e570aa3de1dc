//! Reminders and answers to them.

use clap::{Subcommand, ValueEnum};
use rollcare_core::Capabilities;

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
