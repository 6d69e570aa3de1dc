//! Words: what a sealed notification says.

use super::{
    buttons::ButtonSet,
    draft::Candidate,
    merge::NAMED,
    message::{Words, wording},
    notification::{ButtonKind, Channel, Notification, ReminderButton, Wording},
    seal::Sealed,
};
use crate::{
    facts::ReminderKind,
    guidance::{Arguments, TextKey},
    shared_text::SharedText,
};

impl Sealed {
    /// What the phone is told.
    pub(super) fn in_words(&self) -> Notification {
        let Self { at, civil, exact, priority, request_code, content_hash, lead, others } = self;
        let (kind, message) = (lead.kind, &lead.message);
        let Words { body, wording } = message.words().clone();
        let (body, more) = guests(lead, others).unwrap_or((body, Vec::new()));
        let wording = std::iter::once(wording).chain(more).collect();
        let set = message.set(kind);
        let thread = message.roller().map(|roller| SharedText::of(&["roller:", &roller.text()]));
        Notification {
            id: lead.id.clone(),
            request_code: *request_code,
            at: *at,
            civil: *civil,
            policy: lead.policy,
            pinned_to: message.pinned_to().cloned(),
            exact: *exact,
            kind,
            roller: message.roller(),
            channel: channel(kind),
            priority: *priority,
            thread: thread.unwrap_or(SharedText::built(kind.as_str())),
            category: SharedText::built(set.as_str()),
            buttons: buttons(set, &lead.id),
            deep_link: message.deep_link.clone(),
            title: message.title().clone(),
            body,
            wording,
            rule: message.rule().map(|rule| SharedText::built(&rule.id)),
            merged: others.iter().map(|other| other.id.clone()).collect(),
            content_hash: (*content_hash).into(),
        }
    }
}

/// What a notification says of more than one thing: the titles of the first others, and how many there are besides; nothing
/// where all others say the same as the first.
fn guests(lead: &Candidate, others: &[Candidate]) -> Option<(SharedText, Vec<Wording>)> {
    static MORE: TextKey = TextKey::new("notify-more");
    let mut titles: Vec<&SharedText> = vec![lead.message.title()];
    let (mut body, mut wordings, mut unnamed) = (SharedText::default(), Vec::new(), 0);
    for other in others {
        let title = other.message.title();
        if titles.contains(&title) {
            continue;
        }
        titles.push(title);
        if titles.len() > 1 + NAMED {
            unnamed += 1;
            continue;
        }
        let guest = other.message.as_guest();
        let gap = if body.is_empty() { "" } else { " " };
        body = SharedText::of(&[&body, gap, &guest.also]);
        wordings.push(guest.wording.clone());
    }
    if unnamed > 0 {
        let arguments = Arguments::new().with("count", unnamed);
        body = SharedText::of(&[&body, " ", &MORE.text(&arguments)]);
        wordings.push(wording(MORE.name(), &arguments));
    }
    (!wordings.is_empty()).then_some((body, wordings))
}

/// The button that undoes what another one did.
pub(crate) fn undo_button(id: SharedText) -> ReminderButton {
    let (kind, title) = ButtonSet::Undo.titles().first().cloned().unwrap_or((ButtonKind::Undo, SharedText::default()));
    ReminderButton { kind, notification: id, title }
}

/// The buttons of a notification: those of what leads it.
fn buttons(set: ButtonSet, id: &SharedText) -> Vec<ReminderButton> {
    let button = |(kind, title): &(ButtonKind, SharedText)| ReminderButton {
        kind: *kind,
        notification: id.clone(),
        title: title.clone(),
    };
    set.titles().iter().map(button).collect()
}

fn channel(kind: ReminderKind) -> Channel {
    use ReminderKind as Kind;
    match kind {
        Kind::Disinfect | Kind::SoakDone | Kind::ChecklistUnfinished => Channel::Disinfect,
        Kind::Session | Kind::OpenSession | Kind::Visit | Kind::OutcomeDate => Channel::Session,
        Kind::NoRoller | Kind::ReplaceRoller | Kind::BackupDue | Kind::OpenApp => Channel::Replace,
        Kind::RedFlag | Kind::CheckIn | Kind::NurseBack | Kind::Aftercare | Kind::ActivesResume => Channel::Aftercare,
    }
}
