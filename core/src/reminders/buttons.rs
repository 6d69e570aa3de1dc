//! The buttons under a notification.

use std::sync::LazyLock;

use super::{
    draft::Candidate,
    notification::{ButtonKind, ReminderButton},
};
use crate::{
    facts::ReminderKind,
    guidance::{Arguments, TextKey, text},
    shared_text::SharedText,
};

/// All buttons of a notification: those of its lead, then those that only the others have. Where two speak of different
/// things, both have their own.
pub(super) fn buttons(lead: &Candidate, others: &[Candidate]) -> Vec<ReminderButton> {
    let mut buttons: Vec<ReminderButton> = Vec::with_capacity(3 * (1 + others.len())); // no kind has more
    let mut add = |titles: &Titles, id: &SharedText| {
        let button = |(kind, title): &(ButtonKind, SharedText)| ReminderButton {
            kind: *kind,
            notification: id.clone(),
            title: title.clone(),
        };
        buttons.extend(titles.iter().map(button));
    };
    add(titles(lead.kind), &lead.id);
    for (place, other) in others.iter().enumerate() {
        let is_said = std::iter::once(lead).chain(&others[..place]).any(|earlier| earlier.series() == other.series());
        if !is_said {
            add(&other.message.as_guest(other.kind).buttons, &other.id);
        }
    }
    buttons
}

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

fn titles(kind: ReminderKind) -> &'static Titles {
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
