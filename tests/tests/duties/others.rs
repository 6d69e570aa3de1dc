//! Duties apart from cleaning: no fit roller, worn and damaged ones, open sessions, warning signs, recoveries.

use rollcare_core::{
    Answer, Area, Capabilities, Count, DutyKind, DutyTask, NewCheckIn, NewInspection, NewSession, Pause, PauseDetails,
    PauseReason, Reply, RetirementReason, Rhythm, SessionDetails, SkinSign, Timestamp, Weekday,
};

use super::scene::{DAY, Scene, evening, winter};

fn look(scene: &Scene, at: Timestamp, signs: Vec<SkinSign>, answers: Vec<Answer>) {
    let zone = scene.zone.clone();
    let seen = NewCheckIn { id: None, zone, area: Area::Lips, signs, answers, note: None };
    scene.engine.check_in(seen, at).unwrap();
}

/// Rule: where a schedule holds and no roller is fit, the evening asks for one, week after week; a new roller ends it.
#[test]
fn a_schedule_without_a_roller_asks_for_one() {
    let (scene, roller) = Scene::with_clean("Blue");
    let days = vec![Weekday::Tuesday, Weekday::Friday];
    scene.schedule(Rhythm::Weekdays { days }, "20:00", evening());
    scene.engine.retire_roller(roller, RetirementReason::Gone, evening()).unwrap();
    assert_eq!(scene.duties(evening()), [DutyKind::NoRoller]);
    let when = scene.when("You need a new roller", evening());
    assert_eq!(when[..3], ["2026-11-24T20:00", "2026-12-01T20:00", "2026-12-08T20:00"]);
    let months_later = evening().plus_minutes(100 * DAY);
    assert!(!scene.when("You need a new roller", months_later).is_empty());
    scene.add("Red", evening().plus_minutes(60));
    assert_eq!(scene.duties(evening().plus_minutes(60)), []);
    assert!(scene.when("You need a new roller", evening().plus_minutes(60)).is_empty());
}

/// Rule: a pause mutes what comes from a schedule, and says so.
#[test]
fn a_pause_mutes_the_duties_of_a_schedule() {
    let scene = Scene::new();
    scene.schedule(Rhythm::PerWeek { least: Count(1), most: Count(1) }, "20:00", evening());
    let (from, to) = ("2026-11-23".parse().unwrap(), Some("2026-12-06".parse().unwrap()));
    let details = PauseDetails { areas: Vec::new(), from, to, reason: PauseReason::Holiday, note: None };
    let pause: Pause = scene.engine.add_pause(rollcare_core::NewPause { details, id: None }, evening()).unwrap();
    let home = scene.engine.home(evening(), &scene.zone).unwrap();
    assert_eq!(home.duties[0].muted_by, Some(rollcare_core::MutedBy::Pause));
    let when = scene.when("You need a new roller", evening());
    assert!(when.iter().all(|at| at.as_str() > "2026-12-06"), "{when:?} in {pause:?}");
    assert!(!when.is_empty());
}

/// Rule: a roller that is worn out or damaged asks to be thrown away until somebody says that it is; a warning comes in time to
/// get another one.
#[test]
fn a_worn_roller_is_announced_and_then_thrown_away() {
    let (scene, roller) = Scene::with_clean("Blue");
    let mut now = evening();
    let soon = |now| scene.when("Nearly worn out: Blue", now);
    assert!(soon(now).is_empty(), "nobody knows when it will be used");
    for _ in 0..5 {
        scene.roll_on(roller, Area::Scalp, now);
        assert_eq!(soon(now), ["2026-12-21T09:00"], "two weeks before 42 days");
        now = now.plus_minutes(3 * DAY);
    }
    scene.roll_on(roller, Area::Scalp, now);
    assert_eq!(soon(now), ["2026-12-09T09:00"], "two uses before the eighth");
    for _ in 6..17 {
        now = now.plus_minutes(3 * DAY);
        scene.roll_on(roller, Area::Scalp, now);
    }
    assert!(scene.duties(now).contains(&DutyKind::ThrowAway));
    assert!(!scene.when("Throw Blue away", now).is_empty());
    let later = now.plus_minutes(90 * DAY);
    let item = scene.first("Throw Blue away", later);
    assert_eq!(Scene::buttons(&item), ["Threw it away", "Later", "Open"]);
    assert!(scene.press(rollcare_core::ButtonKind::ThrewAway, &item.id, later).done);
    assert_eq!(scene.duties(later), []);
}

