//! One kind of rule after the other: what applies, the value that decided, and what clears it.

use rollcare_core::{
    Area, Count, DeclaredAnswer, LocalTime, Micrometres, Outcome, OverrideReason, Reply, RetirementReason, RollerKind,
    SessionTrace, Severity, SkinSign,
    facts::Retirement,
    guidance::{ClearedBy, Deciding, Family, Level},
    precheck::{PlannedSession, UseQuery, product_advice},
    usage::{GapWish, gaps},
};
use rollcare_tests::facts::at;

use crate::scene::{Scene, on, product};

fn lips() -> Scene {
    Scene::new(250, &[Area::Lips])
}

#[test]
fn what_nobody_answered_is_asked_back_and_is_no_pass() {
    let mut scene = lips();
    scene.request.signs = None;
    scene.request.answers.clear();
    let screening = scene.precheck();
    assert_eq!(screening.verdict.outcome, Outcome::Ask);
    let asked: Vec<_> =
        screening.questions.iter().map(|question| (question.id.as_str(), question.takes_date)).collect();
    let expected = [
        ("signs", false),
        ("med.age", true),
        ("skin.cold-sore", true),
        ("skin.sunburn", true),
        ("med.keloid", false),
        ("med.anticoagulant", false),
        ("med.aspirin", false),
        ("proc.filler", true),
    ];
    assert_eq!(asked, expected, "nothing about pens or beards");
}

#[test]
fn some_questions_are_for_some_tools_and_areas() {
    let mut scene = Scene::new(250, &[Area::Face]);
    scene.roller.roller.kind = RollerKind::PenCartridge;
    let yes = scene.answer("med.heart", Reply::Yes).answer("med.beard", Reply::Yes);
    assert_eq!(yes.finding("med.heart").cleared_by, Some(ClearedBy::OtherRoller));
    assert_eq!(yes.finding("med.beard").severity, Severity::Warn);
}

#[test]
fn declared_health_holds_but_yesterdays_skin_says_nothing_of_today() {
    let mut scene = lips();
    let yesterday = scene.now.plus_minutes(-1440);
    for answer in std::mem::take(&mut scene.request.answers) {
        scene.declared.push(DeclaredAnswer::new(answer.clone().on(Area::Lips), yesterday));
        scene.declared.push(DeclaredAnswer::new(answer, yesterday));
    }
    let asked: Vec<_> = scene.precheck().questions.into_iter().map(|question| question.id).collect();
    assert_eq!(asked, ["skin.cold-sore", "skin.sunburn"]);
    // Of two answers to one question the more careful counts.
    let two = lips().declare("med.keloid", Reply::Yes, yesterday);
    assert_eq!(two.finding("med.keloid").cleared_by, Some(ClearedBy::Nothing));
}

#[test]
fn a_condition_waits_after_it_ended_and_then_warns() {
    // The day is known, its hour is not: fourteen days after it means when the fourteenth day begins.
    let ended = lips().answer("skin.cold-sore", on("2026-11-10"));
    let waits = ended.finding("skin.cold-sore");
    assert_eq!(waits.cleared_by, Some(ClearedBy::Time { at: at("2026-11-24T00:00:00+01:00") }));
    assert_eq!(waits.value, Some(Deciding::Answer { reply: on("2026-11-10") }));
    assert_eq!(lips().answer("skin.cold-sore", on("2026-11-08")).outcome(), Outcome::Allow);
    assert_eq!(
        lips().answer("skin.cold-sore", Reply::Yes).finding("skin.cold-sore").cleared_by,
        Some(ClearedBy::Healing)
    );

    assert_eq!(lips().answer("skin.sunburn", Reply::Yes).outcome(), Outcome::Stop);
    assert_eq!(lips().answer("skin.sunburn", on("2026-11-22")).outcome(), Outcome::Warn);
    assert_eq!(lips().answer("proc.filler", on("2026-11-01")).outcome(), Outcome::Stop);
    assert_eq!(lips().answer("proc.filler", on("2026-09-01")).outcome(), Outcome::Warn);
    assert_eq!(lips().answer("proc.filler", on("2026-01-01")).outcome(), Outcome::Allow);
    // Nobody knows when it was: today at the latest.
    let unknown = lips().answer("proc.filler", Reply::Yes).finding("proc.filler");
    assert_eq!(unknown.cleared_by, Some(ClearedBy::Time { at: at("2026-12-21T00:00:00+01:00") }));
}

