//! A roller that was on infected skin counts as retired. Nobody writes that down: it follows from what was seen.

use rollcare_core::{
    Answer, Area, ButtonKind, ButtonPress, Capabilities, ClearedBy, Count, DISPOSE, DutyKind, DutyTask, FactRef,
    NewDeclaration, Reply, RetiredReason, RetirementReason, RollerId, RollerState, RollerTask, SessionDetails,
    Severity, Timestamp,
};
use rollcare_tests::facts::{at, done, start_list};

use super::scene::{Scene, days, morning};

fn is_infected(scene: &Scene, roller: RollerId, now: Timestamp) -> bool {
    matches!(scene.state(roller, now), RollerState::Retired { reason: RetiredReason::Infected { .. }, .. })
}

/// Rule: pus on the skin within seven days after the session retires the roller: it cannot be used, is not to be cleaned but thrown
/// away, and the look says so.
#[test]
fn pus_in_the_days_after_retires_the_roller() {
    let scene = Scene::rolled(Area::Lips);
    let look = scene.look(Area::Lips, &["flag.pus"], days(5));
    let said: Vec<_> = look.next.iter().map(|step| step.text.as_str()).collect();
    let throw = "Throw Blue away. It touched that skin, so don't disinfect it to use again.";
    assert_eq!(said, ["See a doctor. Don't roll there until a doctor has cleared it.", throw]);
    assert!(look.verdict.unwrap().findings.iter().any(|found| found.rule == "life.infected"));

    let now = days(5).plus_minutes(10);
    let reason = RetiredReason::Infected { sign: "flag.pus".to_owned(), area: Some(Area::Lips) };
    assert_eq!(scene.state(scene.blue, now), RollerState::Retired { at: days(5), reason });
    let stop = scene.findings(scene.blue, Area::Scalp, now);
    let rules: Vec<_> = stop.iter().map(|found| (found.rule.as_str(), found.cleared_by)).collect();
    assert_eq!(rules, [("life.infected", Some(ClearedBy::OtherRoller))], "on any skin");
    let views = scene.engine.rollers(now, &scene.zone).unwrap();
    let blue = views.iter().find(|view| view.roller.id == scene.blue).unwrap();
    assert_eq!(blue.next, RollerTask::Dispose { checklist: DISPOSE.to_owned() });
    assert_eq!(blue.verdict.findings[0].rule, "life.infected");
    assert!(!is_infected(&scene, scene.spare, now), "it was on no skin");

    let duties = scene.duties(now);
    let kinds: Vec<_> = duties.iter().map(|duty| duty.kind).collect();
    assert_eq!(kinds, [DutyKind::RedFlag, DutyKind::ThrowAway]);
    assert_eq!(duties[1].task, DutyTask::ThrowAway { roller: scene.blue, checklist: "dispose".to_owned() });
    let plan = scene.engine.plan(now, &scene.zone, Capabilities::IOS).unwrap().notifications;
    assert!(plan.iter().all(|item| !item.title.contains("Disinfect")), "{plan:?}");
    let item = plan.iter().find(|item| item.title == "Throw Blue away").unwrap();
    assert!(item.body.starts_with("It touched skin with signs of infection."), "{}", item.body);
}

/// Rule: whoever throws it away has done what was to do.
#[test]
fn a_roller_that_was_disposed_of_asks_no_more() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], days(2));
    let run = start_list(&scene.engine, 7, scene.blue, DISPOSE, days(2)).unwrap();
    let mut now = days(2);
    for step in &run.steps {
        now = now.plus_minutes(1);
        done(&scene.engine, run.run, &step.step, now).unwrap();
    }
    assert!(scene.duties(now).iter().all(|duty| duty.kind != DutyKind::ThrowAway));
    assert!(matches!(scene.state(scene.blue, now), RollerState::Retired { .. }));
}

/// Rule: the button that says so retires it for good, with its reason, and that outlasts the look.
#[test]
fn a_roller_that_was_thrown_away_stays_so() {
    let scene = Scene::rolled(Area::Lips);
    let look = scene.look(Area::Lips, &["flag.pus"], days(2)).fact.id;
    let plan = scene.engine.plan(days(2), &scene.zone, Capabilities::IOS).unwrap().notifications;
    let item =
        plan.iter().find(|item| item.title == "Throw Blue away" || item.body.contains("Throw Blue away")).unwrap();
    let about = std::iter::once(&item.id).chain(&item.merged).find(|id| id.starts_with("replace:")).unwrap();
    let press = ButtonPress { button: ButtonKind::ThrewAway, notification: about.to_string(), until: None };
    assert!(scene.engine.press_button(&press, days(3), &scene.zone).unwrap().done);
    let reason = RetiredReason::Owner { reason: RetirementReason::Infected };
    assert_eq!(scene.state(scene.blue, days(3)), RollerState::Retired { at: days(3), reason: reason.clone() });
    assert!(scene.duties(days(3)).iter().all(|duty| duty.kind != DutyKind::ThrowAway));
    scene.engine.delete(FactRef::CheckIn { id: look }, days(4)).unwrap();
    assert_eq!(scene.state(scene.blue, days(4)), RollerState::Retired { at: days(3), reason });
}

