//! What is said of an act: the rules that it broke or touches, and what to do now.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use rollcare_core::{
    Answer, Area, Count, Micrometres, NewCheckIn, NewProduct, NewProductUse, NewRoller, NewSchedule, NewVisit, Outcome,
    ProductDetails, ProductKind, RecordedSession, Reply, Rhythm, RollCare, RollerDetails, RollerKind, ScheduleDetails,
    SessionDetails, Severity, SkinCheck, SkinSign, Timestamp, Verdict, VisitDetails, Weekday, Zone,
};
use rollcare_tests::{
    desk::Desk,
    facts::{at, new_roller, new_session, roller_id, session_id, wash, zone},
};

const DAY: i64 = 24 * 60;

fn now() -> Timestamp {
    at("2026-11-23T20:00:00+01:00")
}

fn berlin() -> Zone {
    zone("Europe/Berlin")
}

/// Blue, clean since an hour ago.
fn engine(desk: &Desk) -> RollCare {
    let engine = desk.open();
    engine.add_roller(new_roller(1, "Blue"), now().plus_minutes(-DAY)).unwrap();
    wash(&engine, 1, roller_id(1), now().plus_minutes(-60));
    engine
}

/// A session of so many minutes that has just ended.
fn log(engine: &RollCare, n: u64, minutes: i64, change: impl Fn(&mut SessionDetails)) -> RecordedSession {
    log_at(engine, n, now().plus_minutes(-minutes), now(), change)
}

fn log_at(
    engine: &RollCare,
    n: u64,
    started: Timestamp,
    ended: Timestamp,
    change: impl Fn(&mut SessionDetails),
) -> RecordedSession {
    let mut new = new_session(n, roller_id(1), started, Some(ended), &berlin());
    change(&mut new.details);
    engine.log_session(new, ended).unwrap()
}

fn rules(verdict: Option<&Verdict>) -> Vec<&str> {
    verdict.expect("an answer").findings.iter().map(|finding| finding.rule.as_str()).collect()
}

fn said(session: &RecordedSession) -> Vec<&str> {
    rules(session.verdict.as_ref())
}

/// Rule: a session that keeps all rules is stored without a word against it: not its own gap, quota and
/// wear.
#[test]
fn a_session_is_not_held_against_itself() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let session = log(&engine, 1, 1, |_| ());
    assert_eq!(said(&session), Vec::<&str>::new());
    assert_eq!(session.verdict.as_ref().unwrap().outcome, Outcome::Allow);
    assert_eq!(session.fact, engine.session(session_id(1)).unwrap());
    let again = engine.edit_session(session_id(1), session.fact.details, now().plus_minutes(DAY), false).unwrap();
    assert_eq!(said(&again), Vec::<&str>::new(), "nor when it is said again");
}

/// Rule: what the precheck would have stopped is said after the session, which is stored all the same.
#[test]
fn what_the_precheck_would_have_said_is_said() {
    let desk = Desk::new();
    let engine = engine(&desk);
    log(&engine, 1, 1, |_| ());
    let next_day = now().plus_minutes(DAY);
    let session = log_at(&engine, 2, next_day.plus_minutes(-1), next_day, |_| ());
    assert_eq!(said(&session), ["gap.lips", "hyg.when"], "too soon, with a roller that nobody cleaned");
    assert_eq!(session.verdict.unwrap().outcome, Outcome::Stop);
    assert_eq!(engine.sessions(Count(9)).unwrap().len(), 2);
}

/// Rule: a session that is said afterwards is judged by what was known when it began: the sessions and the cleanings before
/// it, not those after it.
#[test]
fn a_session_is_judged_as_of_its_start() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let later = now().plus_minutes(4 * DAY);
    log_at(&engine, 1, later.plus_minutes(-1), later, |_| ());
    let cleaned = wash(&engine, 2, roller_id(1), later.plus_minutes(60));
    let mut new = new_session(2, roller_id(1), now(), Some(now().plus_minutes(1)), &berlin());
    let before = engine.log_session(new.clone(), cleaned.plus_minutes(1)).unwrap();
    assert_eq!(said(&before), Vec::<&str>::new());
    // Used again before the later cleaning: it was not clean then, and is now.
    (new.id, new.details.started, new.details.ended) =
        (Some(session_id(3)), later.plus_minutes(9), Some(later.plus_minutes(10)));
    let between = engine.log_session(new, cleaned.plus_minutes(1)).unwrap();
    assert_eq!(said(&between), ["gap.lips", "hyg.when"]);
    assert!(between.next.iter().all(|step| !step.text.contains("Clean Blue")), "{:?}", between.next);
}

