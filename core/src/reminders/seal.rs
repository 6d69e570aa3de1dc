//! Sealing: a group of candidates becomes one notification, with its number and its hash, before anything is put into
//! words: of most notifications the phone holds the words already.

use super::{
    capabilities::Capabilities,
    draft::Candidate,
    merge::Group,
    notification::{Policy, Priority},
};
use crate::{
    digest::Digest,
    facts::ReminderKind,
    shared_text::SharedText,
    time::{LocalDateTime, Timestamp, Zone, resolve},
};

/// A notification that is not put into words yet.
pub(crate) struct Sealed {
    pub at: Timestamp,
    /// On the wall of the pinned zone if there is one, else of the plan's.
    pub civil: LocalDateTime,
    pub exact: bool,
    pub priority: Priority,
    pub request_code: i32,
    pub content_hash: u64,
    pub(super) lead: Candidate,
    /// What was merged into it.
    pub(super) others: Vec<Candidate>,
}

/// The notifications of these groups, in their order.
pub(super) fn all(groups: Vec<Group>, zone: &Zone, capabilities: &Capabilities) -> Vec<Sealed> {
    let mut taken = Vec::with_capacity(groups.len());
    let sealed = groups.into_iter().map(|group| {
        let mut sealed = Sealed::of(group, zone, capabilities);
        // Two ids of one number would be one alarm. The chance is one in a million plans; then the later one moves on.
        while taken.contains(&sealed.request_code) {
            sealed.request_code = sealed.request_code.checked_add(1).unwrap_or(0);
        }
        taken.push(sealed.request_code);
        sealed.content_hash = sealed.content();
        sealed
    });
    sealed.collect()
}

/// The same for the same notifications, and for no others.
pub(super) fn revision(sealed: &[Sealed]) -> u64 {
    sealed.iter().fold(Digest::new(), |digest, item| digest.number(item.content_hash)).value()
}

impl Sealed {
    /// What it is about.
    pub(crate) const fn kind(&self) -> ReminderKind {
        self.lead.kind
    }

    /// What its time means when the zone changes.
    pub(crate) const fn policy(&self) -> Policy {
        self.lead.policy
    }

    /// The ids of what was merged into it.
    pub(crate) fn merged(&self) -> impl Iterator<Item = &SharedText> {
        self.others.iter().map(|other| &other.id)
    }

    fn of(Group { at, lead, others, .. }: Group, zone: &Zone, capabilities: &Capabilities) -> Self {
        Self {
            at,
            civil: lead.message.pinned_to().unwrap_or(zone).civil(at),
            exact: is_exact(lead.kind) && capabilities.exact_alarms,
            priority: priority(lead.kind, lead.policy, capabilities),
            request_code: request_code(&lead.id),
            content_hash: 0,
            lead,
            others,
        }
    }

    pub(crate) fn id(&self) -> &SharedText {
        &self.lead.id
    }

    /// Changes when anything that the phone is told of it changes.
    fn content(&self) -> u64 {
        let all = std::iter::once(&self.lead).chain(&self.others);
        let digest = all.fold(Digest::new(), |digest, candidate| {
            digest.text(&candidate.id).number(candidate.kind as u64).number(candidate.message.digest())
        });
        let digest = digest.number(self.lead.policy as u64).number(self.priority as u64).number(self.exact.into());
        let wall = resolve(self.civil, &Zone::UTC);
        let digest = digest.number(self.at.as_millis().cast_unsigned()).number(wall.as_millis().cast_unsigned());
        digest.number(u64::from(self.request_code.unsigned_abs())).value()
    }
}

/// Where a minute matters.
fn is_exact(kind: ReminderKind) -> bool {
    matches!(kind, ReminderKind::Disinfect | ReminderKind::SoakDone | ReminderKind::Visit)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_never_change() {
        assert_eq!(request_code("disinfect:x"), 672_073_309);
        assert_eq!(request_code(""), 963_293_123);
    }
}
