//! The first instant at which nothing that waiting can clear stops a session.

use rollcare_core::{
    Area, Outcome, Severity,
    guidance::{Family, Level},
};
use rollcare_tests::facts::{at, zone};

use crate::scene::{NOW, Scene, on};

/// That it stops one minute before, and no more then.
fn is_tight(scene: &Scene, expected: &str) {
    let earliest = scene.precheck().earliest;
    assert_eq!(earliest, at(expected));
    assert_eq!(scene.outcome_at(earliest.plus_minutes(-1)), Outcome::Stop);
    let mut later = scene.clone();
    later.request.at = earliest;
    // No waiting makes a roller fresh again.
    let findings = later.precheck().verdict.findings.into_iter().filter(|finding| finding.rule != "hyg.clean-age");
    assert!(findings.map(|finding| finding.severity).max() < Some(Severity::Stop));
}

fn lips() -> Scene {
    Scene::new(250, &[Area::Lips])
}

#[test]
fn a_gap_ends_with_the_day() {
    is_tight(&lips().session(&[Area::Lips], 250, "2026-11-22T20:00:00+01:00"), "2026-11-24T00:00:00+01:00");
}

#[test]
fn a_gap_counts_days_of_the_calendar_across_a_change_of_clocks() {
    let mut scene = lips().session(&[Area::Lips], 250, "2026-10-24T20:00:00+02:00");
    scene.now = at("2026-10-24T21:00:00+02:00");
    is_tight(&scene.clone().at("2026-10-24T22:00:00+02:00"), "2026-10-26T00:00:00+01:00");
    // In Cairo, April 24, 2026 begins at one o'clock: the hour before it does not exist.
    scene = lips().session(&[Area::Lips], 250, "2026-04-22T20:00:00+02:00").at("2026-04-22T22:00:00+02:00");
    scene.now = scene.request.at;
    scene.zone = zone("Africa/Cairo");
    is_tight(&scene, "2026-04-24T01:00:00+03:00");
}

#[test]
fn a_session_past_midnight_counts_for_the_day_it_ended() {
    is_tight(&lips().session(&[Area::Lips], 250, "2026-11-21T23:58:00+01:00"), "2026-11-24T00:00:00+01:00");
}

#[test]
fn a_quota_ends_when_the_oldest_session_leaves_the_week() {
    let lips = lips().session(&[Area::Lips], 250, "2026-11-17T21:30:00+01:00");
    let lips = lips.session(&[Area::Lips], 250, "2026-11-19T20:00:00+01:00");
    is_tight(&lips.session(&[Area::Lips], 250, "2026-11-21T20:00:00+01:00"), "2026-11-24T00:00:00+01:00");
}

/// Rule: days are days of the calendar where the person is, also if clocks change in between.
#[test]
fn days_are_counted_by_the_calendar() {
    // Clocks went back in Berlin on October 25.
    let mut scene = lips().answer("proc.filler", on("2026-10-05")).at("2026-10-20T20:00:00+02:00");
    scene.now = scene.request.at;
    is_tight(&scene, "2026-11-02T00:00:00+01:00");
    scene.day_starts = "04:00".parse().unwrap();
    is_tight(&scene, "2026-11-02T04:00:00+01:00");
    // Lord Howe went back by half an hour on April 5; the product was used on the evening of the first.
    let mut scene = lips().product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
    scene.zone = zone("Australia/Lord_Howe");
    scene.now = at("2026-04-03T12:00:00+11:00");
    let scene = scene.used(1, "2026-04-02T23:30:00+11:00").at("2026-04-03T12:00:00+11:00");
    is_tight(&scene, "2026-04-05T00:00:00+11:00");
}

#[test]
fn a_planned_use_that_is_passed_has_to_rest_too() {
    // The gap moves the session past the planned use, which then comes too soon before it.
    let scene = lips().session(&[Area::Lips], 250, "2026-11-23T08:00:00+01:00");
    let scene = scene.product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
    let scene = scene.planned(1, Some("2026-11-24T08:00:00+01:00"));
    assert_eq!(scene.precheck().earliest, at("2026-11-27T00:00:00+01:00"));
}

#[test]
fn the_latest_of_all_waits_counts_and_an_override_takes_one_away() {
    let scene = lips().answer("proc.filler", on("2026-11-01")).answer("skin.cold-sore", on("2026-11-20"));
    is_tight(&scene, "2026-12-04T00:00:00+01:00");
    is_tight(&scene.clone().cleared("proc.filler", "2026-11-20"), "2026-12-04T00:00:00+01:00");
    let cleared = scene.answer("skin.cold-sore", on("2026-11-12")).cleared("proc.filler", "2026-11-20");
    is_tight(&cleared, "2026-11-26T00:00:00+01:00");
}

#[test]
fn a_time_that_has_passed_counts_as_now() {
    let scene = lips().at("2026-11-01T20:00:00+01:00");
    assert_eq!((scene.outcome(), scene.precheck().earliest), (Outcome::Allow, scene.now));
}

#[test]
fn a_use_in_the_session_moves_with_it() {
    // Waiting for the gap is enough: the product comes along and stops the session for a reason of its own.
    let scene = lips().session(&[Area::Lips], 250, "2026-11-22T20:00:00+01:00");
    let scene = scene.product(1, "Retinol", Some((Family::Retinoid, Level::Active)));
    assert_eq!(scene.planned(1, Some(NOW)).precheck().earliest, at("2026-11-24T00:00:00+01:00"));
}

#[test]
fn an_override_does_not_shorten_what_is_fixed() {
    let mut scene = lips().session(&[Area::Lips], 250, "2026-11-22T20:00:00+01:00").overridden("gap.lips");
    assert_eq!((scene.outcome(), scene.precheck().earliest), (Outcome::Warn, scene.now));
    for rule in &mut scene.pack.rules {
        rule.fixed = true;
    }
    is_tight(&scene, "2026-11-24T00:00:00+01:00");
}
