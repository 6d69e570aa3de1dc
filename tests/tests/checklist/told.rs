//! Runs and ticks that are said afterwards.

use rollcare_core::{
    DirtyReason, NewStepTick, Result, RollCare, RollerState, RunProgress, Seconds, StepState, TickKind, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{begin, done, new_run, new_session, new_tick, other_id, roller_id, run_id, start, use_roller, wash, zone},
    refusal::{everything, field, is_conflict, now, with_roller},
};

use super::{open, state, step, use_again};

fn minute(minutes: i64) -> Timestamp {
    now().plus_minutes(minutes)
}

fn tell(engine: &RollCare, step: &str, kind: TickKind, at: Timestamp, now: Timestamp) -> Result<RunProgress> {
    engine.tick_step(NewStepTick { at: Some(at), ..new_tick(run_id(1), step, kind) }, now)
}

/// Tells at `now` that the first run was begun then and took 23 minutes.
fn tell_all(engine: &RollCare, started: Timestamp, now: Timestamp) -> Result<RunProgress> {
    engine.start_checklist(new_run(1, roller_id(1), "after-use", Some(started)), now)?;
    let after = |minutes| started.plus_minutes(minutes);
    tell(engine, "rinse", TickKind::Done, after(1), now)?;
    tell(engine, "swish", TickKind::Done, after(2), now)?;
    tell(engine, "soak", TickKind::Begun, after(2), now)?;
    tell(engine, "soak", TickKind::Done, after(12), now)?;
    tell(engine, "air-dry", TickKind::Done, after(22), now)?;
    tell(engine, "store", TickKind::Done, after(23), now)
}

/// Rule: a whole cleaning after the session cleans, though it is told hours later.
#[test]
fn a_cleaning_that_is_told_later_cleans() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
    let told = tell_all(&engine, minute(5), minute(300)).unwrap();
    assert_eq!((told.started, told.completed), (minute(5), Some(minute(28))));
    assert_eq!(state(&engine, minute(300)), RollerState::Clean { since: minute(28) });
    use_again(&engine, 2, minute(310));
    assert_eq!(state(&engine, minute(310)), RollerState::Dirty { reason: DirtyReason::Used });
}

/// Rule: one that began before the session ended does not. What was done before the session can be told, and is kept.
#[test]
fn a_cleaning_before_the_session_ended_does_not_clean() {
    for earlier in [1, 4, 24 * 60] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        use_roller(&engine, 1, now(), &zone("Europe/Berlin"));
        let told = tell_all(&engine, minute(-earlier), minute(60));
        assert_eq!(told.is_ok(), earlier > 23, "begun {earlier} minutes before the end: {told:?}");
        assert!(matches!(state(&engine, minute(60)), RollerState::Dirty { .. }), "{earlier}");
        assert!(open(&engine, minute(60)).is_empty());
        assert!(start(&engine, 2, roller_id(1), minute(60)).is_ok(), "it is in nobody's way");
    }
}

/// Rule: a soak that is told as too short is too short.
#[test]
fn a_soak_that_is_told_is_as_long_as_is_said() {
    for (minutes, is_enough) in [(9, false), (10, true)] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        engine.start_checklist(new_run(1, roller_id(1), "after-use", Some(minute(-60))), now()).unwrap();
        tell(&engine, "rinse", TickKind::Done, minute(-59), now()).unwrap();
        tell(&engine, "swish", TickKind::Done, minute(-58), now()).unwrap();
        tell(&engine, "soak", TickKind::Begun, minute(-50), now()).unwrap();
        let soaked = tell(&engine, "soak", TickKind::Done, minute(minutes - 50), now()).unwrap();
        assert_eq!(matches!(step(&soaked, "soak"), StepState::Done { .. }), is_enough);
    }
}

/// Rule: live ticks and told ones mix: a begin that was forgotten is told while it soaks.
#[test]
fn a_begin_can_be_told_while_it_soaks() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = start(&engine, 1, roller_id(1), now()).unwrap().run;
    done(&engine, run, "rinse", minute(1)).unwrap();
    done(&engine, run, "swish", minute(2)).unwrap();
    let soaking = tell(&engine, "soak", TickKind::Begun, minute(3), minute(10)).unwrap();
    assert_eq!(step(&soaking, "soak"), StepState::Running { ends: minute(13), remaining_s: Seconds(180) });
    let soaked = done(&engine, run, "soak", minute(13)).unwrap();
    assert!(matches!(step(&soaked, "soak"), StepState::Done { .. }));
}

/// Rule: nothing is told of the future, nor of before the run's start or its latest tick. What is refused changes nothing.
#[test]
fn what_cannot_have_been_is_refused() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let later = new_run(1, roller_id(1), "after-use", Some(minute(1)));
    assert_eq!(field(engine.start_checklist(later, now())), "started");
    engine.start_checklist(new_run(1, roller_id(1), "after-use", Some(minute(-30))), now()).unwrap();
    let before = everything(&engine);
    assert_eq!(field(tell(&engine, "rinse", TickKind::Done, minute(1), now())), "at");
    assert_eq!(field(tell(&engine, "rinse", TickKind::Done, minute(-31), now())), "at");
    assert_eq!(everything(&engine), before);
    tell(&engine, "rinse", TickKind::Done, minute(-20), now()).unwrap();
    assert_eq!(field(tell(&engine, "swish", TickKind::Done, minute(-21), now())), "at");
    assert!(tell(&engine, "swish", TickKind::Done, minute(-20), now()).is_ok());
}

