//! Sealing: a group of candidates becomes the notification that the phone is told of.

use super::{
    buttons::buttons,
    capabilities::Capabilities,
    merge::Group,
    notification::{Channel, Notification, Policy, Priority, TextArgument, Wording},
};
use crate::{
    facts::ReminderKind,
    guidance::{Arguments, text},
    time::{Timestamp, Zone, resolve},
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
    notifications.iter().fold(Hash::new(), |hash, item| hash.number(item.content_hash)).0
}

fn seal(group: Group, zone: &Zone, capabilities: &Capabilities) -> Notification {
    let Group { at, lead, others } = group;
    let kind = lead.kind;
    let message = &lead.message;
    let (mut body, mut wording) = (message.body().to_owned(), vec![message.wording()]);
    let mut category = kind.to_string();
    for (place, other) in others.iter().enumerate() {
        let is_said = |earlier: &str| earlier == other.message.title();
        let earlier = others[..place].iter().map(|other| other.message.title()).chain([message.title()]);
        if !earlier.into_iter().any(is_said) && !body.contains(other.message.title()) {
            let title = other.message.title();
            let also = text("notify-also", &Arguments::new().with_text("title", title));
            body = format!("{body} {also}");
            let argument = TextArgument { name: "title".to_owned(), value: title.to_owned() };
            wording.push(Wording { key: "notify-also".to_owned(), arguments: vec![argument] });
        }
        if others[..place].iter().all(|other_kind| other_kind.kind != other.kind) && other.kind != kind {
            category = format!("{category}+{}", other.kind);
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
        thread: message.roller.map_or_else(|| kind.to_string(), |roller| format!("roller:{roller}")),
        category,
        buttons: buttons(&lead, &others),
        deep_link: message.deep_link.clone(),
        title: message.title().to_owned(),
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
    let hash = Hash::new().text(id).0;
    i32::try_from((hash ^ (hash >> 31)) & 0x7fff_ffff).unwrap_or_default() // 31 bits always fit
}

fn content_hash(item: &Notification) -> u64 {
    let hash = Hash::new().text(&item.id).instant(item.at).text(item.policy.as_str());
    let hash = hash.instant(resolve(item.civil, &Zone::UTC)).number(u64::from(item.request_code.unsigned_abs()));
    let hash = hash.text(item.priority.as_str()).number(u64::from(item.exact));
    let hash = hash.text(item.pinned_to.as_ref().map_or("", Zone::name));
    let hash = hash.text(&item.title).text(&item.body).text(&item.deep_link).text(&item.category);
    item.merged.iter().fold(hash, |hash, id| hash.text(id)).0
}

/// FNV-1a, 64 bits: unlike the standard library's hasher it is the same in every build and on every phone.
struct Hash(u64);

impl Hash {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn bytes(self, bytes: &[u8]) -> Self {
        let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        Self(bytes.iter().fold(self.0, step))
    }

    /// A text and its end.
    fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes()).bytes(b"\n")
    }

    fn number(self, number: u64) -> Self {
        self.bytes(&number.to_le_bytes())
    }

    fn instant(self, at: Timestamp) -> Self {
        self.bytes(&at.as_millis().to_le_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_never_change() {
        assert_eq!(Hash::new().bytes(b"").0, 0xcbf2_9ce4_8422_2325);
        assert_eq!(Hash::new().bytes(b"foobar").0, 0x8594_4171_f739_67e8); // the published test vector
        assert_eq!(request_code("disinfect:x"), request_code("disinfect:x"));
        assert!(request_code("disinfect:x") >= 0);
    }
}
