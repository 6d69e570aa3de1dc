//! A roller's life as a ledger.

use rollcare_core::{
    Count, Defect, FactRef, NewInspection, RollCare, RollerKind, ScheduleDetails, Tier, Timestamp, Weekday,
};
use rollcare_tests::{
    desk::Desk,
    facts::{at, roller_id, zone},
};

use crate::life::{berlin, day, on, on_lips, pause, roller, schedule, session, two_or_three, wear};

fn used(times: u64, kind: RollerKind, needle_um: u32) -> (Desk, RollCare) {
    let desk = Desk::new();
    let engine = desk.open();
    roller(&engine, 1, kind, needle_um);
    for n in 1..=times {
        session(&engine, n, &format!("2026-11-{n:02}T20:00:00+01:00"));
    }
    (desk, engine)
}

fn now() -> Timestamp {
    at("2026-11-23T12:00:00+01:00")
}

/// Rule: a cartridge is for one session; the rule that says so binds.
#[test]
fn a_cartridge_is_over_after_one_session() {
    let (_desk, engine) = used(1, RollerKind::PenCartridge, 250);
    let wear = wear(&engine, now(), &berlin());
    assert_eq!((wear.tier, wear.bound_by.as_deref()), (Tier::Stop, Some("life.cartridge")));
    assert_eq!(wear.replace_on, Some(day("2026-11-23")));
    let limit = wear.limits.iter().find(|limit| limit.rule == "life.cartridge").unwrap();
    assert_eq!((limit.used, limit.due, limit.stop, limit.left), (Count(1), Count(1), Count(1), Count(0)));
}

/// Rule: long needles are for a single use, and are not used any more after three.
#[test]
fn long_needles_are_due_after_one_session() {
    let (_desk, engine) = used(1, RollerKind::Roller, 500);
    let once = wear(&engine, now(), &berlin());
    assert_eq!((once.tier, once.bound_by.as_deref()), (Tier::Due, Some("life.ge-0.5")));
    assert_eq!(
        once.limits.iter().map(|limit| limit.rule.as_str()).collect::<Vec<_>>(),
        ["life.days", "life.ge-0.5"],
        "of two limits that count uses the closer one"
    );
    session(&engine, 8, "2026-11-08T20:00:00+01:00");
    session(&engine, 9, "2026-11-09T20:00:00+01:00");
    assert_eq!(wear(&engine, now(), &berlin()).tier, Tier::Stop);
}

/// Rule: a defect ends its life whatever the limits say; deleting the look gives it back.
#[test]
fn a_dropped_roller_is_at_its_end() {
    let (_desk, engine) = used(1, RollerKind::Roller, 250);
    let before = wear(&engine, now(), &berlin());
    let look = NewInspection { id: None, roller: roller_id(1), defects: vec![Defect::Dropped], note: None };
    let look = engine.inspect_roller(look, now()).unwrap();
    let dropped = wear(&engine, now(), &berlin());
    assert_eq!((dropped.tier, dropped.bound_by.as_deref()), (Tier::Stop, Some("life.drop")));
    assert_eq!(dropped.replace_on, Some(day("2026-11-23")));
    engine.delete(FactRef::Inspection { id: look.id }, now()).unwrap();
    assert_eq!(wear(&engine, now(), &berlin()), before);
}

/// Rule: the limit that is reached first binds. By the days alone it is known without a schedule.
#[test]
fn the_earliest_limit_binds() {
    let (_desk, engine) = used(5, RollerKind::Roller, 250);
    let by_days = wear(&engine, now(), &berlin());
    assert_eq!((by_days.bound_by.as_deref(), by_days.replace_on), (Some("life.days"), Some(day("2026-12-13"))));
    assert_eq!(by_days.limits[0].due_on, None, "nobody knows when it is used again");
    // Five of eight uses: the third Thursday from now is December 10.
    schedule(&engine, on_lips(on(&[Weekday::Thursday]), "2026-11-01"), now());
    let by_uses = wear(&engine, now(), &berlin());
    assert_eq!((by_uses.bound_by.as_deref(), by_uses.replace_on), (Some("life.uses"), Some(day("2026-12-10"))));
    pause(&engine, "2026-12-01", Some("2026-12-06"), now());
    let paused = wear(&engine, now(), &berlin());
    assert_eq!(paused.limits[0].due_on, Some(day("2026-12-17")));
    assert_eq!(paused.bound_by.as_deref(), Some("life.days"));
}

