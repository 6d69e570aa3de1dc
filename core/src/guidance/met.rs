//! Where a person meets a rule. A rule that nobody meets guides nobody.

use crate::facts::words;

words! {
    /// Where a person meets a rule.
    #[uniffi(name = "RulePlace")]
    Met {
        /// When they ask whether a session may be.
        Precheck = "precheck",
        /// When they record what they did: the answer says so.
        Act = "act",
        /// When they look at their skin.
        CheckIn = "check-in",
        /// In their first minutes, and when they say what they hope for.
        SetUp = "set-up",
        /// On the card that is shown while a session begins.
        Card = "card",
        /// After a session.
        Aftercare = "aftercare",
        /// At a step of a checklist.
        Checklist = "checklist",
        /// At a product: what its label says.
        Product = "product",
        /// In a reminder.
        Reminder = "reminder",
        /// Among the tips that can be switched on.
        Tip = "tip",
        /// In what lies ahead and in what was: results and courses.
        Report = "report",
        /// Nowhere but in the list of rules: it says why.
        Nowhere = "nowhere",
    }
}
