//! Failures: one line that says what to do, and the code that says which kind it was.

use std::fs;

use crate::common::{Person, rollcare, text};

fn in_berlin() -> Person {
    Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00")
}

#[test]
fn every_failure_is_a_line_and_a_code() {
    let mut anna = in_berlin();
    anna.tell(0, &["undo"]);
    let add = ["roller", "add", "Blue", "--needle"];
    anna.tell(0, &["session", "log", "--area", "lips"]);
    anna.tell(0, &[&add[..], &["250"]].concat());
    anna.tell(0, &[&add[..], &["9mm"]].concat());
    anna.tell(0, &[&add[..], &["0.25mm", "--first-used", "2027-01-01"]].concat());
    anna.tell(0, &["roller", "add", " ", "--needle", "0.25mm"]);
    assert!(anna.run(0, &[&add[..], &["0.25mm"]].concat()).status.success());
    anna.tell(0, &["session", "log"]);
    anna.tell(0, &["session", "log", "--area", "lips", "--roller", "Green"]);
    anna.tell(0, &["session", "log", "--area", "lips", "--started", "noon"]);
    anna.tell(0, &["session", "log", "--area", "lips", "--started", "2026-11-24 08:00"]);
    anna.tell(0, &["session", "log", "--area", "lips", "--started", "19:50", "--ended", "19:40"]);
    anna.tell(0, &["session", "log", "--area", "lips", "--started", "19:50", "--ended", "19:55", "--minutes", "5"]);
    anna.tell(0, &["session", "log", "--area", "lips", "--passes", "31"]);
    anna.tell(0, &["session", "log", "--area", "lips", "--skin-after", "green"]);
    anna.tell(0, &["session", "edit", "last", "--minutes", "5"]);
    anna.tell(0, &["session", "delete", "019a0000-0000-7000-8000-00000000beef"]);
    anna.tell(0, &["clean", "tick"]);
    assert!(anna.run(0, &["clean", "start"]).status.success());
    anna.tell(0, &["clean", "start"]);
    anna.tell(0, &["clean", "tick", "store"]);
    anna.tell(0, &["clean", "tick", "polish"]);
    anna.tell(0, &["answer", "disinfect:1:10", "skip"]);
    let plan = ["schedule", "add", "--area", "lips", "--per-week"];
    anna.tell(0, &[&plan[..], &["5"]].concat());
    anna.tell(0, &[&plan[..], &["2-3", "--at", "22:30"]].concat());
    anna.tell(0, &["settings", "--daily-at", "25:00"]);
    let mut lost = Person::new("Europe/Atlantis", "2026-11-23T20:00:00Z");
    lost.tell(0, &["today"]);
    insta::assert_snapshot!(anna.transcript() + &lost.transcript());
}

#[test]
fn wrong_usage_is_2() {
    for arguments in [&["dance"][..], &["session", "log", "--area", "moon"], &["demo", "--json"], &[]] {
        assert_eq!(rollcare().args(arguments).output().expect("runs").status.code(), Some(2), "{arguments:?}");
    }
    let demo = rollcare().args(["demo", "--json"]).output().expect("runs");
    assert!(text(&demo.stderr).starts_with("error: the demo is a story and has no JSON"));
    let civil_now = rollcare().args(["demo", "--now", "tomorrow"]).output().expect("runs");
    assert!(text(&civil_now.stderr).starts_with("error: --now tomorrow: not a date and time"));
}

#[test]
fn what_is_no_database_is_5_and_left_alone() {
    let anna = in_berlin();
    fs::write(anna.database(), "somebody's diary, which is no database").expect("written");
    let output = anna.run(0, &["today"]);
    assert_eq!(output.status.code(), Some(5));
    let line = text(&output.stderr);
    assert!(line.starts_with("error: the database is damaged") && line.lines().count() == 1, "{line}");
    assert_eq!(fs::read_to_string(anna.database()).expect("read"), "somebody's diary, which is no database");
}

#[test]
fn a_missing_folder_is_5() {
    let output = rollcare().args(["--zone", "UTC", "--db", "/nonexistent/rollcare.db", "today"]).output();
    assert_eq!(output.expect("runs").status.code(), Some(5));
}
