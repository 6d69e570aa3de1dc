//! What reminders are about.

use super::words;

words! {
    /// What a reminder is about. Earlier ones matter more.
    ReminderKind {
        /// Clean and disinfect a used roller.
        Disinfect = "disinfect",
        /// The soak has lasted long enough.
        SoakDone = "soak-done",
        /// A warning sign was seen on the skin, and nobody has cleared it.
        RedFlag = "red-flag",
        /// A session is due.
        Session = "session",
        /// A session was begun, and nobody has ended it.
        OpenSession = "open-session",
        /// A session is due, and no roller is fit for it.
        NoRoller = "no-roller",
        /// Get another roller, or stop using this one.
        ReplaceRoller = "replace",
        /// An appointment with a professional.
        Visit = "visit",
        /// Look at the skin after a session.
        CheckIn = "check-in",
        /// Look at skin that heals.
        NurseBack = "nurse-back",
        /// A checklist was begun and not done.
        ChecklistUnfinished = "checklist",
        /// Something to do after a session, now that it may be done.
        Aftercare = "aftercare",
        /// Active ingredients may be used again.
        ActivesResume = "actives",
        /// Results can be judged, or wear off.
        OutcomeDate = "outcome",
        /// A back-up is due.
        BackupDue = "backup",
        /// Open the app, so that reminders keep coming.
        OpenApp = "open-app",
    }
}

impl ReminderKind {
    /// Whether the person can do without this kind. Not without the ones that a dirty needle asks for, nor without the one
    /// that keeps all others alive.
    pub const fn can_be_switched_off(self) -> bool {
        !matches!(self, Self::Disinfect | Self::SoakDone | Self::OpenApp)
    }

    /// The words of those kinds, in order.
    pub(crate) const SWITCHABLE: [&'static str; Self::switchable()] = {
        let mut words = [""; Self::switchable()];
        let (mut kind, mut found) = (0, 0);
        while kind < Self::ALL.len() {
            if Self::ALL[kind].can_be_switched_off() {
                words[found] = Self::ALL[kind].as_str();
                found += 1;
            }
            kind += 1;
        }
        words
    };

    const fn switchable() -> usize {
        let (mut kind, mut count) = (0, 0);
        while kind < Self::ALL.len() {
            count += Self::ALL[kind].can_be_switched_off() as usize;
            kind += 1;
        }
        count
    }
}
