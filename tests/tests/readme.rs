//! What the README shows was compiled and run: it is the same as the code between the marks in a test of its language.
#![allow(clippy::unwrap_used)]

use std::{fs, path::Path};

use rollcare_core::{
    Area, Capabilities, NewRoller, NewSession, RollCare, RollerDetails, RollerKind, SessionDetails, diff,
};
use rollcare_tests::facts::{at, zone};

/// Where each language's snippet is compiled and run.
const SNIPPETS: [(&str, &str); 3] = [
    ("rust", "tests/tests/readme.rs"),
    ("swift", "ios-shim/Tests/RollCareKitTests/DocumentTests.swift"),
    ("kotlin", "android-shim/library/src/test/kotlin/com/rollcare/tests/ReadmeTest.kt"),
];

#[test]
fn every_snippet_is_code_that_was_run() {
    let readme = read("README.md");
    for (language, file) in SNIPPETS {
        let shown = between(&readme, &format!("```{language}"), "```");
        let run = between(&read(file), "// README", "// end README");
        assert!(shown.lines().count() > 5, "the README shows no {language}");
        assert_eq!(shown, run, "the README and {file} differ");
    }
}

/// The file's text, from the root of the repository.
fn read(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file)).unwrap()
}

/// The lines between the two that hold only `from` and `to`, moved to the left margin.
fn between(text: &str, from: &str, to: &str) -> String {
    let lines = text.lines().skip_while(|line| line.trim() != from).skip(1);
    let lines: Vec<&str> = lines.take_while(|line| line.trim() != to).collect();
    let indents = lines.iter().filter(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start().len());
    let margin = indents.min().unwrap_or_default();
    lines.iter().map(|line| line.get(margin..).unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

#[test]
fn from_rust() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("rollcare.db");
    let (started, ended) = (at("2026-11-23T20:00:00+01:00"), at("2026-11-23T20:05:00+01:00"));
    let (now, zone, armed) = (ended, zone("Europe/Berlin"), []);

    // README
    let engine = RollCare::open(&path)?;
    let roller = engine.add_roller(NewRoller::new(RollerDetails::new("Blue", RollerKind::Roller, 250)), now)?;
    let details = SessionDetails::new(roller.id, vec![Area::Lips], started, ended, zone.clone());
    engine.log_session(NewSession::new(details), now)?;
    let plan = engine.plan(now, &zone, Capabilities::IOS)?; // what the phone should hold from now on
    let change = diff(&armed, &plan); // what it must add, replace and cancel for that
    // end README

    assert_eq!(change.add.len(), 21);
    Ok(())
}
