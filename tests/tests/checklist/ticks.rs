//! Which checklists are begun, and which ticks are taken.

use rollcare_core::{NewChecklistRun, Seconds, StepState, TickKind};
use rollcare_tests::{
    desk::Desk,
    facts::{STEPS, begin, done, roller_id, run_id, start, tick, wash_until_soak},
    refusal::{everything, field, is_conflict, is_missing, now, with_roller},
};

/// Rule: only a known checklist of a known roller is begun, and only a known step of a known run is ticked.
#[test]
fn a_checklist_is_refused_with_the_name_of_the_field() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let unknown = NewChecklistRun { id: None, roller: roller_id(1), checklist: "polish".into(), started: None };
    assert_eq!(field(engine.start_checklist(unknown, now())), "checklist");
    assert_eq!(field(start(&engine, 1, roller_id(2), now())), "roller");
    assert!(is_missing(&done(&engine, run_id(1), "rinse", now()), "checklist run"));
    assert!(is_missing(&engine.run(run_id(1), now()), "checklist run"));
    start(&engine, 1, roller_id(1), now()).unwrap();
    assert_eq!(field(done(&engine, run_id(1), "polish", now())), "step");
}

/// Rule: steps are done in order. A step that waits or is done cannot be ticked, a soak not ended before it began.
#[test]
fn ticks_out_of_order_are_refused_and_change_nothing() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = start(&engine, 1, roller_id(1), now()).unwrap().run;
    let mut minute = 0;
    for (due, step) in STEPS.into_iter().enumerate() {
        let before = everything(&engine);
        for (index, other) in STEPS.into_iter().enumerate() {
            for kind in [TickKind::Begun, TickKind::Done] {
                let needs_begin = index == 2 && kind == TickKind::Done;
                if index != due || needs_begin {
                    let refused = tick(&engine, run, other, kind, now().plus_minutes(minute));
                    assert!(is_conflict(&refused), "{kind} {other} while {step} is due");
                }
            }
        }
        assert_eq!(everything(&engine), before);
        begin(&engine, run, step, now().plus_minutes(minute)).unwrap();
        minute += 10;
        done(&engine, run, step, now().plus_minutes(minute)).unwrap();
    }
    assert!(engine.run(run, now()).unwrap().completed.is_some());
}

/// Rule: beginning the soak again starts its ten minutes anew: too long in the alcohol beats too short.
#[test]
fn a_second_begin_of_the_soak_starts_it_anew() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = wash_until_soak(&engine, 1, roller_id(1), now());
    let again = now().plus_minutes(9);
    begin(&engine, run, "soak", again).unwrap();
    let soaking = engine.run(run, again).unwrap();
    let expected = StepState::Running { ends: again.plus_minutes(10), remaining_s: Seconds(600) };
    assert_eq!(soaking.steps[2].state, expected);
}
