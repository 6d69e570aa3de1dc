//! A phone's clock may be set back. That may cost a soak, and never fakes one; nor does it silence the phone.
#![allow(clippy::unwrap_used)]

use proptest::{prelude::*, test_runner::TestRunner};
use rollcare_core::{
    Capabilities, Count, NewStepTick, Outcome, ReminderActionKind, RollCare, RollerState, RunId, RunProgress, Seconds,
    StepState, TickKind, Timestamp, Zone,
};
use rollcare_tests::{
    chance::config,
    desk::Desk,
    facts::{
        STEPS, add_roller, agent, answer, at, begin, done, new_session, new_tick, roller_id, session_id, start,
        use_roller, wash, wash_until_soak, zone,
    },
    refusal::is_conflict,
};

/// The session of these tests ended at 20:00 in Berlin.
fn evening() -> Timestamp {
    at("2026-11-23T20:00:00+01:00")
}

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

/// An engine with one roller that was used until 20:00.
fn used(desk: &Desk) -> RollCare {
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", evening().plus_minutes(-60));
    use_roller(&engine, 1, evening(), &berlin());
    engine
}

fn state(engine: &RollCare, now: Timestamp) -> RollerState {
    engine.rollers(now, &berlin()).unwrap().remove(0).state
}

fn soak(progress: &RunProgress) -> StepState {
    progress.steps[2].state.clone()
}

/// Rule: a clock that was set back during the soak makes it look too short, however long it was.
#[test]
fn a_clock_set_back_during_a_soak_neither_shortens_nor_fakes_the_contact_time() {
    for (set_back, real_minutes) in [(60, 5), (60, 10), (60, 30), (5, 12), (1, 10)] {
        let desk = Desk::new();
        let engine = used(&desk);
        let run = wash_until_soak(&engine, 1, roller_id(1), evening().plus_minutes(1)); // begun at 20:03
        let shown = evening().plus_minutes(3 - set_back + real_minutes);
        let after = done(&engine, run, "soak", shown).unwrap();
        let had = real_minutes - set_back; // all that this clock can swear to
        let had_s = u32::try_from(had.max(0) * 60).unwrap();
        let expected = StepState::TooShort { had_s: had_s.into(), needs_s: Seconds(600), clock_went_back: had < 0 };
        assert_eq!(soak(&after), expected, "set back by {set_back}, soaked for {real_minutes}");
        assert_eq!(engine.rollers(shown, &berlin()).unwrap()[0].verdict.outcome, Outcome::Stop);
    }
}

/// Rule: ten minutes to the millisecond; one less does not count.
#[test]
fn the_contact_time_is_ten_whole_minutes() {
    for (ms, is_enough) in [(599_999, false), (600_000, true)] {
        let desk = Desk::new();
        let engine = used(&desk);
        let run = wash_until_soak(&engine, 1, roller_id(1), evening().plus_minutes(1));
        let after = done(&engine, run, "soak", evening().plus_minutes(3).plus_millis(ms)).unwrap();
        assert_eq!(matches!(soak(&after), StepState::Done { .. }), is_enough, "{ms} ms");
    }
}

/// Rule: a contact time counts from the latest instant that the run has seen before it. Setting the clock back for the
/// begin tick and forward for the done tick gains nothing.
#[test]
fn a_begin_tick_with_the_clock_set_back_does_not_stretch_the_soak() {
    let desk = Desk::new();
    let engine = used(&desk);
    let run = start(&engine, 1, roller_id(1), evening().plus_minutes(1)).unwrap().run;
    done(&engine, run, "rinse", evening().plus_minutes(2)).unwrap();
    done(&engine, run, "swish", evening().plus_minutes(3)).unwrap();
    begin(&engine, run, "soak", evening()).unwrap(); // set back by three minutes and more
    let early = done(&engine, run, "soak", evening().plus_minutes(12)).unwrap();
    assert_eq!(
        soak(&early),
        StepState::TooShort { had_s: Seconds(540), needs_s: Seconds(600), clock_went_back: false }
    );
}

