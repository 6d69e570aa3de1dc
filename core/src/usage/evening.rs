//! Evenings: sessions with several rollers, one soon after the other, that count as one.
//!
//! Somebody who rolls with two rollers in one evening logs two sessions, as each roller wears and is cleaned by itself. For
//! weeks and quotas they are one: what is counted there is how often skin is needled, not with how many tools.

use crate::{
    facts::{Area, AreaSet, RollerId, Session, SessionTrace},
    order,
    time::{MINUTE_MS, Timestamp},
};

/// How long after the first session of an evening the others begin at most: long enough to look at the skin and to fetch
/// another roller. Our own choice.
const BEGINS_WITHIN_MS: i64 = 60 * MINUTE_MS;

/// Sessions that count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Evening<'s> {
    /// The first of them: an evening is of its day.
    pub first: &'s SessionTrace,
    /// The longest needles that were used in it, in micrometres.
    pub needle_um: u32,
    /// Where.
    pub areas: AreaSet,
}

/// Whether a session that began at `started` can be of the evening of an earlier one, `first`.
pub(crate) fn is_of_evening_of(first: &Session, roller: RollerId, started: Timestamp) -> bool {
    first.roller != roller && begins_soon_after(first.started, started)
}

fn begins_soon_after(first: Timestamp, started: Timestamp) -> bool {
    (0..=BEGINS_WITHIN_MS).contains(&started.millis_since(first))
}

/// The evenings that these sessions make, the earliest first.
///
/// A session belongs to the evening of an earlier one, its first, if it begins at most 60 minutes after that one, on an
/// area that counts as one with an area of that one, and with a roller that was not used in that evening yet. Of several
/// such evenings it belongs to the earliest. So the same roller used twice makes two, and an evening does not grow longer
/// however many sessions follow each other. Of sessions that begin at the same instant the one with the smaller id is the
/// first. `near` gives the areas that count as one with some.
pub(super) fn evenings<'s>(
    sessions: impl Iterator<Item = &'s SessionTrace>,
    near: &dyn Fn(AreaSet) -> AreaSet,
) -> Vec<Evening<'s>> {
    let mut sessions: Vec<&SessionTrace> = sessions.collect();
    order::sort_by(&mut sessions, |a, b| (a.started, a.id).cmp(&(b.started, b.id)));
    let mut evenings: Vec<Evening<'s>> = Vec::with_capacity(sessions.len());
    // The evenings that another session can still belong to, by their places, each once for each roller.
    let mut open: Vec<(usize, RollerId)> = Vec::new();
    for session in sessions {
        let first = |place: &usize| evenings.get(*place).map(|evening| evening.first);
        let is_soon = |first: &SessionTrace| begins_soon_after(first.started, session.started);
        open.retain(|(place, _)| first(place).is_some_and(is_soon));
        let is_here = |place: &usize| first(place).is_some_and(|first| near(first.areas).meets(session.areas));
        let is_with_another = |place: &usize| !open.contains(&(*place, session.roller));
        let places = open.iter().map(|(place, _)| *place);
        let place = places.filter(|place| is_here(place) && is_with_another(place)).min();
        if let Some(evening) = place.and_then(|place| evenings.get_mut(place)) {
            evening.needle_um = evening.needle_um.max(session.needle_um);
            evening.areas = evening.areas.with(session.areas);
        } else {
            let (needle_um, areas) = (session.needle_um, session.areas);
            evenings.push(Evening { first: session, needle_um, areas });
        }
        open.push((place.unwrap_or(evenings.len() - 1), session.roller));
    }
    evenings
}

/// The same where all areas of the sessions count as one.
pub(super) fn evenings_as_one<'s>(sessions: impl Iterator<Item = &'s SessionTrace>) -> Vec<Evening<'s>> {
    evenings(sessions, &|_| AreaSet::of(Area::ALL))
}

#[cfg(test)]
mod tests {
    use rand_xoshiro::{
        SplitMix64,
        rand_core::{Rng, SeedableRng},
    };

