//! What holds for any fortnight and any span.

use std::cell::Cell;

use proptest::{
    prelude::*,
    test_runner::{TestCaseResult, TestRunner},
};
use rollcare_core::{
    Area, CalendarDay, HygieneRecord, ProductRecord, RollCare, Seconds, SkinDay, Span, Timestamp, WearPoint,
};
use rollcare_tests::{
    chance::dear,
    desk::{Desk, delete_database},
    facts::roller_id,
};
use rusqlite::Connection;

use crate::{
    life::{self, Life, Look, Session, Use, begins, day, here, late, lives},
    model,
};

/// All charts of a span.
#[derive(Debug, PartialEq)]
struct Charts {
    calendar: Vec<CalendarDay>,
    hygiene: HygieneRecord,
    wear: Vec<WearPoint>,
    skin: Vec<SkinDay>,
    products: Vec<ProductRecord>,
}

fn charts(engine: &RollCare, span: Span) -> Charts {
    Charts {
        calendar: engine.calendar(span, &here()).unwrap(),
        hygiene: engine.hygiene_record(span, &here()).unwrap(),
        wear: engine.wear_history(roller_id(1), span, &here()).unwrap(),
        skin: engine.skin_trend(Area::Lips, span, &here()).unwrap(),
        products: engine.product_record(span, &here()).unwrap(),
    }
}

/// Runs `test` on random lives and spans, with two engines on files of their own.
fn for_any_life(test: impl Fn([&RollCare; 2], &Life, Span) -> TestCaseResult) {
    let (desk, case) = (Desk::new(), Cell::new(0));
    let span = (4..30_u32, 0..20_u32).prop_map(|(from, lasts)| Span { from: day(from), to: day(from + lasts) });
    let outcome = TestRunner::new(dear()).run(&(lives(), span), |(life, span)| {
        case.set(case.get() + 2);
        let opened = [desk.open_fresh(case.get()), desk.open_fresh(case.get() + 1)];
        let engines = [&opened[0].0, &opened[1].0];
        for engine in engines {
            life::set_up(engine, life.day_starts);
        }
        let outcome = test(engines, &life, span);
        for (engine, path) in opened {
            drop(engine);
            delete_database(&path);
        }
        outcome
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Rule: each chart is what somebody would count who goes through all facts day by day, whatever the order in which they
/// were told.
#[test]
fn charts_are_what_a_person_would_count() {
    for_any_life(|[engine, other], life, span| {
        life::tell(engine, life, false);
        life::tell(other, life, true);
        let shown = charts(engine, span);
        prop_assert_eq!(&shown.calendar, &model::calendar(life, span));
        prop_assert_eq!(&shown.skin, &model::skin(life, Area::Lips, span));
        prop_assert_eq!(&shown.products, &model::products(life, span));
        prop_assert_eq!(&shown.wear, &model::wear(life, 1, span));
        prop_assert_eq!(&shown.hygiene.cleanings, &model::cleanings(life, &[], span));
        prop_assert_eq!(charts(other, span), shown);
        Ok(())
    });
}

/// Rule: a session counts as disinfected if a soak that began after it had its full time before the roller touched skin again;
/// the sums are those of the single cleanings.
#[test]
fn cleanings_are_what_a_person_would_find() {
    let found = Cell::new(0);
    for_any_life(|[engine, _], life, span| {
        let washed = life::live(engine, life);
        let record = engine.hygiene_record(span, &here()).unwrap();
        prop_assert_eq!(&record.cleanings, &model::cleanings(life, &washed, span));
        let mut times: Vec<Seconds> = record.cleanings.iter().filter_map(|cleaning| cleaning.took).collect();
        times.sort_unstable();
        let within_hour = times.iter().filter(|took| **took <= Seconds::of_minutes(60)).count();
        let lower_middle = times.iter().enumerate().find(|(index, _)| 2 * (index + 1) >= times.len());
        prop_assert_eq!(usize::try_from(record.disinfected.get()).unwrap(), times.len());
        prop_assert_eq!(usize::try_from(record.within_hour.get()).unwrap(), within_hour);
        prop_assert_eq!(record.median, lower_middle.map(|(_, took)| *took));
        found.set(found.get() + times.len());
        Ok(())
    });
    assert!(found.get() > 0, "nobody ever cleaned a roller: the property says nothing");
}

/// Rule: what lies outside a span does not change its charts, even in zones a day apart.
#[test]
fn what_lies_outside_a_span_does_not_matter() {
    for_any_life(|[engine, _], life, span| {
        life::tell(engine, life, false);
        let shown = charts(engine, span);
        let (days_before, days_after) = (span.from.days_since(day(10)) - 3, span.to.days_since(day(10)) + 3);
        for (n, days) in (100..).zip([days_before, days_after]) {
            add_everything(engine, n, begins().plus_minutes(days * 1440 + 720), 3);
        }
        prop_assert_eq!(charts(engine, span), shown);
        Ok(())
    });
}

/// Rule: undo brings every chart back, and asking for charts writes nothing.
#[test]
fn undo_brings_the_charts_back_and_asking_writes_nothing() {
    let (desk, place) = (Desk::new(), here());
    let engine = desk.open();
    life::set_up(&engine, 4);
    let span = Span { from: day(0), to: day(60) };
    let empty = charts(&engine, span);
    add_everything(&engine, 1, begins().plus_minutes(1440), 1);
    let shown = charts(&engine, span);
    assert_ne!(shown, empty);
    add_everything(&engine, 2, begins().plus_minutes(3 * 1440), 1);
    assert_ne!(charts(&engine, span), shown);
    (0..6).for_each(|_| drop(engine.undo(late()).unwrap()));
    assert_eq!(charts(&engine, span), shown);
    (0..6).for_each(|_| drop(engine.undo(late()).unwrap()));
    assert_eq!(charts(&engine, span), empty);

    let watcher = Connection::open(desk.database()).unwrap();
    let version = || watcher.pragma_query_value(None, "data_version", |row| row.get::<_, i64>(0)).unwrap();
    let before = version();
    charts(&engine, span);
    engine.home(late(), &place).unwrap();
    engine.check_photos(&[]).unwrap();
    assert_eq!(version(), before);
}

/// One of everything but checklists, at about this time, in six commands.
fn add_everything(engine: &RollCare, n: u64, at: Timestamp, roller: u64) {
    let minute = at.millis_since(begins()) / 60_000;
    let (zone, areas, signs) = (3, vec![Area::Lips], vec![]);
    let on = u32::try_from(minute.div_euclid(1440) + 10).unwrap();
    let session = Session {
        roller,
        minute,
        lasts: Some(5),
        areas: areas.clone(),
        zone,
        before: Some(signs.clone()),
        after: None,
    };
    life::log_session(engine, n, &session, late());
    life::log_look(engine, &Look { minute, zone, area: Area::Lips, signs, flag: Some(true) });
    life::log_use(engine, &Use { product: 1, minute, areas });
    life::add_visit(engine, (on, 12));
    life::add_pause(engine, (on, Some(on)));
    life::skip(engine, on);
}
