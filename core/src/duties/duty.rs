//! A duty: something unmet.

use serde::{Deserialize, Serialize};

use crate::{
    facts::{Area, AreaSet, ReminderKind, Roller, RollerId, RunId, ScheduleId, SessionId, words},
    shared_text::SharedText,
    time::{LocalDate, Timestamp},
};

words! {
    /// What is unmet. Earlier ones weigh more.
    DutyKind {
        /// A warning sign was seen, and nobody has cleared it.
        RedFlag = "red-flag",
        /// A roller that was used is not known to be clean.
        NotClean = "not-clean",
        /// A session was begun, and nobody has ended it.
        OpenSession = "open-session",
        /// A roller is worn out or damaged, and nobody has thrown it away.
        ThrowAway = "throw-away",
        /// A schedule holds, and no roller is fit for it.
        NoRoller = "no-roller",
        /// A checklist was begun, and is not done.
        Checklist = "checklist",
        /// Skin heals, and is looked at until it has.
        Recovery = "recovery",
    }
}

words! {
    /// Why nobody is reminded of a duty.
    MutedBy {
        /// A pause covers today.
        Pause = "pause",
        /// The person switched off the reminders of its kind.
        SwitchedOff = "switched-off",
    }
}

impl DutyKind {
    /// The kind of reminder that speaks of it.
    pub(super) const fn reminder(self) -> ReminderKind {
        match self {
            Self::RedFlag => ReminderKind::RedFlag,
            Self::NotClean => ReminderKind::Disinfect,
            Self::OpenSession => ReminderKind::OpenSession,
            Self::ThrowAway => ReminderKind::ReplaceRoller,
            Self::NoRoller => ReminderKind::NoRoller,
            Self::Checklist => ReminderKind::ChecklistUnfinished,
            Self::Recovery => ReminderKind::NurseBack,
        }
    }
}

/// What fulfils a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum DutyTask {
    /// Begin the checklist that cleans the roller.
    Clean {
        /// Which roller.
        roller: RollerId,
    },
    /// Continue a checklist.
    #[uniffi(name = "ContinueChecklist")]
    GoOn {
        /// The run.
        run: RunId,
        /// The step that is due.
        step: String,
    },
    /// Wait until the roller may come out of the disinfectant.
    #[uniffi(name = "WaitForSoak")]
    Wait {
        /// The run.
        run: RunId,
        /// Until when.
        until: Timestamp,
    },
    /// Say that the session has ended.
    FinishSession {
        /// Which session.
        session: SessionId,
    },
    /// Throw the roller away.
    ThrowAway {
        /// Which roller.
        roller: RollerId,
        /// The checklist for that: pen cartridges have their own.
        checklist: String,
    },
    /// Get another roller, and add it.
    GetRoller {
        /// The schedule that none is fit for.
        schedule: ScheduleId,
    },
    /// Show the skin to a doctor, and record that one cleared it.
    #[uniffi(name = "SeeDoctor")]
    SeeDoctor {
        /// Where.
        area: Area,
        /// The warning sign: the rule's id, as a clearance names it.
        rule: String,
    },
    /// Look at the skin, and record what is seen.
    Look {
        /// Where.
        area: Area,
    },
}

/// What tells a duty from all others. The same duty has the same key in every plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DutyKey {
    pub kind: DutyKind,
    /// What it is about, and which time of it: the middle part of its reminders' ids.
    pub subject: SharedText,
}

/// Something unmet.
#[derive(Debug, Clone)]
pub(crate) struct Duty<'a> {
    pub key: DutyKey,
    /// Since when it is unmet.
    pub since: Timestamp,
    /// When it became known here, which can be later. Reminders count from then.
    pub known: Timestamp,
    pub task: DutyTask,
    pub muted_by: Option<MutedBy>,
    /// The first day on which it is none any more, though nothing fulfilled it.
    pub until: Option<LocalDate>,
    pub roller: Option<&'a Roller>,
    pub areas: AreaSet,
}

impl Duty<'_> {
    /// Whether it is unmet now, and not only to come if nothing happens: lives of rollers end by days.
    pub(crate) fn is_unmet(&self, now: Timestamp) -> bool {
        self.since <= now
    }

    /// Whether it is about this.
    pub(crate) fn is(&self, kind: DutyKind, subject: &str) -> bool {
        self.key.kind == kind && self.key.subject == *subject
    }
}
