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

/// The positions of versions in the order of recording, if it is another one than that of their revisions, in which they come.
pub(super) fn positions(places: &[Place], id: &dyn Fn(usize) -> String) -> Option<Vec<usize>> {
    if places.windows(2).all(|pair| matches!(pair, [a, b] if a.source == b.source)) {
        return None;
    }
    let ids: Vec<String> = (0..places.len()).map(id).collect();
    let rank = |place: &Place| {
        let of_clock = || places.iter().zip(&ids).filter(|(other, _)| other.source == place.source);
        let until_then = of_clock().filter(|(other, _)| other.revision <= place.revision);
        let latest = until_then.map(|(other, _)| other.shown).max().unwrap_or(place.shown);
        (latest, of_clock().map(|(_, id)| id).min())
    };
    let mut ranked: Vec<(_, usize)> = places.iter().map(rank).zip(0..).collect();
    order::sort(&mut ranked);
    Some(ranked.into_iter().map(|(_, position)| position).collect())
}
