//! Words: what a sealed notification says.

use super::{
    buttons::{Titles, titles},
    draft::Candidate,
    message::Words,
    notification::{ButtonKind, Channel, Notification, ReminderButton},
    seal::Sealed,
};
use crate::{facts::ReminderKind, shared_text::SharedText};

impl Sealed {
    /// What the phone is told.
    pub(super) fn in_words(&self) -> Notification {
        let Self { at, civil, exact, priority, request_code, content_hash, lead, others } = self;
        let (kind, message) = (lead.kind, &lead.message);
        let Words { mut body, wording: said } = message.words().clone();
        let mut wording = Vec::with_capacity(1 + others.len());
        wording.push(said);
        let mut category = SharedText::built(kind.as_str());
        for (place, other) in others.iter().enumerate() {
            let title = other.message.title();
            let mut earlier = others[..place].iter().map(|other| other.message.title()).chain([message.title()]);
            if !earlier.any(|earlier| earlier == title) && !body.contains(title.as_str()) {
                let guest = other.message.as_guest(other.kind);
                body = SharedText::of(&[&body, " ", &guest.also]);
                wording.push(guest.wording.clone());
            }
            if others[..place].iter().all(|earlier| earlier.kind != other.kind) && other.kind != kind {
                category = SharedText::of(&[&category, "+", other.kind.as_str()]);
            }
        }
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
            category,
            buttons: buttons(lead, others),
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

/// All buttons of a notification: those of its lead, then those that only the others have. Where two speak of different
/// things, both have their own.
fn buttons(lead: &Candidate, others: &[Candidate]) -> Vec<ReminderButton> {
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

fn channel(kind: ReminderKind) -> Channel {
    use ReminderKind as Kind;
    match kind {
        Kind::Disinfect | Kind::SoakDone | Kind::ChecklistUnfinished => Channel::Disinfect,
        Kind::Session | Kind::Visit | Kind::OutcomeDate => Channel::Session,
        Kind::ReplaceRoller | Kind::BackupDue | Kind::OpenApp => Channel::Replace,
        Kind::CheckIn | Kind::NurseBack | Kind::Aftercare | Kind::ActivesResume => Channel::Aftercare,
    }
}
