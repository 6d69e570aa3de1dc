//! What is taken as a fact, and what is refused, with the name of the field.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Area, Count, Micrometres, NewInspection, NewReminderAction, NewRoller, NewSession, ReminderActionKind,
    RetirementReason, RollerDetails, RollerId, RollerKind, SessionDetails, SkinCheck, SkinSign,
};
use rollcare_tests::{
    desk::Desk,
    facts::{new_roller, roller_id, session_id, zone},
    refusal::{field, is_missing, now, session, with_roller},
};

/// Rule: a roller has a name, needles from 50 to 3,000 µm, and a first use that is not in the future anywhere.
#[test]
fn a_roller_is_refused_with_the_name_of_the_field() {
    let engine = Desk::new().open();
    let add = |change: &dyn Fn(&mut NewRoller)| {
        let mut new = NewRoller { id: None, ..new_roller(1, "Blue") }; // confirmed: several of one name
        change(&mut new);
        engine.add_roller(new, now())
    };
    for bad in ["", "   ", "\t\n", &"ü".repeat(2_001)] {
        assert_eq!(field(add(&|new| new.details.name = bad.into())), "name");
    }
    for um in [0, 49, 3_001, u32::MAX] {
        assert_eq!(field(add(&|new| new.details.needle_um = Micrometres(um))), "needle_um");
    }
    assert_eq!(field(add(&|new| new.details.first_used = Some("2026-11-25".parse().unwrap()))), "first_used");
    assert!(engine.rollers(now(), &zone("UTC")).unwrap().is_empty(), "what is refused leaves nothing");
    for um in [50, 250, 3_000] {
        assert_eq!(add(&|new| new.details.needle_um = Micrometres(um)).unwrap().needle_um, um);
    }
    assert!(
        add(&|new| new.details.first_used = Some("2026-11-24".parse().unwrap())).is_ok(),
        "it is the 24th in Auckland"
    );
    assert_eq!(add(&|new| new.details.name = "  Blue  ".into()).unwrap().name, "Blue");
    assert_eq!(add(&|new| new.details.kind = RollerKind::PenCartridge).unwrap().kind, RollerKind::PenCartridge);
}

/// Rule: the same holds when a roller is edited.
#[test]
fn an_edited_roller_is_checked_again() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let edit = |name: &str, first_used: Option<&str>, id: RollerId| {
        let first_used = first_used.map(|date| date.parse().unwrap());
        let stored = engine.roller(roller_id(1)).unwrap().details;
        engine.edit_roller(id, RollerDetails { name: name.into(), first_used, ..stored }, now())
    };
    assert_eq!(field(edit(" ", None, roller_id(1))), "name");
    assert_eq!(field(edit("Blue", Some("2027-01-01"), roller_id(1))), "first_used");
    assert!(is_missing(&edit("Blue", None, roller_id(2)), "roller"));
    let edited = edit("Red", Some("2026-01-31"), roller_id(1)).unwrap();
    assert_eq!((edited.name.as_str(), edited.first_used), ("Red", Some("2026-01-31".parse().unwrap())));
    engine.undo(now()).unwrap();
    assert_eq!(engine.rollers(now(), &zone("UTC")).unwrap()[0].roller.name, "Blue");
}

/// Rule: a session lies in the past, runs forwards, names a known roller and at least one area.
#[test]
fn a_session_is_refused_with_the_name_of_the_field() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let refused = |change: &dyn Fn(&mut SessionDetails)| {
        let mut details = session();
        change(&mut details);
        field(engine.log_session(NewSession::new(details), now()))
    };
    let later = now().plus_millis(1);
    assert_eq!(refused(&|it| (it.started, it.ended) = (later, None)), "started");
    assert_eq!(refused(&|it| it.ended = Some(later)), "ended");
    assert_eq!(refused(&|it| it.ended = Some(it.started.plus_millis(-1))), "ended");
    assert_eq!(refused(&|it| it.roller = roller_id(2)), "roller");
    assert_eq!(refused(&|it| it.areas.clear()), "areas");
    for passes in [0, 31, u8::MAX.into()] {
        assert_eq!(refused(&|it| it.passes = Some(Count(passes))), "passes");
    }
    let too_long = || Some("😀".repeat(2_001));
    assert_eq!(refused(&|it| it.note = too_long()), "note");
    assert_eq!(refused(&|it| it.pressure_note = too_long()), "pressure_note");
    assert_eq!(refused(&|it| it.products = vec!["serum".into(); 51]), "products");
    assert_eq!(refused(&|it| it.products = vec!["serum".into(), " ".into()]), "products");
    assert_eq!(refused(&|it| it.products = too_long().into_iter().collect()), "products");
    assert!(engine.sessions(Count(9)).unwrap().is_empty(), "what is refused leaves nothing");
}

/// Rule: texts are counted in characters, not in bytes; lists keep each thing once, products as they were given.
#[test]
fn a_session_is_kept_as_it_was_told() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let emoji = "😀".repeat(2_000);
    let products = ["b \"quoted\"", "a, with a comma", "12:with numbers 3:", "zero \0 inside", "b \"quoted\"", &emoji];
    let told = SessionDetails {
        areas: vec![Area::Perioral, Area::Lips, Area::Lips],
        passes: Some(Count(30)),
        pressure_note: Some("  light  ".into()),
        products: products.map(String::from).to_vec(),
        skin_before: Some(SkinCheck { signs: vec![] }),
        skin_after: Some(SkinCheck { signs: vec![SkinSign::Red, SkinSign::Pink, SkinSign::Red] }),
        note: Some(emoji.clone()),
        ..session()
    };
    engine.log_session(NewSession { id: Some(session_id(1)), ..NewSession::new(told) }, now()).unwrap();
    let kept = desk.open().session(session_id(1)).unwrap();
    assert_eq!(kept.areas, [Area::Lips, Area::Perioral]);
    assert_eq!((kept.passes, kept.pressure_note.as_deref()), (Some(Count(30)), Some("light")));
    assert_eq!(kept.products, products);
    assert_eq!(kept.skin_before, Some(SkinCheck { signs: vec![] }), "nothing seen is not the same as nothing said");
    assert_eq!(kept.skin_after, Some(SkinCheck { signs: vec![SkinSign::Pink, SkinSign::Red] }));
    assert_eq!((&kept.note, kept.logged), (&Some(emoji), now()));
}

/// Rule: an inspection and an answer are checked like all else.
#[test]
fn looks_and_answers_are_refused_with_the_name_of_the_field() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let look = NewInspection { id: None, roller: roller_id(2), defects: vec![], note: None };
    assert_eq!(field(engine.inspect_roller(look.clone(), now())), "roller");
    let look = NewInspection { roller: roller_id(1), note: Some("x".repeat(2_001)), ..look };
    assert_eq!(field(engine.inspect_roller(look, now())), "note");
    let answer = |notification: &str, kind| {
        engine.answer_reminder(
            NewReminderAction { id: None, notification: notification.into(), kind },
            now(),
            &rollcare_core::Zone::UTC,
        )
    };
    assert_eq!(field(answer(" ", ReminderActionKind::Skip)), "notification");
    assert_eq!(field(answer("disinfect:x:10", ReminderActionKind::Snooze { until: now() })), "until");
    assert!(is_missing(&engine.retire_roller(roller_id(2), RetirementReason::Gone, now()), "roller"));
}