/// Rule: minutes and passes above those of the area are worth a warning; of two rules about passes, the stricter one speaks.
#[test]
fn too_long_and_too_often_is_said() {
    for (areas, minutes, passes, rule) in [
        (vec![Area::Lips], 1, 4, None),
        (vec![Area::Lips], 2, 4, Some("tech.minutes-lips")),
        (vec![Area::Lips], 1, 5, Some("tech.passes-lips")),
        (vec![Area::Lips], 1, 7, Some("tech.passes-lips")),
        (vec![Area::Face], 5, 6, None),
        (vec![Area::Face], 6, 6, Some("tech.minutes")),
        (vec![Area::Face], 5, 7, Some("tech.passes")),
        (vec![Area::Lips, Area::Face], 6, 4, None),
        (vec![Area::Neck], 30, 6, None),
    ] {
        let desk = Desk::new();
        let engine = engine(&desk);
        let session = log(&engine, 1, minutes, |details| {
            (details.areas, details.passes) = (areas.clone(), Some(Count(passes)));
        });
        assert_eq!(said(&session), Vec::from_iter(rule), "{areas:?}, {minutes} minutes, {passes} passes");
    }
    let desk = Desk::new();
    let both = log(&engine(&desk), 1, 7, |details| details.areas = vec![Area::Lips, Area::Face]);
    assert_eq!(said(&both), ["tech.minutes", "tech.minutes-lips"], "no time is left for either");
}

/// Rule: of many rules the three worst are said, the worst first; of equally bad ones, what just happened comes first.
#[test]
fn three_rules_at_most_are_said_the_worst_first() {
    let desk = Desk::new();
    let engine = engine(&desk);
    log(&engine, 1, 1, |_| ());
    let next_day = now().plus_minutes(DAY);
    let session = log_at(&engine, 2, next_day.plus_minutes(-90), next_day, |details| {
        details.passes = Some(Count(30));
        details.skin_before = Some(SkinCheck { signs: vec![SkinSign::Cracked] });
        details.skin_after = Some(SkinCheck { signs: vec![SkinSign::Bleeding] });
    });
    let verdict = session.verdict.unwrap();
    let lines = verdict.findings.iter().filter(|finding| finding.under.is_none());
    assert_eq!(lines.count(), 3, "what has the same cause is under one of them");
    assert_eq!(verdict.findings[0].rule, "tech.no-bleed");
    assert!(verdict.findings.iter().all(|finding| finding.severity == Severity::Stop));
}

/// Rule: after blood: stop and press, then what to watch, then the roller; each with its rule.
#[test]
fn blood_is_answered_with_what_to_do_now() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let bleeding = |details: &mut SessionDetails| {
        details.skin_after = Some(SkinCheck { signs: vec![SkinSign::Bleeding] });
    };
    let session = log(&engine, 1, 1, bleeding);
    assert_eq!(said(&session), ["tech.no-bleed"]);
    let steps: Vec<_> = session.next.iter().map(|step| step.rule.as_deref().unwrap()).collect();
    assert_eq!(steps, ["tech.no-bleed", "flag.bleeding", "flag.spreading-redness", "hyg.when", "after.actives"]);
    assert!(session.next[0].text.starts_with("Stop, and press"), "{}", session.next[0].text);
    assert_eq!(session.next[1].deep_link.as_deref(), Some("rollcare://check-in/lips"));
    // Told a month later, there is nothing left to press on.
    let late = engine.edit_session(session_id(1), session.fact.details, now().plus_minutes(30 * DAY), false).unwrap();
    assert_eq!(late.next.iter().map(|step| step.rule.as_deref().unwrap()).collect::<Vec<_>>(), ["hyg.when"]);
}

