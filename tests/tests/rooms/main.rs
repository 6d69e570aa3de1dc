//! The core's rooms: imports point one way, and no files import each other in a circle.

mod imports;
mod source;

use std::{collections::BTreeSet, io, path::Path};

use imports::{Arrows, arrows};
use source::Sources;

/// Each room with the rooms right below it, the lowest first: it may import those, and what they may import. What is no
/// room is below all of them, such as the error.
const ROOMS: &[(&str, &[&str])] = &[
    ("time", &[]),
    ("facts", &["time"]),
    (HELD, &["facts"]),
    ("store", &[HELD]),
    ("guidance", &["facts"]),
    ("hygiene", &["guidance"]),
    ("usage", &["hygiene"]),
    ("precheck", &["usage"]),
    ("duties", &["precheck"]),
    ("reminders", &["duties", HELD]),
    ("device", &["reminders"]),
    ("exchange", &["store", "device"]),
    ("app", &["exchange"]),
];

/// What a phone holds, as rows: the store keeps them and the planner looks at them, so this file of the room is on the
/// ground floor, next to the facts.
const HELD: &str = "device/held.rs";

fn core() -> io::Result<Arrows> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    Ok(arrows(&Sources::read(&root)?))
}

/// The room of a file: its folder, or what a file of its own is named for.
fn room(file: &str) -> &str {
    if file == HELD {
        return HELD;
    }
    file.split('/').next().unwrap_or(file).trim_end_matches(".rs")
}

/// The first circle in these arrows, as a walk that ends where it began.
fn circle(arrows: &Arrows) -> Option<Vec<&str>> {
    fn walk<'a>(
        file: &'a str,
        arrows: &'a Arrows,
        way: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
    ) -> Option<Vec<&'a str>> {
        if let Some(begin) = way.iter().position(|known| *known == file) {
            return Some(way[begin..].iter().copied().chain([file]).collect());
        }
        if done.contains(file) {
            return None;
        }
        way.push(file);
        let found = arrows.get(file).into_iter().flatten().find_map(|next| walk(next, arrows, way, done));
        way.pop();
        done.insert(file);
        found
    }
    let mut done = BTreeSet::new();
    arrows.keys().find_map(|file| walk(file, arrows, &mut Vec::new(), &mut done))
}

/// Whether a room may import another one.
fn is_below(room: &str, above: &str) -> bool {
    let below = ROOMS.iter().find(|(name, _)| *name == above).map_or(&[][..], |(_, below)| below);
    below.iter().any(|next| *next == room || is_below(room, next))
}

fn arrows_up(arrows: &Arrows) -> Vec<String> {
    let is_room = |name: &str| ROOMS.iter().any(|(room, _)| *room == name);
    let all = arrows.iter().flat_map(|(from, to)| to.iter().map(move |to| (from.as_str(), to.as_str())));
    // The root of the crate only exports, and what crosses to other languages is of all rooms.
    let all = all.filter(|(from, _)| !matches!(*from, "lib.rs" | "ffi.rs"));
    let up = all.filter(|(from, to)| room(from) != room(to) && is_room(room(to)) && !is_below(room(to), room(from)));
    up.map(|(from, to)| format!("{from} imports {to}")).collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let arrows = core().unwrap();
    assert!(arrows.len() > 150, "only {} files import something", arrows.len());
    assert_eq!(circle(&arrows).map(|circle| circle.join(" -> ")), None);
}

#[test]
fn rooms_import_rooms_below_alone() {
    assert_eq!(arrows_up(&core().unwrap()), Vec::<String>::new());
}

/// The two tests above can fail.
#[test]
fn a_circle_and_an_arrow_up_are_seen() {
    let sources = Sources::of([
        ("lib.rs", "pub mod time; pub mod facts;"),
        ("time/mod.rs", "mod zone; mod civil; pub use {zone::Zone, civil::Day};"),
        ("time/zone.rs", "use super::Day; use crate::facts::{self, Roller}; fn f() { facts::check() }"),
        ("time/civil.rs", "pub struct Day; fn day(at: &super::Zone) {}"),
        ("facts/mod.rs", "mod roller; mod check; pub use roller::*; pub(crate) use check::check;"),
        ("facts/roller.rs", "pub struct Roller;"),
        ("facts/check.rs", "// use super::Roller;\n#[cfg(test)]\nmod tests { use super::super::Roller; }"),
    ]);
    let arrows = arrows(&sources);
    assert_eq!(circle(&arrows).unwrap(), ["time/civil.rs", "time/zone.rs", "time/civil.rs"]);
    assert_eq!(arrows_up(&arrows), ["time/zone.rs imports facts/check.rs", "time/zone.rs imports facts/roller.rs"]);
}
