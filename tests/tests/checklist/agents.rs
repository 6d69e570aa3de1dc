//! What disinfects: alcohol of the right strength, as the rules say, and nothing else.

use rollcare_core::{
    Count, DirtyReason, NewStepTick, Result, RollCare, RollerState, RunProgress, StepState, TickKind, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{agent, begin, done, new_tick, roller_id, run_id, wash_until_soak},
    refusal::{everything, field, is_conflict, now, with_roller},
};

use super::{state, step};

fn tick_with(engine: &RollCare, kind: TickKind, with: &str, now: Timestamp) -> Result<RunProgress> {
    let tick = NewStepTick { agent: Some(agent(with)), ..new_tick(run_id(1), "soak", kind) };
    engine.tick_step(tick, now)
}

/// Rule: 60 to 95 percent of isopropyl or ethyl alcohol count. Nothing else does, nor alcohol of a strength that nobody
/// knows; the step says by which rule, and begins again.
#[test]
fn only_alcohol_of_the_right_strength_counts() {
    let counts = ["isopropyl 60", "isopropyl 70", "isopropyl 91", "isopropyl 95", "ethanol 60", "ethanol 95"];
    let does_not = [
        ("isopropyl 59", "hyg.conc"),
        ("isopropyl 96", "hyg.conc"),
        ("ethanol 100", "hyg.conc"),
        ("isopropyl", "hyg.conc"),
        ("other 70", "hyg.conc"),
        ("peroxide 3", "agent.h2o2-3"),
        ("uv", "agent.uv"),
        ("boiling-water", "agent.boil"),
        ("bleach 70", "agent.bleach"),
        ("soap", "agent.soap"),
    ];
    for with in counts {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        wash_until_soak(&engine, 1, roller_id(1), now());
        let soaking = tick_with(&engine, TickKind::Begun, with, now().plus_minutes(3)).unwrap();
        assert_eq!(soaking.steps[2].agent, Some(agent(with)));
        let soaked = done(&engine, run_id(1), "soak", now().plus_minutes(13)).unwrap();
        assert!(matches!(step(&soaked, "soak"), StepState::Done { .. }), "{with}");
        assert_eq!(soaked.steps[2].agent, Some(agent(with)), "it is kept");
    }
    for (with, rule) in does_not {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        wash_until_soak(&engine, 1, roller_id(1), now());
        let wrong = tick_with(&engine, TickKind::Begun, with, now().plus_minutes(3)).unwrap();
        assert_eq!(step(&wrong, "soak"), StepState::WrongAgent { agent: agent(with), rule: rule.into() });
        assert_eq!(state(&engine, now().plus_minutes(20)), RollerState::Dirty { reason: DirtyReason::Unfinished });
        assert!(is_conflict(&done(&engine, run_id(1), "soak", now().plus_minutes(20))), "{with} did not begin it");
    }
}

/// Rule: what is said at the end counts as well: a soak that was in something else was none, however long.
#[test]
fn a_wrong_agent_that_is_said_at_the_end_is_no_soak() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    wash_until_soak(&engine, 1, roller_id(1), now());
    let wrong = tick_with(&engine, TickKind::Done, "isopropyl 50", now().plus_minutes(30)).unwrap();
    let expected = StepState::WrongAgent { agent: agent("isopropyl 50"), rule: "hyg.conc".into() };
    assert_eq!(step(&wrong, "soak"), expected);
    assert_eq!(wrong.steps[2].agent, Some(agent("isopropyl 70")), "what is asked for");
    begin(&engine, run_id(1), "soak", now().plus_minutes(31)).unwrap();
    let again = done(&engine, run_id(1), "soak", now().plus_minutes(41)).unwrap();
    assert!(matches!(step(&again, "soak"), StepState::Done { .. }), "begun anew as the checklist asks");
}

/// Rule: an agent belongs to a step in which something disinfects. Anywhere else it is refused, and changes nothing.
#[test]
fn an_agent_elsewhere_is_refused() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = rollcare_tests::facts::start(&engine, 1, roller_id(1), now()).unwrap().run;
    let before = everything(&engine);
    let with = |step, kind| NewStepTick { agent: Some(agent("isopropyl 70")), ..new_tick(run, step, kind) };
    assert_eq!(field(engine.tick_step(with("rinse", TickKind::Done), now())), "agent");
    assert_eq!(field(engine.tick_step(with("rinse", TickKind::Paused), now())), "agent");
    let too_strong = NewStepTick {
        agent: Some(rollcare_core::Agent { percent: Some(Count(101)), ..agent("uv") }),
        ..with("soak", TickKind::Begun)
    };
    assert_eq!(field(engine.tick_step(too_strong, now())), "percent");
    assert_eq!(everything(&engine), before);
}
