//! The charts of people who do ordinary things.

use rollcare_core::{
    Area, Count, NewProduct, NewProductUse, NewSession, ProductDetails, ProductKind, RetirementReason, RollCare,
    RollerDetails, Seconds, Span, Tier, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, new_session, roller_id, run_id, session_id, wash, zone},
    refusal::{field, is_missing},
};

fn span(from: &str, to: &str) -> Span {
    Span { from: from.parse().unwrap(), to: to.parse().unwrap() }
}

/// A session of five minutes that ended then.
fn use_on(engine: &RollCare, n: u64, roller: u64, ended: &str) -> Timestamp {
    let (ended, place) = (at(ended), zone("Europe/Berlin"));
    let new = new_session(n, roller_id(roller), ended.plus_minutes(-5), Some(ended), &place);
    engine.log_session(new, ended).unwrap();
    ended
}

/// Rule: a span runs forwards and has at most 3,700 days.
#[test]
fn a_span_that_is_none_is_refused_by_every_chart() {
    let (desk, place, now) = (Desk::new(), zone("Europe/Berlin"), at("2026-11-23T20:00:00Z"));
    let engine = desk.open();
    let roller = add_roller(&engine, 1, "Blue", now);
    for bad in [span("2026-11-24", "2026-11-23"), span("2016-01-01", "2026-02-17")] {
        assert_eq!(field(engine.calendar(bad, &place)), "span");
        assert_eq!(field(engine.hygiene_record(bad, &place)), "span");
        assert_eq!(field(engine.wear_history(roller, bad, &place)), "span");
        assert_eq!(field(engine.skin_trend(Area::Lips, bad, &place)), "span");
        assert_eq!(field(engine.product_record(bad, &place)), "span");
    }
    for good in [span("2026-11-23", "2026-11-23"), span("2016-01-01", "2026-02-16"), span("2190-01-01", "2199-12-31")] {
        assert!(engine.calendar(good, &place).unwrap().is_empty());
    }
    assert!(is_missing(&engine.wear_history(roller_id(9), span("2026-11-23", "2026-11-23"), &place), "roller"));
}

/// Rule: the minutes run from the last contact to the end of the soak; an hour is an hour; of an even number the lower middle
/// is the median; what was used again before it was clean was not disinfected.
#[test]
fn four_evenings_of_cleaning() {
    let (desk, place) = (Desk::new(), zone("Europe/Berlin"));
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", at("2026-11-01T08:00:00Z"));
    let november = span("2026-11-01", "2026-11-30");
    let record = |engine: &RollCare| engine.hygiene_record(november, &place).unwrap();
    assert_eq!(record(&engine).median, None);

    let ended = use_on(&engine, 1, 1, "2026-11-02T20:00:00+01:00");
    wash(&engine, 1, roller_id(1), ended.plus_minutes(3)); // the soak is over twelve minutes later
    let ended = use_on(&engine, 2, 1, "2026-11-04T20:00:00+01:00");
    wash(&engine, 2, roller_id(1), ended.plus_minutes(48));
    let ended = use_on(&engine, 3, 1, "2026-11-06T20:00:00+01:00");
    wash(&engine, 3, roller_id(1), ended.plus_minutes(48).plus_millis(1)); // a moment over the hour
    use_on(&engine, 4, 1, "2026-11-08T20:00:00+01:00");
    let ended = use_on(&engine, 5, 1, "2026-11-10T20:00:00+01:00");
    wash(&engine, 5, roller_id(1), ended.plus_minutes(600));

    let shown = record(&engine);
    let took: Vec<_> = shown.cleanings.iter().map(|cleaning| cleaning.took).collect();
    assert_eq!(took, [Some(15), Some(60), Some(61), None, Some(612)].map(|took| took.map(Seconds::of_minutes)));
    assert_eq!(shown.cleanings[0].run, Some(run_id(1)));
    assert_eq!(
        (shown.disinfected, shown.within_hour, shown.median),
        (Count(4), Count(2), Some(Seconds::of_minutes(60)))
    );
    let one_day = engine.hygiene_record(span("2026-11-10", "2026-11-10"), &place).unwrap();
    assert_eq!(one_day.cleanings, shown.cleanings[4..], "its cleaning was on the next day");
}

/// Rule: two sessions at the same time with the same roller are one use: the wash after them cleans after both. A session that
/// goes on is left out.
#[test]
fn lips_and_face_of_the_same_evening_have_the_same_cleaning() {
    let (desk, place) = (Desk::new(), zone("Europe/Berlin"));
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", at("2026-11-01T08:00:00Z"));
    let ended = use_on(&engine, 1, 1, "2026-11-02T20:00:00+01:00");
    let face = new_session(2, roller_id(1), ended, Some(ended), &place);
    engine.log_session(NewSession { is_another: true, ..face }, ended).unwrap();
    wash(&engine, 1, roller_id(1), ended.plus_minutes(3));
    let open = new_session(3, roller_id(1), ended.plus_minutes(600), None, &place);
    engine.log_session(open, ended.plus_minutes(600)).unwrap();
    let record = engine.hygiene_record(span("2026-11-01", "2026-11-30"), &place).unwrap();
    let took: Vec<_> = record.cleanings.iter().map(|it| (it.session, it.took)).collect();
    assert_eq!(took, [1, 2].map(|n| (session_id(n), Some(Seconds::of_minutes(15)))));
}

