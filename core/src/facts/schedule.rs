//! Schedules: when somebody wants to have sessions.

use serde::{Deserialize, Serialize};

use super::{
    Area, Fault, RollerId, ScheduleId, Weekday, details,
    validate::{self, Checked},
};
use crate::{
    time::{LocalDate, LocalTime, Timestamp},
    units::Count,
};

/// How often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Rhythm {
    /// So many in a week, on any days.
    PerWeek {
        /// At least, 1 to 7.
        least: Count,
        /// At most, from the least to 7.
        most: Count,
    },
    /// On these days of the week.
    Weekdays {
        /// Which, each once; at least one.
        days: Vec<Weekday>,
    },
    /// Every so many days, counted from the last session, or from the schedule's first day.
    EveryDays {
        /// 1 to 365.
        days: Count,
    },
}

/// A schedule as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct Schedule {
    /// Its id.
    pub id: ScheduleId,
    /// What its owner says of it.
    #[serde(flatten)]
    pub details: ScheduleDetails,
    /// When it was added.
    pub added: Timestamp,
}

/// Everything of a schedule that its owner says, and may correct later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct ScheduleDetails {
    /// Where: at least one area, each once.
    pub areas: Vec<Area>,
    /// With which roller, if that is always the same one.
    #[uniffi(default)]
    pub roller: Option<RollerId>,
    /// How often.
    pub rhythm: Rhythm,
    /// At what time of day. It floats: it means the local time of the zone that the person is in.
    pub at: LocalTime,
    /// Its first day.
    pub from: LocalDate,
    /// The first day on which it does not hold any more, not before the first day; absent while it holds.
    #[uniffi(default)]
    pub until: Option<LocalDate>,
    /// Whether its reminder may ring in quiet hours. Without it, a time in quiet hours is refused.
    #[serde(default)]
    #[uniffi(default)]
    pub rings_in_quiet_hours: bool,
}

details!(Schedule => ScheduleDetails);

impl Schedule {
    /// Whether it holds on this day.
    pub fn holds_on(&self, day: LocalDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// A schedule to add.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct NewSchedule {
    /// What it says.
    #[serde(flatten)]
    pub details: ScheduleDetails,
    /// Whether the person wants it although its rhythm asks for more than the rules allow. It silences the refusal alone:
    /// each evening is judged as ever, and no week is to have more sessions than the rules leave room for.
    #[serde(default)]
    #[uniffi(default)]
    pub despite_rules: bool,
    /// Its id, if the caller made one; the same id again changes nothing.
    #[uniffi(default)]
    pub id: Option<ScheduleId>,
}

impl ScheduleDetails {
    /// Becomes the schedule `id`, added at `added`.
    pub(crate) fn check(self, id: ScheduleId, added: Timestamp) -> Checked<Schedule> {
        if self.until.is_some_and(|until| until < self.from) {
            return Err(Fault::new("until", "lies before the first day; give a later day, or leave it out"));
        }
        let details = Self { areas: validate::some_of("areas", self.areas)?, rhythm: self.rhythm.check()?, ..self };
        Ok(Schedule { id, details, added })
    }
}

impl Rhythm {
    fn check(self) -> Checked<Self> {
        match self {
            Self::PerWeek { least, most } if !(1..=most.get()).contains(&least.get()) || most > 7 => {
                Err(Fault::new("rhythm", "must be from 1 to 7 sessions a week, the least not above the most"))
            }
            Self::EveryDays { days } if !(1..=365).contains(&days.get()) => {
                Err(Fault::new("rhythm", "must be every 1 to 365 days"))
            }
            Self::Weekdays { days } => Ok(Self::Weekdays { days: validate::some_of("rhythm", days)? }),
            right => Ok(right),
        }
    }
}