/// Rule: what to do now names the roller: finish its session, clean it, dispose of it.
#[test]
fn the_roller_has_a_next_step() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let ongoing = log(&engine, 1, 1, |details| details.ended = None);
    assert_eq!(ongoing.next[0].text, "Log when the session with Blue ends, then clean the roller.");
    let home = engine.home(now(), &berlin()).unwrap();
    assert_eq!(
        ongoing.next[0].deep_link.as_ref(),
        Some(&home.duties[0].deep_link.to_string()),
        "the same place in the app"
    );
    let ended =
        engine.edit_session(session_id(1), SessionDetails { ended: Some(now()), ..ongoing.fact.details }, now(), false);
    let ended = ended.unwrap();
    assert!(ended.next[0].text.starts_with("Clean Blue: rinse it"), "{}", ended.next[0].text);
    let link = format!("rollcare://roller/{}/clean", roller_id(1));
    assert_eq!(ended.next[0].deep_link.as_deref(), Some(link.as_str()));
}

/// The same with a second roller, Red, that is clean, too.
fn engine_with_red(desk: &Desk) -> RollCare {
    let engine = engine(desk);
    engine.add_roller(new_roller(2, "Red"), now().plus_minutes(-DAY)).unwrap();
    wash(&engine, 2, roller_id(2), now().plus_minutes(-60));
    engine
}

/// Rule: sessions that are logged together are not held against each other.
#[test]
fn an_evening_with_two_rollers_is_one() {
    let desk = Desk::new();
    let engine = engine_with_red(&desk);
    let both = |n| new_session(n, roller_id(n), now().plus_minutes(-1), Some(now()), &berlin());
    let logged = engine.log_sessions(vec![both(1), both(2)], now()).unwrap();
    assert_eq!(rules(logged.verdict.as_ref()), Vec::<&str>::new());
    let clean = logged.next.iter().filter(|step| step.text.starts_with("Clean ")).count();
    assert_eq!(clean, 2, "{:?}", logged.next);
}

/// Rule: nor are those that are logged one by one, within the hour; an evening later, or with the same roller, they are.
#[test]
fn an_evening_with_two_rollers_can_be_logged_one_by_one() {
    let desk = Desk::new();
    let engine = engine_with_red(&desk);
    log(&engine, 1, 1, |_| ());
    let with_red = |n, minutes: i64| {
        let ended = now().plus_minutes(minutes);
        let new = new_session(n, roller_id(2), ended.plus_minutes(-1), Some(ended), &berlin());
        engine.log_session(new, ended).unwrap()
    };
    assert_eq!(said(&with_red(2, 20)), Vec::<&str>::new());
    assert_eq!(said(&with_red(3, 90)), ["gap.lips", "hyg.when"]);
    assert_eq!(said(&with_red(4, 110)), ["gap.lips", "hyg.when"]);
}

/// Rule: a use of a product is answered as somebody would be who asks before it.
#[test]
fn a_use_of_a_product_is_answered() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let details = ProductDetails {
        name: "Night serum".into(),
        kind: ProductKind::Serum,
        ingredients: Some("Aqua, Retinol".into()),
        opened: None,
        months_after_opening: None,
    };
    let product = engine.add_product(NewProduct { id: None, details }, now()).unwrap().id;
    let use_at =
        |at| engine.log_product_use(NewProductUse { product, at, areas: vec![Area::Lips], id: None }, at, &Zone::UTC);
    let before = use_at(now().plus_minutes(-20 * DAY)).unwrap();
    assert_eq!((rules(before.verdict.as_ref()), before.next.len()), (Vec::new(), 0));
    log(&engine, 1, 1, |_| ());
    let after = use_at(now().plus_minutes(DAY)).unwrap();
    assert_eq!(rules(after.verdict.as_ref()), ["ing.retinoid-otc"]);
    assert_eq!(after.next[0].text, "Leave Night serum out until your skin has had its rest.");
    assert_eq!(engine.product_uses(now()).unwrap(), [after.fact]);
}