#[test]
fn age_stops_informs_and_slows() {
    let young = lips().answer("med.age", on("2009-01-31"));
    assert_eq!(young.finding("med.age").value, Some(Deciding::Count { count: Count(17) }));
    assert_eq!(young.precheck().earliest, at("2027-01-31T00:00:00+01:00"));
    let grown = lips().answer("med.age", on("2006-01-31"));
    assert_eq!((grown.outcome(), grown.finding("med.age").severity), (Outcome::Allow, Severity::Info));
    assert_eq!(lips().answer("med.age", Reply::No).precheck().questions.len(), 1, "that is no date of birth");

    let old = lips().answer("med.age", on("1961-11-23")).session(&[Area::Lips], 250, "2026-11-21T20:00:00+01:00");
    assert_eq!(old.finding("gap.lips").value, Some(Deciding::Days { days: Count(2) }));
    assert_eq!(old.finding("gap.age65").value, Some(Deciding::Count { count: Count(65) }));
    assert_eq!(old.precheck().earliest, at("2026-11-25T00:00:00+01:00"));
    // The gap is what is overridden, not that skin heals slowly.
    assert_eq!(old.clone().overridden("gap.age65").outcome(), Outcome::Stop);
    assert_eq!(old.clone().overridden("gap.lips").outcome(), Outcome::Warn);
    assert_eq!(old.finding("gap.age65").under.as_deref(), None, "the small pack names no cause");
    assert_eq!(old.answer("med.age", on("1961-11-24")).outcome(), Outcome::Allow, "65 tomorrow");
}

#[test]
fn the_longer_needles_of_two_sessions_decide_the_gap() {
    let after_long = Scene::new(250, &[Area::Face]).session(&[Area::Face], 500, "2026-11-15T20:00:00+01:00");
    assert_eq!(after_long.precheck().earliest, at("2026-11-29T00:00:00+01:00"));
    let elsewhere = Scene::new(250, &[Area::Scalp]).session(&[Area::Face], 500, "2026-11-15T20:00:00+01:00");
    assert_eq!(elsewhere.outcome(), Outcome::Allow);
    let long = Scene::new(400, &[Area::Face]);
    assert_eq!(
        (long.outcome(), long.finding("needle.max.face").value),
        (Outcome::Warn, Some(Deciding::Length { um: Micrometres(400) }))
    );
}

#[test]
fn the_last_session_decides_the_gap() {
    let twice = lips().session(&[Area::Lips], 250, "2026-11-18T20:00:00+01:00");
    let twice = twice.session(&[Area::Lips], 250, "2026-11-22T20:00:00+01:00");
    assert_eq!(twice.finding("gap.lips").value, Some(Deciding::Days { days: Count(1) }));
    let traces: Vec<_> = twice.sessions.iter().map(|session| SessionTrace::of(session, session.needle_um)).collect();
    let wish = GapWish { areas: &[Area::Lips], needle_um: 250, factor: 1, day_starts: LocalTime::MIDNIGHT };
    let gaps = gaps(&traces, wish, &twice.zone, &twice.pack);
    assert_eq!(gaps.iter().map(|gap| gap.plan_on.to_string()).collect::<Vec<_>>(), ["2026-11-25"]);
}

#[test]
fn signs_of_some_areas_only_matter_there() {
    assert_eq!(lips().signs(&[SkinSign::Pink]).outcome(), Outcome::Allow);
    assert_eq!(Scene::new(250, &[Area::Face]).signs(&[SkinSign::Pink]).outcome(), Outcome::Warn);
}

#[test]
fn no_area_could_be_any_area() {
    assert_eq!(Scene::new(300, &[]).outcome(), Outcome::Stop);
}