/// Rule: after the clock was set back a new run can be begun at once, and its whole contact time counts.
#[test]
fn a_new_run_after_the_clock_was_set_back_cleans_the_roller() {
    let desk = Desk::new();
    let engine = used(&desk);
    wash_until_soak(&engine, 1, roller_id(1), evening().plus_minutes(60));
    let set_back = evening().plus_minutes(20);
    let clean = wash(&engine, 2, roller_id(1), set_back);
    assert_eq!(state(&engine, clean), RollerState::Clean { since: clean });
}

/// Rule: while no clock was touched, a second run of the same roller has to wait for the first.
#[test]
fn a_second_run_waits_for_the_first() {
    let desk = Desk::new();
    let engine = used(&desk);
    wash_until_soak(&engine, 1, roller_id(1), evening().plus_minutes(1));
    assert!(start(&engine, 2, roller_id(1), evening().plus_minutes(4)).is_err());
}

/// Rule: the remaining time is never more than the soak takes, to any time that the clock is set. Where it shows less than at the begin,
/// nobody knows how long it acted, and the soak is to be begun again: no end is said that would move with the clock.
#[test]
fn the_remaining_time_is_never_more_than_ten_minutes() {
    let desk = Desk::new();
    let engine = used(&desk);
    let begun = evening().plus_minutes(3);
    let run = wash_until_soak(&engine, 1, roller_id(1), evening().plus_minutes(1));
    for seconds in [-1_000_000, -86_400, -3_600, -601, -600, -1, 0, 1, 599, 600, 601, 86_400] {
        let now = begun.plus_millis(seconds * 1000);
        let step = soak(&engine.run(run, now).unwrap());
        if seconds < 0 {
            let begin_again = StepState::TooShort { had_s: Seconds(0), needs_s: Seconds(600), clock_went_back: true };
            assert_eq!(step, begin_again, "{seconds} s after the begin");
            assert!(matches!(state(&engine, now), RollerState::Dirty { .. }));
            continue;
        }
        let StepState::Running { ends, remaining_s } = step else {
            panic!("it soaks at {now}");
        };
        let expected = u32::try_from(600 - seconds.clamp(0, 600)).unwrap();
        assert_eq!(remaining_s, expected, "{seconds} s after the begin");
        assert!(ends.millis_since(now) <= 600_000, "ends {ends}, now {now}");
        let plan = engine.plan(now, &berlin(), Capabilities::IOS).unwrap();
        if let Some(soak_done) = plan.notifications.iter().find(|item| item.id.starts_with("soak-done")) {
            assert!(soak_done.at.millis_since(now) <= 600_000, "{soak_done:?}");
        } else {
            assert!(seconds >= 600, "the soak is over");
        }
    }
}

/// Rule: a clock that was set back puts the nagging off by ten minutes at most.
#[test]
fn a_plan_after_the_clock_was_set_back_begins_within_ten_minutes() {
    let desk = Desk::new();
    let engine = used(&desk);
    for minutes in [1, 5, 10, 11, 59, 60, 600, 1_440, 100_000, 10_000_000] {
        let now = evening().plus_minutes(-minutes);
        let plan = engine.plan(now, &berlin(), Capabilities::IOS).unwrap();
        assert!(plan.notifications[0].at.millis_since(now) <= 600_000, "set back by {minutes}: {plan:?}");
    }
}

/// Rule: the same holds for a ladder that was snoozed for half an hour before the clock was set back.
#[test]
fn a_snooze_does_not_grow_when_the_clock_is_set_back() {
    let desk = Desk::new();
    let engine = used(&desk);
    let session = engine.sessions(Count(1)).unwrap()[0].id;
    let until = evening().plus_minutes(41);
    let kind = ReminderActionKind::Snooze { until };
    answer(&engine, &format!("disinfect:{session}:10"), kind, evening().plus_minutes(11));
    let now = evening().plus_minutes(-600); // ten hours back
    let plan = engine.plan(now, &berlin(), Capabilities::IOS).unwrap();
    let first = plan.notifications[0].at.millis_since(now);
    assert!(first <= 30 * 60_000, "the next reminder comes in {} minutes", first / 60_000);
}

