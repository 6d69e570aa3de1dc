//! Sealing: a group of candidates becomes the notification that the phone is told of.

use super::{
    buttons::buttons,
    capabilities::Capabilities,
    merge::Group,
    notification::{Channel, Notification, Policy, Priority, TextArgument, Wording},
};
use crate::{
    facts::ReminderKind,
    guidance::{Arguments, shared_text},
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
    notifications.iter().fold(Digest::new(), |digest, item| digest.number(item.content_hash)).0
}

fn seal(group: Group, zone: &Zone, capabilities: &Capabilities) -> Notification {
    let Group { at, lead, others } = group;
    let kind = lead.kind;
    let message = &lead.message;
    let words = message.words();
    let (mut body, mut wording) = (words.body.clone(), vec![message.wording()]);
    let mut category = SharedText::built(kind.as_str());
    for (place, other) in others.iter().enumerate() {
        let title = other.message.title();
        let mut earlier = others[..place].iter().map(|other| other.message.title()).chain([&words.title]);
        if !earlier.any(|earlier| earlier == title) && !body.contains(title.as_str()) {
            let also = shared_text("notify-also", &Arguments::new().with_text("title", title.clone()));
            body = SharedText::of(&[&body, " ", &also]);
            let argument = TextArgument { name: SharedText::built("title"), value: title.clone() };
            wording.push(Wording { key: SharedText::built("notify-also"), arguments: vec![argument] });
        }
        if others[..place].iter().all(|other_kind| other_kind.kind != other.kind) && other.kind != kind {
            category = SharedText::of(&[&category, "+", other.kind.as_str()]);
        }
    }
    let wall = message.pinned_to.as_ref().unwrap_or(zone);
    Notification {
        request_code: request_code(&lead.id),
        at,
        civil: wall.civil(at),
        policy: lead.policy,
        pinned_to: message.pinned_to.clone(),
        exact: is_exact(kind) && capabilities.exact_alarms,
        kind,
        roller: message.roller,
        channel: channel(kind),
        priority: priority(kind, lead.policy, capabilities),
        thread: message.thread.clone().unwrap_or(SharedText::built(kind.as_str())),
        category,
        buttons: buttons(&lead, &others),
        deep_link: message.deep_link.clone(),
        title: words.title.clone(),
        body,
        wording,
        rule: message.rule.clone(),
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
    let hash = fnv(id, "\n");
    i32::try_from((hash ^ (hash >> 31)) & 0x7fff_ffff).unwrap_or_default() // 31 bits always fit
}

/// FNV-1a, 64 bits: unlike the standard library's hasher it is the same in every build and on every phone.
fn fnv(text: &str, end: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    text.bytes().chain(end.bytes()).fold(0xcbf2_9ce4_8422_2325, step)
}

fn content_hash(item: &Notification) -> u64 {
    let texts = [&item.id, &item.title, &item.body, &item.deep_link, &item.category];
    let digest = texts.into_iter().chain(&item.merged).fold(Digest::new(), |digest, text| digest.text(text));
    let digest = digest.text(item.pinned_to.as_ref().map_or("", Zone::name));
    let digest = digest.text(item.policy.as_str()).text(item.priority.as_str()).number(u64::from(item.exact));
    let wall = resolve(item.civil, &Zone::UTC);
    let digest = digest.number(item.at.as_millis().cast_unsigned()).number(wall.as_millis().cast_unsigned());
    digest.number(u64::from(item.request_code.unsigned_abs())).0
}

/// The idea of FNV-1a, eight bytes at a time: whatever changes, changes it, in every build and on every phone.
struct Digest(u64);

impl Digest {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    const fn number(self, number: u64) -> Self {
        Self((self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// A text and its length.
    fn text(self, text: &str) -> Self {
        let (whole, rest) = text.as_bytes().as_chunks::<8>();
        let digest = whole.iter().fold(self, |digest, bytes| digest.number(u64::from_le_bytes(*bytes)));
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        digest.number(u64::from_le_bytes(last)).number(text.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_never_change() {
        assert_eq!(fnv("", ""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv("foobar", ""), 0x8594_4171_f739_67e8); // the published test vector
        assert_eq!(request_code("disinfect:x"), request_code("disinfect:x"));
        assert!(request_code("disinfect:x") >= 0);
    }

    #[test]
    fn every_change_of_a_text_changes_its_digest() {
        let texts = ["", "a", "b", "aaaaaaaa", "aaaaaaab", "aaaaaaaaa", "aaaaaaaa\0", "\0", "\0\0"];
        let digests = texts.map(|text| Digest::new().text(text).0);
        for (place, digest) in digests.iter().enumerate() {
            assert!(!digests[..place].contains(digest), "{:?}", texts[place]);
        }
    }
}
