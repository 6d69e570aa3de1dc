//! The buttons under a notification.

use super::{
    draft::Candidate,
    notification::{ButtonKind, ReminderButton},
};
use crate::{
    facts::ReminderKind,
    guidance::{Arguments, text},
};

/// All buttons of a notification: those of its lead, then those that only the others have. Where two speak of different
/// things, both have their own.
pub(super) fn buttons(lead: &Candidate, others: &[Candidate]) -> Vec<ReminderButton> {
    let mut buttons: Vec<ReminderButton> = Vec::new();
    for (place, candidate) in std::iter::once(lead).chain(others).enumerate() {
        for kind in kinds(candidate.kind) {
            let answers = candidate.series();
            let is_there = |other: &ReminderButton| {
                other.kind == *kind && super::draft::series_of(&other.notification) == answers
            };
            if buttons.iter().any(is_there) {
                continue;
            }
            let key = button_key(candidate.kind, *kind);
            let title = if place == 0 {
                text(key, &Arguments::new())
            } else {
                let about = Arguments::new().with_text("button", &text(key, &Arguments::new()));
                text("button-about", &about.with_text("title", &candidate.message.title))
            };
            buttons.push(ReminderButton { kind: *kind, notification: candidate.id.clone(), title });
        }
    }
    buttons
}

/// The buttons of a kind, the most useful first.
const fn kinds(kind: ReminderKind) -> &'static [ButtonKind] {
    use ButtonKind::{Done, Open, Skip, Snooze};
    match kind {
        ReminderKind::Disinfect => &[Done, Snooze, Open],
        ReminderKind::SoakDone | ReminderKind::ChecklistUnfinished => &[Open, Snooze],
        ReminderKind::Session => &[Open, Snooze, Skip],
        ReminderKind::CheckIn | ReminderKind::NurseBack | ReminderKind::OutcomeDate => &[Open, Snooze, Done],
        ReminderKind::Visit | ReminderKind::Aftercare | ReminderKind::ActivesResume => &[Done, Snooze],
        ReminderKind::ReplaceRoller => &[Done, Snooze, Skip],
        ReminderKind::BackupDue => &[Open, Snooze, Done],
        ReminderKind::OpenApp => &[Open],
    }
}

const fn button_key(kind: ReminderKind, button: ButtonKind) -> &'static str {
    match (button, kind) {
        (ButtonKind::Open, ReminderKind::Disinfect) => "button-clean",
        (ButtonKind::Open, ReminderKind::SoakDone | ReminderKind::ChecklistUnfinished) => "button-go-on",
        (ButtonKind::Open, ReminderKind::Session) => "button-start",
        (ButtonKind::Open, ReminderKind::CheckIn | ReminderKind::NurseBack) => "button-look",
        (ButtonKind::Open, _) => "button-open",
        (ButtonKind::Done, _) => "button-done",
        (ButtonKind::Snooze, _) => "button-snooze",
        (ButtonKind::Skip, _) => "button-skip",
    }
}
