//! What a person says of themselves holds where it was said, and for as long as it can be relied on.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Answer, Area, ClearedBy, NewDeclaration, Outcome, Precheck, PrecheckRequest, Reply, RollCare, Timestamp, Zone,
    guidance::{AskScope, AskedDate},
    precheck::{AskManner, QuestionGroup},
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

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

fn on(date: &str) -> Reply {
    Reply::On { date: date.parse().unwrap() }
}

/// A clean roller, and a person who answered nothing.
fn newcomer(desk: &Desk) -> RollCare {
    let engine = desk.open();
    let before = evening().plus_minutes(-DAY);
    add_roller(&engine, 1, "Blue", before);
    wash(&engine, 1, roller_id(1), before);
    engine
}

fn declare(engine: &RollCare, answers: Vec<Answer>, at: Timestamp) {
    engine.declare(NewDeclaration { id: None, answers }, at).unwrap();
}

fn ask(engine: &RollCare, areas: &[Area], now: Timestamp) -> Precheck {
    let request = PrecheckRequest {
        roller: roller_id(1),
        areas: areas.to_vec(),
        at: now,
        signs: Some(Vec::new()),
        answers: Vec::new(),
        planned: Vec::new(),
    };
    engine.precheck(&request, now, &berlin()).unwrap()
}

/// Declares that none of what is asked is so, and the date of birth.
fn none_of_it(engine: &RollCare, areas: &[Area], now: Timestamp) {
    let groups = ask(engine, areas, now).groups;
    let mut answers: Vec<Answer> = groups.iter().flat_map(|group| group.none_of_it.clone()).collect();
    if groups.iter().any(|group| group.questions.iter().any(|question| question.date == AskedDate::Born)) {
        answers.push(Answer::new("med.age", on("1990-05-17")));
    }
    if !answers.is_empty() {
        declare(engine, answers, now);
    }
}

fn manners(groups: &[QuestionGroup]) -> Vec<(AskManner, String)> {
    groups.iter().map(|group| (group.manner, group.group.to_string())).collect()
}

/// Rule: before the first check there are at most eight questions, and then nothing is unknown.
#[test]
fn a_newcomer_answers_eight_lines() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    let first = ask(&engine, &[Area::Lips], evening());
    assert_eq!(first.verdict.outcome, Outcome::Ask);
    assert!(first.groups.len() <= 8, "{:?}", manners(&first.groups));
    assert!(first.groups.iter().all(|group| group.manner == AskManner::New));
    let (lines, all): (usize, usize) =
        (first.groups.iter().map(|group| group.questions.len()).sum(), first.questions.len());
    assert_eq!(lines, all, "each question is on a line");
    none_of_it(&engine, &[Area::Lips], evening());
    assert_eq!(ask(&engine, &[Area::Lips], evening()).verdict.outcome, Outcome::Allow);
}

/// Rule: a returning person without changes answers one screen of at most eight lines with one tap, for a year on; what lasts is
/// asked now and then, what can change daily each evening.
#[test]
fn a_returning_person_taps_once() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    none_of_it(&engine, &[Area::Lips], evening());
    let mut asked_often = 0;
    for week in 1..=52_i64 {
        let now = evening().plus_minutes(week * 7 * DAY);
        wash(&engine, 100 + week.unsigned_abs(), roller_id(1), now.plus_minutes(-60));
        let back = ask(&engine, &[Area::Lips], now);
        assert!(back.groups.len() <= 8, "{:?}", manners(&back.groups));
        assert!(back.groups.iter().all(|group| group.manner == AskManner::StillNo), "{:?}", manners(&back.groups));
        asked_often += usize::from(back.groups.len() <= 5);
        none_of_it(&engine, &[Area::Lips], now);
        assert!(ask(&engine, &[Area::Lips], now).questions.is_empty());
    }
    assert!(asked_often > 20, "most evenings ask for what is of that day alone: {asked_often}");
}

/// Rule: a no goes stale: what recurs in days, medicines in months, and some never.
#[test]
fn a_no_goes_stale_by_its_kind() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    none_of_it(&engine, &[Area::Lips], evening());
    let open_after = |days: i64, id: &str| {
        let asked = ask(&engine, &[Area::Lips], evening().plus_minutes(days * DAY)).questions;
        asked.iter().any(|question| question.id == id)
    };
    for (id, last_day) in [
        ("skin.infection", 0),
        ("proc.shave", 0),
        ("proc.filler", 14),
        ("skin.moles", 30),
        ("med.pregnant", 90),
        ("med.keloid", 365),
    ] {
        assert!(!open_after(last_day, id) && open_after(last_day + 1, id), "{id} holds for {last_day} days");
    }
    assert!(!open_after(3_000, "med.age"), "nobody is born twice");
}

