//! Documents that were damaged at random: nothing panics, and nothing is half-written.

use std::cell::Cell;

use proptest::{prelude::*, test_runner::TestRunner};
use rollcare_tests::{
    chance::dear,
    desk::{Desk, delete_database},
    facts::at,
};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::{answers::document, refusals::rich, round_trip::validator};

/// Damages the place that `path` leads to.
fn damage(value: &mut Value, path: &[u8], how: u8) {
    let Some((step, rest)) = path.split_first() else { return replace(value, how) };
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let key = fields.keys().nth(usize::from(*step) % fields.len()).unwrap().clone();
            match (rest.is_empty(), how % 4) {
                (true, 0) => drop(fields.remove(&key)),
                (true, 1) => drop(fields.insert("unheard_of".to_owned(), json!(how))),
                _ => damage(&mut fields[&key], rest, how),
            }
        }
        Value::Array(list) if !list.is_empty() => {
            let place = usize::from(*step) % list.len();
            match (rest.is_empty(), how % 4) {
                (true, 0) => drop(list.remove(place)),
                (true, 1) => list.push(list[place].clone()),
                _ => damage(&mut list[place], rest, how),
            }
        }
        other => replace(other, how),
    }
}

fn replace(value: &mut Value, how: u8) {
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(4_294_967_296_u64),
        json!(1e300),
        json!(""),
        json!("x"),
        json!("2026-11-23T20:00:00Z"),
        json!("2199-11-23T20:00:00+02:00"),
        json!("019aafe0-0000-7000-8004-0000000f4241"),
        json!("a\nb c"),
        json!([]),
        json!([1]),
        json!(["lips"]),
        json!({}),
        json!({"a": {"b": []}}),
        json!("every 5"),
    ];
    *value = others[usize::from(how) % others.len()].clone();
}

/// Rule: whatever a document holds, it is taken or refused; what was taken can be exported by the schema, and the file is
/// whole.
#[test]
fn a_damaged_document_never_harms() {
    let (desk, case, schema) = (Desk::new(), Cell::new(0), validator());
    let now = at("2026-12-24T20:00:00Z");
    let facts = rich(&desk.open());
    let damages = prop::collection::vec((prop::collection::vec(any::<u8>(), 1..5), any::<u8>()), 1..6);
    let outcome = TestRunner::new(dear()).run(&damages, |damages| {
        case.set(case.get() + 1);
        let (engine, path) = desk.open_fresh(case.get());
        let empty = engine.export_json(now).unwrap();
        let mut spoilt = facts.clone();
        for (path, how) in &damages {
            damage(&mut spoilt, path, *how);
        }
        let text = spoilt.to_string();
        let trial = engine.import_json(&text, true, now);
        prop_assert_eq!(&engine.export_json(now).unwrap(), &empty);
        match engine.import_json(&text, false, now) {
            Err(error) => {
                prop_assert_eq!(trial, Err(error));
                prop_assert_eq!(&engine.export_json(now).unwrap(), &empty);
            }
            Ok(report) => {
                prop_assert_eq!(trial.unwrap().kinds, report.kinds);
                let onward = document(&engine, now);
                let faults: Vec<_> = schema.iter_errors(&onward).map(|fault| fault.to_string()).collect();
                prop_assert_eq!(faults, Vec::<String>::new());
                if engine.undo(now).is_ok() {
                    prop_assert_eq!(&engine.export_json(now).unwrap(), &empty);
                }
            }
        }
        let file = Connection::open(&path).unwrap();
        let torn =
            file.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get::<_, i64>(0)).unwrap();
        prop_assert_eq!(torn, 0);
        drop((file, engine));
        delete_database(&path);
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Rule: text that was cut anywhere is refused as a whole.
#[test]
fn half_a_document_is_refused() {
    let desk = Desk::new();
    let engine = desk.open();
    let text = rich(&engine).to_string();
    for cut in (0..text.len()).step_by(97).filter(|cut| text.is_char_boundary(*cut)) {
        assert!(engine.import_json(&text[..cut], false, at("2026-12-24T20:00:00Z")).is_err(), "{cut}");
    }
}

/// Rule: the schema lets nothing through that it does not name.
#[test]
fn the_schema_closes_every_object() {
    fn open_objects(value: &Value, place: &str, found: &mut Vec<String>) {
        if value["type"] == "object" && value["additionalProperties"] != false {
            found.push(place.to_owned());
        }
        for (key, inner) in value.as_object().into_iter().flatten() {
            open_objects(inner, &format!("{place}/{key}"), found);
        }
        for inner in value.as_array().into_iter().flatten() {
            open_objects(inner, place, found);
        }
    }
    let schema: Value = serde_json::from_str(&rollcare_core::export_schema().unwrap()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let mut found = Vec::new();
    open_objects(&schema, "", &mut found);
    assert_eq!(found, Vec::<String>::new());
    let desk = Desk::new();
    let mut facts = rich(&desk.open());
    let check = validator();
    assert!(check.is_valid(&facts));
    facts["facts"]["rollers"][0]["unheard_of"] = json!(1);
    assert!(!check.is_valid(&facts));
}
