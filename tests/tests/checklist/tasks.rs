//! What to do with a roller next.

use rollcare_core::{
    FactRef, FinishSession, NewInspection, RetirementReason, RollCare, RollerDetails, RollerTask, TickKind, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{
        begin, done, new_session, roller_id, run_id, session_id, start, start_list, tick, wash, wash_until_soak, zone,
    },
    refusal::{now, with_roller},
};

use super::{roller, use_again};

fn minute(minutes: i64) -> Timestamp {
    now().plus_minutes(minutes)
}

fn next(engine: &RollCare, at: Timestamp) -> RollerTask {
    roller(engine, at).next
}

fn clean(checklist: &str) -> RollerTask {
    RollerTask::Clean { checklist: checklist.into() }
}

fn go_on(n: u64, step: &str) -> RollerTask {
    RollerTask::GoOn { run: run_id(n), step: step.into() }
}

fn dispose() -> RollerTask {
    RollerTask::Dispose { checklist: "dispose".into() }
}

/// Rule: a new roller is cleaned as a new one, a used one as after use; a cleaning that was begun goes on, and while the
/// disinfectant acts there is nothing to do but wait.
#[test]
fn a_roller_is_cleaned_before_all_else() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    assert_eq!(next(&engine, now()), clean("new-roller"));
    let first_used = Some("2026-10-01".parse().unwrap());
    let details = RollerDetails { first_used, ..engine.roller(roller_id(1)).unwrap().details };
    engine.edit_roller(roller_id(1), details, now()).unwrap();
    assert_eq!(next(&engine, now()), clean("after-use"), "it was used elsewhere");
    engine.undo(now()).unwrap();
    let session = new_session(1, roller_id(1), minute(1), None, &zone("Europe/Berlin"));
    engine.log_session(session, minute(1)).unwrap();
    assert_eq!(next(&engine, minute(1)), RollerTask::FinishSession { session: session_id(1) });
    let finish = FinishSession::now(session_id(1));
    engine.finish_session(finish, minute(2)).unwrap();
    assert_eq!(next(&engine, minute(2)), clean("after-use"));
    start_list(&engine, 9, roller_id(1), "before-use", minute(2)).unwrap();
    assert_eq!(next(&engine, minute(2)), clean("after-use"), "nothing is prepared with a dirty roller");
    let run = wash_until_soak(&engine, 1, roller_id(1), minute(3));
    assert_eq!(next(&engine, minute(5)), RollerTask::Wait { run, until: minute(15) });
    assert_eq!(next(&engine, minute(15)), go_on(1, "soak"));
    tick(&engine, run, "soak", TickKind::Paused, minute(6)).unwrap();
    assert_eq!(next(&engine, minute(6)), go_on(1, "soak"));
    tick(&engine, run, "soak", TickKind::Resumed, minute(7)).unwrap();
    begin(&engine, run, "soak", minute(7)).unwrap();
    done(&engine, run, "soak", minute(17)).unwrap();
    assert_eq!(next(&engine, minute(17)), go_on(1, "air-dry"));
    tick(&engine, run, "air-dry", TickKind::Abandoned, minute(18)).unwrap();
    assert_eq!(next(&engine, minute(18)), clean("after-use"));
    let end = wash(&engine, 2, roller_id(1), minute(20));
    assert_eq!(next(&engine, end), go_on(9, "known-clean"), "now it can be prepared");
    engine.delete(FactRef::Run { id: run_id(9) }, end).unwrap();
    assert_eq!(next(&engine, end), RollerTask::Nothing);
}

/// Rule: one that is due is to be replaced, though it can be used once it is clean; one whose life is over is disposed of.
#[test]
fn a_worn_roller_is_replaced_and_then_disposed_of() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    for n in 1..=8 {
        use_again(&engine, n, minute(6 * n.cast_signed() - 48));
    }
    assert_eq!(next(&engine, minute(1)), clean("after-use"));
    let end = wash(&engine, 1, roller_id(1), minute(1));
    assert_eq!(next(&engine, end), RollerTask::Replace);
    for n in 9..=15 {
        use_again(&engine, n, end.plus_minutes(6 * n.cast_signed() - 48));
    }
    let end = end.plus_minutes(42);
    assert_eq!(next(&engine, end), dispose(), "nobody cleans what is thrown away");
    start_list(&engine, 2, roller_id(1), "dispose", end).unwrap();
    assert_eq!(next(&engine, end), go_on(2, "container"));
    for step in ["container", "close", "hand-in"] {
        done(&engine, run_id(2), step, end).unwrap();
    }
    assert_eq!(next(&engine, end), RollerTask::Nothing);
}

/// Rule: a retired roller is disposed of, until it was; one that is gone is not.
#[test]
fn a_retired_roller_is_disposed_of() {
    for reason in RetirementReason::ALL {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        engine.retire_roller(roller_id(1), *reason, now()).unwrap();
        let expected = if *reason == RetirementReason::Gone { RollerTask::Nothing } else { dispose() };
        assert_eq!(next(&engine, now()), expected, "{reason}");
    }
    let desk = Desk::new();
    let engine = with_roller(&desk);
    start(&engine, 1, roller_id(1), now()).unwrap();
    let defects = vec![rollcare_core::Defect::Bent];
    engine.inspect_roller(NewInspection { id: None, roller: roller_id(1), defects, note: None }, now()).unwrap();
    assert_eq!(next(&engine, now()), dispose());
    assert!(super::open(&engine, now()).is_empty(), "it is not cleaned any more");
    start_list(&engine, 2, roller_id(1), "dispose", now()).unwrap();
    assert_eq!(super::open(&engine, now()), ["dispose"]);
    for step in ["container", "close", "hand-in"] {
        done(&engine, run_id(2), step, now()).unwrap();
    }
    assert_eq!(next(&engine, now()), RollerTask::Nothing);
}
