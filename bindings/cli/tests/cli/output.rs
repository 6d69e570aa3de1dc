//! What is printed: the demo, JSON, colours, pipes.

use std::process::{Command, Stdio};

use serde_json::Value;

use crate::common::{Person, number_ids, rollcare, text};

#[test]
fn the_demo() {
    let output = rollcare().arg("demo").output().expect("runs");
    assert!(output.status.success() && output.stderr.is_empty());
    insta::assert_snapshot!(number_ids(&text(&output.stdout)));
}

#[test]
fn the_demo_is_the_same_evening_in_other_zones() {
    for zone in ["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"] {
        let output = rollcare().args(["demo", "--zone", zone]).output().expect("runs");
        let berlin = rollcare().arg("demo").output().expect("runs");
        assert_eq!(number_ids(&text(&output.stdout)), number_ids(&text(&berlin.stdout)), "{zone}");
    }
}

#[test]
fn json_holds_the_engines_views() {
    let anna = Person::new("Europe/Berlin", "2026-11-23T20:05:00+01:00");
    let json = |minutes, arguments: &[&str]| -> Value {
        let output = anna.run(minutes, &[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("one JSON document")
    };
    assert_eq!(json(0, &["roller", "add", "Blue", "--needle", "0.25mm"])["needle_um"], 250);
    let session = json(0, &["session", "log", "--area", "lips", "--minutes", "5"]);
    assert_eq!(session["started"], "2026-11-23T19:00:00Z");
    let plan = json(0, &["plan"]);
    let planned = plan["notifications"].as_array().expect("a list");
    let ladder = planned.iter().filter(|planned| planned["kind"] == "disinfect");
    let civil: Vec<_> = ladder.filter_map(|planned| planned["civil"].as_str()).collect();
    let evening = ["2026-11-23T20:15", "2026-11-23T20:25", "2026-11-23T20:45", "2026-11-23T21:25"];
    let mornings = ["2026-11-24T09:00", "2026-11-25T09:00", "2026-11-26T09:00"];
    assert!(civil.starts_with(&[&evening[..], &mornings[..]].concat()), "{civil:?}");
    assert_eq!(plan["zone"], "Europe/Berlin");
    assert_eq!(json(1, &["clean", "start"])["steps"].as_array().map(Vec::len), Some(5));
    assert_eq!(json(1, &["clean", "status"]).as_array().map(Vec::len), Some(1));
    assert_eq!(json(1, &["today"])["rollers"][0]["state"]["is"], "dirty");
    assert_eq!(json(1, &["roller", "list"])[0]["verdict"]["outcome"], "stop");
    assert_eq!(json(1, &["undo"])["command"], "start checklist");
    assert_eq!(json(1, &["session", "delete", "last"])["deleted"], session["id"]);
    assert_eq!(json(1, &["settings"])["daily_at"], "09:00");
    assert!(json(1, &["versions"])["zone_database"].is_string());
}

#[test]
fn anything_is_deleted_by_its_kind_and_the_end_of_its_id() {
    let anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    let json = |minutes, arguments: &[&str]| -> Value {
        let output = anna.run(minutes, &[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("one JSON document")
    };
    json(0, &["roller", "add", "Blue", "--needle", "0.25mm"]);
    let session = json(0, &["session", "log", "--area", "lips", "--minutes", "5"])["id"].clone();
    let look = json(1, &["check-in", "--area", "lips", "--signs", "none"])["check_in"]["id"].clone();
    for (kind, id) in [("session", &session), ("check-in", &look)] {
        let whole = id.as_str().expect("an id");
        assert_eq!(&json(2, &["delete", kind, &whole[whole.len() - 8..]])["deleted"], id, "{kind}");
    }
    assert_eq!(json(3, &["session", "list"]), Value::Array(Vec::new()));
    assert_eq!(json(3, &["check-in", "list", "--area", "lips"]), Value::Array(Vec::new()));
}

#[test]
fn the_same_id_twice_changes_nothing() {
    let anna = Person::new("Asia/Kathmandu", "2026-11-23T20:05:00+05:45");
    assert!(anna.run(0, &["roller", "add", "Blue", "--needle", "0.25mm"]).status.success());
    let id = "019a0000-0000-7000-8000-00000000beef";
    let log = ["session", "log", "--area", "lips", "--id", id];
    let (first, second) = (anna.run(0, &log), anna.run(0, &log));
    assert!(first.status.success() && first.stdout == second.stdout);
    let sessions = anna.run(0, &["session", "list", "--json"]).stdout;
    assert_eq!(serde_json::from_slice::<Value>(&sessions).expect("JSON").as_array().map(Vec::len), Some(1));
}

#[test]
fn colours_are_for_terminals() {
    let escapes = |variable: Option<(&str, &str)>| {
        let output = rollcare().arg("demo").envs(variable).output().expect("runs");
        text(&output.stdout).contains('\u{1b}')
    };
    assert!(!escapes(None), "a pipe is no terminal");
    assert!(!escapes(Some(("NO_COLOR", "1"))));
    assert!(escapes(Some(("CLICOLOR_FORCE", "1"))), "colours can be asked for");
}

#[test]
fn a_reader_that_leaves_early_is_no_failure() {
    let mut tool = Command::new(assert_cmd::cargo::cargo_bin!("rollcare"));
    let mut running = tool.arg("demo").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("runs");
    drop(running.stdout.take());
    let output = running.wait_with_output().expect("ends");
    assert!(output.status.success() && output.stderr.is_empty(), "{}", text(&output.stderr));
}

#[test]
fn help_names_the_exit_codes() {
    let output = rollcare().arg("--help").output().expect("runs");
    let help = text(&output.stdout);
    assert!(help.contains("Exit codes:") && help.contains("not medical advice"));
}