/// Rule: a session that was logged after a wash by a clock that had been set back may have come after it: that wash does not
/// count for it.
#[test]
fn a_clock_that_was_set_back_cleans_nothing() {
    let (desk, place) = (Desk::new(), zone("Europe/Berlin"));
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", at("2026-11-01T08:00:00Z"));
    let ended = at("2026-11-02T20:00:00+01:00");
    wash(&engine, 1, roller_id(1), ended.plus_minutes(3));
    use_on(&engine, 1, 1, "2026-11-02T20:00:00+01:00");
    let record = engine.hygiene_record(span("2026-11-01", "2026-11-30"), &place).unwrap();
    assert_eq!(record.cleanings[0].took, None);
    let other = new_session(2, roller_id(1), ended.plus_minutes(-5), Some(ended), &place);
    engine.undo(ended).unwrap();
    engine.log_session(NewSession { id: Some(session_id(2)), ..other }, ended.plus_minutes(60)).unwrap();
    let record = engine.hygiene_record(span("2026-11-01", "2026-11-30"), &place).unwrap();
    assert_eq!(
        record.cleanings[0].took,
        Some(Seconds::of_minutes(15)),
        "logged later by a clock that ran on, it came before the wash"
    );
}

/// Rule: wear is shown on the first day, on each day of use and on the last one; a roller is shown from the day it is known
/// until it is retired, and not before or after.
#[test]
fn a_roller_wears() {
    let (desk, place) = (Desk::new(), zone("Europe/Berlin"));
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", at("2026-11-01T08:00:00Z"));
    for (n, day) in (1..).zip([2, 4, 6, 8, 10, 12, 14, 16]) {
        use_on(&engine, n, 1, &format!("2026-11-{day:02}T20:00:00+01:00"));
    }
    let wear = |from, to| -> Vec<_> {
        let points = engine.wear_history(roller_id(1), span(from, to), &place).unwrap();
        points
            .into_iter()
            .map(|it| (it.date.to_string()[5..].to_owned(), it.uses.get(), it.days.get(), it.tier))
            .collect()
    };
    let point = |day: &str, uses, days, tier| (day.to_owned(), uses, days, tier);
    assert_eq!(
        wear("2026-10-01", "2026-11-03"),
        [point("11-01", 0, 0, Tier::Fresh), point("11-02", 1, 0, Tier::Fine), point("11-03", 1, 1, Tier::Fine)]
    );
    assert_eq!(
        wear("2026-11-13", "2026-11-17"),
        [
            point("11-13", 6, 11, Tier::Fine),
            point("11-14", 7, 12, Tier::Fine),
            point("11-16", 8, 14, Tier::Due),
            point("11-17", 8, 15, Tier::Due)
        ]
    );
    engine.retire_roller(roller_id(1), RetirementReason::WornOut, at("2026-11-18T08:00:00Z")).unwrap();
    assert_eq!(wear("2026-11-17", "2026-12-31"), [point("11-17", 8, 15, Tier::Due), point("11-18", 8, 16, Tier::Due)]);
    assert!(wear("2026-11-19", "2026-12-31").is_empty() && wear("2026-10-01", "2026-10-31").is_empty());
    let first_used = Some("2026-10-20".parse().unwrap());
    let details = RollerDetails { first_used, ..engine.roller(roller_id(1)).unwrap().details };
    engine.edit_roller(roller_id(1), details, at("2026-11-18T09:00:00Z")).unwrap();
    assert_eq!(wear("2026-10-01", "2026-10-21"), [point("10-20", 0, 0, Tier::Fine), point("10-21", 0, 1, Tier::Fine)]);
}

/// Rule: a product has the name that it has, or last had; one that was taken back is none.
#[test]
fn a_product_keeps_the_name_it_last_had() {
    let (desk, place, now) = (Desk::new(), zone("Europe/Berlin"), at("2026-11-23T20:00:00Z"));
    let engine = desk.open();
    let named = |name: &str| ProductDetails {
        name: name.into(),
        kind: ProductKind::Serum,
        ingredients: None,
        opened: None,
        months_after_opening: None,
    };
    let product = engine.add_product(NewProduct { id: None, details: named("Serum") }, now).unwrap().id;
    engine
        .log_product_use(NewProductUse { id: None, product, at: now, areas: vec![] }, now, &rollcare_core::Zone::UTC)
        .unwrap();
    let name = |engine: &RollCare| {
        engine.product_record(span("2026-11-23", "2026-11-23"), &place).unwrap().pop().unwrap().name
    };
    engine.edit_product(product, named("Acid"), now).unwrap();
    assert_eq!(name(&engine), "Acid");
    engine.undo(now).unwrap();
    assert_eq!(name(&engine), "Serum");
    engine.delete(rollcare_core::FactRef::Product { id: product }, now).unwrap();
    assert_eq!(name(&engine), "Serum", "an edit that was taken back is not what it last was");
}
