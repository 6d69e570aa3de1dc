//! Runs that are paused, resumed after the app was killed, and given up.

use rollcare_core::{DirtyReason, RollerState, Seconds, StepState, TickKind, Timestamp};
use rollcare_tests::{
    desk::Desk,
    facts::{begin, done, roller_id, start, start_list, tick, use_roller, wash, wash_until_soak, zone},
    refusal::{everything, is_conflict, now, with_roller},
};

use super::{open, state, step};

fn minute(minutes: i64) -> Timestamp {
    now().plus_minutes(minutes)
}

/// Rule: the step that is due and its remaining time come from the facts. Whether the app was killed in the middle of the
/// soak or of a pause, it goes on as if it had not been.
#[test]
fn a_killed_app_goes_on_where_it_was() {
    let desk = Desk::new();
    drop(with_roller(&desk));
    let run = wash_until_soak(&desk.open(), 1, roller_id(1), now());
    let soaking = desk.open().run(run, minute(6)).unwrap();
    let expected = StepState::Running { ends: minute(12), remaining_s: Seconds(360) };
    assert_eq!((soaking.current().unwrap().step.as_str(), step(&soaking, "soak")), ("soak", expected));
    assert_eq!(state(&desk.open(), minute(6)), RollerState::Soaking { run, ends: minute(12) });
    done(&desk.open(), run, "soak", minute(12)).unwrap();
    begin(&desk.open(), run, "air-dry", minute(12)).unwrap();
    tick(&desk.open(), run, "air-dry", TickKind::Paused, minute(16)).unwrap();
    let paused = desk.open().run(run, minute(500)).unwrap();
    assert_eq!(
        (paused.paused, step(&paused, "air-dry")),
        (Some(minute(16)), StepState::Held { remaining_s: Seconds(360) })
    );
    tick(&desk.open(), run, "air-dry", TickKind::Resumed, minute(500)).unwrap();
    let resumed = desk.open().run(run, minute(502)).unwrap();
    assert_eq!(step(&resumed, "air-dry"), StepState::Running { ends: minute(506), remaining_s: Seconds(240) });
    done(&desk.open(), run, "air-dry", minute(506)).unwrap();
    done(&desk.open(), run, "store", minute(507)).unwrap();
    assert_eq!(state(&desk.open(), minute(507)), RollerState::Clean { since: minute(507) });
}

/// Rule: a soak is not broken off. Paused before it was full it begins anew, and the roller is dirty meanwhile.
#[test]
fn a_soak_that_is_paused_too_early_begins_anew() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = wash_until_soak(&engine, 1, roller_id(1), now());
    let paused = tick(&engine, run, "soak", TickKind::Paused, minute(11)).unwrap();
    assert_eq!(step(&paused, "soak"), StepState::Held { remaining_s: Seconds(600) });
    assert_eq!(state(&engine, minute(11)), RollerState::Dirty { reason: DirtyReason::Unfinished });
    assert_eq!(open(&engine, minute(11)), ["after-use"]);
    let resumed = tick(&engine, run, "soak", TickKind::Resumed, minute(30)).unwrap();
    assert_eq!(step(&resumed, "soak"), StepState::Due);
    assert!(is_conflict(&done(&engine, run, "soak", minute(30))), "it has not begun again");
    begin(&engine, run, "soak", minute(30)).unwrap();
    let short = done(&engine, run, "soak", minute(39)).unwrap();
    assert!(
        matches!(step(&short, "soak"), StepState::TooShort { had_s: Seconds(540), .. }),
        "what was before does not count"
    );
}

/// Rule: paused when it was full already, it counts.
#[test]
fn a_soak_that_was_full_before_the_pause_counts() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = wash_until_soak(&engine, 1, roller_id(1), now());
    let paused = tick(&engine, run, "soak", TickKind::Paused, minute(12)).unwrap();
    assert_eq!(step(&paused, "soak"), StepState::Held { remaining_s: Seconds(0) });
    assert!(matches!(state(&engine, minute(12)), RollerState::Dirty { .. }), "nobody knows where it lies");
    tick(&engine, run, "soak", TickKind::Resumed, minute(60)).unwrap();
    let soaked = done(&engine, run, "soak", minute(60)).unwrap();
    assert_eq!(step(&soaked, "soak"), StepState::Done { at: minute(60) });
}

