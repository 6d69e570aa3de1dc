//! The bundled zone rules. `build.rs` packs them.

use std::sync::{LazyLock, PoisonError, RwLock};

use jiff::tz::TimeZone;

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/zones.packed"));

/// What `build.rs` wrote; the tests of every build read all of it.
static DATABASE: LazyLock<Database> = LazyLock::new(|| {
    let bytes = miniz_oxide::inflate::decompress_to_vec(PACKED).unwrap_or_default();
    let end = bytes.windows(2).position(|pair| pair == b"\n\n").unwrap_or_default();
    let index = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default()).into_owned();
    Database { index, rules: bytes.get(end + 2..).unwrap_or_default().to_vec() }
});

/// The zones that were asked for before: every row of a session names one. Each is kept for good, and there are some six
/// hundred at most.
static READ: RwLock<Vec<&'static Rules>> = RwLock::new(Vec::new());

/// The rules of a zone.
pub(super) struct Rules {
    zone: TimeZone,
    /// The offsets of the years that people plan in, at hand: looking them up is a tenth of the work.
    spans: Vec<Span>,
    /// The place of the span in which each stretch of the years at hand begins: where to look from.
    places: Vec<usize>,
}

/// A time without a change of the clocks.
#[derive(Clone, Copy)]
struct Span {
    /// When it begins, in UTC milliseconds.
    from_ms: i64,
    /// What the wall is ahead of UTC, in milliseconds.
    offset_ms: i64,
}

/// 2020-01-01 and 2046-01-01, in UTC milliseconds.
const AT_HAND_MS: std::ops::Range<i64> = 1_577_836_800_000..2_398_377_600_000;
/// Some weeks: in most of them clocks change once or not at all.
const STRETCH_MS: i64 = 40 * 86_400_000;
/// No wall is further from UTC.
const FARTHEST_MS: i64 = 26 * 3_600_000;

impl Rules {
    fn new(zone: TimeZone) -> Self {
        let at = |ms| jiff::Timestamp::from_millisecond(ms).unwrap_or_default(); // far inside its range
        let offset_ms = |ms| i64::from(zone.to_offset(at(ms)).seconds()) * 1000;
        let first = Span { from_ms: AT_HAND_MS.start, offset_ms: offset_ms(AT_HAND_MS.start) };
        let changes = zone.following(at(AT_HAND_MS.start)).map(|change| change.timestamp().as_millisecond());
        let later = changes.take_while(|ms| *ms < AT_HAND_MS.end);
        let spans = later.map(|from_ms| Span { from_ms, offset_ms: offset_ms(from_ms) });
        let spans: Vec<Span> = std::iter::once(first).chain(spans).collect();
        let stretches = (AT_HAND_MS.end - AT_HAND_MS.start) / STRETCH_MS;
        let begins = (0..=stretches).map(|stretch| AT_HAND_MS.start + stretch * STRETCH_MS);
        let places = begins.map(|ms| spans.partition_point(|span| span.from_ms <= ms).saturating_sub(1)).collect();
        Self { zone, spans, places }
    }

    /// Its IANA name.
    pub(super) fn name(&self) -> &str {
        self.zone.iana_name().unwrap_or("UTC")
    }

    /// What the wall is ahead of UTC at `ms`, in milliseconds.
    pub(super) fn offset_ms(&self, ms: i64) -> i64 {
        if AT_HAND_MS.contains(&ms)
            && let Some(span) = self.spans.get(self.place(ms))
        {
            return span.offset_ms;
        }
        let at = jiff::Timestamp::from_millisecond(ms).unwrap_or_default(); // the range is far inside jiff's
        i64::from(self.zone.to_offset(at).seconds()) * 1000
    }

    /// The instant at which the wall shows what UTC shows at `wall_ms`: in a gap by the offset before it, in a fold the
    /// first.
    pub(super) fn resolve(&self, wall_ms: i64) -> i64 {
        let is_at_hand = AT_HAND_MS.contains(&(wall_ms - FARTHEST_MS)) && AT_HAND_MS.contains(&(wall_ms + FARTHEST_MS));
        if is_at_hand && let Some(ms) = self.resolve_at_hand(wall_ms) {
            return ms;
        }
        let at = jiff::Timestamp::from_millisecond(wall_ms).unwrap_or_default(); // as above
        let resolved = self.zone.to_ambiguous_timestamp(jiff::tz::Offset::UTC.to_datetime(at)).compatible();
        resolved.map_or(wall_ms, jiff::Timestamp::as_millisecond)
    }

    /// The spans in turn, from the first that can show it: one that shows it is the first that does, and one that shows
    /// only later times comes after a gap.
    fn resolve_at_hand(&self, wall_ms: i64) -> Option<i64> {
        let mut place = self.place(wall_ms - FARTHEST_MS);
        loop {
            let span = self.spans.get(place)?;
            let ms = wall_ms - span.offset_ms;
            if ms < span.from_ms {
                return Some(wall_ms - self.spans.get(place.checked_sub(1)?)?.offset_ms);
            }
            if self.spans.get(place + 1).is_none_or(|next| ms < next.from_ms) {
                return Some(ms);
            }
            place += 1;
        }
    }

    /// The place of the span that `ms` lies in, which is at hand.
    fn place(&self, ms: i64) -> usize {
        let stretch = usize::try_from((ms - AT_HAND_MS.start) / STRETCH_MS).unwrap_or_default();
        let mut place = self.places.get(stretch).copied().unwrap_or_default();
        while self.spans.get(place + 1).is_some_and(|next| next.from_ms <= ms) {
            place += 1;
        }
        place
    }
}

struct Database {
    /// A line for each zone: its name, and where its rules begin and end.
    index: String,
    rules: Vec<u8>,
}

/// The zone with this IANA name; upper and lower case do not matter.
pub(super) fn zone(name: &str) -> Option<&'static Rules> {
    let is_it = |rules: &&&'static Rules| rules.name().eq_ignore_ascii_case(name);
    if let Some(rules) = READ.read().unwrap_or_else(PoisonError::into_inner).iter().find(is_it) {
        return Some(rules);
    }
    let zone = read(name)?;
    let mut read = READ.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(rules) = read.iter().find(is_it) {
        return Some(rules); // somebody else was faster
    }
    let rules: &'static Rules = Box::leak(Box::new(Rules::new(zone)));
    read.push(rules);
    Some(rules)
}

fn read(name: &str) -> Option<TimeZone> {
    let line = DATABASE
        .index
        .lines()
        .find(|line| line.split_once(' ').is_some_and(|(known, _)| known.eq_ignore_ascii_case(name)))?;
    let mut parts = line.split(' ');
    let (known, begin, end) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    TimeZone::tzif(known, DATABASE.rules.get::<std::ops::Range<usize>>(begin..end)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_can_be_read() {
        let names: Vec<&str> = DATABASE.index.lines().filter_map(|line| line.split(' ').next()).collect();
        assert!(names.len() > 400, "{}", names.len());
        for name in names {
            assert_eq!(zone(&name.to_lowercase()).map(Rules::name), Some(name));
        }
        assert!(zone("Europe/Atlantis").is_none() && zone("").is_none());
    }
}
