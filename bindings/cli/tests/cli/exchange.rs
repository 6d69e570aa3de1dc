//! Everything written out and taken in again.

use std::fs;

use crate::{
    common::{DAY, Person, rollcare, text},
    fortnight::live_through,
};

const NOW: i64 = 14 * DAY;

#[test]
fn out_and_in_again() {
    let mut anna = live_through();
    let home = anna.home();
    let path = |name: &str| format!("{home}/{name}");
    anna.tell(NOW, &["export", "json", &path("all.json")]);
    anna.tell(NOW, &["export", "json", &path("all.json")]);
    anna.tell(NOW, &["export", "json", &path("all.json"), "--force"]);
    anna.tell(NOW, &["export", "json", &path("nowhere/all.json")]);
    anna.tell(NOW, &["export", "csv", &path("tables")]);
    anna.tell(NOW, &["export", "csv", &path("tables")]);
    anna.tell(NOW, &["import", &path("all.json")]);
    anna.tell(NOW, &["session", "edit", "last", "--note", "another word"]);
    anna.tell(NOW, &["import", &path("all.json")]);
    anna.tell(NOW, &["import", &path("nowhere.json")]);
    fs::write(path("diary.json"), "{}").expect("written");
    anna.tell(NOW, &["import", &path("diary.json"), "--yes"]);

    let other = path("other.db");
    anna.tell(NOW, &["import", &path("all.json"), "--db", &other]);
    anna.tell(NOW, &["session", "list", "--db", &other]);
    anna.tell(NOW, &["import", &path("all.json"), "--yes", "--db", &other]);
    anna.tell(NOW, &["session", "list", "--db", &other]);
    anna.tell(NOW, &["undo", "--db", &other]);
    anna.tell(NOW, &["session", "list", "--db", &other]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn an_import_as_json() {
    let anna = live_through();
    let home = anna.home();
    anna.quietly(&[(NOW, &format!("export json {home}/all.json"))]);
    assert!(anna.run(NOW, &["session", "edit", "last", "--note", "another word"]).status.success());
    let told =
        anna.json(NOW, &format!("import {home}/all.json")) + &anna.json(NOW, &format!("export csv {home}/tables"));
    insta::assert_snapshot!(told.replace(&home, "~"));
}

#[test]
fn an_export_is_the_same_after_an_import() {
    let anna = live_through();
    let (document, other) = (format!("{}/all.json", anna.home()), format!("{}/other.db", anna.home()));
    anna.quietly(&[(NOW, &format!("export json {document}")), (NOW, &format!("import {document} --yes --db {other}"))]);
    let again = anna.run(NOW, &["export", "json", "-", "--db", &other]);
    assert_eq!(text(&again.stdout), fs::read_to_string(&document).expect("read"));
}

#[test]
fn sessions_from_loop() {
    let mut anna = Person::new("Europe/Berlin", "2026-11-23T20:00:00+01:00");
    anna.quietly(&[(0, "roller add Blue --needle 0.25mm")]);
    let file = format!("{}/Checkmarks.csv", anna.home());
    fs::write(&file, "Date,Lips,Walk,\n2026-11-20,2,2,\n2026-11-18,2,0,\n2026-11-16,0,2,\n").expect("written");
    let import = ["import-loop", &file, "--area", "lips"];
    anna.tell(0, &import);
    anna.tell(0, &[&import[..], &["--habit", "Lips"]].concat());
    anna.tell(0, &[&import[..], &["--habit", "Lips", "--at", "21:15", "--minutes", "4", "--yes"]].concat());
    anna.tell(0, &[&import[..], &["--habit", "Lips", "--at", "21:15", "--minutes", "4", "--yes"]].concat());
    anna.tell(0, &["session", "list"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn the_schema_needs_no_database() {
    let output = rollcare().args(["export", "schema"]).output().expect("runs");
    let schema: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    assert!(schema["$schema"].is_string());
}

#[test]
fn no_bar_is_drawn_where_there_is_no_terminal() {
    let anna = live_through();
    let document = format!("{}/all.json", anna.home());
    anna.quietly(&[(NOW, &format!("export json {document}"))]);
    assert!(anna.run(NOW, &["import", &document]).stderr.is_empty());
}
