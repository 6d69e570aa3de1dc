//! Least times, and what is said of a soak that was too long or too strong.

use rollcare_core::{
    NewStepTick, Purpose, RollCare, RollerState, RunProgress, Seconds, StepState, TickKind, Timestamp,
};
use rollcare_tests::{
    desk::Desk,
    facts::{
        agent, begin, checklist_id, custom_step, done, dry, new_tick, rinse, roller_id, run_id, start, start_list, tick,
    },
    refusal::{now, with_roller},
};

use super::{state, step};

fn at(seconds: i64) -> Timestamp {
    now().plus_millis(seconds * 1000)
}

fn rules(run: &RunProgress) -> Vec<&str> {
    run.findings.iter().map(|finding| finding.rule.as_str()).collect()
}

fn too_short(run: &RunProgress, name: &str) -> Option<(u32, u32)> {
    match step(run, name) {
        StepState::TooShort { had_s: Seconds(had), needs_s: Seconds(needs), .. } => Some((had, needs)),
        _ => None,
    }
}

/// Does all but the rinse and the drying, whose timers run for so many seconds; absent means that nobody started one.
fn cleaned(engine: &RollCare, rinsed_s: Option<i64>, dried_s: Option<i64>) -> (RunProgress, Timestamp) {
    let run = start(engine, 1, roller_id(1), now()).unwrap().run;
    let timed = |name: &str, from: i64, lasts: Option<i64>| {
        if lasts.is_some() {
            begin(engine, run, name, at(from)).unwrap();
        }
        done(engine, run, name, at(from + lasts.unwrap_or(0))).unwrap()
    };
    let rinsed = timed("rinse", 0, rinsed_s);
    if too_short(&rinsed, "rinse").is_some() {
        return (rinsed, at(100));
    }
    done(engine, run, "swish", at(100)).unwrap();
    begin(engine, run, "soak", at(100)).unwrap();
    done(engine, run, "soak", at(700)).unwrap();
    let dried = timed("air-dry", 700, dried_s);
    if too_short(&dried, "air-dry").is_some() {
        return (dried, at(1400));
    }
    (done(engine, run, "store", at(1400)).unwrap(), at(1400))
}

/// Rule: a rinse under a minute and drying under ten do not count where their timer was started; the run says which it is, and by
/// which rule. What nobody timed is done by the person's word.
#[test]
fn a_rinse_or_drying_that_was_cut_short_does_not_clean() {
    for (rinsed, dried, fault) in [
        (None, None, None),
        (Some(60), Some(600), None),
        (Some(59), None, Some(("rinse", 59, 60, "hyg.rinse"))),
        (Some(3), Some(600), Some(("rinse", 3, 60, "hyg.rinse"))),
        (None, Some(599), Some(("air-dry", 599, 600, "hyg.dry"))),
        (Some(60), Some(19), Some(("air-dry", 19, 600, "hyg.dry"))),
    ] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        let (run, end) = cleaned(&engine, rinsed, dried);
        let is_clean = matches!(state(&engine, end), RollerState::Clean { .. });
        assert_eq!(is_clean, fault.is_none(), "{rinsed:?} {dried:?}");
        match fault {
            None => assert_eq!((rules(&run).len(), run.completed.is_some()), (0, true)),
            Some((name, had, needs, rule)) => {
                assert_eq!(too_short(&run, name), Some((had, needs)));
                assert_eq!((rules(&run), run.completed), (vec![rule], None));
            }
        }
    }
}

/// Rule: a rinse goes on after a tick that came too soon: it is done once its whole time is over, and a second tap makes it no
/// longer. Begun again it counts from then, and a pause only stops its time.
#[test]
fn a_rinse_goes_on_until_its_time_is_over() {
    let desk = Desk::new();
    let engine = with_roller(&desk);
    let run = start(&engine, 1, roller_id(1), now()).unwrap().run;
    begin(&engine, run, "rinse", at(0)).unwrap();
    for (seconds, had) in [(10, 10), (11, 11), (59, 59)] {
        let tapped = done(&engine, run, "rinse", at(seconds)).unwrap();
        assert_eq!(too_short(&tapped, "rinse"), Some((had, 60)));
    }
    begin(&engine, run, "rinse", at(60)).unwrap();
    tick(&engine, run, "rinse", TickKind::Paused, at(90)).unwrap();
    tick(&engine, run, "rinse", TickKind::Resumed, at(500)).unwrap();
    assert_eq!(too_short(&done(&engine, run, "rinse", at(529)).unwrap(), "rinse"), Some((59, 60)));
    let rinsed = done(&engine, run, "rinse", at(530)).unwrap();
    assert!(matches!(step(&rinsed, "rinse"), StepState::Done { .. }) && rules(&rinsed).is_empty());
}