/// Rule: a look at the skin with a red flag is answered with its urgency.
#[test]
fn a_red_flag_is_answered() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let look = |flag: Option<&str>, reply| {
        let questions = engine.rule_pack().unwrap().red_flags();
        let answers = questions.into_iter().map(|question| {
            let reply = if flag == Some(question.as_str()) { reply } else { Reply::No };
            Answer::new(question, reply)
        });
        let new = NewCheckIn {
            zone: berlin(),
            area: Area::Lips,
            signs: Vec::new(),
            answers: answers.collect(),
            note: None,
            id: None,
        };
        engine.check_in(new, now()).unwrap()
    };
    let fine = look(None, Reply::No);
    assert_eq!((rules(fine.verdict.as_ref()), fine.next.len()), (Vec::new(), 0));
    let pus = look(Some("flag.pus"), Reply::Yes);
    assert_eq!(rules(pus.verdict.as_ref()), ["flag.pus"]);
    assert_eq!(pus.next[0].text, "See a doctor. Don't roll there until a doctor has cleared it.");
    let allergy = look(Some("flag.allergy"), Reply::Yes);
    assert_eq!(
        (allergy.next[0].text.as_str(), allergy.next[0].rule.as_deref()),
        ("Get urgent medical help now.", Some("flag.allergy"))
    );
}

/// Rule: needles that are too long for home are said when the roller is added; those that are too long for an area alone are
/// worth a warning.
#[test]
fn a_roller_is_answered_with_its_needles() {
    let desk = Desk::new();
    let engine = desk.open();
    let add = |n, um: u32| {
        let details = RollerDetails {
            needle_um: Micrometres(um),
            ..RollerDetails::new(format!("No {n}"), RollerKind::Roller, um)
        };
        engine.add_roller(NewRoller { id: Some(roller_id(n)), ..NewRoller::new(details) }, now()).unwrap()
    };
    let short = add(1, 250);
    assert_eq!(rules(short.verdict.as_ref()), Vec::<&str>::new());
    assert_eq!(short.next[0].text, "Before you first use No 1, go through the checklist for a new roller.");
    let half = add(2, 500);
    assert_eq!(half.verdict.as_ref().unwrap().outcome, Outcome::Warn);
    assert!(rules(half.verdict.as_ref()).contains(&"needle.max.lips"));
    let long = add(3, 1500);
    assert_eq!(rules(long.verdict.as_ref())[0], "needle.pro-only");
    assert_eq!(long.verdict.unwrap().outcome, Outcome::Stop);
}

/// Rule: a visit is answered with the rest that it asks for, and with the sessions that were too close to it.
#[test]
fn a_visit_is_answered() {
    let desk = Desk::new();
    let engine = engine(&desk);
    log(&engine, 1, 1, |_| ());
    let add = |at: &str| {
        let details = VisitDetails {
            at: at.parse().unwrap(),
            zone: berlin(),
            areas: vec![Area::Lips],
            treatment: "proc.pro-needling".into(),
            note: None,
        };
        engine.add_visit(NewVisit { id: None, details }, now().plus_minutes(10)).unwrap()
    };
    let far = add("2026-12-20T10:00");
    assert_eq!(rules(far.verdict.as_ref()), ["proc.pro-needling"]);
    assert_eq!(far.verdict.as_ref().unwrap().outcome, Outcome::Warn);
    assert_eq!(far.next[0].text, "Don't roll there at home for 28 days after the appointment.");
    let close = add("2026-11-24T10:00");
    assert_eq!(rules(close.verdict.as_ref()), ["gap.lips", "pro.lips-lines", "proc.pro-needling"]);
}

/// Rule: a schedule that asks for more than the rules of its areas is answered with them, as warnings.
#[test]
fn a_schedule_is_answered_with_the_rules_of_its_areas() {
    let desk = Desk::new();
    let engine = engine(&desk);
    let add = |area, rhythm| {
        let details = ScheduleDetails {
            areas: vec![area],
            roller: Some(roller_id(1)),
            rhythm,
            at: "20:00".parse().unwrap(),
            from: "2026-11-24".parse().unwrap(),
            until: None,
            rings_in_quiet_hours: false,
        };
        engine.add_schedule(NewSchedule { id: None, details, despite_rules: true }, now()).unwrap()
    };
    let weekly = Rhythm::PerWeek { least: Count(2), most: Count(3) };
    assert_eq!(rules(add(Area::Lips, weekly).verdict.as_ref()), Vec::<&str>::new());
    let days = Rhythm::Weekdays { days: vec![Weekday::Monday, Weekday::Wednesday, Weekday::Friday] };
    let face = add(Area::Face, days);
    assert_eq!(rules(face.verdict.as_ref()), ["gap.le-0.30.face"]);
    assert_eq!(face.verdict.unwrap().outcome, Outcome::Warn);
}
