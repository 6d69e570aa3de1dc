//! What a clinician agreed to, and what that does not cover: another time, and a treatment that was still to come.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Answer, Area, LocalDate, NewDeclaration, NewOverride, NewVisit, Outcome, OverrideReason, PrecheckRequest, Reply,
    RollCare, RollCareError, Timestamp, VisitDetails,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, roller_id, wash, zone},
    refusal::field,
};

const DAY: i64 = 24 * 60;

fn evening() -> Timestamp {
    at("2026-11-23T20:00:00+01:00")
}

fn later(days: i64) -> Timestamp {
    evening().plus_minutes(days * DAY)
}

fn declare(engine: &RollCare, question: &str, reply: Reply, now: Timestamp) {
    let mut answer = Answer::new(question, reply);
    answer.area = Some(Area::Face).filter(|_| !question.starts_with("med."));
    engine.declare(NewDeclaration { id: None, answers: vec![answer] }, now).unwrap();
}

fn agree(engine: &RollCare, rule: &str, on: &str, now: Timestamp) -> Result<(), RollCareError> {
    let (reason, agreed) = (OverrideReason::ClearedByClinician, Some(on.parse().unwrap()));
    engine
        .override_rule(NewOverride { id: None, rule: rule.into(), reason, note: "she agreed".into(), agreed }, now)?;
    Ok(())
}

/// What the check of the face says of one rule, with no to all that is open but what is said here.
fn outcome(engine: &RollCare, said: &[(&str, Reply)], now: Timestamp) -> Outcome {
    let request = PrecheckRequest {
        roller: roller_id(1),
        areas: vec![Area::Face],
        at: now,
        signs: Some(Vec::new()),
        answers: Vec::new(),
        planned: Vec::new(),
    };
    let open = engine.precheck(&request, now, &zone("Europe/Berlin")).unwrap().questions;
    let open = open.into_iter().map(|question| question.id).filter(|id| said.iter().all(|(other, _)| other != id));
    let no = open.map(|id| {
        let born = Reply::On { date: "1990-05-17".parse::<LocalDate>().unwrap() };
        Answer::new(&*id, if id == "med.age" { born } else { Reply::No })
    });
    let answers = said.iter().map(|(id, reply)| Answer::new(*id, *reply)).chain(no).collect();
    let request = PrecheckRequest { answers, ..request };
    engine.precheck(&request, now, &zone("Europe/Berlin")).unwrap().verdict.outcome
}

fn engine(desk: &Desk, now: Timestamp) -> RollCare {
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", now.plus_minutes(-60));
    wash(&engine, 1, roller_id(1), now.plus_minutes(-60));
    engine
}

/// Finding: a clinician's word for a flare of today held for half a year, and covered the next flare.
#[test]
fn what_comes_back_is_another_time() {
    let (desk, march) = (Desk::new(), later(98));
    let engine = engine(&desk, evening());
    declare(&engine, "skin.eczema", Reply::Yes, evening());
    agree(&engine, "skin.eczema", "2026-11-23", evening()).unwrap();
    assert_eq!(outcome(&engine, &[], evening()), Outcome::Warn);
    declare(&engine, "skin.eczema", Reply::Yes, later(3));
    wash(&engine, 2, roller_id(1), later(3).plus_minutes(-60));
    assert_eq!(outcome(&engine, &[], later(3)), Outcome::Warn, "it never was gone");
    declare(&engine, "skin.eczema", Reply::No, later(10));
    wash(&engine, 3, roller_id(1), march.plus_minutes(-60));
    assert_eq!(outcome(&engine, &[("skin.eczema", Reply::Yes)], march), Outcome::Stop, "said with the check alone");
    declare(&engine, "skin.eczema", Reply::Yes, march);
    assert_eq!(outcome(&engine, &[], march), Outcome::Stop);
    assert!(!engine.override_views(march).unwrap()[0].holds);
}

/// Finding: agreement could be recorded before there was anything to agree to, and held then.
#[test]
fn nobody_agrees_ahead() {
    let desk = Desk::new();
    let engine = engine(&desk, later(2));
    agree(&engine, "med.pregnant", "2026-11-23", evening()).unwrap();
    assert_eq!(outcome(&engine, &[("med.pregnant", Reply::Yes)], later(2)), Outcome::Ask);
    declare(&engine, "med.pregnant", Reply::Yes, later(2));
    assert_eq!(outcome(&engine, &[], later(2)), Outcome::Ask);
    agree(&engine, "med.pregnant", "2026-11-24", later(2)).unwrap();
    assert_eq!(outcome(&engine, &[], later(2)), Outcome::Warn, "agreed the day before, and recorded now");
}

/// Finding: consent given before a filler covered the filler.
#[test]
fn a_treatment_that_was_still_to_come_is_not_covered() {
    let desk = Desk::new();
    let engine = engine(&desk, later(2));
    agree(&engine, "proc.filler", "2026-11-23", evening()).unwrap();
    declare(&engine, "proc.filler", Reply::On { date: "2026-11-24".parse().unwrap() }, later(1));
    assert_eq!(outcome(&engine, &[], later(2)), Outcome::Stop);
    let (at, areas) = ("2026-11-24T10:00".parse().unwrap(), vec![Area::Face]);
    let details = VisitDetails { at, zone: zone("Europe/Berlin"), areas, treatment: "proc.filler".into(), note: None };
    let said = engine.add_visit(NewVisit { id: None, details }, later(1)).unwrap().verdict.unwrap();
    assert_eq!(said.findings[0].overridden, None, "nor is a visit that was still to come");
    agree(&engine, "proc.filler", "2026-11-25", later(2)).unwrap();
    assert_eq!(outcome(&engine, &[], later(2)), Outcome::Warn);
}

/// Finding: an active cold sore, an infection, could be overridden.
#[test]
fn nobody_agrees_to_a_cold_sore() {
    let desk = Desk::new();
    let engine = engine(&desk, evening());
    assert_eq!(field(agree(&engine, "skin.cold-sore", "2026-11-23", evening())), "rule");
}
