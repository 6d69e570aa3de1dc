//! The buttons under a notification: at most three, of one set for each situation.

use std::sync::LazyLock;

use super::notification::ButtonKind;
use crate::{
    facts::{ReminderKind, words},
    guidance::{Arguments, text},
    shared_text::SharedText,
};

words! {
    /// A set of buttons: phones that want sets made known before know them by these words.
    ButtonSet {
        /// A roller that is not clean.
        NotClean = "not-clean",
        /// The same where it was asked for week after week.
        NotCleanForWeeks = "not-clean-for-weeks",
        /// A roller that is to be cleaned before a session.
        CleanFirst = "clean-first",
        /// A checklist that can go on.
        Checklist = "checklist",
        /// A session that nothing stops, as far as is known.
        Session = "session",
        /// A session before which something is asked.
        SessionCheck = "session-check",
        /// A session that nobody ended.
        OpenSession = "open-session",
        /// A roller that is not to be used any more.
        ThrowAway = "throw-away",
        /// Something to get or to make.
        Errand = "errand",
        /// Skin to look at.
        Skin = "skin",
        /// Skin to look at until it has healed.
        Healing = "healing",
        /// Skin that a doctor is to look at.
        Doctor = "doctor",
        /// Something that only has to be known.
        Notice = "notice",
        /// The app itself.
        App = "app",
        /// What was just done by a button.
        Undo = "undo",
    }
}

/// Buttons with what stands on them.
pub(super) type Titles = Vec<(ButtonKind, SharedText)>;

impl ButtonSet {
    /// The set of a reminder of this kind, unless it says another one.
    pub(super) const fn of(kind: ReminderKind) -> Self {
        match kind {
            ReminderKind::Disinfect => Self::NotClean,
            ReminderKind::SoakDone | ReminderKind::ChecklistUnfinished => Self::Checklist,
            ReminderKind::Session => Self::SessionCheck,
            ReminderKind::OpenSession => Self::OpenSession,
            ReminderKind::NoRoller | ReminderKind::ReplaceRoller | ReminderKind::BackupDue => Self::Errand,
            ReminderKind::CheckIn | ReminderKind::OutcomeDate => Self::Skin,
            ReminderKind::RedFlag | ReminderKind::NurseBack => Self::Healing,
            ReminderKind::Visit | ReminderKind::Aftercare | ReminderKind::ActivesResume => Self::Notice,
            ReminderKind::OpenApp => Self::App,
        }
    }

    /// Its buttons, the most useful first, with the keys of what stands on them. No two of a set say the same.
    const fn buttons(self) -> &'static [(ButtonKind, &'static str)] {
        use ButtonKind::{DidIt, Done, Log, Open, Skip, Snooze, ThrewAway, Undo};
        const LATER: (ButtonKind, &str) = (Snooze, "button-snooze");
        match self {
            Self::NotClean => &[(Open, "button-clean"), (DidIt, "button-did-it"), LATER],
            Self::NotCleanForWeeks => &[(Open, "button-clean"), (ThrewAway, "button-threw-away"), LATER],
            Self::CleanFirst => &[(Open, "button-clean"), LATER, (Skip, "button-skip")],
            Self::Checklist => &[(Open, "button-go-on"), LATER],
            Self::Session => &[(Log, "button-log"), LATER, (Skip, "button-skip")],
            Self::SessionCheck => &[(Open, "button-check"), LATER, (Skip, "button-skip")],
            Self::OpenSession => &[(Open, "button-finish"), LATER],
            Self::ThrowAway => &[(ThrewAway, "button-threw-away"), LATER, (Open, "button-open")],
            Self::Errand | Self::Notice => &[(Open, "button-open"), LATER, (Done, "button-done")],
            Self::Skin => &[(Open, "button-look"), LATER, (Done, "button-done")],
            Self::Doctor => &[(Open, "button-cleared"), LATER],
            Self::Healing => &[(Open, "button-look"), LATER],
            Self::App => &[(Open, "button-open")],
            Self::Undo => &[(Undo, "button-undo")],
        }
    }

    /// Its buttons with what stands on them.
    pub(super) fn titles(self) -> &'static Titles {
        static NONE: Titles = Vec::new();
        TITLES.get(self as usize).unwrap_or(&NONE) // each set has its own: they are made from all of them
    }
}

static TITLES: LazyLock<Vec<Titles>> = LazyLock::new(|| {
    let titles = |set: &ButtonSet| {
        let title = |(button, key): &(ButtonKind, &str)| (*button, text(key, &Arguments::new()).into());
        set.buttons().iter().map(title).collect()
    };
    ButtonSet::ALL.iter().map(titles).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    /// Rule: at most three buttons, with different titles.
    #[test]
    fn no_set_has_more_than_three_buttons_or_two_of_one_title() {
        for set in ButtonSet::ALL {
            let titles: Vec<&str> = set.titles().iter().map(|(_, title)| title.as_str()).collect();
            assert!((1..=3).contains(&titles.len()), "{set}: {titles:?}");
            assert!(titles.iter().all(|title| !title.starts_with("button-")), "{set}: {titles:?}");
            assert!((1..titles.len()).all(|n| !titles[..n].contains(&titles[n])), "{set}: {titles:?}");
        }
    }
}
