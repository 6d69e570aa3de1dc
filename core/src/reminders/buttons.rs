//! The titles of the buttons under a notification.

use std::sync::LazyLock;

use super::notification::ButtonKind;
use crate::{
    facts::ReminderKind,
    guidance::{Arguments, TextKey, text},
    shared_text::SharedText,
};

/// Buttons with what stands on them.
pub(super) type Titles = Vec<(ButtonKind, SharedText)>;

/// The buttons of a kind where another one leads: they say what they are about.
pub(super) fn about(kind: ReminderKind, title: &SharedText) -> Titles {
    let about = |(kind, button): &(ButtonKind, SharedText)| {
        static ABOUT: TextKey = TextKey::new("button-about");
        let about = Arguments::new().with_text("button", button.clone()).with_text("title", title.clone());
        (*kind, ABOUT.text(&about))
    };
    titles(kind).iter().map(about).collect()
}

/// The buttons of each kind, with what stands on them.
static TITLES: LazyLock<Vec<Titles>> = LazyLock::new(|| {
    let titles = |kind: &ReminderKind| {
        let title = |button: &ButtonKind| (*button, text(button_key(*kind, *button), &Arguments::new()).into());
        kinds(*kind).iter().map(title).collect()
    };
    ReminderKind::ALL.iter().map(titles).collect()
});

/// The buttons of a kind where it leads.
pub(super) fn titles(kind: ReminderKind) -> &'static Titles {
    static NONE: Titles = Vec::new();
    TITLES.get(kind as usize).unwrap_or(&NONE) // each kind has its own: they are made from all of them
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