/// Rule: what is asked of an area is answered for it: a filler in the lips, or a tattoo on the face, says nothing of the scalp,
/// and a no for the lips is no pass for the face.
#[test]
fn an_answer_holds_where_it_was_given() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    none_of_it(&engine, &[Area::Lips, Area::Scalp], evening());
    declare(
        &engine,
        vec![
            Answer::new("proc.filler", on("2026-11-16")).on(Area::Lips),
            Answer::new("skin.tattoo", Reply::Yes).on(Area::Face),
        ],
        evening(),
    );
    let outcome = |area| ask(&engine, &[area], evening()).verdict.outcome;
    assert_eq!(outcome(Area::Lips), Outcome::Stop);
    assert_eq!(outcome(Area::Perioral), Outcome::Stop, "it counts as one with the lips");
    assert_eq!(outcome(Area::Scalp), Outcome::Allow);
    let face = ask(&engine, &[Area::Face], evening());
    assert!(face.verdict.findings.iter().any(|finding| finding.rule == "skin.tattoo"));
    let open: Vec<&str> = face.questions.iter().map(|question| question.id.as_str()).collect();
    assert!(open.contains(&"proc.peel-light") && !open.contains(&"med.pregnant"), "{open:?}");
    assert!(face.questions.iter().all(|question| question.scope == AskScope::Area && question.areas == [Area::Face]));
}

/// Rule: a yes that names no area holds everywhere until an area says otherwise; a no that names none is asked once for each.
#[test]
fn an_old_answer_without_an_area_is_read_with_care() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    none_of_it(&engine, &[Area::Lips, Area::Scalp], evening());
    let later = |minutes| evening().plus_minutes(minutes);
    let tattooed = |area, minutes| {
        let found = ask(&engine, &[area], later(minutes)).verdict.findings;
        found.iter().any(|finding| finding.rule == "skin.tattoo")
    };
    declare(&engine, vec![Answer::new("skin.tattoo", Reply::Yes)], later(1));
    assert!(tattooed(Area::Lips, 1) && tattooed(Area::Scalp, 1));
    declare(&engine, vec![Answer::new("skin.tattoo", Reply::No).on(Area::Lips)], later(2));
    assert!(!tattooed(Area::Lips, 2) && tattooed(Area::Scalp, 2));
    declare(&engine, vec![Answer::new("skin.tattoo", Reply::No)], later(3));
    assert!(!tattooed(Area::Scalp, 3));
    let is_open = |area| {
        let asked = ask(&engine, &[area], later(3)).questions;
        asked.iter().any(|question| question.id == "skin.tattoo")
    };
    assert!(!is_open(Area::Lips) && !is_open(Area::Scalp) && is_open(Area::Face));
}

/// Rule: what was yes is asked alone, not among what never was; it binds until somebody says otherwise.
#[test]
fn what_was_so_is_asked_alone() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    none_of_it(&engine, &[Area::Lips], evening());
    declare(&engine, vec![Answer::new("skin.infection", Reply::Yes).on(Area::Lips)], evening());
    let next_day = evening().plus_minutes(DAY);
    let back = ask(&engine, &[Area::Lips], next_day);
    assert_eq!(back.verdict.outcome, Outcome::Stop);
    let alone: Vec<&QuestionGroup> = back.groups.iter().filter(|group| group.manner == AskManner::Alone).collect();
    assert_eq!(alone.len(), 1);
    assert_eq!((alone[0].questions[0].id.as_str(), alone[0].questions[0].before), ("skin.infection", Some(Reply::Yes)));
    none_of_it(&engine, &[Area::Lips], next_day);
    assert_eq!(ask(&engine, &[Area::Lips], next_day).verdict.outcome, Outcome::Allow);
}

/// Rule: of a procedure of which nobody knows when it was, it was at the latest on the day on which somebody said so.
#[test]
fn a_procedure_without_a_day_counts_from_when_it_was_said() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    none_of_it(&engine, &[Area::Lips], evening());
    declare(&engine, vec![Answer::new("proc.filler", Reply::Yes).on(Area::Lips)], evening());
    let found = ask(&engine, &[Area::Lips], evening()).verdict.findings;
    let filler = found.iter().find(|finding| finding.rule == "proc.filler").unwrap();
    assert!(
        matches!(filler.cleared_by, Some(ClearedBy::Time { at: until }) if until > evening().plus_minutes(26 * DAY))
    );
}

/// Rule: a date is refused where a question takes none, or none to come, and nothing is stored then.
#[test]
fn a_date_is_taken_only_where_it_is_asked_for() {
    let desk = Desk::new();
    let engine = newcomer(&desk);
    let refused = |answer: Answer| engine.declare(NewDeclaration { id: None, answers: vec![answer] }, evening());
    let dateless = ["med.keloid", "med.metal-allergy", "med.skin-cancer", "med.pregnant", "skin.tattoo"];
    for id in dateless {
        let error = refused(Answer::new(id, on("2020-01-01")));
        let said = error.as_ref().unwrap_err().to_string();
        assert_eq!(field(error), "answers", "{id}");
        assert!(said.contains("takes none") && !said.contains(id), "{said}");
    }
    for wrong in [
        Answer::new("med.age", Reply::Yes),
        Answer::new("med.age", Reply::No),
        Answer::new("med.age", on("2030-01-01")),
        Answer::new("proc.filler", on("2026-11-25")),
        Answer::new("med.isotretinoin", on("2027-01-01")),
        Answer::new("med.keloid", Reply::Yes).on(Area::Lips),
    ] {
        assert_eq!(field(refused(wrong.clone())), "answers", "{wrong}");
    }
    assert!(engine.declared().unwrap().is_empty());
    declare(&engine, vec![Answer::new("proc.filler", on("2026-11-24"))], evening()); // it is that day east of here
}
