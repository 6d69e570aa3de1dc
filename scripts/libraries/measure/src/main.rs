//! Does a piece of the engine's work so many times, and prints the nanoseconds that one took: `measure plan 20`.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // it measures time, and nobody installs it

extern crate self as tempfile; // the benchmarks' life takes a folder from there

#[path = "../../../../core/benches/life/mod.rs"]
mod life;

use std::{env, fmt::Write, fs, hint::black_box, io, path::Path, process, time::Instant};

use life::Life;
use rollcare_core::{Area, Capabilities, Count, LoopImport, Seconds, guidance::read_ingredients, plan, plan_diff};

/// A folder that is deleted in the end.
pub struct TempDir(String);

impl TempDir {
    /// In the folder for such.
    pub fn new() -> io::Result<Self> {
        Self::new_in(&env::temp_dir().to_string_lossy())
    }

    /// In this folder.
    pub fn new_in(folder: &str) -> io::Result<Self> {
        let folder = format!("{folder}/rollcare-measure-{}", process::id());
        fs::create_dir(&folder).map(|()| Self(folder))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        Path::new(&self.0)
    }
}

impl Drop for TempDir {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn main() {
    let words: Vec<String> = env::args().collect();
    let times = words[2].parse().unwrap();
    match words[1].as_str() {
        "plan" => a_plan(times),
        "label" => a_label(times),
        "file" => a_file(times),
        other => panic!("{other} is not measured"),
    }
}

/// As the benchmark `plan_and_difference` does it after 500 sessions.
fn a_plan(times: usize) {
    let life = Life::live(500);
    life.ask_for_everything();
    let facts = life.engine.plan_facts(life.evening, &life.zone).unwrap();
    let armed = plan(&facts, life.evening.plus_minutes(-1), &life.zone, &Capabilities::IOS).armed();
    measured(times, &mut || {
        black_box(plan_diff(black_box(&facts), life.evening, &life.zone, &Capabilities::IOS, &armed));
    });
}

/// A label of 3,000 characters.
fn a_label(times: usize) {
    let text = "Aqua (Water), Glycerin, Niacinamide, Butyrospermum Parkii (Shea) Butter, Retinol, Lorem Ipsumque, Parfum. ";
    let label: String = text.chars().cycle().take(3_000).collect();
    let _ = read_ingredients("Aqua"); // the names are read once
    measured(times, &mut || {
        black_box(read_ingredients(black_box(&label)));
    });
}

/// Loop's file with 10,000 days on which nothing was done, read on trial: nearly all of it is the reading.
fn a_file(times: usize) {
    let life = Life::live(1);
    let mut checkmarks = String::from("Date,Value,Notes\n");
    for day in 0..10_000 {
        let (year, month, day) = (1990 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
        writeln!(checkmarks, "{year}-{month:02}-{day:02},0,\"nothing, \"\"again\"\"\"").unwrap();
    }
    let roller = life.engine.sessions(Count(1)).unwrap()[0].roller;
    let (at, duration, zone) = ("20:00".parse().unwrap(), Seconds::of_minutes(5), life.zone.clone());
    let from = LoopImport { checkmarks, habit: None, roller, areas: vec![Area::Lips], at, duration, zone };
    measured(times, &mut || {
        black_box(life.engine.import_loop(from.clone(), true, life.evening).unwrap());
    });
}

/// The part that counts: the script has the instructions counted in here alone.
#[inline(never)]
fn measured(times: usize, work: &mut dyn FnMut()) {
    let began = Instant::now();
    for _ in 0..times {
        work();
    }
    println!("{}", began.elapsed().as_nanos() / times.max(1) as u128);
}
