//! Which part of the facts a command changed: what a change notice says.

use super::words;

words! {
    /// A part of the facts.
    ChangeScope {
        /// Rollers and inspections.
        Rollers = "rollers",
        /// Sessions.
        Sessions = "sessions",
        /// Checklist runs, their ticks, and checklists that somebody wrote.
        Checklists = "checklists",
        /// Answers to reminders.
        Reminders = "reminders",
        /// Declarations and overrides.
        Person = "person",
        /// Check-ins, and clearances of what was seen at them.
        CheckIns = "check-ins",
        /// Products and their uses.
        Products = "products",
        /// Schedules, pauses and skipped days.
        Schedules = "schedules",
        /// Visits.
        Visits = "visits",
        /// Photos.
        Photos = "photos",
        /// Settings.
        Settings = "settings",
    }
}