/// Rule: a clock that is set back is noticed for live ticks also where the run and its ticks were told: what the clock had
/// shown is believed, and the begin does not move before it.
#[test]
fn a_clock_set_back_does_not_stretch_a_soak_of_a_told_run() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    engine.start_checklist(new_run(1, roller_id(1), "after-use", Some(minute(-60))), now()).unwrap();
    tell(&engine, "rinse", TickKind::Done, minute(-50), now()).unwrap();
    tell(&engine, "swish", TickKind::Done, minute(-45), now()).unwrap();
    begin(&engine, run_id(1), "soak", minute(-30)).unwrap(); // set back by half an hour
    let early = done(&engine, run_id(1), "soak", minute(2)).unwrap(); // and put right again
    let expected = StepState::TooShort { had_s: Seconds(120), needs_s: Seconds(600), clock_went_back: false };
    assert_eq!(step(&early, "soak"), expected);
}

/// Rule: the same for a begin that is told by a clock that was set back.
#[test]
fn a_begin_that_is_told_by_a_clock_set_back_is_not_believed() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    engine.start_checklist(new_run(1, roller_id(1), "after-use", Some(minute(-60))), now()).unwrap();
    tell(&engine, "rinse", TickKind::Done, minute(-50), now()).unwrap();
    tell(&engine, "swish", TickKind::Done, minute(-45), now()).unwrap();
    tell(&engine, "soak", TickKind::Begun, minute(-40), minute(-30)).unwrap();
    let early = done(&engine, run_id(1), "soak", minute(9)).unwrap();
    assert!(matches!(step(&early, "soak"), StepState::TooShort { had_s: Seconds(540), .. }));
}

/// Rule: a session that was logged after a told cleaning, by a clock that showed less than it had when the cleaning was
/// told, makes the roller dirty: nobody knows which came first.
#[test]
fn a_session_by_a_clock_set_back_overtakes_a_told_cleaning() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    tell_all(&engine, minute(30), minute(100)).unwrap();
    let set_back = minute(20); // before all that was told of the run
    let session = new_session(2, roller_id(1), set_back.plus_minutes(-5), Some(set_back), &zone("Europe/Berlin"));
    engine.log_session(session, set_back).unwrap();
    assert!(matches!(state(&engine, minute(101)), RollerState::Dirty { .. }));
}

/// Rule: a session of before that is logged after a told cleaning, by a clock that goes on, leaves it as it is.
#[test]
fn an_earlier_session_that_is_logged_later_leaves_a_told_cleaning() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    tell_all(&engine, minute(30), minute(100)).unwrap();
    let session = new_session(2, roller_id(1), minute(10), Some(minute(15)), &zone("Europe/Berlin"));
    engine.log_session(session, minute(101)).unwrap();
    assert_eq!(state(&engine, minute(101)), RollerState::Clean { since: minute(53) });
}

/// Rule: one id is one run and one tick, whether its time was said or not, however often and whenever it is sent again,
/// also by a clock that shows less; another time is other content.
#[test]
fn the_same_id_again_is_the_same_run_and_tick() {
    for said in [None, Some(minute(-5))] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        let tick = NewStepTick {
            id: Some(other_id(1)),
            at: said.map(|at| at.plus_minutes(1)),
            ..new_tick(run_id(1), "rinse", TickKind::Done)
        };
        let record = |now| {
            engine.start_checklist(new_run(1, roller_id(1), "after-use", said), now).unwrap();
            engine.tick_step(tick.clone(), now).unwrap()
        };
        record(now());
        let once = everything(&engine);
        for minutes in [0, 3, 500, -2, -500] {
            assert_eq!(record(minute(minutes)).started, said.unwrap_or(now()), "{said:?} again at {minutes}");
            assert_eq!(everything(&engine), once, "{said:?} again at {minutes}");
        }
        let other = Some(minute(-4).plus_millis(1));
        assert!(is_conflict(&engine.start_checklist(new_run(1, roller_id(1), "after-use", other), minute(9))));
        assert!(is_conflict(&engine.tick_step(NewStepTick { at: other, ..tick.clone() }, minute(9))));
        let paused = NewStepTick { kind: TickKind::Paused, ..tick.clone() };
        assert!(is_conflict(&engine.tick_step(paused, minute(9))));
        assert_eq!(everything(&engine), once);
    }
}

/// Rule: a tick is repeated without harm when the run has long gone on, or is done.
#[test]
fn a_tick_that_is_sent_again_after_the_run_is_done_changes_nothing() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = start(&engine, 1, roller_id(1), now()).unwrap().run;
    let rinse = NewStepTick { id: Some(other_id(1)), ..new_tick(run, "rinse", TickKind::Done) };
    engine.tick_step(rinse.clone(), minute(1)).unwrap();
    done(&engine, run, "swish", minute(2)).unwrap();
    begin(&engine, run, "soak", minute(2)).unwrap();
    for (minutes, step) in [(12, "soak"), (22, "air-dry"), (23, "store")] {
        done(&engine, run, step, minute(minutes)).unwrap();
    }
    let again = engine.tick_step(rinse, minute(30)).unwrap();
    assert_eq!(again.completed, Some(minute(23)));
    let clean = wash(&engine, 2, roller_id(1), minute(31));
    assert_eq!(state(&engine, clean), RollerState::Clean { since: clean });
}
