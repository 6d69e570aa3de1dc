//! The core's rooms: imports point one way, and no files import each other in a circle.

mod imports;
mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::Path,
};

use imports::{Arrows, arrows};
use source::Sources;

/// Each room with what it may import, the lowest first. What is no room is below all of them, such as the error.
const ROOMS: &[(&str, &[&str])] = &[
    ("time", &[]),
    ("facts", &["time"]),
    ("store", &["time", "facts"]),
    ("guidance", &["time", "facts"]),
    ("hygiene", &["time", "facts", "guidance"]),
    ("usage", &["time", "facts", "guidance", "hygiene"]),
    ("precheck", &["time", "facts", "guidance", "hygiene", "usage"]),
    ("reminders", &["time", "facts", "guidance", "hygiene", "usage", "precheck"]),
    ("exchange", &["time", "facts", "store", "guidance", "hygiene", "usage", "precheck", "reminders"]),
    ("app", &["time", "facts", "store", "guidance", "hygiene", "usage", "precheck", "reminders", "exchange"]),
];

/// Folders whose own file holds what its files need, and needs them: one subject in several files. Its arrows to its own
/// files are not followed.
const ONE_SUBJECT: &[&str] = &[
    "time",  // an instant and a civil time are each other's question and answer
    "store", // a change is made by the store, and asks what a view asks
];

/// Whether an arrow leads from a folder of one subject to a file in it.
fn is_within_one_subject(from: &str, to: &str) -> bool {
    let is_own = |folder: &&str| from.trim_end_matches("/mod.rs").trim_end_matches(".rs") == *folder;
    ONE_SUBJECT.iter().any(|folder| is_own(folder) && room(to) == *folder)
}

fn core() -> io::Result<Arrows> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src");
    Ok(arrows(&Sources::read(&root)?))
}

/// The room of a file: its folder, or what a file of its own is named for.
fn room(file: &str) -> &str {
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

fn arrows_up(arrows: &Arrows) -> Vec<String> {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let all = arrows.iter().flat_map(|(from, to)| to.iter().map(move |to| (from.as_str(), to.as_str())));
    let is_up = |from: &str, to: &str| {
        let (from, to) = (room(from), room(to));
        from != to && rooms.contains_key(to) && !rooms.get(from).is_some_and(|below| below.contains(&to))
    };
    all.filter(|(from, to)| room(from) != "lib" && room(from) != "ffi" && is_up(from, to))
        .map(|(from, to)| format!("{from} imports {to}"))
        .collect()
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let mut arrows = core().unwrap();
    assert!(arrows.len() > 150, "only {} files import something", arrows.len());
    for (from, to) in &mut arrows {
        to.retain(|to| !is_within_one_subject(from, to));
    }
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
