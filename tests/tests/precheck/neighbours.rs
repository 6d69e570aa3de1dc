//! Face, the skin around the lips, lips and under the eye lie next to each other: what is on one counts for the next.

use rollcare_core::{
    Area,
    Area::*,
    ClearedBy, LocalDateTime, Outcome, RulePack, Severity, Visit, VisitDetails,
    guidance::{Family, Level},
    precheck::{UseQuery, product_advice},
};
use rollcare_tests::facts::{at, other_id};

use crate::scene::{NOW, Scene, on as on_day, product};

fn on(area: Area) -> Scene {
    Scene::with_pack(if area == Eye { 200 } else { 250 }, &[area], RulePack::bundled().clone())
}

/// What speaks against a session on each area; under the eye there is always a word.
fn outcomes(scene: impl Fn(Scene) -> Scene) -> [Outcome; 6] {
    [Lips, Perioral, Face, Eye, Neck, Scalp].map(|area| scene(on(area)).outcome())
}

use Outcome::{Allow, Stop, Warn};

#[test]
fn nothing_speaks_against_any_of_them_at_first() {
    assert_eq!(outcomes(|scene| scene), [Allow, Allow, Allow, Warn, Allow, Allow]);
}

#[test]
fn a_product_on_the_face_counts_around_it() {
    let retinol_on = |areas: &'static [Area]| {
        move |scene: Scene| {
            let mut scene = scene.product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
            scene = scene.used(1, "2026-11-22T22:00:00+01:00");
            scene.uses[0].areas = areas.to_vec();
            scene
        }
    };
    assert_eq!(outcomes(retinol_on(&[Face])), [Warn, Stop, Stop, Stop, Allow, Allow]);
    assert_eq!(outcomes(retinol_on(&[Perioral])), [Stop, Stop, Stop, Warn, Allow, Allow]);
    assert_eq!(outcomes(retinol_on(&[Lips])), [Stop, Stop, Allow, Warn, Allow, Allow]);
    assert_eq!(outcomes(retinol_on(&[Eye])), [Allow, Allow, Warn, Stop, Allow, Allow]);
    assert_eq!(outcomes(retinol_on(&[Neck])), [Allow, Allow, Allow, Warn, Stop, Allow]);
    // The reason is told under the finding, once.
    let lips = retinol_on(&[Face])(on(Lips));
    assert_eq!(lips.finding("ing.retinoid-otc").severity, Severity::Warn);
    let next = lips.finding("near.products.next");
    assert_eq!((next.severity, next.under.as_deref()), (Severity::Info, Some("ing.retinoid-otc")));
}

#[test]
fn a_product_after_a_session_next_to_it() {
    let retinol = product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
    let advice = |session: Area, areas: &[Area]| {
        let scene = on(session).session(&[session], 250, "2026-11-22T20:00:00+01:00");
        let wish = UseQuery {
            product: &retinol,
            areas,
            at: scene.now,
            sessions: &scene.sessions,
            planned: None,
            overrides: &[],
            day_starts: scene.day_starts,
            zone: &scene.zone,
        };
        product_advice(wish, &scene.pack).verdict.outcome
    };
    assert_eq!([Perioral, Lips, Eye, Neck].map(|session| advice(session, &[Face])), [Stop, Warn, Stop, Allow]);
    assert_eq!([Face, Lips].map(|session| advice(session, &[Perioral])), [Stop, Stop]);
}

#[test]
fn a_treatment_of_the_face_stops_its_neighbours() {
    let laser_on = |area: Area| {
        move |mut scene: Scene| {
            let noon: LocalDateTime = "2026-11-20T12:00:00".parse().unwrap();
            let zone = scene.zone.clone();
            let details =
                VisitDetails { at: noon, zone, areas: vec![area], treatment: "proc.laser-abl".into(), note: None };
            scene.visits.push(Visit { id: other_id(700), details, added: scene.now });
            scene
        }
    };
    assert_eq!(outcomes(laser_on(Face)), [Stop, Stop, Stop, Stop, Allow, Allow]);
    assert_eq!(outcomes(laser_on(Lips)), [Stop, Stop, Warn, Warn, Allow, Allow]);
    assert_eq!(outcomes(laser_on(Scalp)), [Allow, Allow, Allow, Warn, Allow, Stop]);
}

