//! A first evening from the first look at the app to a clean roller, and what leads through it.
#![allow(clippy::unwrap_used)]

use rollcare_core::{
    Answer, Area, Count, FirstStepKind, Goal, NewDeclaration, NewGuidedSession, Outcome, Reply, RollCare,
    RollCareError, Settings, Timestamp,
    guidance::{Met, RulePack, Severity},
    precheck::GuideStep,
};
use rollcare_tests::{
    desk::Desk,
    facts::{add_roller, at, roller_id, session_id, wash, zone},
};

fn evening() -> Timestamp {
    at("2026-11-23T20:00:00+01:00")
}

fn step(engine: &RollCare) -> Option<FirstStepKind> {
    engine.first_steps(&[Area::Lips], evening(), &zone("Europe/Berlin")).unwrap().next
}

fn begin(areas: &[Area]) -> NewGuidedSession {
    NewGuidedSession {
        roller: roller_id(1),
        areas: areas.to_vec(),
        zone: zone("Europe/Berlin"),
        id: Some(session_id(1)),
    }
}

/// Rule: the first minutes come in one answer and in order, each step done by what the person did.
#[test]
fn somebody_new_is_led_from_step_to_step() {
    let desk = Desk::new();
    let engine = desk.open();
    assert_eq!(step(&engine), Some(FirstStepKind::Notices));
    let first = engine.first_steps(&[Area::Lips], evening(), &zone("Europe/Berlin")).unwrap();
    let notices: Vec<&str> = first.steps[0].remarks.iter().map(|remark| remark.rule.as_str()).collect();
    assert!(notices.contains(&"reg.home") && notices.contains(&"needle.lips-disputed"), "{notices:?}");
    assert!(first.questions.len() <= 8 && first.sessions_per_week == Count(2), "{first:?}");

    add_roller(&engine, 1, "Blue", evening().plus_minutes(-60));
    assert_eq!(step(&engine), Some(FirstStepKind::Goal));
    let settings = Settings { goal: Some(Goal::LipLines), ..Settings::default() };
    engine.save_settings(settings, evening()).unwrap();
    let told = engine.goal_advice(Goal::LipLines).unwrap();
    assert!(told.iter().any(|remark| remark.rule == "pro.refer"));
    assert_eq!(step(&engine), Some(FirstStepKind::FirstUse));
    wash(&engine, 1, roller_id(1), evening().plus_minutes(-60));
    assert_eq!(step(&engine), Some(FirstStepKind::Questions));
    let asked = engine.first_steps(&[Area::Lips], evening(), &zone("Europe/Berlin")).unwrap().questions;
    let mut answers: Vec<Answer> = asked.into_iter().flat_map(|group| group.none_of_it).collect();
    answers.push(Answer::new("med.age", Reply::On { date: "1990-05-17".parse().unwrap() }));
    engine.declare(NewDeclaration { id: None, answers }, evening()).unwrap();
    assert_eq!(step(&engine), Some(FirstStepKind::Check));
}