/// Rule: of the limits that a worn roller has reached, the one that it reached first binds, in any order of telling.
#[test]
fn the_limit_that_was_reached_first_binds() {
    // The fifteenth use was on September 14, the ninetieth day on November 29.
    let uses: Vec<String> = (0..30).map(|n| format!("{}T20:00:00+02:00", day("2026-08-31").plus_days(n))).collect();
    let later = at("2026-12-05T12:00:00+01:00");
    for is_reversed in [false, true] {
        let (_desk, engine) = used(0, RollerKind::Roller, 250);
        let mut told: Vec<(u64, &String)> = (1..).zip(&uses).collect();
        if is_reversed {
            told.reverse();
        }
        for (n, started) in told {
            session(&engine, n, started);
        }
        let by_uses = wear(&engine, later, &berlin());
        assert_eq!((by_uses.tier, by_uses.bound_by.as_deref()), (Tier::Stop, Some("life.uses")));
    }
    // Due by days since October 1, by uses since the eighth on November 2; stopped by neither.
    let (_desk, engine) = used(0, RollerKind::Roller, 250);
    session(&engine, 1, "2026-08-20T20:00:00+02:00");
    for n in 0..7 {
        session(&engine, 2 + n, &format!("{}T20:00:00+01:00", day("2026-10-27").plus_days(n as u32)));
    }
    let by_days = wear(&engine, at("2026-11-03T12:00:00+01:00"), &berlin());
    assert_eq!((by_days.tier, by_days.bound_by.as_deref()), (Tier::Due, Some("life.days")));
    assert_eq!(by_days.limits.iter().filter(|limit| limit.left == 0).count(), 2);
}

/// Rule: what is said of its kind alone is all that counts for a cartridge, however long its needles are.
#[test]
fn a_long_cartridge_has_one_limit_of_one_use() {
    let (_desk, engine) = used(0, RollerKind::PenCartridge, 500);
    let limits = wear(&engine, now(), &berlin()).limits;
    assert_eq!(limits.iter().map(|limit| limit.rule.as_str()).collect::<Vec<_>>(), ["life.cartridge"]);
}

/// Rule: the plan is walked in days of the calendar: the change of clocks and the ends of months move nothing.
#[test]
fn the_projection_walks_over_months_and_clocks() {
    let desk = Desk::new();
    let engine = desk.open();
    roller(&engine, 1, RollerKind::Roller, 250);
    let zone = zone("Europe/Berlin");
    let now = at("2026-10-20T12:00:00+02:00");
    for (n, date) in (1..).zip(["2026-10-13", "2026-10-16", "2026-10-19"]) {
        session(&engine, n, &format!("{date}T20:00:00+02:00"));
    }
    let night = ScheduleDetails {
        at: "02:30".parse().unwrap(),
        rings_in_quiet_hours: true,
        ..on_lips(two_or_three(), "2026-10-01")
    };
    schedule(&engine, night, now);
    // Three uses; every third day: October 22, 25 (clocks go back at 03:00), 28, 31, November 3.
    let wear = wear(&engine, now, &zone);
    assert_eq!(wear.limits[0].due_on, Some(day("2026-11-03")));
    assert_eq!(wear.replace_on, Some(day("2026-11-03")));
    assert_eq!((wear.tier, wear.uses, wear.days), (Tier::Fine, Count(3), Count(7)));
}

/// Rule: a schedule that names another roller uses up that one.
#[test]
fn a_schedule_uses_up_its_own_roller() {
    let (_desk, engine) = used(7, RollerKind::Roller, 250);
    roller(&engine, 2, RollerKind::Roller, 250);
    let theirs = ScheduleDetails { roller: Some(roller_id(2)), ..on_lips(two_or_three(), "2026-11-01") };
    schedule(&engine, theirs, now());
    let views = engine.rollers(now(), &berlin()).unwrap();
    assert_eq!(views[0].wear.limits[0].due_on, None);
    assert!(views[1].wear.limits[0].due_on.is_some());
    assert_eq!((views[1].wear.tier, views[1].wear.first_used), (Tier::Fresh, None));
}
