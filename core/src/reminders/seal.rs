//! Sealing: a group of candidates becomes the notification that the phone is told of.

use super::{
    buttons::buttons,
    capabilities::Capabilities,
    digest::Digest,
    merge::Group,
    message::{Message, Words},
    notification::{Channel, Notification, Policy, Priority},
};
use crate::{
    facts::ReminderKind,
    shared_text::SharedText,
    time::{Zone, resolve},
};

/// The notifications of these groups, in their order.
pub(super) fn all(groups: Vec<Group>, zone: &Zone, capabilities: &Capabilities) -> Vec<Notification> {
    let mut taken = Vec::with_capacity(groups.len());
    let notifications = groups.into_iter().map(|group| {
        let mut sealed = seal(group, zone, capabilities);
        // Two ids of one number would be one alarm. The chance is one in a million plans; then the later one moves on.
        while taken.contains(&sealed.request_code) {
            sealed.request_code = sealed.request_code.checked_add(1).unwrap_or(0);
        }
        taken.push(sealed.request_code);
        sealed.content_hash = content_hash(&sealed);
        sealed
    });
    notifications.collect()
}

/// The same for the same notifications, and for no others.
pub(super) fn revision(notifications: &[Notification]) -> u64 {
    notifications.iter().fold(Digest::new(), |digest, item| digest.number(item.content_hash)).value()
}

fn seal(group: Group, zone: &Zone, capabilities: &Capabilities) -> Notification {
    let Group { at, lead, others } = group;
    let (buttons, kind) = (buttons(&lead, &others), lead.kind);
    let (rule, roller, pinned_to) = (lead.message.rule(), lead.message.roller(), lead.message.pinned_to().cloned());
    let deep_link = lead.message.deep_link.clone();
    let (title, Words { mut body, wording: said }) = Message::into_words(lead.message);
    let mut wording = Vec::with_capacity(1 + others.len());
    wording.push(said);
    let mut category = SharedText::built(kind.as_str());
    for (place, other) in others.iter().enumerate() {
        let also_says = other.message.title();
        let mut earlier = others[..place].iter().map(|other| other.message.title()).chain([&title]);
        if !earlier.any(|earlier| earlier == also_says) && !body.contains(also_says.as_str()) {
            let guest = other.message.as_guest(other.kind);
            body = SharedText::of(&[&body, " ", &guest.also]);
            wording.push(guest.wording.clone());
        }
        if others[..place].iter().all(|other_kind| other_kind.kind != other.kind) && other.kind != kind {
            category = SharedText::of(&[&category, "+", other.kind.as_str()]);
        }
    }
    let thread = roller.map(|roller| SharedText::of(&["roller:", &roller.text()]));
    Notification {
        request_code: request_code(&lead.id),
        at,
        civil: pinned_to.as_ref().unwrap_or(zone).civil(at),
        policy: lead.policy,
        pinned_to,
        exact: is_exact(kind) && capabilities.exact_alarms,
        kind,
        roller,
        channel: channel(kind),
        priority: priority(kind, lead.policy, capabilities),
        thread: thread.unwrap_or(SharedText::built(kind.as_str())),
        category,
        buttons,
        deep_link,
        title,
        body,
        wording,
        rule: rule.map(|rule| SharedText::built(&rule.id)),
        merged: others.into_iter().map(|other| other.id).collect(),
        content_hash: 0,
        id: lead.id,
    }
}

/// Where a minute matters.
fn is_exact(kind: ReminderKind) -> bool {
    matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone | ReminderKind::Visit)
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

fn priority(kind: ReminderKind, policy: Policy, capabilities: &Capabilities) -> Priority {
    use ReminderKind as Kind;
    match kind {
        // The first hours and the bath: later ones are no matter of minutes.
        Kind::Disinfect | Kind::SoakDone if policy == Policy::Elapsed && capabilities.time_sensitive => {
            Priority::TimeSensitive
        }
        Kind::OutcomeDate | Kind::BackupDue | Kind::ActivesResume => Priority::Quiet,
        _ => Priority::Normal,
    }
}

/// The id folded to 31 bits, so that it fits a positive Java int. The same id has the same code for ever.
pub(super) fn request_code(id: &str) -> i32 {
    let hash = Digest::new().text(id).value();
    i32::try_from((hash ^ (hash >> 31)) & 0x7fff_ffff).unwrap_or_default() // 31 bits always fit
}

fn content_hash(item: &Notification) -> u64 {
    let texts = [&item.id, &item.title, &item.body, &item.deep_link, &item.category];
    let digest = texts.into_iter().chain(&item.merged).fold(Digest::new(), |digest, text| digest.text(text));
    let digest = digest.text(item.pinned_to.as_ref().map_or("", Zone::name));
    let digest = digest.number(item.policy as u64).number(item.priority as u64).number(item.exact.into());
    let wall = resolve(item.civil, &Zone::UTC);
    let digest = digest.number(item.at.as_millis().cast_unsigned()).number(wall.as_millis().cast_unsigned());
    digest.number(u64::from(item.request_code.unsigned_abs())).value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_never_change() {
        assert_eq!(request_code("disinfect:x"), 672_073_309);
        assert_eq!(request_code(""), 963_293_123);
    }
}
