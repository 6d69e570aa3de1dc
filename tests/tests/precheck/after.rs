//! After a session: the timeline, and what a check-in comes to.

use rollcare_core::{
    Answer, Area, CheckIn, NeedledSession, Reply, RulePack, Session, SkinSign,
    guidance::{CheckInResult, Family, Level, Urgency, aftercare, triage},
};
use rollcare_tests::facts::{at, zone};

use crate::{
    pack::pack,
    scene::{Scene, check_in, session},
};

const FLAGS: [&str; 3] = ["flag.pus", "flag.allergy", "flag.redness-long"];

fn evening(area: Area) -> Session {
    session(1, &[area], at("2026-11-23T19:55:00+01:00"), &zone("Europe/Berlin"))
}

fn judge(hours: i64, needle_um: u32, yes: &[&str], signs: &[SkinSign]) -> CheckInResult {
    let session = evening(Area::Lips);
    let look = look(&session, hours, yes, signs);
    triage(&look, Some(&NeedledSession { session, needle_um }), &pack())
}

fn look(session: &Session, hours: i64, yes: &[&str], signs: &[SkinSign]) -> CheckIn {
    let mut look = check_in(1, Area::Lips, session.last_contact().plus_minutes(hours * 60), signs);
    let reply = |id: &&str| if yes.contains(id) { Reply::Yes } else { Reply::No };
    look.answers = FLAGS.iter().map(|id| Answer::new(*id, reply(id))).collect();
    look
}

#[test]
fn the_timeline_counts_from_the_last_contact() {
    let items = aftercare(&evening(Area::Lips), 250, &pack());
    let lines: Vec<_> = items.iter().map(|item| (item.rule.as_str(), item.from, item.until)).collect();
    let expected = [
        ("after.food", at("2026-11-23T20:00:00+01:00"), at("2026-11-24T20:00:00+01:00")),
        ("after.makeup", at("2026-11-23T20:00:00+01:00"), at("2026-11-24T20:00:00+01:00")),
        ("after.spf", at("2026-11-24T08:00:00+01:00"), at("2026-11-30T20:00:00+01:00")),
    ];
    assert_eq!(lines, expected);
    let scalp = aftercare(&evening(Area::Scalp), 500, &pack());
    let lines: Vec<_> = scalp.iter().map(|item| (item.rule.as_str(), item.until)).collect();
    let expected = [("after.makeup", at("2026-11-25T20:00:00+01:00")), ("after.spf", at("2026-12-07T20:00:00+01:00"))];
    assert_eq!(lines, expected);
}

/// Finding: "for 7 days; with longer needles for 14" was said to somebody whose needles were known.
#[test]
fn a_known_needle_gives_one_number() {
    let pack = RulePack::bundled();
    let said = |needle_um: u32| {
        let items = aftercare(&evening(Area::Face), needle_um, pack);
        assert!(items.iter().all(|item| !item.statement.contains("longer needles")), "{items:?}");
        items.into_iter().find(|item| item.rule == "after.spf").unwrap().statement
    };
    assert!(said(250).contains(" 7 days") && said(500).contains(" 14 days"), "{} {}", said(250), said(500));
    let rule = pack.rule("after.spf").unwrap().statement();
    assert!(rule.contains(" 7 days") && rule.contains("14 with longer needles"), "{rule}");

    let scene = Scene::with_pack(500, &[Area::Face], pack.clone());
    let scene =
        scene.product(1, "Retinol", Some((Family::Retinoid, Level::Active))).used(1, "2026-11-22T22:00:00+01:00");
    let words = scene.finding("ing.retinoid-otc").statement;
    assert!(!words.contains("longer needles"), "{words}");
}

#[test]
fn answers_and_signs_decide_how_urgent_it_is() {
    assert_eq!(judge(24, 250, &[], &[SkinSign::Pink]).urgency, Urgency::Normal);
    let session = evening(Area::Face);
    let pink = CheckIn { area: Area::Face, ..look(&session, 24, &[], &[SkinSign::Pink]) };
    let pink = triage(&pink, Some(&NeedledSession { session: session.clone(), needle_um: 250 }), &pack());
    assert_eq!((pink.urgency, pink.findings.len()), (Urgency::Normal, 1), "shown, and as expected");
    assert_eq!(judge(24, 250, &[], &[SkinSign::Scab]).urgency, Urgency::Watch);
    assert_eq!(judge(24, 250, &["flag.pus"], &[]).urgency, Urgency::SeeDoctor);
    let both = judge(24, 250, &["flag.pus", "flag.allergy"], &[SkinSign::Scab]);
    let rules: Vec<_> = both.findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(both.urgency, Urgency::Emergency);
    assert_eq!(rules, ["flag.allergy", "flag.pus", "gap.until-healed", "nurse-back.lips"], "the most urgent first");
}

#[test]
fn what_belongs_to_a_session_is_normal_for_some_hours() {
    assert_eq!(judge(71, 250, &["flag.redness-long"], &[]).urgency, Urgency::Normal);
    assert_eq!(judge(72, 250, &["flag.redness-long"], &[]).urgency, Urgency::Watch);
    assert_eq!(judge(72, 400, &["flag.redness-long"], &[]).urgency, Urgency::Normal);
    let alone = triage(&look(&evening(Area::Lips), 1, &["flag.redness-long"], &[]), None, &pack());
    assert_eq!(alone.urgency, Urgency::Watch, "without a session nothing belongs to one");
}

#[test]
fn what_is_not_answered_is_asked_and_is_not_normal() {
    let session = evening(Area::Lips);
    let mut look = look(&session, 80, &[], &[]);
    for left in (0..FLAGS.len()).rev() {
        look.answers.truncate(left);
        let result = triage(&look, Some(&NeedledSession { session: session.clone(), needle_um: 250 }), &pack());
        assert_eq!((result.urgency, result.questions.len()), (Urgency::Watch, FLAGS.len() - left));
    }
}
