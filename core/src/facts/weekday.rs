//! Days of the week.

use super::words;
use crate::time::LocalDate;

words! {
    /// A day of the week.
    Weekday {
        /// Monday.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
    }
}

impl Weekday {
    /// The day of the week of a date.
    pub fn of(date: LocalDate) -> Self {
        Self::ALL[date.days_from_monday()]
    }
}