#[test]
fn the_roller_is_judged_whatever_the_pack() {
    let mut used_up = lips();
    used_up.roller.uses = 15;
    let finding = used_up.finding("life.uses");
    assert_eq!(
        (finding.value, finding.cleared_by),
        (Some(Deciding::Count { count: Count(15) }), Some(ClearedBy::OtherRoller))
    );

    let mut dirty = lips().overridden("hyg.when");
    dirty.roller.runs.clear();
    let finding = dirty.finding("hyg.when");
    assert_eq!((finding.severity, finding.cleared_by), (Severity::Stop, Some(ClearedBy::Checklist)));
    assert_eq!(finding.overridden, None);

    let mut retired = lips().overridden("life.retired");
    retired.roller.roller.retired = Some(Retirement { at: retired.now, reason: RetirementReason::Gone });
    assert_eq!(
        (retired.outcome(), retired.finding("life.retired").cleared_by),
        (Outcome::Stop, Some(ClearedBy::OtherRoller))
    );
}

#[test]
fn overrides_soften_to_a_warning_and_show() {
    let yesterday = lips().session(&[Area::Lips], 250, "2026-11-22T20:00:00+01:00");
    let soon = yesterday.overridden("gap.lips");
    let finding = soon.finding("gap.lips");
    assert_eq!((soon.outcome(), finding.severity), (Outcome::Warn, Severity::Warn));
    assert_eq!(finding.overridden, Some(OverrideReason::OwnChoice));
    assert_eq!(finding.override_ends, Some(soon.now.plus_minutes(24 * 60)));
    // It is for one day, and never before it was made.
    let longer = soon.clone().answer("proc.filler", on("2026-11-01")).overridden("proc.filler");
    assert_eq!(longer.outcome(), Outcome::Stop, "a treatment is for a clinician to clear");
    let sunburn = lips().answer("skin.sunburn", Reply::Yes).overridden("skin.sunburn");
    assert_eq!(sunburn.outcome(), Outcome::Warn);
    assert_eq!(sunburn.outcome_at(sunburn.now.plus_minutes(24 * 60 - 1)), Outcome::Warn);
    assert_eq!(sunburn.outcome_at(sunburn.now.plus_minutes(24 * 60)), Outcome::Stop);
    // Health is for a clinician to clear, for a time.
    let yes = || lips().answer("med.keloid", Reply::Yes);
    assert_eq!(yes().overridden("med.keloid").outcome(), Outcome::Stop);
    let cleared = yes().cleared("med.keloid", "2026-11-20");
    assert_eq!(cleared.finding("med.keloid").override_ends, Some(at("2027-05-19T00:00:00Z")));
    assert_eq!((cleared.outcome(), cleared.outcome_at(at("2027-05-19T00:00:00Z"))), (Outcome::Warn, Outcome::Stop));
    assert_eq!(Scene::new(300, &[Area::Lips]).overridden("needle.max.lips").outcome(), Outcome::Stop, "fixed");
    // An override is no answer.
    let mut open = lips().cleared("med.keloid", "2026-11-20");
    open.request.answers.retain(|answer| answer.question != "med.keloid");
    assert_eq!(open.outcome(), Outcome::Ask);
}

