//! Reminders, the phone that they are for, and answers to them.

use clap::{Args, Subcommand};
use rollcare_core::{Capabilities, Platform, SnoozeLength};

/// What the phone can do.
#[derive(Debug, Args)]
pub struct PhoneFlags {
    /// Which rules it plays by: iOS keeps few requests and wakes no app, Android wakes the app for each
    #[arg(long, value_parser = word!(Platform), default_value = "ios")]
    platform: Platform,
    /// How many reminders it can hold for us [default: 60 on iOS, 16 on Android]
    #[arg(long, value_name = "N")]
    slots: Option<u32>,
    /// It does not let us be exact to the minute
    #[arg(long)]
    no_exact: bool,
    /// It shows no notifications of ours
    #[arg(long)]
    no_notifications: bool,
    /// It lets nothing break through its focus modes
    #[arg(long)]
    no_time_sensitive: bool,
    /// The version of its zone rules, like 2026f
    #[arg(long, value_name = "VERSION")]
    zone_rules: Option<String>,
}

impl From<PhoneFlags> for Capabilities {
    fn from(flags: PhoneFlags) -> Self {
        let usual = match flags.platform {
            Platform::Ios => Self::IOS,
            Platform::Android => Self::ANDROID,
        };
        Self {
            slots: flags.slots.unwrap_or(usual.slots.get()).into(),
            exact_alarms: !flags.no_exact,
            notifications: !flags.no_notifications,
            time_sensitive: !flags.no_time_sensitive,
            zone_rules: flags.zone_rules,
            ..usual
        }
    }
}

/// Answers to a reminder.
#[derive(Debug, Subcommand)]
pub enum Answer {
    /// Not now: ask again later
    #[command(group = clap::ArgGroup::new("how-long").required(true))]
    Snooze {
        /// For how long; there is no tonight once it is evening
        #[arg(value_parser = word!(SnoozeLength), group = "how-long")]
        length: Option<SnoozeLength>,
        /// Until this time instead, like 21:00
        #[arg(long, value_name = "TIME", group = "how-long")]
        until: Option<String>,
    },
    /// Leave this one out; the next of its kind comes
    Skip,
    /// Seen; changes nothing in the plan
    Dismiss,
    /// Say that it is done: it reminds no more. Of a roller that is not clean: as did-it
    Done,
    /// Record that the roller was cleaned, with its whole checklist, right after it was used
    DidIt,
    /// Log the session that it asks for, as the last one was; only where nothing speaks against it
    Log,
    /// Record that the roller was thrown away
    ThrewAway,
    /// Undo what a button under it did, within ten minutes
    Undo,
}
