//! Visits to a professional, their courses, and the days around them.

use rollcare_core::{
    Answer, Area, Capabilities, Count, FactRef, NewDeclaration, NewVisit, PrecheckRequest, Reply, Rhythm, RollCare,
    RollerKind, ScheduleDetails, Severity, Timestamp, VisitDetails, Zone, guidance::Deciding,
};
use rollcare_tests::{
    desk::Desk,
    facts::{at, roller_id, zone},
};

use crate::life::{berlin, day, lips, on_area, on_lips, roller, schedule, session, session_on, two_or_three, visit};

fn desk() -> (Desk, RollCare) {
    let desk = Desk::new();
    let engine = desk.open();
    roller(&engine, 1, RollerKind::Roller, 250);
    (desk, engine)
}

/// The rules that say something of a session on an area at an instant, as the precheck sees it from `now`.
fn rules(engine: &RollCare, area: Area, at: Timestamp, now: Timestamp, zone: &Zone) -> Vec<String> {
    let request = PrecheckRequest {
        roller: roller_id(1),
        areas: vec![area],
        at,
        signs: None,
        answers: Vec::new(),
        planned: Vec::new(),
    };
    let findings = engine.precheck(&request, now, zone).unwrap().verdict.findings;
    let timely = findings.into_iter().filter(|finding| !finding.rule.starts_with("hyg."));
    timely.map(|finding| finding.rule).collect()
}

/// Rule: before a visit the gap of the area holds, after it the rule of the treatment; both count on the practice's wall,
/// wherever the person is.
#[test]
fn a_visit_in_tokyo_blocks_the_days_around_it_seen_from_berlin() {
    let (_desk, engine) = desk();
    let (tokyo, now) = (zone("Asia/Tokyo"), at("2026-11-23T12:00:00+01:00"));
    let booked = visit(&engine, "2026-12-10T10:00", &tokyo, &[Area::Lips], now);
    schedule(&engine, on_lips(two_or_three(), "2026-11-01"), now);
    let (rest_from, begins) = (at("2026-12-09T00:00:00+09:00"), at("2026-12-10T10:00:00+09:00"));
    let over = at("2027-01-07T00:00:00+09:00");
    assert_eq!(rules(&engine, Area::Lips, rest_from.plus_millis(-1), now, &berlin()), [""; 0]);
    assert_eq!(rules(&engine, Area::Perioral, rest_from, now, &berlin()), ["gap.lips"], "they count as one");
    assert_eq!(rules(&engine, Area::Lips, begins.plus_millis(-1), now, &berlin()), ["gap.lips"]);
    assert_eq!(rules(&engine, Area::Lips, begins, now, &berlin()), ["proc.pro-needling"]);
    assert_eq!(rules(&engine, Area::Lips, over.plus_millis(-1), now, &berlin()), ["proc.pro-needling"]);
    assert_eq!(rules(&engine, Area::Lips, over, now, &berlin()), [""; 0]);
    assert_eq!(rules(&engine, Area::Scalp, begins, now, &berlin()), [""; 0]);

    let course = engine.courses(now, &berlin()).unwrap().remove(0);
    let blocks: Vec<_> = course.blocks.iter().map(|block| (block.rule.as_str(), block.from, block.until)).collect();
    assert_eq!(blocks, [("gap.lips", rest_from, begins), ("proc.pro-needling", begins, over)]);
    assert!(course.blocks.iter().all(|block| block.visit == booked.id));

    let eve = at("2026-12-09T12:00:00+09:00");
    let outlook = lips(&engine, eve, &berlin());
    assert_eq!((outlook.next_allowed, outlook.bound_by.unwrap().rule.as_str()), (over, "proc.pro-needling"));
    assert!(outlook.next_planned.unwrap().date() >= day("2027-01-06"), "it is four in the morning in Tokyo");
}

/// Rule: what holds for days after a visit ends when a day begins on the practice's wall, also after a change of clocks.
#[test]
fn the_days_after_a_visit_end_at_midnight_after_a_change_of_clocks() {
    let (_desk, engine) = desk();
    let now = at("2026-10-06T12:00:00+02:00");
    visit(&engine, "2026-10-05T10:00", &berlin(), &[Area::Lips], now);
    let over = at("2026-11-02T00:00:00+01:00");
    assert_eq!(engine.courses(now, &berlin()).unwrap()[0].blocks[0].until, over);
    assert_eq!(rules(&engine, Area::Lips, over.plus_millis(-1), now, &berlin()), ["proc.pro-needling"]);
    assert_eq!(rules(&engine, Area::Lips, over, now, &berlin()), [""; 0]);
}

