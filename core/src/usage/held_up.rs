//! What holds planned sessions up: a session that cannot be is not shown as planned.

use serde::{Deserialize, Serialize};

use super::limit::{Limits, NextAllowed};
use crate::{
    facts::{Area, RollerId, words},
    time::{LocalDate, LocalDateTime, Timestamp, Zone, resolve},
};

words! {
    /// What kind of thing keeps a planned session from being.
    HeldUpBy {
        /// A rule about the person, the skin, products or needles.
        Rule = "rule",
        /// The roller that it would be with is worn by then.
        WornRoller = "worn-roller",
        /// There is no roller that could be used.
        NoRoller = "no-roller",
    }
}

/// What keeps the session from being that the schedule alone would plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
pub struct HeldUp {
    /// What kind of thing.
    pub by: HeldUpBy,
    /// The rule's id, where one says so.
    pub rule: Option<String>,
    /// That rule in a sentence.
    pub statement: Option<String>,
    /// Until when; absent if waiting alone does not end it.
    pub until: Option<Timestamp>,
}

/// A session that the outlook would plan.
pub(crate) struct PlannedWish<'a> {
    /// Where.
    pub areas: &'a [Area],
    /// With which roller; absent where nobody knows.
    pub roller: Option<RollerId>,
    /// With needles of this length, in micrometres.
    pub needle_um: u32,
}

/// What holds a session up at an instant, as other rooms know.
pub(crate) type HeldUpWhen<'h> = dyn Fn(&PlannedWish<'_>, Timestamp) -> Option<HeldUp> + 'h;

/// What stops a planned session up to an instant.
#[derive(Debug, Clone, Copy)]
pub(super) enum StoppedBy {
    /// The rest after a session, a quota or a visit: the session can be later on the same day.
    Wait,
    /// Something else, or the time before a visit: no session is moved to its end.
    Other,
}

/// The first session that is planned and possible.
pub(super) struct Possible {
    pub next_planned: Option<LocalDateTime>,
    /// What holds up the first one that is not.
    pub held_up_by: Option<HeldUp>,
}

/// Finds it, from the first one that is planned on. `next` gives the first one that is planned from an instant on.
pub(super) fn possible(
    first: Option<(LocalDate, LocalDateTime)>,
    wish: &PlannedWish<'_>,
    held_up: &HeldUpWhen<'_>,
    limits: &Limits<'_, '_>,
    zone: &Zone,
    next: &dyn Fn(Timestamp, StoppedBy) -> Option<(LocalDate, LocalDateTime)>,
) -> Possible {
    let (mut planned, mut held_up_by) = (first, None);
    while let Some((_, wall)) = planned {
        let at = resolve(wall, zone);
        // A visit to come can stop it again.
        let NextAllowed { at: free, is_visit, .. } = limits.next_allowed(at);
        let held = if free > at { None } else { held_up(wish, at) };
        let until = match &held {
            None if free > at => Some((free, if is_visit { StoppedBy::Other } else { StoppedBy::Wait })),
            None => break,
            Some(held) => held.until.filter(|until| *until > at).map(|until| (until, StoppedBy::Other)),
        };
        held_up_by = held_up_by.or(held);
        planned = until.and_then(|(until, by)| next(until, by));
    }
    Possible { next_planned: planned.map(|(_, wall)| wall), held_up_by }
}