/// Rule: only a checklist after the last contact cleans a roller. The session was logged after the checklist was
/// complete, by a clock that had been set back: in the order of recording the roller is used again.
#[test]
fn a_session_after_the_cleaning_makes_it_dirty_although_the_clock_was_set_back() {
    let desk = Desk::new();
    let engine = used(&desk);
    let clean = wash(&engine, 1, roller_id(1), evening().plus_minutes(60));
    let set_back = clean.plus_minutes(-30); // still after the first session
    let again = new_session(2, roller_id(1), set_back.plus_minutes(-5), Some(set_back), &berlin());
    engine.log_session(again, set_back).unwrap();
    for minutes in [0, 60] {
        let view = engine.rollers(set_back.plus_minutes(minutes), &berlin()).unwrap().remove(0);
        assert_eq!(view.verdict.outcome, Outcome::Stop, "{:?}", view.state);
    }
}

/// Rule: the same where the clock is set back to before the checklist: it lies wholly after the session by the clock
/// alone, and wholly before it in truth.
#[test]
fn a_session_by_a_clock_before_the_cleaning_makes_it_dirty() {
    let desk = Desk::new();
    let engine = used(&desk);
    wash(&engine, 1, roller_id(1), evening().plus_minutes(60));
    let set_back = evening().plus_minutes(30);
    let again = new_session(2, roller_id(1), set_back.plus_minutes(-5), Some(set_back), &berlin());
    engine.log_session(again, set_back).unwrap();
    let view = engine.rollers(set_back.plus_minutes(1), &berlin()).unwrap().remove(0);
    assert_eq!(view.verdict.outcome, Outcome::Stop, "{:?}", view.state);
}

/// Rule: a session that was logged with a clock that was ahead keeps the roller Dirty, because nobody knows, and no cleaning is
/// begun; once the session is put right, one counts.
#[test]
fn a_session_by_a_clock_that_was_ahead_is_put_right_before_cleaning() {
    let desk = Desk::new();
    let engine = used(&desk);
    let right = evening().plus_minutes(-1_440);
    assert!(is_conflict(&start(&engine, 1, roller_id(1), right)), "nothing says that it comes after the session");
    let mut details = engine.session(session_id(1)).unwrap().details;
    assert!(details.started > right);
    (details.started, details.ended) = (right.plus_minutes(-5), Some(right));
    engine.edit_session(session_id(1), details, right, false).unwrap();
    let run = start(&engine, 1, roller_id(1), right).unwrap().run;
    for (minute, step) in [(1, "rinse"), (2, "swish")] {
        done(&engine, run, step, right.plus_minutes(minute)).unwrap();
    }
    begin(&engine, run, "soak", right.plus_minutes(2)).unwrap();
    for (minute, step) in [(12, "soak"), (22, "air-dry"), (23, "store")] {
        done(&engine, run, step, right.plus_minutes(minute)).unwrap();
    }
    let clean = right.plus_minutes(23);
    assert_eq!(state(&engine, clean), RollerState::Clean { since: clean });
}

/// What somebody does whose clock is set back: minutes by the true clock, and how far the phone's clock is behind.
struct Evening<'a> {
    engine: &'a RollCare,
    true_ms: i64,
    behind_ms: i64,
}

impl Evening<'_> {
    fn shown(&self) -> Timestamp {
        evening().plus_millis(self.true_ms - self.behind_ms)
    }

    /// Begins the soak, or ends it, as the tool says; true once it is done.
    fn soak(&mut self, run: RunId, begun_ms: &mut Option<i64>) -> bool {
        match soak(&self.engine.run(run, self.shown()).unwrap()) {
            StepState::Running { ends, remaining_s } if remaining_s > 0 => {
                self.true_ms += ends.millis_since(self.shown());
                false
            }
            StepState::Running { .. } => {
                let after = done(self.engine, run, "soak", self.shown()).unwrap();
                matches!(soak(&after), StepState::Done { .. })
            }
            _ => {
                begin(self.engine, run, "soak", self.shown()).unwrap();
                *begun_ms = Some(self.true_ms);
                false
            }
        }
    }
}