/// Rule: visits of one treatment on areas that meet make a course, with the dates that the rule about lips gives; other
/// courses have none.
#[test]
fn visits_make_a_course() {
    let (_desk, engine) = desk();
    let now = at("2026-11-23T12:00:00+01:00");
    visit(&engine, "2026-10-31T10:00", &berlin(), &[Area::Lips], now);
    visit(&engine, "2026-11-30T10:00", &berlin(), &[Area::Perioral, Area::Lips], now);
    visit(&engine, "2026-09-01T10:00", &berlin(), &[Area::Scalp], now);
    let courses = engine.courses(now, &berlin()).unwrap();
    let [scalp, lips] = &courses[..] else { panic!("{courses:#?}") };
    assert_eq!((scalp.usual, scalp.next_on, scalp.fades_on, scalp.rule.as_deref()), (None, None, None, None));
    assert_eq!((lips.visits.len(), lips.kept, lips.usual), (2, Count(1), Some(Count(3))));
    assert_eq!(lips.areas, [Area::Lips, Area::Perioral]);
    assert_eq!(lips.next_on, Some(day("2026-12-30")));
    assert_eq!(lips.fades_on, Some(day("2027-04-30")));
    assert_eq!(lips.rule.as_deref(), Some("pro.lips-lines"));
    visit(&engine, "2026-12-30T10:00", &berlin(), &[Area::Lips], now);
    let later = at("2027-06-30T12:00:00+02:00");
    let whole = engine.courses(later, &berlin()).unwrap().remove(0);
    assert_eq!((whole.kept, whole.next_on, whole.fades_on), (Count(3), None, Some(day("2027-06-30"))));
    assert!(whole.blocks.is_empty());
    assert!(engine.courses(at("2027-07-01T00:00:00+02:00"), &berlin()).unwrap().is_empty(), "it has faded");
}

/// Rule: of a rule that a session and a visit both bring up, the longer wait counts, and it speaks once.
#[test]
fn a_session_just_before_a_visit_waits_for_both() {
    let (_desk, engine) = desk();
    session(&engine, 1, "2026-11-22T20:00:00+01:00");
    session_on(&engine, 2, 1, &[Area::Scalp], at("2026-11-22T20:10:00+01:00"), &berlin());
    let now = at("2026-11-23T12:00:00+01:00");
    visit(&engine, "2026-11-24T10:00", &berlin(), &[Area::Lips], now);
    assert_eq!(rules(&engine, Area::Lips, now, now, &berlin()), ["gap.lips"]);
    let outlook = lips(&engine, now, &berlin());
    assert_eq!(outlook.bound_by.unwrap().rule, "proc.pro-needling");
    assert_eq!(on_area(&engine, Area::Scalp, now, &berlin()).unwrap().bound_by.unwrap().rule, "gap.le-0.30.scalp");
}

/// Rule: a treatment whose rule warns for longer than it stops does so after a visit as after a declared day; a visit does
/// not answer for other areas, and no declared "no" answers for a visit.
#[test]
fn a_visit_warns_as_long_as_its_rule_does() {
    let (_desk, engine) = desk();
    let now = at("2026-11-23T12:00:00+01:00");
    let no = Answer::new("proc.filler", Reply::No);
    engine.declare(NewDeclaration { id: None, answers: vec![no] }, now).unwrap();
    schedule(&engine, on_lips(two_or_three(), "2026-11-01"), now);
    let details = VisitDetails {
        at: "2026-11-20T10:00".parse().unwrap(),
        zone: berlin(),
        areas: vec![Area::Lips],
        treatment: "proc.filler".into(),
        note: None,
    };
    let filled = engine.add_visit(NewVisit { id: None, details }, now).unwrap();
    let (rested, careful) = (at("2026-12-18T00:00:00+01:00"), at("2027-05-19T00:00:00+02:00"));
    let outlook = lips(&engine, now, &berlin());
    assert_eq!((outlook.next_allowed, outlook.bound_by.unwrap().rule.as_str()), (rested, "proc.filler"));
    assert_eq!(rules(&engine, Area::Lips, rested, now, &berlin()), ["proc.filler"], "now as a warning");
    assert_eq!(lips(&engine, rested, &berlin()).next_allowed, rested);
    assert_eq!(rules(&engine, Area::Lips, careful, now, &berlin()), [""; 0]);
    assert_eq!(rules(&engine, Area::Scalp, now, now, &berlin()), [""; 0]);
    engine.delete(FactRef::Visit { id: filled.id }, now).unwrap();
    assert_eq!(rules(&engine, Area::Lips, now, now, &berlin()), [""; 0]);
}

