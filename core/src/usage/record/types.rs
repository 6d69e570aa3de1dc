//! What charts show.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, ProductId, RunId, SessionId, SkinSign},
    time::{LocalDate, Timestamp},
    usage::Tier,
};

/// A day of the heat map. Days on which nothing happened are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct CalendarDay {
    /// The day.
    pub date: LocalDate,
    /// Sessions.
    pub sessions: u32,
    /// Where they were, each once.
    pub areas: Vec<Area>,
    /// Looks at the skin.
    pub check_ins: u32,
    /// Visits, on the day that their own wall shows.
    pub visits: u32,
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
    /// Minutes from the last contact until the disinfectant had acted its full time, rounded up.
    pub took_min: Option<u32>,
}

/// How the roller was cleaned after sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct HygieneRecord {
    /// The sessions that are over, earliest first, each with its cleaning.
    pub cleanings: Vec<Cleaning>,
    /// How many of them were followed by a disinfection before the next use.
    pub disinfected: u32,
    /// How many within the hour.
    pub within_hour: u32,
    /// The median of the minutes that it took, of an even number the lower middle; absent if none was disinfected.
    pub median_min: Option<u32>,
}

/// A roller's wear at the end of a day on which it changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct WearPoint {
    /// The day.
    pub date: LocalDate,
    /// Uses up to then.
    pub uses: u32,
    /// Civil days since the first use.
    pub days: u32,
    /// What they come to.
    pub tier: Tier,
}

/// A day on which somebody looked at the skin of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct SkinDay {
    /// The day.
    pub date: LocalDate,
    /// Looks, those at sessions among them.
    pub looks: u32,
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
    pub uses: u32,
    /// The days on which it was, each once.
    pub days: Vec<LocalDate>,
    /// Where, each area once; none means that nobody said.
    pub areas: Vec<Area>,
}