#[test]
fn products_rest_before_within_and_after_a_session() {
    let retinol = lips().product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
    let before = retinol.clone().used(1, "2026-11-21T08:00:00+01:00").used(1, "2026-11-22T08:00:00+01:00");
    let finding = before.finding("ing.retinoid");
    assert_eq!(finding.cleared_by, Some(ClearedBy::Time { at: at("2026-11-25T00:00:00+01:00") }));
    assert_eq!(finding.value, Some(Deciding::Words { product: "Retinol".into(), words: vec!["retinol".into()] }));
    assert_eq!(retinol.clone().used(1, "2026-11-20T20:00:00+01:00").outcome(), Outcome::Allow);

    let mut elsewhere = retinol.clone().used(1, "2026-11-22T08:00:00+01:00");
    elsewhere.uses[0].areas = vec![Area::Perioral];
    assert_eq!(elsewhere.outcome(), Outcome::Stop, "the skin around the lips is one with them");
    elsewhere.uses[0].areas = vec![Area::Scalp];
    assert_eq!(elsewhere.outcome(), Outcome::Allow);

    let tomorrow = retinol.clone().planned(1, Some("2026-11-24T20:00:00+01:00"));
    assert_eq!(tomorrow.finding("ing.retinoid").cleared_by, Some(ClearedBy::OtherProduct));
    assert_eq!(retinol.planned(1, Some("2026-11-26T20:00:00+01:00")).outcome(), Outcome::Allow);

    let ascorbic = lips().product(2, "C", Some((Family::VitaminC, Level::Low)));
    assert_eq!(ascorbic.clone().planned(2, None).outcome(), Outcome::Stop, "never in the session");
    assert_eq!(ascorbic.clone().planned(2, Some(crate::scene::NOW)).outcome(), Outcome::Stop, "nor at its time");
    assert_eq!(ascorbic.planned(2, Some("2026-11-24T20:00:00+01:00")).outcome(), Outcome::Warn);
    let long = Scene::new(500, &[Area::Scalp]).product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
    assert_eq!(long.used(1, "2026-11-18T20:00:00+01:00").outcome(), Outcome::Stop, "longer for longer needles");
    let trace = lips().product(3, "Toner", Some((Family::Aha, Level::Trace)));
    assert_eq!(trace.planned(3, None).outcome(), Outcome::Warn);
}

#[test]
fn an_unknown_label_is_never_safe() {
    assert_eq!(lips().product(1, "Mystery", None).planned(1, None).outcome(), Outcome::Warn);
    assert_eq!(lips().planned(2, None).outcome(), Outcome::Warn, "not even on the shelf");
    assert_eq!(lips().product(1, "Mystery", None).used(1, "2026-11-20T20:00:00+01:00").outcome(), Outcome::Warn);
    assert_eq!(lips().product(1, "Mystery", None).used(1, "2026-11-16T20:00:00+01:00").outcome(), Outcome::Allow);
    let mut half = lips().product(1, "Half", Some((Family::Hyaluronic, Level::Active))).planned(1, None);
    half.products[0].unknown_percent = Some(Count(50));
    assert_eq!(half.outcome(), Outcome::Warn);
    half.products[0].unknown_percent = Some(Count(49));
    assert_eq!(half.outcome(), Outcome::Allow);
}

#[test]
fn a_product_waits_for_the_skin_after_a_session() {
    let scene = lips().session(&[Area::Lips], 250, "2026-11-21T19:55:00+01:00");
    let scene = scene.session(&[Area::Lips], 250, "2026-11-22T19:55:00+01:00");
    let retinol = product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
    let wish = UseQuery {
        product: &retinol,
        areas: &[Area::Perioral],
        at: scene.now,
        sessions: &scene.sessions,
        planned: None,
        overrides: &[],
        day_starts: scene.day_starts,
        zone: &scene.zone,
    };
    let advice = product_advice(wish, &scene.pack);
    assert_eq!((advice.verdict.outcome, advice.earliest), (Outcome::Stop, at("2026-11-25T00:00:00+01:00")));
    let cleared_by: Vec<_> = advice.verdict.findings.iter().map(|finding| finding.cleared_by).collect();
    assert_eq!(cleared_by, [Some(ClearedBy::Time { at: advice.earliest })], "once, for the last session");
    // The next session is planned for the day after that: the product would not have rested by then.
    let planned = Some(PlannedSession { at: at("2026-11-26T20:00:00+01:00"), needle_um: 250 });
    let advice = product_advice(UseQuery { planned, ..wish }, &scene.pack);
    assert_eq!(advice.earliest, at("2026-11-29T00:00:00+01:00"));
    assert_eq!(product_advice(UseQuery { areas: &[Area::Scalp], ..wish }, &scene.pack).verdict.outcome, Outcome::Allow);
    let mild = product(2, "Plump", Some((Family::Hyaluronic, Level::Active)));
    assert_eq!(product_advice(UseQuery { product: &mild, ..wish }, &scene.pack).verdict.outcome, Outcome::Allow);
    let mystery = product(3, "Mystery", None);
    assert_eq!(product_advice(UseQuery { product: &mystery, ..wish }, &scene.pack).verdict.outcome, Outcome::Warn);
}