/// Rule: in a checklist that is to clean, the times that somebody wrote count so too; in any other a timer only helps.
#[test]
fn timers_of_what_does_not_clean_only_help() {
    for (purpose, is_enough) in [(Purpose::Clean, false), (Purpose::Prepare, true), (Purpose::Case, true)] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        let steps = vec![rinse(), custom_step("Soak", Some(600), Some("isopropyl 70")), dry()];
        let id = checklist_id(1);
        let list = rollcare_core::NewChecklist { id: Some(id), name: "Mine".into(), purpose, steps };
        engine.save_checklist(list, now()).unwrap();
        start_list(&engine, 1, roller_id(1), &id.to_string(), now()).unwrap();
        begin(&engine, run_id(1), "1", at(0)).unwrap();
        let ticked = done(&engine, run_id(1), "1", at(30)).unwrap();
        assert_eq!(matches!(step(&ticked, "1"), StepState::Done { .. }), is_enough, "{purpose}");
    }
}

/// Rule: a soak of more than an hour is said, while it lasts and after it, and undoes nothing. So is alcohol near the upper limit.
#[test]
fn a_soak_too_long_or_too_strong_is_said_and_counts() {
    for (minutes, with, said) in [
        (60, "isopropyl 70", vec![]),
        (61, "isopropyl 70", vec!["hyg.soak.max"]),
        (10, "isopropyl 90", vec![]),
        (10, "isopropyl 91", vec!["hyg.conc.high"]),
        (700, "ethanol 95", vec!["hyg.soak.max", "hyg.conc.high"]),
    ] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        let run = start(&engine, 1, roller_id(1), now()).unwrap().run;
        done(&engine, run, "rinse", at(60)).unwrap();
        done(&engine, run, "swish", at(60)).unwrap();
        let soak = NewStepTick { agent: Some(agent(with)), ..new_tick(run, "soak", TickKind::Begun) };
        engine.tick_step(soak, at(60)).unwrap();
        let out = at(60 + minutes * 60);
        assert_eq!(rules(&engine.run(run, out).unwrap()), said, "{minutes} min in {with}, under way");
        assert_eq!(rules(&done(&engine, run, "soak", out).unwrap()), said, "{minutes} min in {with}");
        done(&engine, run, "air-dry", out.plus_minutes(10)).unwrap();
        let whole = done(&engine, run, "store", out.plus_minutes(10)).unwrap();
        assert_eq!(rules(&whole), said);
        assert_eq!(state(&engine, out.plus_minutes(10)), RollerState::Clean { since: out.plus_minutes(10) });
    }
}

/// Rule: whoever puts a roller into something that does not disinfect reads why.
#[test]
fn what_does_not_disinfect_is_said_in_words() {
    for (with, said) in [
        ("isopropyl 99", vec!["hyg.conc", "agent.ipa99"]),
        ("isopropyl 50", vec!["hyg.conc"]),
        ("peroxide 3", vec!["agent.h2o2-3"]),
        ("chlorhexidine", vec!["agent.chx"]),
        ("denture-tablets", vec!["agent.denture"]),
        ("bleach", vec!["agent.bleach"]),
        ("uv", vec!["agent.uv"]),
        ("boiling-water", vec!["agent.boil"]),
        ("dishwasher", vec!["agent.dishwasher"]),
        ("microwave", vec!["agent.microwave"]),
        ("soap", vec!["agent.soap"]),
    ] {
        let desk = Desk::new();
        let engine = with_roller(&desk);
        let run = start(&engine, 1, roller_id(1), now()).unwrap().run;
        done(&engine, run, "rinse", at(60)).unwrap();
        done(&engine, run, "swish", at(60)).unwrap();
        let soak = NewStepTick { agent: Some(agent(with)), ..new_tick(run, "soak", TickKind::Begun) };
        assert_eq!(rules(&engine.tick_step(soak, at(60)).unwrap()), said, "{with}");
    }
}
