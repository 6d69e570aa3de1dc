//! What holds of any life: it survives the way out and in, merging does not mind the order, undo takes all of it back.

use std::cell::Cell;

use jsonschema::Validator;
use proptest::{
    prelude::*,
    test_runner::{TestCaseResult, TestRunner},
};
use rollcare_core::{RollCare, Timestamp, export_schema};
use rollcare_tests::{
    chance::dear,
    desk::{Desk, delete_database},
    facts::{at, zone},
    person::steps,
    play::Play,
};
use serde_json::Value;

use crate::{
    answers::{answers, counts, document, import, size},
    life::{ALL, Life, PEACEFUL, acts},
};

/// Runs `test` with engines on files of their own that hold nothing.
fn for_any<S: Strategy>(strategy: &S, test: impl Fn([&RollCare; 2], S::Value) -> TestCaseResult) {
    let (desk, case) = (Desk::new(), Cell::new(0));
    let outcome = TestRunner::new(dear()).run(strategy, |value| {
        case.set(case.get() + 2);
        let ((one, first), (other, second)) = (desk.open_fresh(case.get()), desk.open_fresh(case.get() + 1));
        let outcome = test([&one, &other], value);
        drop((one, other));
        delete_database(&first);
        delete_database(&second);
        outcome
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

fn evening() -> Timestamp {
    at("2026-11-23T20:00:00Z")
}

pub fn validator() -> Validator {
    jsonschema::validator_for(&serde_json::from_str(&export_schema().unwrap()).unwrap()).unwrap()
}

/// Rule: a file that was exported and imported gives every answer that the first one gave, and exports the same bytes.
/// The document is as its schema says.
#[test]
fn every_answer_survives_export_and_import() {
    let (schema, kinds) = (validator(), Cell::new(0));
    for_any(&(steps(), acts(ALL, 10..60)), |[one, other], (steps, acts)| {
        let mut play = Play::new(one, zone("Europe/Berlin"), evening());
        let mut latest = evening();
        for step in &steps {
            play.step(step);
            latest = latest.max(play.now);
        }
        let mut life = Life::new(one, play.now, 1_000_000);
        life.live(&acts);
        let now = latest.max(life.latest).plus_minutes(1);
        let runs: Vec<_> = play.facts.runs.iter().map(|run| run.id).chain(life.runs.iter().copied()).collect();
        let text = one.export_json(now).unwrap();
        let facts: Value = serde_json::from_str(&text).unwrap();
        let faults: Vec<_> =
            schema.iter_errors(&facts).map(|fault| format!("{fault} at {}", fault.instance_path())).collect();
        prop_assert_eq!(faults, Vec::<String>::new());
        let lists = facts["facts"].as_object().unwrap().values();
        kinds.set(kinds.get().max(lists.filter(|list| !list.as_array().unwrap().is_empty()).count()));
        let report = import(other, &facts, now);
        prop_assert_eq!(&report.refused, &vec![]);
        prop_assert_eq!(counts(&report), [u32::try_from(size(&facts)).unwrap(), 0, 0, 0]);
        prop_assert_eq!(answers(other, &runs, now), answers(one, &runs, now));
        prop_assert_eq!(other.export_json(now).unwrap(), text);
        prop_assert_eq!(other.export_csv(&zone("Europe/Berlin")), one.export_csv(&zone("Europe/Berlin")));
        let again = import(other, &facts, now);
        prop_assert_eq!(counts(&again), [0, 0, u32::try_from(size(&facts)).unwrap(), 0]);
        prop_assert_eq!(import(one, &facts, now).kinds, again.kinds);
        Ok(())
    });
    assert!(kinds.get() > 14, "no life had more than {} kinds of facts: the property says little", kinds.get());
}

/// Rule: it does not matter which of two files is merged into which. They share a past, and went on apart.
#[test]
fn merging_does_not_mind_the_order() {
    let parts = (acts(PEACEFUL, 5..30), acts(PEACEFUL, 5..30), acts(PEACEFUL, 5..30));
    for_any(&parts, |[one, other], (shared, here, there)| {
        let mut past = Life::new(one, evening(), 1_000_000);
        past.live(&shared);
        import(other, &document(one, past.now), past.now);
        let mut mine = Life::new(one, past.now.plus_minutes(1), 2_000_000);
        let mut yours = Life::new(other, past.now.plus_millis(61_337), 3_000_000); // never in the same millisecond
        (mine.runs, yours.runs) = (past.runs.clone(), past.runs.clone());
        mine.live(&here);
        yours.live(&there);
        let now = mine.now.max(yours.now).plus_minutes(1);
        let runs: Vec<_> = mine.runs.iter().chain(&yours.runs).copied().collect();
        let (from_one, from_other) = (document(one, now), document(other, now));
        let refused = [import(one, &from_other, now), import(other, &from_one, now)].map(|report| {
            report.refused.into_iter().filter(|item| !item.reason.contains("changed here later")).count()
        });
        prop_assert_eq!(refused, [0, 0]);
        prop_assert_eq!(answers(one, &runs, now), answers(other, &runs, now));
        let [added, changed, ..] = counts(&import(one, &document(other, now), now));
        prop_assert_eq!([added, changed], [0, 0]);
        Ok(())
    });
}

/// Rule: undo takes a whole import back, exactly, and the same document can be imported again.
#[test]
fn undo_takes_an_import_back_and_it_can_come_again() {
    for_any(&(acts(ALL, 5..40), acts(ALL, 5..40)), |[one, other], (here, there)| {
        let mut mine = Life::new(one, evening(), 1_000_000);
        mine.live(&here);
        // The other file begins as this one does, so that facts are changed and not only added.
        let mut yours = Life::new(other, evening(), 1_000_000);
        yours.live(&here[..here.len() / 2]);
        yours.live(&there);
        let now = mine.latest.max(yours.latest).plus_minutes(1);
        let runs: Vec<_> = mine.runs.iter().chain(&yours.runs).copied().collect();
        let see = || (answers(one, &runs, now), one.export_json(now).unwrap());
        let before = see();
        let facts = document(other, now);
        let report = import(one, &facts, now);
        let [added, changed, ..] = counts(&report);
        let merged = see();
        if added + changed == 0 {
            prop_assert_eq!(merged, before, "nothing new");
            return Ok(());
        }
        let undone = one.undo(now).unwrap();
        prop_assert_eq!(undone.command, "import");
        prop_assert_eq!(see(), before, "the undo");
        prop_assert_eq!(import(one, &facts, now), report);
        prop_assert_eq!(see(), merged, "the second import");
        Ok(())
    });
}
