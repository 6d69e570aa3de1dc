//! Numbers that do not fit. In Swift and Kotlin any number can be given; one that is negative or too large becomes the
//! largest of its unit on its way here, and is refused by the name of its field.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Agent, AgentKind, Area, Capabilities, Count, CustomStep, FinishSession, LoopImport, Micrometres, NewChecklist,
    NewProduct, NewRoller, NewSchedule, NewSession, PhoneHolds, Platform, ProductDetails, ProductKind, Purpose, Rhythm,
    RollCare, RollerDetails, RollerKind, ScheduleDetails, Seconds, SessionDetails, SkinCheck,
};
use rollcare_tests::{
    desk::Desk,
    facts::{new_roller, new_session, roller_id, session_id, zone},
    refusal::{everything, field, now, session, with_roller},
};

/// Rule: a number that does not fit is refused with the name of its field, and nothing is stored.
#[test]
fn a_number_that_does_not_fit_is_refused_by_its_field() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let before = everything(&engine);
    let needle = RollerDetails { needle_um: Micrometres::MAX, ..RollerDetails::new("Red", RollerKind::Roller, 250) };
    assert_eq!(field(engine.add_roller(NewRoller::new(needle), now())), "needle_um");
    let passes = SessionDetails { passes: Some(Count::MAX), ..session() };
    assert_eq!(field(engine.log_session(NewSession::new(passes), now())), "passes");

    let jar = |months_after_opening| ProductDetails {
        name: "Jar".into(),
        kind: ProductKind::Serum,
        ingredients: None,
        opened: None,
        months_after_opening,
    };
    let too_long = NewProduct { details: jar(Some(Count::MAX)), id: None };
    assert_eq!(field(engine.add_product(too_long, now())), "months_after_opening");

    for rhythm in [
        Rhythm::PerWeek { least: Count::MAX, most: Count(3) },
        Rhythm::PerWeek { least: Count(1), most: Count::MAX },
        Rhythm::EveryDays { days: Count::MAX },
    ] {
        let new = NewSchedule { details: on_lips(rhythm), id: None, despite_rules: true };
        assert_eq!(field(engine.add_schedule(new, now())), "rhythm");
    }

    let list = |seconds, percent| {
        let agent = Some(Agent { kind: AgentKind::Isopropyl, percent });
        let steps = vec![CustomStep { title: "Soak".into(), seconds, agent, part: None }];
        let new = NewChecklist { name: "Mine".into(), purpose: Purpose::Clean, steps, id: None };
        field(engine.save_checklist(new, now()))
    };
    assert_eq!(list(Some(Seconds::MAX), Some(Count(70))), "seconds");
    assert_eq!(list(Some(Seconds(600)), Some(Count::MAX)), "percent");

    let ticks = LoopImport {
        checkmarks: "Date,Lips\n2026-11-23,2".into(),
        habit: None,
        roller: roller_id(1),
        areas: vec![Area::Lips],
        at: "20:00".parse().unwrap(),
        duration: Seconds::MAX,
        zone: zone("UTC"),
    };
    assert_eq!(field(engine.import_loop(ticks, true, now())), "minutes");

    let slots = Capabilities { slots: Count::MAX, ..Capabilities::with(Platform::Ios, 60) };
    assert_eq!(field(engine.plan(now(), &zone("UTC"), slots.clone())), "slots");
    assert_eq!(field(engine.reconcile(&PhoneHolds::AsRecorded, now(), &zone("UTC"), &slots)), "slots");
    assert_eq!(field(engine.sessions(Count::MAX)), "limit");
    assert_eq!(field(engine.check_ins(Area::Lips, Count::MAX)), "limit");

    assert_eq!(everything(&engine), before, "what is refused leaves nothing");
    assert!(engine.schedules("2026-11-01".parse().unwrap()).unwrap().is_empty());
    assert_eq!(engine.undo(now()).unwrap().command, "add roller", "nothing else was recorded");
}

/// Rule: the end of a session that is ongoing is checked as a whole session is.
#[test]
fn the_end_of_a_session_is_checked_too() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    engine.log_session(new_session(1, roller_id(1), now(), None, &zone("UTC")), now()).unwrap();
    let end = |passes| FinishSession {
        id: session_id(1),
        ended: None,
        passes: Some(passes),
        skin_after: Some(SkinCheck { signs: Vec::new() }),
        note: None,
        confirmed: false,
    };
    assert_eq!(field(engine.finish_session(end(Count::MAX), now())), "passes");
    assert_eq!(engine.session(session_id(1)).unwrap().ended, None, "nothing is half-written");
}

/// Rule: a roller's kind and needles are never corrected; what is refused changes nothing.
#[test]
fn needles_cannot_be_corrected() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let (stored, before) = (engine.roller(roller_id(1)).unwrap(), everything(&engine));
    let longer = RollerDetails { needle_um: Micrometres(500), name: "Red".into(), ..stored.details.clone() };
    assert_eq!(field(engine.edit_roller(roller_id(1), longer, now())), "needle_um");
    let stamp = RollerDetails { kind: RollerKind::Stamp, name: "Red".into(), ..stored.details.clone() };
    assert_eq!(field(engine.edit_roller(roller_id(1), stamp, now())), "kind");
    assert_eq!(everything(&engine), before, "nothing of it is stored, not even the name");
    let named = RollerDetails { name: "Red".into(), ..stored.details.clone() };
    let renamed = engine.edit_roller(roller_id(1), named, now()).unwrap();
    assert_eq!(renamed.first_used, stored.first_used, "a new name keeps the first use");
}

/// Rule: a store in memory keeps what it is told for as long as it is there, and shares it with no other.
#[test]
fn a_store_in_memory_is_gone_with_it() {
    let engine = RollCare::open_in_memory().unwrap();
    engine.add_roller(new_roller(1, "Blue"), now()).unwrap();
    engine.log_session(new_session(1, roller_id(1), now(), Some(now()), &zone("UTC")), now()).unwrap();
    assert_eq!(engine.sessions(Count(10)).unwrap().len(), 1);
    engine.undo(now()).unwrap();
    assert!(engine.sessions(Count(10)).unwrap().is_empty());
    drop(engine);
    assert!(RollCare::open_in_memory().unwrap().rollers(now(), &zone("UTC")).unwrap().is_empty());
}

fn on_lips(rhythm: Rhythm) -> ScheduleDetails {
    ScheduleDetails {
        areas: vec![Area::Lips],
        roller: None,
        rhythm,
        at: "20:00".parse().unwrap(),
        from: "2026-11-01".parse().unwrap(),
        until: None,
        rings_in_quiet_hours: false,
    }
}