/// Finding: two visits ten days apart were taken without a word, where they are usually a month apart.
#[test]
fn a_visit_too_soon_after_another_gets_a_word() {
    let (_desk, engine) = desk();
    let now = at("2026-11-23T12:00:00+01:00");
    let said = |on: &str, area: Area| {
        let (at, areas, treatment) = (on.parse().unwrap(), vec![area], "proc.pro-needling".to_owned());
        let details = VisitDetails { at, zone: berlin(), areas, treatment, note: None };
        let findings = engine.add_visit(NewVisit { id: None, details }, now).unwrap().verdict.unwrap().findings;
        let word = findings.into_iter().find(|finding| finding.rule == "pro.lips-lines");
        word.map(|finding| (finding.severity, finding.value))
    };
    let apart = |days| Some((Severity::Warn, Some(Deciding::Days { days: Count(days) })));
    assert_eq!(said("2026-12-03T10:00", Area::Lips), None);
    assert_eq!(said("2026-12-13T10:00", Area::Perioral), None, "they share no area");
    assert_eq!(said("2027-01-02T10:00", Area::Lips), apart(30));
    assert_eq!(said("2027-02-02T10:00", Area::Lips), None, "a month later");
    assert_eq!(said("2026-12-13T10:00", Area::Scalp), None, "no rule says how far apart");
}

/// Finding: nothing reminded of a result that fades. It is said once, on its day, unless another visit is planned.
#[test]
fn a_result_that_fades_is_said_on_its_day() {
    let (_desk, engine) = desk();
    let now = at("2026-06-10T12:00:00+02:00");
    let fading = |now: Timestamp| {
        let plan = engine.plan(now, &berlin(), Capabilities::IOS).unwrap();
        let items = plan.notifications.into_iter().filter(|item| item.title.starts_with("Results may fade"));
        items.map(|item| (item.id.to_string(), item.at, item.rule.map(|rule| rule.to_string()))).collect::<Vec<_>>()
    };
    let last = visit(&engine, "2026-06-03T10:00", &berlin(), &[Area::Lips], now);
    let (eve, after) = (at("2026-12-01T12:00:00+01:00"), at("2026-12-05T12:00:00+01:00"));
    let (day, rule) = (at("2026-12-03T09:00:00+01:00"), Some("pro.lips-lines".to_owned()));
    assert_eq!(fading(eve), [(format!("outcome:{}/2026-12-03", last.id), day, rule)]);
    assert_eq!(fading(after), []);
    visit(&engine, "2026-12-20T10:00", &berlin(), &[Area::Lips], eve);
    assert_eq!(fading(eve), [], "another one is planned");
}

/// Finding: a session that the rest before a visit stopped was planned for the minute at which the visit begins.
#[test]
fn no_session_is_moved_to_the_begin_of_a_visit() {
    let (_desk, engine) = desk();
    let now = at("2026-11-23T12:00:00+01:00");
    let every_day = Rhythm::EveryDays { days: Count(1) };
    schedule(&engine, ScheduleDetails { at: "08:00".parse().unwrap(), ..on_lips(every_day, "2026-11-01") }, now);
    let details = VisitDetails {
        at: "2026-11-25T16:00".parse().unwrap(),
        zone: berlin(),
        areas: vec![Area::Lips],
        treatment: "proc.scrub".into(), // it warns, and stops nothing
        note: None,
    };
    engine.add_visit(NewVisit { id: None, details }, now).unwrap();
    let eve = at("2026-11-24T12:00:00+01:00");
    let planned = |now| lips(&engine, now, &berlin()).next_planned.unwrap().to_string();
    assert_eq!(planned(eve), "2026-11-26T08:00");
    let plan = engine.plan(eve, &berlin(), Capabilities::IOS).unwrap();
    let is_that_day = |at: Timestamp| berlin().date(at) == day("2026-11-25");
    assert!(!plan.notifications.iter().any(|item| item.id.starts_with("session:") && is_that_day(item.at)));
}
