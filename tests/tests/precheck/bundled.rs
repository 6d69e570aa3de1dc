//! The precheck with the pack that the engine was built with.

use rollcare_core::{Area, Outcome, RulePack};

use crate::scene::Scene;

fn lips() -> Scene {
    Scene::with_pack(250, &[Area::Lips], RulePack::bundled().clone())
}

#[test]
fn a_clean_roller_on_healthy_lips_is_not_stopped() {
    let screening = lips().precheck();
    assert!(screening.verdict.outcome <= Outcome::Warn, "{screening:#?}");
    assert_eq!(screening.questions, []);
    assert_eq!(screening.verdict.pack_version, RulePack::bundled().version);
}

#[test]
fn findings_come_with_words_and_sources() {
    let mut dirty = lips();
    dirty.roller.runs.clear();
    let finding = dirty.finding("hyg.when");
    assert!(finding.statement.ends_with('.'), "{}", finding.statement);
    assert!(finding.sources.iter().any(|source| source.key == "SEED"));
}

#[test]
fn nobody_looked_is_no_pass() {
    let mut unseen = lips();
    unseen.request.signs = None;
    assert_eq!(unseen.outcome(), Outcome::Ask);
    assert_eq!(unseen.precheck().questions[0].id, "signs");
}

/// Every needle on every area: up to where nothing speaks against it, and from where on it stops, in micrometres.
#[test]
fn each_needle_on_each_area_is_judged() {
    let limits = [
        (Area::Lips, 250, 300),
        (Area::Perioral, 250, 500),
        (Area::Face, 300, 1_000),
        (Area::Neck, 300, 1_000),
        (Area::Body, 300, 1_000),
        (Area::Scalp, 300, 1_000),
        (Area::Eye, 0, 300),
    ];
    for (area, allowed, stopped) in limits {
        for needle_um in [200, 250, 300, 500, 1_000, 1_500, 2_500] {
            let outcome = Scene::with_pack(needle_um, &[area], RulePack::bundled().clone()).outcome();
            let expected = match needle_um {
                um if um <= allowed => Outcome::Allow,
                um if um < stopped => Outcome::Warn,
                _ => Outcome::Stop,
            };
            assert_eq!(outcome, expected, "{needle_um} on {area}");
        }
    }
}
