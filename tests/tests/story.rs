//! The whole story: a roller is added, used, nagged about, cleaned, and everything is taken back.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Capabilities, DirtyReason, Fate, HeldBack, Notification, Outcome, ReminderKind, ReminderPlan, RollCare,
    RollerState, Seconds, StepState, Timestamp, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, begin, done, roller_id, run_id, start, use_roller, zone},
    snapshot::Snapshot,
};

/// One evening in one zone, with the first seven instants at which the phone nags, written out by hand.
struct Evening {
    zone: &'static str,
    ended: &'static str,
    rungs: [&'static str; 7],
}

/// 10, 20, 40 and 80 minutes of elapsed time, then 09:00 on the wall on three dates.
const EVENINGS: &[Evening] = &[
    // Berlin, the night of 29 March 2026: 02:00 CET becomes 03:00 CEST.
    Evening {
        zone: "Europe/Berlin",
        ended: "2026-03-28T20:05:00+01:00",
        rungs: [
            "2026-03-28T19:15:00Z",
            "2026-03-28T19:25:00Z",
            "2026-03-28T19:45:00Z",
            "2026-03-28T20:25:00Z",
            "2026-03-29T07:00:00Z",
            "2026-03-30T07:00:00Z",
            "2026-03-31T07:00:00Z",
        ],
    },
    // The same night, ten minutes before the jump: elapsed minutes do not jump.
    Evening {
        zone: "Europe/Berlin",
        ended: "2026-03-29T01:50:00+01:00",
        rungs: [
            "2026-03-29T01:00:00Z",
            "2026-03-29T01:10:00Z",
            "2026-03-29T01:30:00Z",
            "2026-03-29T02:10:00Z",
            "2026-03-29T07:00:00Z",
            "2026-03-30T07:00:00Z",
            "2026-03-31T07:00:00Z",
        ],
    },
    // Berlin, the night of 25 October 2026: 03:00 CEST becomes 02:00 CET.
    Evening {
        zone: "Europe/Berlin",
        ended: "2026-10-24T20:05:00+02:00",
        rungs: [
            "2026-10-24T18:15:00Z",
            "2026-10-24T18:25:00Z",
            "2026-10-24T18:45:00Z",
            "2026-10-24T19:25:00Z",
            "2026-10-25T08:00:00Z",
            "2026-10-26T08:00:00Z",
            "2026-10-27T08:00:00Z",
        ],
    },
    // The same night, five minutes before 03:00 comes the first time.
    Evening {
        zone: "Europe/Berlin",
        ended: "2026-10-25T02:55:00+02:00",
        rungs: [
            "2026-10-25T01:05:00Z",
            "2026-10-25T01:15:00Z",
            "2026-10-25T01:35:00Z",
            "2026-10-25T02:15:00Z",
            "2026-10-25T08:00:00Z",
            "2026-10-26T08:00:00Z",
            "2026-10-27T08:00:00Z",
        ],
    },
    // New York, 8 March 2026: 02:00 EST becomes 03:00 EDT.
    Evening {
        zone: "America/New_York",
        ended: "2026-03-07T20:05:00-05:00",
        rungs: [
            "2026-03-08T01:15:00Z",
            "2026-03-08T01:25:00Z",
            "2026-03-08T01:45:00Z",
            "2026-03-08T02:25:00Z",
            "2026-03-08T13:00:00Z",
            "2026-03-09T13:00:00Z",
            "2026-03-10T13:00:00Z",
        ],
    },
    // New York, 1 November 2026: 02:00 EDT becomes 01:00 EST.
    Evening {
        zone: "America/New_York",
        ended: "2026-10-31T20:05:00-04:00",
        rungs: [
            "2026-11-01T00:15:00Z",
            "2026-11-01T00:25:00Z",
            "2026-11-01T00:45:00Z",
            "2026-11-01T01:25:00Z",
            "2026-11-01T14:00:00Z",
            "2026-11-02T14:00:00Z",
            "2026-11-03T14:00:00Z",
        ],
    },
    // Kathmandu is 5:45 ahead all year.
    Evening {
        zone: "Asia/Kathmandu",
        ended: "2026-03-28T20:05:00+05:45",
        rungs: [
            "2026-03-28T14:30:00Z",
            "2026-03-28T14:40:00Z",
            "2026-03-28T15:00:00Z",
            "2026-03-28T15:40:00Z",
            "2026-03-29T03:15:00Z",
            "2026-03-30T03:15:00Z",
            "2026-03-31T03:15:00Z",
        ],
    },
    // Lord Howe, 5 April 2026: 02:00 (+11) becomes 01:30 (+10:30).
    Evening {
        zone: "Australia/Lord_Howe",
        ended: "2026-04-04T20:05:00+11:00",
        rungs: [
            "2026-04-04T09:15:00Z",
            "2026-04-04T09:25:00Z",
            "2026-04-04T09:45:00Z",
            "2026-04-04T10:25:00Z",
            "2026-04-04T22:30:00Z",
            "2026-04-05T22:30:00Z",
            "2026-04-06T22:30:00Z",
        ],
    },
    // Lord Howe, 4 October 2026: 02:00 (+10:30) becomes 02:30 (+11).
    Evening {
        zone: "Australia/Lord_Howe",
        ended: "2026-10-03T20:05:00+10:30",
        rungs: [
            "2026-10-03T09:45:00Z",
            "2026-10-03T09:55:00Z",
            "2026-10-03T10:15:00Z",
            "2026-10-03T10:55:00Z",
            "2026-10-03T22:00:00Z",
            "2026-10-04T22:00:00Z",
            "2026-10-05T22:00:00Z",
        ],
    },
];

/// Rule: minutes of the ladder are elapsed time, its days are a time on the wall, on both sides of every clock change.
/// The app is killed before every step: the file alone carries the story.
#[test]
fn a_used_roller_nags_until_its_whole_checklist_is_done() {
    for evening in EVENINGS {
        tell(evening);
    }
}

fn tell(evening: &Evening) {
    let (desk, place, ended) = (Desk::new(), zone(evening.zone), at(evening.ended));
    let minutes = |count| ended.plus_minutes(count);
    let blue = roller_id(1);

    add_roller(&desk.open(), 1, "Blue", minutes(-1440));
    assert_eq!(state(&desk, ended, &place), RollerState::Dirty { reason: DirtyReason::NeverCleaned });
    assert!(plan(&desk, ended, &place).notifications.is_empty(), "nobody is nagged about an unused roller");

    let session = use_roller(&desk.open(), 1, ended, &place);
    assert_eq!(state(&desk, ended, &place), RollerState::Dirty { reason: DirtyReason::Used });
    let ladder = nags(&desk, ended, &place);
    assert_eq!(instants(&ladder)[..7], evening.rungs.map(at), "{} {}", evening.zone, evening.ended);
    assert!(ladder.iter().all(|item| item.kind == ReminderKind::Disinfect && item.roller == Some(blue)));
    assert_eq!(ladder[0].id, format!("disinfect:{session}:10"));
    assert!(ladder[4..].iter().all(|item| item.civil.time().to_string() == "09:00"));
    let dates = |index: usize| ladder[index].civil.date();
    let weekly: Vec<_> = (7..ladder.len()).map(|index| dates(index).days_since(dates(6))).collect();
    assert_eq!(weekly, [7, 14, 21, 28, 35], "and once a week after that");

    let run = start(&desk.open(), 1, blue, minutes(12)).unwrap().run;
    done(&desk.open(), run, "rinse", minutes(13)).unwrap();
    done(&desk.open(), run, "swish", minutes(14)).unwrap();
    begin(&desk.open(), run, "soak", minutes(15)).unwrap();
    assert_eq!(state(&desk, minutes(15), &place), RollerState::Soaking { run, ends: minutes(25) });
    let (soaking, reasons) = (nags(&desk, minutes(15), &place), plan(&desk, minutes(15), &place).reasons);
    assert_eq!(soaking[0].id, format!("soak-done:{run}"));
    assert_eq!((soaking[0].kind, soaking[0].at), (ReminderKind::SoakDone, minutes(25)));
    assert_eq!(instants(&soaking)[1..6], evening.rungs.map(at)[2..]);
    let fate_of = |rung: u32| {
        let id = format!("disinfect:{session}:{rung}");
        reasons.iter().find(|reason| reason.notification == id).map(|reason| reason.fate.clone())
    };
    assert_eq!(fate_of(10), Some(Fate::Past { at: minutes(10) }));
    assert_eq!(fate_of(20), Some(Fate::HeldBack { by: HeldBack::Soaking }));

    let early = done(&desk.open(), run, "soak", minutes(20)).unwrap();
    let five_of_ten = StepState::TooShort { had_s: Seconds(300), needs_s: Seconds(600), clock_went_back: false };
    assert_eq!(early.steps[2].state, five_of_ten);
    assert_eq!(state(&desk, minutes(20), &place), RollerState::Dirty { reason: DirtyReason::Unfinished });
    assert_eq!(instants(&nags(&desk, minutes(20), &place))[..5], evening.rungs.map(at)[2..], "it nags on");

    begin(&desk.open(), run, "soak", minutes(21)).unwrap();
    done(&desk.open(), run, "soak", minutes(31)).unwrap();
    assert_eq!(state(&desk, minutes(31), &place), RollerState::Drying { run, since: minutes(31) });
    let drying = nags(&desk, minutes(31), &place);
    assert_eq!(instants(&drying)[..5], evening.rungs.map(at)[2..]);
    assert_eq!(drying[0].title, "Put Blue away");

    done(&desk.open(), run, "air-dry", minutes(41)).unwrap();
    let last = done(&desk.open(), run, "store", minutes(42)).unwrap();
    assert_eq!(last.completed, Some(minutes(42)));
    assert_eq!(state(&desk, minutes(42), &place), RollerState::Clean { since: minutes(42) });
    assert_eq!(nags(&desk, minutes(42), &place), []);
    let verdict = desk.open().rollers(minutes(42), &place).unwrap().remove(0).verdict;
    assert_eq!(verdict.outcome, Outcome::Allow);
}

/// Rule: undo takes back one command after the other, exactly, as long as there are any.
#[test]
fn undo_brings_every_earlier_evening_back() {
    let (desk, place, ended) = (Desk::new(), zone("Europe/Berlin"), at("2026-10-25T02:55:00+02:00"));
    let (blue, run, late) = (roller_id(1), run_id(1), ended.plus_minutes(60));
    let minutes = |count| ended.plus_minutes(count);
    let see = |engine: &RollCare| Snapshot::take(engine, &[run], late, &place);
    let steps: [&dyn Fn(&RollCare); 9] = [
        &|engine| _ = add_roller(engine, 1, "Blue", minutes(-9)),
        &|engine| _ = use_roller(engine, 1, ended, &place),
        &|engine| _ = start(engine, 1, blue, minutes(12)).unwrap(),
        &|engine| _ = done(engine, run, "rinse", minutes(13)).unwrap(),
        &|engine| _ = done(engine, run, "swish", minutes(14)).unwrap(),
        &|engine| _ = begin(engine, run, "soak", minutes(15)).unwrap(),
        &|engine| _ = done(engine, run, "soak", minutes(25)).unwrap(),
        &|engine| _ = done(engine, run, "air-dry", minutes(35)).unwrap(),
        &|engine| _ = done(engine, run, "store", minutes(36)).unwrap(),
    ];
    let mut seen = Vec::new();
    for step in steps {
        seen.push(see(&desk.open()));
        step(&desk.open());
    }
    while let Some(before) = seen.pop() {
        desk.open().undo(late).unwrap();
        assert_eq!(see(&desk.open()), before, "after {} commands", seen.len());
    }
    assert!(desk.open().undo(late).is_err(), "nothing is left to take back");
}

/// Rule: a floating reminder is a time on the wall wherever the person is; an elapsed one stays the same instant.
#[test]
fn a_journey_moves_the_daily_reminders_and_not_the_minutes() {
    let (desk, ended) = (Desk::new(), at("2026-11-23T20:05:00+01:00"));
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", ended.plus_minutes(-60));
    use_roller(&engine, 1, ended, &zone("Europe/Berlin"));
    drop(engine);
    let at_home = nags(&desk, ended, &zone("Europe/Berlin"));
    let away = nags(&desk, ended, &zone("Asia/Kathmandu"));
    assert_eq!(instants(&at_home)[..4], instants(&away)[..4]);
    assert_eq!(at_home[4].at, at("2026-11-24T08:00:00Z")); // 09:00 in Berlin
    assert_eq!(away[4].at, at("2026-11-24T03:15:00Z")); // 09:00 in Kathmandu, where it is past midnight
    assert_eq!(at_home[4].id, away[4].id);
}

fn state(desk: &Desk, now: Timestamp, zone: &Zone) -> RollerState {
    let view = desk.open().rollers(now, zone).unwrap().remove(0);
    let is_clean = matches!(view.state, RollerState::Clean { .. });
    assert_eq!(view.verdict.outcome == Outcome::Stop, !is_clean, "only a clean roller may be used: {:?}", view.state);
    view.state
}

fn plan(desk: &Desk, now: Timestamp, zone: &Zone) -> ReminderPlan {
    desk.open().plan(now, zone, Capabilities::IOS).unwrap()
}

/// What the plan says about needles that are not clean.
fn nags(desk: &Desk, now: Timestamp, zone: &Zone) -> Vec<Notification> {
    let mut items = plan(desk, now, zone).notifications;
    items.retain(|item| matches!(item.kind, ReminderKind::Disinfect | ReminderKind::SoakDone));
    items
}

fn instants(items: &[Notification]) -> Vec<Timestamp> {
    items.iter().map(|item| item.at).collect()
}
