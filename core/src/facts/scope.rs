//! Which part of the facts a command changed: what a change notice says.

use super::words;

words! {
    /// A part of the facts.
    ChangeScope {
        /// Rollers and inspections.
        Rollers = "rollers",
        /// Sessions.
        Sessions = "sessions",
        /// Checklist runs and their ticks.
        Checklists = "checklists",
        /// Answers to reminders.
        Reminders = "reminders",
        /// Declarations and overrides.
        Person = "person",
        /// Check-ins.
        CheckIns = "check-ins",
        /// Products and their uses.
        Products = "products",
        /// Settings.
        Settings = "settings",
    }
}