/// Rule: a guided session says which area, until when and how often, by its rules; it goes on as if nothing had been when the app
/// was killed, ends with a log that is filled in, and with how to clean.
#[test]
fn a_guided_session_goes_by_its_rules() {
    let desk = Desk::new();
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", evening().plus_minutes(-60));
    wash(&engine, 1, roller_id(1), evening().plus_minutes(-60));
    let begun = engine.start_guided_session(begin(&[Area::Lips, Area::Face]), evening()).unwrap();
    let until = |minutes| Some(evening().plus_minutes(minutes));
    assert_eq!(begun.step, GuideStep::Roll { area: Area::Lips, until: until(1) });
    let turns: Vec<_> = begun.areas.iter().map(|turn| (turn.area, turn.until, turn.most_passes)).collect();
    assert_eq!(turns, [(Area::Lips, until(1), Some(Count(4))), (Area::Face, until(6), Some(Count(6)))]);
    let told = |rule: &str| begun.card.iter().any(|remark| remark.rule == rule);
    assert!(told("tech.pressure") && told("tech.lips") && told("tech.first"), "{:?}", begun.card);
    assert!(!told("needle.eye-rim"), "nobody rolls there");

    drop(engine); // the app is killed
    let engine = desk.open();
    let later = engine.guided_session(evening().plus_minutes(2)).unwrap().unwrap();
    assert_eq!(later.step, GuideStep::Roll { area: Area::Face, until: until(6) });
    assert_eq!((later.session.id, &later.areas), (session_id(1), &begun.areas));
    let over = engine.guided_session(evening().plus_minutes(6)).unwrap().unwrap();
    assert_eq!(over.step, GuideStep::Finish);
    assert_eq!(over.finish.passes, Some(Count(4)), "the usual ones of the area that takes the fewest");
    let ended = engine.finish_session(over.finish, evening().plus_minutes(6)).unwrap();
    assert_eq!((ended.ended, ended.passes), (until(6), Some(Count(4))));
    assert_ne!(ended.verdict.unwrap().outcome, Outcome::Stop);
    assert!(ended.next[0].text.starts_with("Clean Blue"), "{:?}", ended.next);
    assert!(engine.guided_session(evening().plus_minutes(7)).unwrap().is_none());
}

/// Rule: where no rule limits the time there is no timer; a roller that is in a session is refused.
#[test]
fn no_timer_is_made_up() {
    let desk = Desk::new();
    let engine = desk.open();
    add_roller(&engine, 1, "Blue", evening().plus_minutes(-60));
    let begun = engine.start_guided_session(begin(&[Area::Scalp, Area::Lips]), evening()).unwrap();
    assert_eq!(begun.step, GuideStep::Roll { area: Area::Lips, until: Some(evening().plus_minutes(1)) });
    let later = engine.guided_session(evening().plus_minutes(30)).unwrap().unwrap();
    assert_eq!(later.step, GuideStep::Roll { area: Area::Scalp, until: None });
    assert_eq!(begun.verdict.unwrap().outcome, Outcome::Stop, "it is not clean, and that is said");
    let again =
        engine.start_guided_session(NewGuidedSession { id: None, ..begin(&[Area::Lips]) }, evening().plus_minutes(1));
    assert!(matches!(again, Err(RollCareError::Conflict { .. })), "{again:?}");
}

/// Rule: tips come when they are switched on, another one each week, and none twice within a month.
#[test]
fn a_tip_comes_each_week_to_who_wants_it() {
    let desk = Desk::new();
    let engine = desk.open();
    let tip = |days: i64| engine.home(evening().plus_minutes(days * 24 * 60), &zone("Europe/Berlin")).unwrap().tip;
    assert!(tip(0).is_none());
    engine.save_settings(Settings { tips: true, ..Settings::default() }, evening()).unwrap();
    let weeks: Vec<String> = (0..16).map(|week| tip(week * 7).unwrap().rule).collect();
    assert!(weeks.windows(5).all(|five| !five[1..].contains(&five[0])), "{weeks:?}");
    let mut all = weeks.clone();
    all.sort();
    all.dedup();
    let tips = RulePack::bundled().rules.iter().filter(|rule| rule.met() == Met::Tip).count();
    assert_eq!(all.len(), tips.min(16));
}

/// Rule: every rule is met somewhere, or says why not; of those that ask for something at most eight are met nowhere.
#[test]
fn no_rule_is_inert() {
    let mut nowhere = 0;
    for rule in &RulePack::bundled().rules {
        let is_met = rule.met() != Met::Nowhere;
        assert_eq!(rule.nowhere.is_none(), is_met, "{} is met at {}", rule.id, rule.met());
        assert!(is_met || rule.severity >= Severity::Warn, "{} tells something, and nobody hears it", rule.id);
        nowhere += usize::from(!is_met);
    }
    assert!(nowhere <= 8, "{nowhere} rules are met nowhere");
}
