//! The outlook: when the next session on some areas may be, and when it is planned.

use serde::{Deserialize, Serialize};

use super::{
    outcome::OutcomeClock,
    week::{Streak, WeekProgress},
};
use crate::{
    facts::{Area, Pause, RollerId, Schedule},
    time::{LocalDate, LocalDateTime, Timestamp},
};

/// A rule that makes somebody wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Bound {
    /// Its id.
    pub rule: String,
    /// The rule in a sentence.
    pub statement: String,
    /// Until when.
    pub until: Timestamp,
}

/// What lies ahead for areas that count as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct AreaOutlook {
    /// Where.
    pub areas: Vec<Area>,
    /// The roller that it is reckoned with: the schedule's, or the one that was used there last.
    pub roller: Option<RollerId>,
    /// The schedule that holds, if one does.
    pub schedule: Option<Schedule>,
    /// The day of the last session.
    pub last: Option<LocalDate>,
    /// The first instant at which gap, quota and visits allow another session. The screen before it may know more.
    pub next_allowed: Timestamp,
    /// The rule that makes wait longest; absent if none does.
    pub bound_by: Option<Bound>,
    /// When the next session is planned, on the wall wherever the person is; absent without a schedule or in a pause
    /// without an end.
    pub next_planned: Option<LocalDateTime>,
    /// The last day on which the next session still lets this week have enough of them; absent if it cannot, or has.
    pub deadline: Option<LocalDate>,
    /// The pause that goes on.
    pub pause: Option<Pause>,
    /// How the present week stands, where a schedule holds.
    pub week: Option<WeekProgress>,
    /// The weeks in a row, where a schedule holds.
    pub streak: Option<Streak>,
    /// When results are judged.
    pub outcome: OutcomeClock,
}