/// Finding: a declared treatment counted next to it in full or not at all, a visit in the log as a warning too.
#[test]
fn a_treatment_that_was_told_counts_as_a_visit_does() {
    let laser_on = |area: Area| {
        move |scene: Scene| {
            let mut scene = scene.declare("proc.laser-abl", on_day("2026-11-20"), at("2026-11-20T12:00:00+01:00"));
            for answer in scene.declared.iter_mut().filter(|answer| answer.question == "proc.laser-abl") {
                answer.answer.area = Some(area);
            }
            scene
        }
    };
    assert_eq!(outcomes(laser_on(Face)), [Stop, Stop, Stop, Stop, Allow, Allow]);
    assert_eq!(outcomes(laser_on(Lips)), [Stop, Stop, Warn, Warn, Allow, Allow]);
    assert_eq!(outcomes(laser_on(Scalp)), [Allow, Allow, Allow, Warn, Allow, Stop]);
}

#[test]
fn a_session_next_to_it() {
    let rolled = |area: Area| move |scene: Scene| scene.session(&[area], 250, "2026-11-22T20:00:00+01:00");
    assert_eq!(outcomes(rolled(Face)), [Warn, Stop, Stop, Warn, Allow, Allow]);
    assert_eq!(outcomes(rolled(Perioral)), [Stop, Stop, Stop, Warn, Allow, Allow]);
    assert_eq!(outcomes(rolled(Lips)), [Stop, Stop, Allow, Warn, Allow, Allow]);
    let lips = rolled(Face)(on(Lips)).finding("near.sessions.next");
    assert_eq!(lips.cleared_by, Some(ClearedBy::Time { at: at("2026-11-24T20:00:00+01:00") }));
}

/// Rule: on and around the lips a gap of days is over when as many days of the calendar and as many times 24 hours are.
#[test]
fn a_gap_on_the_lips_takes_its_days_and_its_hours() {
    let late = on(Lips).session(&[Lips], 250, "2026-11-21T23:00:00+01:00");
    let asked = |text: &str| late.outcome_at(at(text));
    assert_eq!(asked("2026-11-23T20:30:00+01:00"), Stop, "45.5 hours");
    assert_eq!(asked("2026-11-23T22:59:00+01:00"), Stop);
    assert_eq!(asked("2026-11-23T23:00:00+01:00"), Allow);
    assert_eq!(late.precheck().earliest, at("2026-11-23T23:00:00+01:00"));
    let face = on(Face).session(&[Face], 250, "2026-11-20T23:00:00+01:00");
    assert_eq!(face.outcome(), Allow, "days of the calendar alone, {NOW}");
}

/// Rule: one cause gives one line.
#[test]
fn one_cause_gives_one_line() {
    use rollcare_core::SkinSign::Cracked;
    let heads = |scene: &Scene| {
        let findings = scene.precheck().verdict.findings;
        findings.into_iter().filter(|finding| finding.under.is_none()).map(|finding| finding.rule).collect::<Vec<_>>()
    };
    assert_eq!(heads(&on(Lips).signs(&[Cracked])), ["nurse-back.lips"]);
    assert_eq!(heads(&Scene::with_pack(2500, &[Eye], RulePack::bundled().clone())), ["needle.max.eye"]);
    let serum = on(Lips).product(1, "C", Some((Family::VitaminC, Level::Active))).planned(1, None);
    assert_eq!(heads(&serum), ["ing.vitc"]);
    // What somebody overrides is told by itself, and first.
    let choice =
        on(Lips).product(1, "C", Some((Family::VitaminC, Level::Active))).planned(1, None).overridden("ing.vitc");
    assert_eq!(heads(&choice)[0], "ing.vitc");
    let mystery = on(Lips).product(1, "Mystery", None).planned(1, None);
    assert!(mystery.finding("ing.unknown").statement.starts_with("There's no label"));
}

/// Rule: vitamin C waits for days after a session, a balm for an hour, and nothing goes under the needles.
#[test]
fn products_after_a_session() {
    let with = |name: &str, family, when: Option<&str>| {
        on(Lips).product(1, name, Some((family, Level::Active))).planned(1, when).outcome()
    };
    assert_eq!(with("C", Family::VitaminC, Some("2026-11-23T20:30:00+01:00")), Stop);
    assert_eq!(with("C", Family::VitaminC, Some("2026-11-25T20:30:00+01:00")), Stop);
    assert_eq!(with("C", Family::VitaminC, Some("2026-11-26T08:00:00+01:00")), Allow);
    assert_eq!(with("Balm", Family::Occlusive, Some("2026-11-23T20:10:00+01:00")), Warn);
    assert_eq!(with("Balm", Family::Occlusive, Some("2026-11-23T21:00:00+01:00")), Allow);
    assert_eq!(with("Plump", Family::Hyaluronic, None), Warn);
    assert_eq!(with("Plump", Family::Hyaluronic, Some("2026-11-23T20:10:00+01:00")), Allow);
}