/// Rule: so does one with a defect, from the next daily hour on.
#[test]
fn a_damaged_roller_is_thrown_away() {
    let (scene, roller) = Scene::with_clean("Blue");
    let look = NewInspection { id: None, roller, defects: vec![rollcare_core::Defect::Bent], note: None };
    scene.engine.inspect_roller(look, evening()).unwrap();
    let home = scene.engine.home(evening(), &scene.zone).unwrap();
    assert_eq!(home.duties[0].task, DutyTask::ThrowAway { roller, checklist: "dispose".into() });
    assert_eq!(scene.when("Throw Blue away", evening())[..2], ["2026-11-24T09:00", "2026-12-01T09:00"]);
}

/// Rule: so is one that somebody else used, and the words say why.
#[test]
fn a_shared_roller_is_thrown_away() {
    let (scene, roller) = Scene::with_clean("Blue");
    let look = NewInspection { id: None, roller, defects: vec![rollcare_core::Defect::Shared], note: None };
    scene.engine.inspect_roller(look, evening()).unwrap();
    let seen = scene.engine.rollers(evening(), &scene.zone).unwrap().remove(0);
    let rules: Vec<_> = seen.verdict.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(rules, ["hyg.share", "life.retired"]);
    assert!(scene.first("Throw Blue away", evening()).body.starts_with("Someone else used it."));
    assert_eq!(scene.duties(evening().plus_minutes(60 * DAY)), [DutyKind::ThrowAway]);
}

/// Rule: two hours after it was begun, and then on the days after, a session asks whether it is over.
#[test]
fn a_session_left_open_asks_whether_it_is_over() {
    let (scene, roller) = Scene::with_clean("Blue");
    let begun = evening();
    let details = SessionDetails::new(roller, vec![Area::Lips], begun, begun, scene.zone.clone());
    let details = SessionDetails { ended: None, ..details };
    let session = scene.engine.log_session(NewSession::new(details), begun).unwrap().id;
    let title = "Session over? Blue";
    assert_eq!(scene.when(title, begun)[..2], ["2026-11-24T07:00", "2026-11-24T09:00"], "quiet hours end at seven");
    let weeks_later = begun.plus_minutes(50 * DAY);
    assert!(!scene.when(title, weeks_later).is_empty());
    let home = scene.engine.home(weeks_later, &scene.zone).unwrap();
    assert_eq!(home.duties[0].task, DutyTask::FinishSession { session });
    assert_eq!(
        (home.duties[0].text.as_str(), home.duties[0].button.as_str()),
        ("Your session with Blue hasn't ended yet.", "End session")
    );
}

/// Rule: a warning sign and a recovery are spoken of until they are over, also after months.
#[test]
fn what_is_wrong_with_the_skin_is_spoken_of_until_it_is_over() {
    let (scene, _) = Scene::with_clean("Blue");
    look(&scene, evening(), vec![SkinSign::Cracked], Vec::new());
    let pus = Answer::new("flag.pus", Reply::Yes);
    look(&scene, evening().plus_minutes(10), Vec::new(), vec![pus]);
    let now = evening().plus_minutes(15);
    assert_eq!(scene.duties(now), [DutyKind::RedFlag, DutyKind::Recovery]);
    for title in ["See a doctor: lips", "Recovering skin: lips"] {
        for days in [0, 27, 60, 200] {
            let later = now.plus_minutes(days * DAY);
            let plan = scene.engine.plan(later, &scene.zone, Capabilities::IOS).unwrap().notifications;
            let speaks = |item: &rollcare_core::Notification| {
                item.at <= later.plus_minutes(7 * DAY) && (item.title == *title || item.body.contains(title))
            };
            assert!(plan.iter().any(speaks), "{title} after {days} days: {plan:?}");
        }
    }
}

/// Rule: the first line of the main screen is the duty that weighs most, in one sentence with one button.
#[test]
fn duties_are_listed_by_their_weight() {
    let (scene, roller) = Scene::with_clean("Blue");
    scene.roll(roller, evening());
    let fever = Answer::new("flag.fever", Reply::Yes);
    look(&scene, winter("2026-11-24T09:00"), Vec::new(), vec![fever]);
    let home = scene.engine.home(winter("2026-11-24T09:01"), &scene.zone).unwrap();
    let lines: Vec<_> = home.duties.iter().map(|duty| (duty.text.as_str(), duty.button.as_str())).collect();
    assert_eq!(
        lines,
        [
            ("You saw a warning sign (lips). Show it to a doctor.", "Doctor cleared it"),
            ("Blue isn't clean.", "Clean it")
        ]
    );
}
