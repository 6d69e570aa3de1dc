//! The queries of the store, held against its indexes.
#![allow(clippy::unwrap_used)]

use std::{fs, path::Path};

use rollcare_tests::desk::Desk;
use rusqlite::Connection;

/// What shows all that there is of something, and is asked for on screens that list it.
const READ_WHOLE: [&str; 5] = ["custom_checklist", "settings", "product", "roller", "armed"];

/// The texts in double quotes of a source file.
fn texts(source: &str) -> Vec<String> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The queries of a file: whole ones, and conditions behind each selection and behind that of each table that the
/// file names.
fn queries(texts: &[String], tables: &[String]) -> Vec<String> {
    let written = texts.iter().filter(|text| text.starts_with("SELECT "));
    let written = written
        .map(|text| text.replace("{}", "f.*").replace("{sessions}", "s.roller = ?2").replace("{last}", "r.id = t.run"));
    let (whole, selections): (Vec<String>, Vec<String>) = written.partition(|text| text.contains("WHERE"));
    let named = tables.iter().filter(|table| texts.contains(table));
    let selections: Vec<String> =
        selections.into_iter().chain(named.map(|table| format!("SELECT f.* FROM {table} AS f"))).collect();
    let conditions = texts.iter().filter_map(|text| {
        if text.starts_with("WHERE ") || text.starts_with("INDEXED BY ") {
            return Some(text.clone());
        }
        let recorded = "CROSS JOIN revision AS r ON r.number = f.revision WHERE";
        text.starts_with("f.").then(|| format!("{recorded} {text} AND f.gone IS NULL ORDER BY f.revision, f.id"))
    });
    let combined = conditions.flat_map(|condition| {
        let with = |selection: &String| format!("{selection} {condition}");
        selections.iter().map(with).collect::<Vec<_>>()
    });
    whole.into_iter().chain(combined).collect()
}

/// Each query of the store with the steps of its plan.
fn plans() -> Vec<(String, Vec<String>)> {
    let desk = Desk::new();
    drop(desk.open());
    let file = Connection::open(desk.database()).unwrap();
    let mut tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut plans = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src/store")).unwrap() {
        let path = entry.unwrap().path();
        let Ok(source) = fs::read_to_string(&path) else { continue }; // a folder
        for query in queries(&texts(&source), &tables) {
            let Ok(mut plan) = file.prepare(&format!("EXPLAIN QUERY PLAN {query}")) else { continue }; // of another fact
            let values = vec![1; plan.parameter_count()];
            let steps = plan.query_map(rusqlite::params_from_iter(values), |row| row.get("detail")).unwrap();
            plans.push((query, steps.map(Result::unwrap).collect()));
        }
    }
    plans
}

/// Rule: no query reads a whole table, but for the few small ones that are shown whole. So no cost grows with a history that is
/// not asked for.
#[test]
fn no_query_scans_a_history() {
    let plans = plans();
    assert!(plans.len() > 40, "only {} queries were found: the test says nothing", plans.len());
    let is_small = |query: &str| READ_WHOLE.iter().any(|table| query.contains(&format!("FROM {table}")));
    let is_scan = |step: &str| {
        let scan = step.strip_prefix("SCAN ");
        scan.is_some_and(|scan| !scan.contains("INDEX") && scan != "CONSTANT ROW")
    };
    let scans = plans.iter().filter(|(query, steps)| !is_small(query) && steps.iter().any(|step| is_scan(step)));
    assert_eq!(scans.collect::<Vec<_>>(), Vec::<&(String, Vec<String>)>::new());
}

/// Rule: a tick reads what it is about, not the life of the roller: these queries looked at each of its sessions or runs.
#[test]
fn the_queries_of_a_tick_go_by_their_index() {
    let plans = plans();
    for (part, index) in [
        ("s.logged < max(", "s USING INDEX session_by_recording (roller=? AND recorded>?)"),
        ("SELECT max(last_contact)", "session USING INDEX session_by_roller (roller=?)"),
        ("AS k)", "r USING INDEX run_by_checklist (roller=? AND checklist=?)"),
    ] {
        let (_, steps) = plans.iter().find(|(query, _)| query.contains(part)).unwrap();
        assert!(steps.iter().any(|step| step.contains(index)), "{part}: {steps:#?}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER BY")), "{part}: {steps:#?}");
    }
}
