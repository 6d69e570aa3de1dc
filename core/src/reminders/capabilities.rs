//! What a phone can do, as it says itself.

use serde::{Deserialize, Serialize};

use crate::{facts::words, units::Count};

words! {
    /// Which rules a phone plays by.
    #[uniffi(name = "PhonePlatform")]
    Platform {
        /// It holds few requests, lists them, and runs nothing when one comes.
        Ios = "ios",
        /// It holds alarms that nobody can list, and wakes the app for each: so the soonest are enough.
        Android = "android",
    }
}

/// What the phone can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Capabilities {
    /// Which rules it plays by.
    pub platform: Platform,
    /// How many notifications it can hold for us.
    pub slots: Count,
    /// Whether it lets us be exact to the minute.
    #[uniffi(default = true)]
    pub exact_alarms: bool,
    /// Whether it shows our notifications at all.
    #[uniffi(default = true)]
    pub notifications: bool,
    /// Whether it lets urgent ones break through focus modes.
    #[uniffi(default = true)]
    pub time_sensitive: bool,
    /// The version of its zone rules, such as `2026f`; absent if it does not say.
    #[uniffi(default = None)]
    pub zone_rules: Option<String>,
}

impl Capabilities {
    /// iOS keeps 64 pending requests and is not to be trusted about which; four stay free.
    pub const IOS: Self = Self::with(Platform::Ios, 60);
    /// Android holds 500 alarms and throws at one more; the soonest sixteen are enough, each fired one re-plans.
    pub const ANDROID: Self = Self::with(Platform::Android, 16);

    /// A phone that allows everything.
    pub const fn with(platform: Platform, slots: u32) -> Self {
        Self {
            platform,
            slots: Count(slots),
            exact_alarms: true,
            notifications: true,
            time_sensitive: true,
            zone_rules: None,
        }
    }
}
