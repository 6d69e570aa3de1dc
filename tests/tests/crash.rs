//! A phone kills apps. What the engine has acknowledged is there when it starts again.
#![allow(clippy::unwrap_used)]

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use rollcare_core::{NewSession, RollCare, SessionId};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, new_session, roller_id, zone},
};
use rusqlite::Connection;

/// The child is told by these which file to write, and with which number to begin.
const FILE: &str = "ROLLCARE_TEST_CRASH_FILE";
const FIRST: &str = "ROLLCARE_TEST_CRASH_FIRST";

/// Not a test of its own: what the killed process does. It logs sessions until it is killed, and prints each id once
/// the engine has acknowledged it.
#[test]
fn log_until_killed() {
    let (Ok(file), Ok(first)) = (env::var(FILE), env::var(FIRST)) else { return };
    let (engine, now, place) = (RollCare::open(Path::new(&file)).unwrap(), at("2026-11-23T20:00:00Z"), zone("UTC"));
    let mut out = std::io::stderr().lock(); // the test harness keeps stdout
    for n in first.parse::<u64>().unwrap().. {
        let new = NewSession { is_another: true, ..new_session(n, roller_id(1), now, Some(now), &place) };
        let session = engine.log_session(new, now).unwrap();
        writeln!(out, "logged {}", session.id).unwrap();
    }
}

/// Rule: an acknowledged session survives the death of the app at any moment, and the file stays whole.
#[test]
fn every_acknowledged_session_survives_a_kill() {
    let (desk, now) = (Desk::new(), at("2026-11-23T20:00:00Z"));
    add_roller(&desk.open(), 1, "Blue", now);
    let mut acknowledged: Vec<SessionId> = Vec::new();
    for round in 0..20_u64 {
        let mut child = Command::new(env::current_exe().unwrap())
            .args(["--exact", "log_until_killed", "--nocapture", "--test-threads=1"])
            .env(FILE, desk.database())
            .env(FIRST, (round * 1_000_000).to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let mut read = |line: String| {
            acknowledged.extend(line.strip_prefix("logged ").and_then(|id| id.parse::<SessionId>().ok()));
        };
        let some = usize::try_from(round * round % 37).unwrap() + 1;
        lines.by_ref().take(some).for_each(&mut read);
        thread::sleep(Duration::from_micros(round * 7_919 % 2_500)); // anywhere within a command
        child.kill().unwrap(); // SIGKILL: nothing is flushed
        child.wait().unwrap();
        lines.for_each(&mut read);

        let engine = desk.open();
        let lost: Vec<_> = acknowledged.iter().filter(|id| engine.session(**id).is_err()).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?}");
        let file = Connection::open(desk.database()).unwrap();
        let check: String = file.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(check, "ok");
        let broken: i64 =
            file.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0)).unwrap();
        assert_eq!(broken, 0, "no session is half there");
    }
    assert!(acknowledged.len() > 100, "{} were acknowledged", acknowledged.len());
}
