//! CSV files: what a spreadsheet reads, and what it must not run.

use rollcare_core::{ExportFile, RollCare};
use rollcare_tests::{
    desk::Desk,
    facts::{at, new_roller, rename_roller, zone},
};
use serde_json::Value;

use crate::refusals::rich;

fn rows(file: &ExportFile) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn sheet(engine: &RollCare, name: &str) -> Vec<Vec<String>> {
    let files = engine.export_csv(&zone("Asia/Kathmandu")).unwrap();
    rows(files.iter().find(|file| file.name == name).unwrap_or_else(|| panic!("no {name}")))
}

/// Rule: a cell that a spreadsheet would take for a formula begins with an apostrophe; nothing else is changed.
#[test]
fn no_cell_is_a_formula() {
    let desk = Desk::new();
    let engine = desk.open();
    let now = at("2026-11-23T20:00:00Z");
    engine.add_roller(new_roller(1, "Blue"), now).unwrap();
    let formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0", "=1,\"2\"\n3"];
    let texts = ["Blue", "a=b", "1-2", "'quoted'", "a,b", "say \"hi\"", "two\nlines", "two\r\nlines", "Röd 😀"];
    let guarded = formulas.map(|name| (name, format!("'{name}")));
    for (name, expected) in guarded.into_iter().chain(texts.map(|name| (name, name.to_owned()))) {
        rename_roller(&engine, 1, name, now);
        assert_eq!(sheet(&engine, "rollers.csv")[1][1], expected);
    }
}

/// Rule: RFC 4180: lines end with CR LF, every line has as many cells as the header, quotes are doubled; read back, the
/// cells are what the facts say.
#[test]
fn every_file_can_be_read_back() {
    let desk = Desk::new();
    let engine = desk.open();
    let facts = rich(&engine);
    let files = engine.export_csv(&zone("Asia/Kathmandu")).unwrap();
    assert_eq!(files.len(), 19);
    for file in &files {
        assert!(file.text.ends_with("\r\n") && !file.text.starts_with('\u{feff}'), "{}", file.name);
        let list = file.name.strip_suffix(".csv").unwrap();
        let entries = match list {
            "settings" => vec![facts["settings"].clone()],
            list => facts["facts"][list].as_array().unwrap().clone(),
        };
        let rows = rows(file);
        assert_eq!(rows.len(), 1 + entries.len(), "{list}");
        for (entry, row) in entries.iter().zip(&rows[1..]) {
            assert_eq!(row.len(), rows[0].len(), "{list}");
            let keys = entry.as_object().unwrap().keys();
            for key in keys.filter(|key| !["recorded", "source", "edited"].contains(&key.as_str())) {
                let place =
                    rows[0].iter().position(|name| name == key).unwrap_or_else(|| panic!("{list} has no {key}"));
                let cell = row[place].strip_prefix('\'').filter(|rest| !rest.starts_with('@')).unwrap_or(&row[place]);
                match &entry[key] {
                    Value::Null => assert_eq!(cell, "", "{list}.{key}"),
                    Value::String(text) => assert!(cell == text || row[place] == *text, "{list}.{key} {cell:?}"),
                    Value::Number(number) => assert_eq!(cell, number.to_string(), "{list}.{key}"),
                    Value::Bool(flag) => assert_eq!(cell, if *flag { "yes" } else { "no" }, "{list}.{key}"),
                    _ => {}
                }
            }
        }
    }
}

/// Rule: an instant stands there in UTC and as the wall of the zone that was asked for; a look that found nothing is not
/// the same as no look.
#[test]
fn instants_have_a_wall_and_looks_a_finding() {
    let desk = Desk::new();
    let engine = desk.open();
    rich(&engine);
    let rollers = sheet(&engine, "rollers.csv");
    let header = ["id", "name", "kind", "needle_um", "added", "added_local", "first_used", "retired_at"];
    assert_eq!(rollers[0][..8], header);
    assert_eq!(rollers[1][4..6], ["2026-11-23T20:07:28.501Z", "2026-11-24T01:52:28.501"]);
    let looks = sheet(&engine, "inspections.csv");
    let place = looks[0].iter().position(|name| name == "defects").unwrap();
    assert_eq!(looks[1][place], "none");
}