    use super::*;
    use crate::{facts::IdSource, time::Zone};

    fn id<T: IdSource>(n: u64) -> T {
        T::derive("2026-01-01T00:00:00Z".parse().unwrap(), &n.to_string())
    }

    /// A session that began so many minutes after eight.
    fn session(n: u64, minute: i64, roller: u64, areas: &[Area]) -> SessionTrace {
        let started = "2026-11-23T20:00:00Z".parse::<Timestamp>().unwrap().plus_minutes(minute);
        let (needle_um, last_contact) = (200 + 50 * u32::try_from(roller).unwrap(), started.plus_minutes(5));
        let (id, roller, zone, areas) = (id(n), id(roller), Zone::UTC, AreaSet::of(areas));
        SessionTrace { id, roller, needle_um, started, last_contact, zone, areas }
    }

    fn minutes(sessions: &[SessionTrace]) -> Vec<i64> {
        let eight = "2026-11-23T20:00:00Z".parse().unwrap();
        let evenings = evenings(sessions.iter(), &|areas| areas);
        evenings.iter().map(|evening| evening.first.started.millis_since(eight) / MINUTE_MS).collect()
    }

    #[test]
    fn two_rollers_within_the_hour_are_one_evening() {
        let face = |n, minute, roller| session(n, minute, roller, &[Area::Face]);
        assert_eq!(minutes(&[face(1, 0, 1), face(2, 12, 2)]), [0]);
        assert_eq!(minutes(&[face(1, 0, 1), face(2, 60, 2)]), [0]);
        assert_eq!(minutes(&[face(1, 0, 1), face(2, 61, 2)]), [0, 61]);
        assert_eq!(minutes(&[face(1, 0, 1), face(2, 12, 1)]), [0, 12], "the same roller twice");
        assert_eq!(minutes(&[face(1, 0, 1), face(2, 12, 2), face(3, 24, 1), face(4, 36, 2)]), [0, 24]);
        assert_eq!(minutes(&[face(1, 0, 1), face(2, 50, 2), face(3, 100, 3)]), [0, 100], "not longer and longer");
        assert_eq!(minutes(&[face(1, 0, 1), session(2, 12, 2, &[Area::Scalp])]), [0, 12], "elsewhere");
        let both = [face(1, 0, 1), session(2, 12, 2, &[Area::Scalp])];
        let both = evenings_as_one(both.iter());
        let all = AreaSet::of(&[Area::Face, Area::Scalp]);
        assert_eq!(both.iter().map(|evening| (evening.needle_um, evening.areas)).collect::<Vec<_>>(), [(300, all)]);
    }

    /// Rule: the order of the facts does not matter; there are never more evenings than sessions, and with one roller
    /// there are as many.
    #[test]
    fn any_sessions() {
        let mut fewer = 0;
        for seed in 0..2_000 {
            let mut dice = SplitMix64::seed_from_u64(seed);
            let mut below = |count: u64| dice.next_u64() % count;
            let places: [&[Area]; 3] = [&[Area::Face], &[Area::Lips], &[Area::Face, Area::Lips]];
            let mut sessions: Vec<_> = (0..below(12))
                .map(|n| {
                    let (minute, place) = (i64::try_from(below(600)).unwrap(), usize::try_from(below(3)).unwrap());
                    session(n, minute, below(3), places[place])
                })
                .collect();
            let expected = minutes(&sessions);
            assert!(expected.len() <= sessions.len() && expected.is_sorted(), "{seed}");
            fewer += u32::from(expected.len() < sessions.len());
            for _ in 0..3 {
                let by = usize::try_from(below(12)).unwrap().min(sessions.len());
                sessions.rotate_left(by);
                sessions.reverse();
                assert_eq!(minutes(&sessions), expected, "{seed}");
            }
            for roller in 0..3 {
                for session in &mut sessions {
                    session.roller = id(roller);
                }
                assert_eq!(minutes(&sessions).len(), sessions.len(), "{seed}");
            }
        }
        assert!(fewer > 500, "{fewer}");
    }
}
