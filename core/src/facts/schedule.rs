//! Schedules: when somebody wants to have sessions.

use serde::{Deserialize, Serialize};

use super::{
    Area, Fault, RollerId, ScheduleId, Weekday,
    validate::{self, Checked},
};
use crate::time::{LocalDate, LocalTime, Timestamp};

/// How often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// So many in a week, on any days.
    PerWeek {
        /// At least, 1 to 7.
        least: u8,
        /// At most, from the least to 7.
        most: u8,
    },
    /// On these days of the week.
    Weekdays {
        /// Which, each once; at least one.
        days: Vec<Weekday>,
    },
    /// Every so many days, counted from the last session, or from the schedule's first day.
    EveryDays {
        /// 1 to 365.
        days: u16,
    },
}

/// A schedule as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Schedule {
    /// Its id.
    pub id: ScheduleId,
    /// Where: at least one area, each once.
    pub areas: Vec<Area>,
    /// With which roller, if that is always the same one.
    pub roller: Option<RollerId>,
    /// How often.
    pub rhythm: Rhythm,
    /// At what time of day. It floats: it means the wall clock wherever the person is.
    pub at: LocalTime,
    /// Its first day.
    pub from: LocalDate,
    /// The first day on which it does not hold any more; absent while it holds.
    pub until: Option<LocalDate>,
    /// When it was added.
    pub added: Timestamp,
}

impl Schedule {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: LocalDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// A schedule to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewSchedule {
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<ScheduleId>,
    /// What it says.
    #[serde(flatten)]
    pub details: EditSchedule,
}

/// Everything of a schedule that its owner says, and may say otherwise later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct EditSchedule {
    /// See [`Schedule::areas`].
    pub areas: Vec<Area>,
    /// See [`Schedule::roller`].
    pub roller: Option<RollerId>,
    /// See [`Schedule::rhythm`].
    pub rhythm: Rhythm,
    /// See [`Schedule::at`].
    pub at: LocalTime,
    /// See [`Schedule::from`].
    pub from: LocalDate,
    /// See [`Schedule::until`].
    pub until: Option<LocalDate>,
}

impl EditSchedule {
    pub(crate) fn check(self, id: ScheduleId, added: Timestamp) -> Checked<Schedule> {
        if self.until.is_some_and(|until| until < self.from) {
            return Err(Fault::new("until", "lies before the first day; give a later day, or leave it out"));
        }
        Ok(Schedule {
            id,
            areas: validate::some_of("areas", self.areas)?,
            roller: self.roller,
            rhythm: self.rhythm.check()?,
            at: self.at,
            from: self.from,
            until: self.until,
            added,
        })
    }
}

impl Rhythm {
    fn check(self) -> Checked<Self> {
        match self {
            Self::PerWeek { least, most } if !(1..=7).contains(&least) || !(least..=7).contains(&most) => {
                Err(Fault::new("rhythm", "must be from 1 to 7 sessions a week, the least not above the most"))
            }
            Self::EveryDays { days } if !(1..=365).contains(&days) => {
                Err(Fault::new("rhythm", "must be every 1 to 365 days"))
            }
            Self::Weekdays { days } => Ok(Self::Weekdays { days: validate::some_of("rhythm", days)? }),
            right => Ok(right),
        }
    }
}
