//! All answers of an engine, and its document, to compare.

use rollcare_core::{
    Area, CheckIn, Count, ImportReport, LocalDate, Pause, Photo, RollCare, RunId, Schedule, Skip, Timestamp, Visit,
};
use rollcare_tests::{facts::zone, snapshot::Snapshot};
use serde_json::Value;

/// Every answer that facts can change.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    at_first: Snapshot,
    later: Snapshot,
    check_ins: Vec<Vec<CheckIn>>,
    schedules: Vec<Schedule>,
    pauses: Vec<Pause>,
    skips: Vec<Skip>,
    visits: Vec<Visit>,
    photos: Vec<Photo>,
}

/// Asks for everything at `now` and eleven minutes later.
pub fn answers(engine: &RollCare, runs: &[RunId], now: Timestamp) -> Answers {
    let (first_day, place) = (LocalDate::new(1900, 1, 2).unwrap(), zone("Europe/Berlin"));
    Answers {
        at_first: Snapshot::take(engine, runs, now, &place),
        later: Snapshot::take(engine, runs, now.plus_minutes(11), &place),
        check_ins: Area::ALL.iter().map(|area| engine.check_ins(*area, Count::MOST).unwrap()).collect(),
        schedules: engine.schedules(first_day).unwrap(),
        pauses: engine.pauses(first_day).unwrap(),
        skips: engine.skips(first_day).unwrap(),
        visits: engine.visits(first_day).unwrap(),
        photos: engine.photos(Timestamp::FIRST, Timestamp::LAST).unwrap(),
    }
}

/// The document as a value that a test can change.
pub fn document(engine: &RollCare, now: Timestamp) -> Value {
    serde_json::from_str(&engine.export_json(now).unwrap()).unwrap()
}

/// Takes a document in, for good.
pub fn import(engine: &RollCare, document: &Value, now: Timestamp) -> ImportReport {
    let text = document.to_string();
    let trial = engine.import_json(&text, true, now).unwrap();
    assert!(trial.is_trial);
    let report = engine.import_json(&text, false, now).unwrap();
    assert_eq!(ImportReport { is_trial: true, ..report.clone() }, trial, "a trial says what will happen");
    report
}

/// How many facts were added, changed, known already and refused.
pub fn counts(report: &ImportReport) -> [u32; 4] {
    let sum = |count: fn(&rollcare_core::ImportKind) -> u32| report.kinds.iter().map(count).sum();
    [
        sum(|kind| kind.added.get()),
        sum(|kind| kind.changed.get()),
        sum(|kind| kind.same.get()),
        sum(|kind| kind.refused.get()),
    ]
}

/// How many facts a document holds, the settings included.
pub fn size(document: &Value) -> usize {
    let lists = document["facts"].as_object().unwrap().values();
    lists.map(|list| list.as_array().unwrap().len()).sum::<usize>() + usize::from(!document["settings"].is_null())
}
