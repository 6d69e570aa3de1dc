//! The buttons under a notification.

use std::sync::LazyLock;

use super::{
    draft::Candidate,
    notification::{ButtonKind, ReminderButton},
};
use crate::{
    facts::ReminderKind,
    guidance::{Arguments, shared_text},
    shared_text::SharedText,
};

/// All buttons of a notification: those of its lead, then those that only the others have. Where two speak of different
/// things, both have their own.
pub(super) fn buttons(lead: &Candidate, others: &[Candidate]) -> Vec<ReminderButton> {
    let mut buttons: Vec<ReminderButton> = Vec::with_capacity(kinds(lead.kind).len());
    for (kind, title) in titles(lead.kind) {
        buttons.push(ReminderButton { kind: *kind, notification: lead.id.clone(), title: title.clone() });
    }
    for (place, other) in others.iter().enumerate() {
        let is_said = std::iter::once(lead).chain(&others[..place]).any(|earlier| earlier.series() == other.series());
        for (kind, title) in titles(other.kind).iter().filter(|_| !is_said) {
            let about =
                Arguments::new().with_text("button", title.clone()).with_text("title", other.message.title().clone());
            let title = shared_text("button-about", &about);
            buttons.push(ReminderButton { kind: *kind, notification: other.id.clone(), title });
        }
    }
    buttons
}

type Titles = Vec<(ButtonKind, SharedText)>;

/// The buttons of each kind, with what stands on them.
static TITLES: LazyLock<Vec<Titles>> = LazyLock::new(|| {
    let titles = |kind: &ReminderKind| {
        let title = |button: &ButtonKind| (*button, shared_text(button_key(*kind, *button), &Arguments::new()));
        kinds(*kind).iter().map(title).collect()
    };
    ReminderKind::ALL.iter().map(titles).collect()
});

fn titles(kind: ReminderKind) -> &'static [(ButtonKind, SharedText)] {
    let place = ReminderKind::ALL.iter().position(|known| *known == kind);
    place.and_then(|place| TITLES.get(place)).map_or(&[], Vec::as_slice)
}

/// The buttons of a kind, the most useful first.
const fn kinds(kind: ReminderKind) -> &'static [ButtonKind] {
    use ButtonKind::{Done, Open, Skip, Snooze};
    match kind {
        ReminderKind::Disinfect => &[Done, Snooze, Open],
        ReminderKind::SoakDone | ReminderKind::ChecklistUnfinished => &[Open, Snooze],
        ReminderKind::Session => &[Open, Snooze, Skip],
        ReminderKind::CheckIn | ReminderKind::NurseBack | ReminderKind::OutcomeDate | ReminderKind::BackupDue => {
            &[Open, Snooze, Done]
        }
        ReminderKind::Visit | ReminderKind::Aftercare | ReminderKind::ActivesResume => &[Done, Snooze],
        ReminderKind::ReplaceRoller => &[Done, Snooze, Skip],
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
