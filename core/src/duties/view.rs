//! A duty as a screen shows it: one sentence, and what its button does.

use serde::{Deserialize, Serialize};

use super::duty::{Duty, DutyKind, DutyTask, MutedBy};
use crate::{
    facts::{Area, RollerId, RollerKind},
    guidance::{Arguments, Value, short_name, text},
    shared_text::SharedText,
    time::Timestamp,
};

/// Something unmet, in one sentence with one button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct DutyView {
    /// What is unmet.
    pub kind: DutyKind,
    /// The sentence.
    pub text: String,
    /// What stands on the button.
    pub button: String,
    /// What the button does.
    pub task: DutyTask,
    /// Where in the app that can be done.
    pub deep_link: SharedText,
    /// Since when it is unmet.
    pub since: Timestamp,
    /// Which roller it is about, if any.
    pub roller: Option<RollerId>,
    /// Which areas it is about.
    pub areas: Vec<Area>,
    /// Why nobody is reminded of it; absent if reminders come.
    pub muted_by: Option<MutedBy>,
}

impl Duty<'_> {
    pub(crate) fn in_words(&self) -> DutyView {
        let name = self.roller.map(|roller| short_name(&roller.name)).unwrap_or_default();
        let words = Arguments::new().with_text("roller", name).and("areas", Value::Areas(self.areas));
        let (key, button) = self.keys();
        DutyView {
            kind: self.key.kind,
            text: text(key, &words),
            button: text(button, &Arguments::new()),
            task: self.task.clone(),
            deep_link: self.task.deep_link(),
            since: self.since,
            roller: self.roller.map(|roller| roller.id),
            areas: self.areas.iter().collect(),
            muted_by: self.muted_by,
        }
    }

    /// The keys of the sentence and of the button.
    fn keys(&self) -> (&'static str, &'static str) {
        match (self.key.kind, &self.task) {
            (DutyKind::RedFlag, DutyTask::Look { .. }) => ("duty-look-again", "button-look"),
            (DutyKind::RedFlag, _) => ("duty-red-flag", "button-cleared"),
            (DutyKind::NotClean, DutyTask::Wait { .. }) => ("duty-soaking", "button-open"),
            (DutyKind::NotClean, DutyTask::GoOn { .. }) => ("duty-cleaning", "button-go-on"),
            (DutyKind::NotClean, _) => ("duty-not-clean", "button-clean"),
            (DutyKind::OpenSession, _) => ("duty-open-session", "button-finish"),
            (DutyKind::ThrowAway, DutyTask::GoOn { .. }) => (self.throw_away(), "button-go-on"),
            (DutyKind::ThrowAway, _) => (self.throw_away(), "button-threw-away"),
            (DutyKind::NoRoller, _) => ("duty-no-roller", "button-add-roller"),
            (DutyKind::Checklist, _) => ("duty-checklist", "button-go-on"),
            (DutyKind::Recovery, _) => ("duty-recovery", "button-look"),
        }
    }
}

impl Duty<'_> {
    fn throw_away(&self) -> &'static str {
        let is_cartridge = self.roller.is_some_and(|roller| roller.kind == RollerKind::PenCartridge);
        if is_cartridge { "duty-cartridge" } else { "duty-throw-away" }
    }
}

impl DutyTask {
    /// Where in the app it can be done.
    pub(crate) fn deep_link(&self) -> SharedText {
        match self {
            Self::Clean { roller } => SharedText::of(&["rollcare://roller/", &roller.text(), "/clean"]),
            Self::GoOn { run, .. } | Self::Wait { run, .. } => SharedText::of(&["rollcare://run/", &run.text()]),
            Self::FinishSession { session } => SharedText::of(&["rollcare://session/", &session.text(), "/finish"]),
            Self::ThrowAway { roller, .. } => SharedText::of(&["rollcare://roller/", &roller.text()]),
            Self::GetRoller { .. } => SharedText::built("rollcare://roller/add"),
            Self::SeeDoctor { area, .. } => SharedText::of(&["rollcare://clearance/", area.as_str()]),
            Self::Look { area } => SharedText::of(&["rollcare://check-in/", area.as_str()]),
        }
    }
}
