//! How a rule's question is asked: of whom, with which date, for how long an answer holds, and on which line of a screen.

use serde::{Deserialize, Serialize};

use crate::facts::words;

words! {
    /// Of whom something is asked.
    AskScope {
        /// Of the person: one answer holds everywhere.
        Person = "person",
        /// Of an area: each has an answer of its own.
        Area = "area",
    }
}

words! {
    /// Which day a question takes for an answer, in place of yes.
    AskedDate {
        /// None: the answer is yes or no.
        None = "none",
        /// The day on which it ended.
        Ended = "ended",
        /// The day on which it was done.
        Done = "done",
        /// The day of birth, and nothing else.
        Born = "born",
    }
}

words! {
    /// The lines on which questions are asked together, in the order of asking. There are at most eight, so that all of them
    /// fit on one screen.
    AskGroup {
        /// How old the person is.
        Birth = "birth",
        /// A cold sore.
        ColdSore = "cold-sore",
        /// Wounds, infections, burns and raw skin.
        Wounds = "wounds",
        /// Skin diseases that flare.
        Flares = "flares",
        /// What is on the skin and stays there: moles, warts, scars, tattoos, piercings.
        Marks = "marks",
        /// What was done to it at home: shaving, waxing, scrubs.
        Home = "home",
        /// What a professional did to it.
        Treatments = "treatments",
        /// Illness, medicine and pregnancy.
        Health = "health",
    }
}

/// How a rule's question is asked, where it differs from what its kind says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// Of whom. Procedures, and the skin of today, are asked of an area, everything else of the person.
    #[serde(default)]
    pub scope: Option<AskScope>,
    /// For how many days after the one on which it was given an answer holds. An answer about the skin of today holds
    /// on its day, any other for good.
    #[serde(default)]
    pub fresh_days: Option<u32>,
    /// On which line. By default that of its topic.
    #[serde(default)]
    pub group: Option<AskGroup>,
}
