//! Every fact that can be deleted can be brought back.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Answer, Area, Count, CustomStep, Defect, FactRef, NewCheckIn, NewChecklist, NewClearance, NewInspection,
    NewOverride, NewPause, NewPhoto, NewProduct, NewProductUse, NewSchedule, NewSkip, NewVisit, OverrideReason,
    PauseDetails, PauseReason, ProductDetails, ProductKind, Purpose, Reply, Rhythm, RollCare, ScheduleDetails,
    SkinSign, Timestamp, VisitDetails,
};
use rollcare_tests::{
    desk::Desk,
    facts::{other_id, roller_id, run_id, session_id, start, use_roller, zone},
    refusal::{everything, is_missing, now, with_roller},
};

/// One of each kind, with its reference.
fn one_of_each(engine: &RollCare) -> Vec<FactRef> {
    let (berlin, day) = (zone("Europe/Berlin"), "2026-11-23".parse().unwrap());
    use_roller(engine, 1, now().plus_minutes(-10), &berlin);
    start(engine, 1, roller_id(1), now()).unwrap();
    let steps = vec![CustomStep { title: "Wipe the mirror".into(), seconds: None, agent: None, part: None }];
    let new = NewChecklist { id: Some(other_id(1)), name: "Mirror".into(), purpose: Purpose::Prepare, steps };
    engine.save_checklist(new, now()).unwrap();
    let look = NewInspection { id: Some(other_id(2)), roller: roller_id(1), defects: vec![Defect::Bent], note: None };
    engine.inspect_roller(look, now()).unwrap();
    let (area, signs) = (Area::Lips, vec![SkinSign::Cracked]);
    let answers = vec![Answer::new("flag.pus", Reply::Yes)];
    let check_in = NewCheckIn { id: Some(other_id(3)), zone: berlin.clone(), area, signs, answers, note: None };
    engine.check_in(check_in, now()).unwrap();
    let (rule, area, on) = ("flag.pus".into(), Some(area), day);
    let clearance = NewClearance { id: Some(other_id(12)), rule, area, on, by: Some("Dr. X".into()), note: None };
    engine.record_clearance(clearance, now(), &berlin).unwrap();
    let details = ProductDetails {
        name: "Balm".into(),
        kind: ProductKind::Lip,
        ingredients: None,
        opened: None,
        months_after_opening: None,
    };
    engine.add_product(NewProduct { id: Some(other_id(4)), details }, now()).unwrap();
    let used = NewProductUse { id: Some(other_id(5)), product: other_id(4), at: now(), areas: vec![] };
    engine.log_product_use(used, now(), &rollcare_core::Zone::UTC).unwrap();
    let (rule, reason, note) = ("gap.lips".into(), OverrideReason::OwnChoice, "I decided".into());
    engine.override_rule(NewOverride { id: Some(other_id(6)), rule, reason, note, agreed: None }, now()).unwrap();
    let details = ScheduleDetails {
        areas: vec![Area::Lips],
        roller: None,
        rhythm: Rhythm::EveryDays { days: Count(3) },
        at: "20:00".parse().unwrap(),
        from: day,
        until: None,
        rings_in_quiet_hours: false,
    };
    engine.add_schedule(NewSchedule { id: Some(other_id(7)), details, despite_rules: true }, now()).unwrap();
    let details = PauseDetails { areas: vec![], from: day, to: None, reason: PauseReason::Holiday, note: None };
    engine.add_pause(NewPause { id: Some(other_id(8)), details }, now()).unwrap();
    engine.skip_day(NewSkip { id: Some(other_id(9)), areas: vec![], date: day, note: None }, now()).unwrap();
    let details = VisitDetails {
        at: "2026-12-03 10:00".parse().unwrap(),
        zone: berlin.clone(),
        areas: vec![Area::Lips],
        treatment: "proc.pro-needling".into(),
        note: None,
    };
    engine.add_visit(NewVisit { id: Some(other_id(10)), details }, now()).unwrap();
    let (file, sha256) = ("2026/lips.jpg".into(), "0f".repeat(32));
    let photo = NewPhoto { id: Some(other_id(11)), taken: now(), zone: berlin, area: Area::Lips, file, sha256 };
    engine.add_photo(photo, now()).unwrap();
    vec![
        FactRef::Run { id: run_id(1) },
        FactRef::Session { id: session_id(1) },
        FactRef::Checklist { id: other_id(1) },
        FactRef::Inspection { id: other_id(2) },
        FactRef::CheckIn { id: other_id(3) },
        FactRef::Product { id: other_id(4) },
        FactRef::Use { id: other_id(5) },
        FactRef::Override { id: other_id(6) },
        FactRef::Schedule { id: other_id(7) },
        FactRef::Pause { id: other_id(8) },
        FactRef::Skip { id: other_id(9) },
        FactRef::Visit { id: other_id(10) },
        FactRef::Photo { id: other_id(11) },
        FactRef::Clearance { id: other_id(12) },
    ]
}

/// Rule: a deleted fact is gone from every answer, cannot be deleted again, and undo brings it back exactly.
#[test]
fn what_is_deleted_comes_back_by_undo() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    for fact in one_of_each(&engine) {
        let before = answers(&engine);
        engine.delete(fact, now()).unwrap();
        assert_ne!(answers(&engine), before, "{fact:?} is in no answer");
        let kind = match fact {
            FactRef::Run { .. } => "checklist run",
            FactRef::Checklist { .. } => "checklist",
            FactRef::CheckIn { .. } => "check-in",
            FactRef::Use { .. } => "use of a product",
            FactRef::Override { .. } => "override",
            FactRef::Session { .. } => "session",
            FactRef::Inspection { .. } => "inspection",
            FactRef::Product { .. } => "product",
            FactRef::Schedule { .. } => "schedule",
            FactRef::Pause { .. } => "pause",
            FactRef::Skip { .. } => "skip",
            FactRef::Visit { .. } => "visit",
            FactRef::Photo { .. } => "photo",
            FactRef::Clearance { .. } => "clearance",
        };
        assert!(is_missing(&engine.delete(fact, now()), kind), "{fact:?}");
        engine.undo(now()).unwrap();
        assert_eq!(answers(&engine), before);
    }
}

/// Every answer that one of these facts is in.
fn answers(engine: &RollCare) -> impl PartialEq + std::fmt::Debug {
    let day = "2026-11-01".parse().unwrap();
    let calendar = (engine.schedules(day), engine.pauses(day), engine.skips(day), engine.visits(day));
    (everything(engine), calendar, engine.photos(Timestamp::FIRST, Timestamp::LAST), engine.checklists())
}
