//! Courses: visits to a professional that belong together, and the times around them without home sessions.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, Visit, VisitId},
    time::{LocalDate, Timestamp},
};

/// A time around a visit in which there is no home session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct VisitBlock {
    /// The visit.
    pub visit: VisitId,
    /// The rule that asks for it.
    pub rule: String,
    /// From when on.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

/// The visits of one treatment on areas that they share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Course {
    /// The treatment: the id of a rule about procedures.
    pub treatment: String,
    /// Where.
    pub areas: Vec<Area>,
    /// The visits, earliest first.
    pub visits: Vec<Visit>,
    /// How many of them are over.
    pub kept: u32,
    /// How many such visits are usual, where a rule says so.
    pub usual: Option<u32>,
    /// When the next visit that is not planned yet would follow the last one, where a rule says so.
    pub next_on: Option<LocalDate>,
    /// When the result of the visits that are over fades at the latest, where a rule says so.
    pub fades_on: Option<LocalDate>,
    /// The rule that says so.
    pub rule: Option<String>,
    /// The times without home sessions that are not over.
    pub blocks: Vec<VisitBlock>,
}
