//! What charts show.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, ProductId, RunId, SessionId, SkinSign},
    time::{LocalDate, Timestamp},
    units::{Count, Seconds, in_minutes},
    usage::Tier,
};

/// A day of the heat map. Days on which nothing happened are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct CalendarDay {
    /// The day.
    pub date: LocalDate,
    /// Sessions; those with several rollers in one evening are one.
    pub sessions: Count,
    /// Where they were, each once.
    pub areas: Vec<Area>,
    /// Looks at the skin.
    pub check_ins: Count,
    /// Visits, on the day of their own local time.
    pub visits: Count,
    /// Whether a pause covers it.
    pub is_paused: bool,
    /// Whether a session was left out on purpose.
    pub is_skipped: bool,
}

/// A session and the cleaning after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Cleaning {
    /// The session.
    pub session: SessionId,
    /// When the roller was last on the skin.
    pub last_contact: Timestamp,
    /// The run whose disinfectant had its full time before the roller was used again, if one did.
    pub run: Option<RunId>,
    /// The time from the last contact until the disinfectant had acted its full time, rounded up to minutes.
    #[serde(rename = "took_min", with = "in_minutes")]
    pub took: Option<Seconds>,
}

/// How the roller was cleaned after sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct HygieneRecord {
    /// The sessions that are over, earliest first, each with its cleaning.
    pub cleanings: Vec<Cleaning>,
    /// How many of them were followed by a disinfection before the next use.
    pub disinfected: Count,
    /// How many within the hour.
    pub within_hour: Count,
    /// The median of the times that it took, of an even number the lower middle; absent if none was disinfected.
    #[serde(rename = "median_min", with = "in_minutes")]
    pub median: Option<Seconds>,
}

/// A roller's wear at the end of a day on which it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct WearPoint {
    /// The day.
    pub date: LocalDate,
    /// Uses up to then.
    pub uses: Count,
    /// Civil days since the first use.
    pub days: Count,
    /// What they come to.
    pub tier: Tier,
}

/// A day on which somebody looked at the skin of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SkinDay {
    /// The day.
    pub date: LocalDate,
    /// Looks, those at sessions among them.
    pub looks: Count,
    /// What was seen or felt, each once.
    pub signs: Vec<SkinSign>,
    /// Whether a red flag was answered with yes.
    pub has_red_flag: bool,
}

/// The uses of one product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ProductRecord {
    /// The product.
    pub product: ProductId,
    /// Its name, as it is or as it last was.
    pub name: String,
    /// How often it was used.
    pub uses: Count,
    /// The days on which it was, each once.
    pub days: Vec<LocalDate>,
    /// Where, each area once; none means that nobody said.
    pub areas: Vec<Area>,
}
