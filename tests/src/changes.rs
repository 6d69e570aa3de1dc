//! The changes of a zone's clocks, and what is worth asking around each.

use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};
use rollcare_core::{
    LocalDateTime, Timestamp, Zone,
    time::{DAY_MS, HOUR_MS, MINUTE_MS, resolve},
};

/// How far from a change to ask.
const NEAR_MS: i64 = 3 * HOUR_MS;
/// From an instant at which something begins or ends: where to ask.
const EDGES_MS: [i64; 9] = [-NEAR_MS, -MINUTE_MS, -1000, -1, 0, 1, 1000, MINUTE_MS, NEAR_MS];

/// The instant at which a zone's offset from UTC changes, to the second, and its offsets; all in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The first instant with the new offset.
    pub at: i64,
    /// The offset before.
    pub before: i64,
    /// The offset from then on.
    pub after: i64,
}

impl Change {
    /// Wall times, as milliseconds that UTC would show so: around both ends of what is skipped or shown twice, and some
    /// by chance from three hours before it to three hours after it.
    pub fn walls(&self, chance: &mut TestRunner) -> Vec<i64> {
        let (begin, end) = (self.at + self.before.min(self.after), self.at + self.before.max(self.after));
        let edges = EDGES_MS.iter().flat_map(|ms| [begin + ms, end + ms]);
        edges.chain(some(begin - NEAR_MS, end + NEAR_MS, 4, chance)).collect()
    }

    /// Instants around the change, and some by chance within three hours of it.
    pub fn instants(&self, chance: &mut TestRunner) -> Vec<i64> {
        let edges = EDGES_MS.iter().map(|ms| self.at + ms);
        edges.chain(some(self.at - NEAR_MS, self.at + NEAR_MS, 4, chance)).collect()
    }
}

/// So many milliseconds between two, by chance.
pub fn some(from: i64, to: i64, count: usize, chance: &mut TestRunner) -> Vec<i64> {
    let mut one = || (from..=to).new_tree(chance).expect("no range is empty").current();
    (0..count).map(|_| one()).collect()
}

/// The changes between two instants of what has this offset at an instant. None is seen that is undone within a day.
pub fn changes(from: i64, until: i64, offset: impl Fn(i64) -> i64) -> Vec<Change> {
    let mut found = Vec::new();
    let (mut day, mut before) = (from, offset(from));
    while day < until {
        let after = offset(day + DAY_MS);
        if after != before {
            let (mut unchanged, mut changed) = (day, day + DAY_MS);
            while changed - unchanged > 1 {
                let middle = i64::midpoint(unchanged, changed);
                if offset(middle) == before { unchanged = middle } else { changed = middle }
            }
            found.push(Change { at: changed, before, after });
        }
        (day, before) = (day + DAY_MS, after);
    }
    found
}

/// What a wall in this zone shows beyond UTC at an instant, in milliseconds.
pub fn offset(zone: &Zone, ms: i64) -> i64 {
    resolve(zone.civil(instant(ms)), &Zone::UTC).as_millis() - ms
}

/// What UTC shows at these milliseconds.
pub fn wall(ms: i64) -> LocalDateTime {
    Zone::UTC.civil(instant(ms))
}

/// The instant of these milliseconds.
pub fn instant(ms: i64) -> Timestamp {
    Timestamp::from_millis(ms).expect("within the engine's years")
}