/// Rule: a pause ends only by resuming or giving up, and only what goes on can be paused. What is refused changes nothing.
#[test]
fn what_does_not_fit_a_pause_is_refused() {
    use TickKind::{Abandoned, Begun, Done, Paused, Resumed};
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = start(&engine, 1, roller_id(1), now()).unwrap().run;
    let is_refused = |step, kind| {
        let before = everything(&engine);
        let refused = is_conflict(&tick(&engine, run, step, kind, minute(2)));
        assert_eq!(everything(&engine) == before, refused, "{kind} {step}");
        refused
    };
    assert!(is_refused("rinse", Resumed), "it is not paused");
    assert!(is_refused("soak", Paused) && is_refused("soak", Abandoned), "it is not due");
    assert!(!is_refused("rinse", Paused));
    for kind in [Begun, Done, Paused] {
        assert!(is_refused("rinse", kind), "{kind} while paused");
    }
    assert!(!is_refused("rinse", Resumed));
    assert!(is_refused("rinse", Resumed), "it was resumed");
    assert!(!is_refused("rinse", Paused) && !is_refused("rinse", Abandoned), "a paused one can be given up");
    for kind in [Begun, Done, Paused, Resumed, Abandoned] {
        assert!(is_refused("rinse", kind), "{kind} after it was given up");
    }
}

/// Rule: a run that was given up is over for good and cleans nothing; another one can be begun at once.
#[test]
fn a_run_that_was_given_up_never_cleans() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
    let run = wash_until_soak(&engine, 1, roller_id(1), now());
    done(&engine, run, "soak", minute(12)).unwrap();
    assert!(is_conflict(&start(&engine, 2, roller_id(1), minute(13))));
    let over = tick(&engine, run, "air-dry", TickKind::Abandoned, minute(13)).unwrap();
    assert_eq!((over.abandoned, over.completed, over.current()), (Some(minute(13)), None, None));
    assert_eq!(step(&over, "air-dry"), StepState::Waiting);
    assert_eq!(state(&engine, minute(13)), RollerState::Dirty { reason: DirtyReason::Unfinished });
    assert!(open(&engine, minute(13)).is_empty());
    let clean = wash(&engine, 2, roller_id(1), minute(14));
    assert_eq!(state(&engine, clean), RollerState::Clean { since: clean });
}

/// Rule: a pause by a clock that was set back, or that is far ahead, never makes a soak longer.
#[test]
fn no_clock_stretches_a_soak_over_a_pause() {
    for shown in [-60, 0, 5, 60] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        let run = wash_until_soak(&engine, 1, roller_id(1), now());
        tick(&engine, run, "soak", TickKind::Paused, minute(5)).unwrap();
        tick(&engine, run, "soak", TickKind::Resumed, minute(shown)).unwrap();
        let begun = begin(&engine, run, "soak", minute(shown)).unwrap();
        assert!(matches!(step(&begun, "soak"), StepState::Running { remaining_s: Seconds(600), .. }), "{shown}");
        let last = minute(shown.max(5) + 9);
        let short = done(&engine, run, "soak", last).unwrap();
        assert!(matches!(step(&short, "soak"), StepState::TooShort { .. }), "{shown}");
    }
}

/// Rule: the remaining time of a step never grows while time passes, before, in and after a pause.
#[test]
fn the_remaining_time_never_grows() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = start_list(&engine, 1, roller_id(1), "after-use", now()).unwrap().run;
    begin(&engine, run, "rinse", minute(1)).unwrap();
    let left = |seconds: i64| match step(&engine.run(run, minute(0).plus_millis(seconds * 1000)).unwrap(), "rinse") {
        StepState::Running { remaining_s, .. } | StepState::Held { remaining_s } => remaining_s,
        other => panic!("it takes its time: {other:?}"),
    };
    let falls = |from: i64, to: i64| (from..to).map(left).collect::<Vec<_>>().is_sorted_by(|a, b| a >= b);
    assert!(falls(-500, 300));
    tick(&engine, run, "rinse", TickKind::Paused, minute(1).plus_millis(25_000)).unwrap();
    assert!((60..500).all(|seconds| left(seconds) == 35));
    tick(&engine, run, "rinse", TickKind::Resumed, minute(8)).unwrap();
    assert!(falls(-500, 700));
    assert_eq!((left(480), left(500), left(515)), (Seconds(35), Seconds(15), Seconds(0)));
}
