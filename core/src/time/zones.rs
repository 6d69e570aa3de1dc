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

/// The zones that were asked for before: every row of a session names one.
static READ: RwLock<Vec<TimeZone>> = RwLock::new(Vec::new());

struct Database {
    /// A line for each zone: its name, and where its rules begin and end.
    index: String,
    rules: Vec<u8>,
}

/// The zone with this IANA name; upper and lower case do not matter.
pub(super) fn zone(name: &str) -> Option<TimeZone> {
    let is_it = |zone: &&TimeZone| zone.iana_name().is_some_and(|known| known.eq_ignore_ascii_case(name));
    if let Some(zone) = READ.read().unwrap_or_else(PoisonError::into_inner).iter().find(is_it) {
        return Some(zone.clone());
    }
    let zone = read(name)?;
    let mut read = READ.write().unwrap_or_else(PoisonError::into_inner);
    if !read.iter().any(|known| is_it(&known)) {
        read.push(zone.clone());
    }
    Some(zone)
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
            assert_eq!(
                zone(&name.to_lowercase()).and_then(|zone| zone.iana_name().map(str::to_owned)),
                Some(name.into())
            );
        }
        assert!(zone("Europe/Atlantis").is_none() && zone("").is_none());
    }
}
