//! The order of recording: in which order facts became known here.
//!
//! What one clock recorded keeps its order also where that clock was set back. Between clocks, as after an import, the latest
//! time that each had shown decides: so it does not matter which file was imported into which. The order is made here: the
//! database's own way to it takes four times as long, and nearly always there is one clock, whose order the revisions are.

use crate::{order, time::Timestamp};

/// What a version says of its recording.
pub(super) struct Place {
    /// Its revision. What one revision recorded was recorded at once.
    pub revision: i64,
    /// The clock that recorded it.
    pub source: i64,
    /// What that clock showed.
    pub shown: Timestamp,
}

/// What one clock recorded.
struct Clock {
    source: i64,
    /// The latest time that it had shown so far.
    shown: Timestamp,
    /// The first id of all that it recorded.
    first: String,
}

/// The positions of versions in the order of recording, if it is another one than that of their revisions, in which they come.
pub(super) fn positions(places: &[Place], id: &dyn Fn(usize) -> String) -> Option<Vec<usize>> {
    if places.windows(2).all(|pair| matches!(pair, [a, b] if a.source == b.source)) {
        return None;
    }
    let (mut clocks, mut ranked) = (Vec::<Clock>::new(), Vec::new());
    for at_once in places.chunk_by(|a, b| a.revision == b.revision) {
        let shown = at_once.iter().map(|place| place.shown).max();
        for place in at_once {
            let id = id(ranked.len());
            let number = clocks.iter().position(|clock| clock.source == place.source).unwrap_or_else(|| {
                clocks.push(Clock { source: place.source, shown: place.shown, first: id.clone() });
                clocks.len() - 1
            });
            let clock = &mut clocks[number];
            clock.shown = shown.map_or(clock.shown, |shown| shown.max(clock.shown));
            clock.first = id.min(std::mem::take(&mut clock.first));
            ranked.push((clock.shown, number));
        }
    }
    let mut positions: Vec<usize> = (0..ranked.len()).collect();
    let rank = |position: usize| (ranked[position].0, &clocks[ranked[position].1].first);
    order::sort_by(&mut positions, |a, b| rank(*a).cmp(&rank(*b))); // stable: of one clock, the order of revisions stays
    Some(positions)
}
