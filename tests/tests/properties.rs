//! What holds after any sequence of commands, right or wrong, with any clock.
#![allow(clippy::unwrap_used)]

use std::{cell::Cell, path::Path};

use proptest::{
    prelude::*,
    test_runner::{TestCaseResult, TestRunner},
};
use rollcare_core::{Capabilities, Outcome, RollCare, RollerState, StepProgress, StepState, TickKind, Timestamp, Zone};
use rollcare_tests::{
    chance::config,
    desk::{Desk, delete_database},
    facts::{at, run_id, zone},
    person::{Deed, Step, steps},
    play::{Effect, Play},
    snapshot::Snapshot,
};
use rusqlite::Connection;

/// Runs `test` on random steps, each time on a file of its own that holds nothing.
fn for_any_steps(test: impl Fn(&RollCare, &Path, &[Step]) -> TestCaseResult) {
    let (desk, case) = (Desk::new(), Cell::new(0));
    let outcome = TestRunner::new(config()).run(&steps(), |steps| {
        case.set(case.get() + 1);
        let (engine, path) = desk.open_fresh(case.get());
        let outcome = test(&engine, &path, &steps);
        drop(engine);
        delete_database(&path);
        outcome
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

/// Rule: only a whole checklist after the last contact, with the full soak, makes a roller usable; and a retired or
/// defective one never is. Held against an oracle that shares no code with the engine, at the present moment and at
/// others before and after it.
#[test]
fn no_sequence_of_commands_makes_an_unsafe_roller_usable() {
    let (usable, told_late, rested, own) = (Cell::new(0), Cell::new(0), Cell::new(0), Cell::new(0));
    let count = |cell: &Cell<u32>, is_one: bool| cell.set(cell.get() + u32::from(is_one));
    for_any_steps(|engine, _, steps| {
        let mut play = Play::new(engine, berlin(), at("2026-11-23T20:00:00Z"));
        for (index, step) in steps.iter().enumerate() {
            play.step(step);
            let moments = if index + 1 == steps.len() { &[0, -60, 11][..] } else { &[0] };
            for &minutes in moments {
                for view in engine.rollers(play.now.plus_minutes(minutes), &play.zone).unwrap() {
                    let claims =
                        view.verdict.outcome != Outcome::Stop || matches!(view.state, RollerState::Clean { .. });
                    count(&usable, claims);
                    prop_assert!(!claims || play.facts.may_be_usable(view.roller.id), "{view:?} from {:?}", play.facts);
                    let done = play.facts.runs.iter().filter(|run| run.roller == view.roller.id && run.is_done());
                    for run in done.filter(|run| claims && run.list.cleans()) {
                        count(&told_late, run.ticks.iter().any(|tick| tick.at < tick.logged));
                        count(&rested, run.ticks.iter().any(|tick| tick.kind == TickKind::Paused));
                        count(&own, run.list.id.len() == 36);
                    }
                }
            }
        }
        Ok(())
    });
    assert!(usable.get() > 0, "the person never got a roller clean: the property says nothing");
    let rare = [told_late, rested, own].map(Cell::into_inner);
    let is_long = config().cases >= 2_000; // a short look may miss them
    assert!(!is_long || rare.iter().all(|count| *count > 0), "nobody got one clean in one of these ways: {rare:?}");
}

/// Rule: how far a run is comes from its ticks alone, as the oracle counts them; and the time that is left of a step never
/// grows while time passes, as long as no clock was set back: a soak that was begun by one is measured again once the clock shows
/// again what it had shown.
#[test]
fn every_run_is_as_far_as_its_ticks_say() {
    let is_done = |step: &StepProgress| matches!(step.state, StepState::Done { .. });
    let left = |step: &StepProgress| match step.state {
        StepState::Running { remaining_s, .. } | StepState::Held { remaining_s } => Some(remaining_s),
        _ => None,
    };
    for_any_steps(|engine, _, steps| {
        let mut play = Play::new(engine, berlin(), at("2026-11-23T20:00:00Z"));
        for step in steps {
            play.step(step);
        }
        for run in &play.facts.runs {
            let mut before = None;
            let shown = run.ticks.iter().map(|tick| tick.logged);
            let latest = shown.clone().fold(run.logged, Timestamp::max);
            let is_set_back = shown.chain([play.now]).any(|at| at < latest);
            for minutes in [-600, -11, -1, 0, 1, 3, 9, 10, 11, 600] {
                let seen = engine.run(run.id, play.now.plus_minutes(minutes)).unwrap();
                prop_assert_eq!(seen.steps.iter().filter(|step| is_done(step)).count(), run.steps_done(), "{:?}", run);
                prop_assert_eq!(seen.completed.is_some(), run.is_done());
                let now_left = seen.current().and_then(left);
                prop_assert!(is_set_back || before.is_none_or(|before| now_left <= before), "{seen:?}");
                before = now_left.map(Some).or(before); // looked at from before its begin, nobody knows
            }
        }
        Ok(())
    });
}

/// Rule: undo is exact. After a command and its undo every answer is what it was before the command; also many in a
/// row, and also undone commands between others.
#[test]
fn undo_restores_every_answer_exactly() {
    for_any_steps(|engine, _, steps| {
        let (late, place) = (at("2026-11-23T23:00:00Z"), berlin());
        // The person's ids are counted without the undone steps.
        let counted = steps.iter().filter(|step| !matches!(step.deed, Deed::Undo));
        let begun = (1..).zip(counted).filter(|(_, step)| matches!(step.deed, Deed::Start(_) | Deed::StartAny(..)));
        let runs: Vec<_> = begun.map(|(n, _)| run_id(n)).collect();
        let see = || Snapshot::take(engine, &runs, late, &place);
        let mut play = Play::new(engine, place.clone(), at("2026-11-23T20:00:00Z"));
        let (mut seen, mut current) = (vec![], see());
        for step in steps {
            match play.step(step) {
                Effect::None => {} // what it would change after all is not as it was before, further down
                Effect::Changed => seen.push(std::mem::replace(&mut current, see())),
                Effect::Undone => {
                    current = see();
                    let before = seen.pop();
                    prop_assert_eq!(Some(&current), before.as_ref());
                }
            }
        }
        prop_assert_eq!(see(), current, "the last steps changed nothing");
        while let Some(before) = seen.pop() {
            engine.undo(play.now).unwrap();
            if seen.len() % 3 == 0 {
                prop_assert_eq!(see(), before);
            }
        }
        prop_assert!(engine.undo(play.now).is_err());
        Ok(())
    });
}

/// Rule: asking changes nothing. `data_version` moves when another connection has written anything at all.
#[test]
fn asking_writes_nothing() {
    for_any_steps(|engine, path, steps| {
        let mut play = Play::new(engine, berlin(), at("2026-11-23T20:00:00Z"));
        for step in steps {
            play.step(step);
        }
        let runs: Vec<_> = play.facts.runs.iter().map(|run| run.id).collect();
        let watcher = Connection::open(path).unwrap();
        let version = || watcher.pragma_query_value(None, "data_version", |row| row.get::<_, i64>(0)).unwrap();
        let revisions = || watcher.query_row("SELECT count(*) FROM revision", [], |row| row.get::<_, i64>(0)).unwrap();
        let before = (version(), revisions());
        let first = engine.home(play.now, &play.zone).unwrap();
        engine.plan(play.now, &play.zone, Capabilities::ANDROID).unwrap();
        let everything = Snapshot::take(engine, &runs, play.now, &play.zone);
        prop_assert_eq!((version(), revisions()), before);
        prop_assert_eq!(engine.home(play.now, &play.zone).unwrap(), first);
        prop_assert_eq!(Snapshot::take(engine, &runs, play.now, &play.zone), everything);
        Ok(())
    });
}