/// Rule: a look that was deleted or undone retired nothing, and a session that was with another roller retires that one.
#[test]
fn what_follows_from_a_look_ends_with_it() {
    let scene = Scene::new();
    let session = scene.roll(scene.blue, Area::Lips, morning());
    let look = scene.look(Area::Lips, &["flag.blisters"], days(2)).fact.id;
    assert!(is_infected(&scene, scene.blue, days(2)));
    scene.engine.delete(FactRef::CheckIn { id: look }, days(2)).unwrap();
    assert!(matches!(scene.state(scene.blue, days(2)), RollerState::Dirty { .. }));
    assert!(scene.duties(days(2)).iter().any(|duty| duty.kind == DutyKind::NotClean), "it is to be cleaned again");
    scene.engine.undo(days(2)).unwrap();
    assert!(is_infected(&scene, scene.blue, days(2)));

    let details = scene.engine.session(session).unwrap().details;
    let other = SessionDetails { roller: scene.spare, ..details };
    scene.engine.edit_session(session, other, days(2), true).unwrap();
    assert!(!is_infected(&scene, scene.blue, days(2)));
    assert!(is_infected(&scene, scene.spare, days(2)));
    scene.engine.undo(days(2)).unwrap();
    scene.engine.undo(days(2)).unwrap();
    assert!(!is_infected(&scene, scene.blue, days(2)) && !is_infected(&scene, scene.spare, days(2)));
}

/// Rule: skin next to it counts as well; of the face, the lips and the eye each counts for all.
#[test]
fn skin_next_to_it_counts_as_well() {
    for (rolled, seen, is_next) in [
        (Area::Lips, Area::Perioral, true),
        (Area::Lips, Area::Face, true),
        (Area::Eye, Area::Face, true),
        (Area::Face, Area::Lips, true),
        (Area::Scalp, Area::Face, false),
        (Area::Neck, Area::Face, false),
        (Area::Scalp, Area::Scalp, true),
    ] {
        let scene = Scene::rolled(rolled);
        scene.look(seen, &["flag.pus"], days(3));
        assert_eq!(is_infected(&scene, scene.blue, days(3)), is_next, "{rolled} and {seen}");
    }
}

/// Rule: after more than seven days it is asked, and after more than thirty it is not.
#[test]
fn later_it_is_asked() {
    for (day, is_retired, is_asked) in [(7, true, false), (8, false, true), (30, false, true), (31, false, false)] {
        let scene = Scene::rolled(Area::Lips);
        let look = scene.look(Area::Lips, &["flag.pus"], days(day));
        assert_eq!(is_infected(&scene, scene.blue, days(day)), is_retired, "on day {day}");
        let asks = look.next.iter().any(|step| {
            step.text
                == "You used Blue on that skin in the last 30 days. If the skin was already like this, throw it away."
        });
        assert_eq!(asks, is_asked, "on day {day}: {:?}", look.next);
        let warns = look.verdict.unwrap().findings;
        let warns = warns.iter().any(|found| found.rule == "life.infected" && found.severity == Severity::Warn);
        assert_eq!(warns, is_asked, "on day {day}");
    }
}

/// Rule: other signs retire nothing.
#[test]
fn other_signs_retire_nothing() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.dark", "flag.numb", "flag.swelling-grows"], days(3));
    scene.look(Area::Lips, &[], days(4));
    assert!(!is_infected(&scene, scene.blue, days(4)));
}

/// Rule: a declared cold sore is one of the face. One that is over was there until that day.
#[test]
fn a_declared_cold_sore_retires_what_was_on_the_face() {
    let declared = |area, reply, now| {
        let scene = Scene::rolled(area);
        let answers = vec![Answer::new("skin.cold-sore", reply)];
        scene.engine.declare(NewDeclaration { id: None, answers }, now).unwrap();
        is_infected(&scene, scene.blue, now)
    };
    let on = |date: &str| Reply::On { date: date.parse().unwrap() };
    assert!(declared(Area::Lips, Reply::Yes, days(3)));
    assert!(declared(Area::Face, Reply::Yes, days(7)));
    assert!(!declared(Area::Lips, Reply::Yes, days(8)));
    assert!(!declared(Area::Body, Reply::Yes, days(3)));
    assert!(!declared(Area::Lips, Reply::No, days(3)));
    assert!(declared(Area::Lips, on("2026-11-30"), days(12)));
    assert!(!declared(Area::Lips, on("2026-12-01"), days(12)));
    assert!(!declared(Area::Lips, on("2026-11-22"), days(3)), "gone before the session");
}

/// Rule: what happened, happened: a session with such a roller, or on such skin, is logged. A roller that is used on skin that
/// nobody has cleared is retired by that.
#[test]
fn a_roller_that_is_used_on_infected_skin_is_retired() {
    let scene = Scene::rolled(Area::Lips);
    scene.look(Area::Lips, &["flag.pus"], days(2));
    scene.roll(scene.blue, Area::Lips, days(3));
    assert_eq!(scene.engine.sessions(Count::MOST).unwrap().len(), 2);
    scene.roll(scene.spare, Area::Face, days(4));
    assert!(is_infected(&scene, scene.spare, days(4)));

    let cleared = Scene::rolled(Area::Lips);
    cleared.look(Area::Lips, &["flag.pus"], days(2));
    cleared.clear("flag.pus", Some(Area::Lips), "2026-11-26", at("2026-11-26T20:00:00+01:00")).unwrap();
    cleared.roll(cleared.spare, Area::Lips, days(5));
    assert!(!is_infected(&cleared, cleared.spare, days(5)));
    assert!(is_infected(&cleared, cleared.blue, days(5)), "a clearance is of the skin, not of the needles");
}