/// Rule: whenever a clock is set back during a checklist, and however often, who does what the tool says has a clean roller in
/// the end, and never before it soaked for ten true minutes.
#[test]
fn every_sentence_leads_to_a_clean_roller() {
    let set_backs = proptest::collection::vec((0_u32..9, 1_i64..9_000_000), 0..4);
    let waits = proptest::collection::vec(0_i64..900_000, 9);
    TestRunner::new(config())
        .run(&(set_backs, waits), |(set_backs, waits)| {
            let desk = Desk::new();
            let engine = used(&desk);
            let mut person = Evening { engine: &engine, true_ms: 60_000, behind_ms: 0 };
            let run = start(&engine, 1, roller_id(1), person.shown()).unwrap().run;
            let (mut begun_ms, mut step, mut turn) = (None, 0, 0);
            while step < STEPS.len() {
                let place = turn.min(8);
                person.true_ms += waits[place];
                for (_, ms) in set_backs.iter().filter(|(at, _)| *at as usize == turn) {
                    person.behind_ms += ms;
                }
                turn += 1;
                prop_assert!(turn < 60, "the tool leads nowhere");
                if STEPS[step] == "soak" {
                    step += usize::from(person.soak(run, &mut begun_ms));
                } else {
                    done(&engine, run, STEPS[step], person.shown()).unwrap();
                    step += 1;
                }
                if STEPS.get(step.wrapping_sub(1)) == Some(&"soak") {
                    let acted_ms = person.true_ms - begun_ms.unwrap();
                    prop_assert!(acted_ms >= 600_000, "it soaked for {acted_ms} ms");
                }
            }
            let state = state(&engine, person.shown());
            prop_assert!(matches!(state, RollerState::Clean { .. }), "{state:?}");
            Ok(())
        })
        .unwrap();
}

/// Rule: a second tap on the soak within a minute of its begin changes nothing and says how long is left; later it begins the
/// soak again, and naming an agent does so at once.
#[test]
fn a_second_tap_on_the_soak_is_told_what_is_left() {
    let desk = Desk::new();
    let engine = used(&desk);
    let run = wash_until_soak(&engine, 1, roller_id(1), evening().plus_minutes(1));
    let begun = evening().plus_minutes(3);
    let tapped = begin(&engine, run, "soak", begun.plus_millis(1_000)).unwrap_err();
    assert_eq!(tapped.to_string(), "still soaking, 9 min 59 s left; tick it when it is over");
    let ends = |progress: &RunProgress| match soak(progress) {
        StepState::Running { ends, .. } => ends,
        other => panic!("{other:?}"),
    };
    assert_eq!(ends(&engine.run(run, begun.plus_millis(2_000)).unwrap()), begun.plus_minutes(10));
    let early = done(&engine, run, "soak", begun.plus_millis(1_000)).unwrap_err();
    assert_eq!(early.to_string(), tapped.to_string(), "a tap ends it no more than it begins it");
    assert!(is_conflict(&begin(&engine, run, "soak", begun.plus_millis(59_999))));
    let later = begin(&engine, run, "soak", begun.plus_minutes(1)).unwrap();
    assert_eq!(ends(&later), begun.plus_minutes(11));
    let tick = NewStepTick { agent: Some(agent("ethanol 70")), ..new_tick(run, "soak", TickKind::Begun) };
    let named = engine.tick_step(tick, begun.plus_minutes(1).plus_millis(9_000)).unwrap();
    assert_eq!(ends(&named), begun.plus_minutes(11).plus_millis(9_000));
}
