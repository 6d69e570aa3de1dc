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

/// The queries of a file: whole ones, and conditions behind each selection.
fn queries(texts: &[String]) -> Vec<String> {
    let is_selection = |text: &&String| text.starts_with("SELECT f.*") || !text.contains("WHERE");
    let is_condition = |text: &&String| text.starts_with("WHERE ") || text.starts_with("INDEXED BY ");
    let selects = || texts.iter().filter(|text| text.starts_with("SELECT "));
    let combined = texts
        .iter()
        .filter(is_condition)
        .flat_map(|condition| selects().filter(is_selection).map(move |selection| format!("{selection} {condition}")));
    selects().filter(|text| !is_selection(text)).cloned().chain(combined).collect()
}

/// Rule: no query reads a whole table, but for the few small ones that are shown whole. So no cost grows with a history that is
/// not asked for.
#[test]
fn no_query_scans_a_history() {
    let desk = Desk::new();
    drop(desk.open());
    let file = Connection::open(desk.database()).unwrap();
    let (mut asked, mut scans) = (0, Vec::new());
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/src/store")).unwrap() {
        let path = entry.unwrap().path();
        let Ok(source) = fs::read_to_string(&path) else { continue }; // a folder
        for query in queries(&texts(&source)) {
            let Ok(mut plan) = file.prepare(&format!("EXPLAIN QUERY PLAN {query}")) else { continue }; // of another fact
            let count = plan.parameter_count();
            let values = vec![1; count];
            let lines =
                plan.query_map(rusqlite::params_from_iter(values), |row| row.get::<_, String>("detail")).unwrap();
            asked += 1;
            if std::env::var_os("SHOW").is_some() {
                println!("{}", query.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            for line in lines.map(Result::unwrap) {
                if std::env::var_os("SHOW").is_some() {
                    println!("     {line}");
                }
                let scan = line.strip_prefix("SCAN ").filter(|scan| !scan.contains("INDEX") && *scan != "CONSTANT ROW");
                let is_small = READ_WHOLE.iter().any(|table| query.contains(&format!("FROM {table}")));
                if scan.is_some() && !is_small {
                    scans.push(format!("{line}: {query}"));
                }
            }
        }
    }
    assert!(asked > 40, "only {asked} queries were found: the test says nothing");
    assert!(scans.is_empty(), "{scans:#?}");
}
