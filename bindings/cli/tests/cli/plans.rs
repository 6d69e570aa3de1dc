//! Plans of whole weeks, with every reason: what a person reads who asks why they were, or were not, reminded.

use crate::common::{DAY, Person};

/// A Monday evening.
const MONDAY: &str = "2026-11-23T20:00:00+01:00";
/// Anna's session of Monday, which leaves Blue dirty.
const BEEF: &str = "019a0000-0000-7000-8000-00000000beef";
const IOS: [&str; 4] = ["plan", "--platform", "ios", "--explain"];
const ANDROID: [&str; 4] = ["plan", "--platform", "android", "--explain"];

/// Anna with a clean roller and a plan of three sessions a week.
fn first_week(zone: &'static str, start: &str) -> Person {
    let anna = Person::new(zone, start);
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm"), (-60, "schedule add --area lips --per-week 3")]);
    anna.cleans(-50, "Blue");
    anna
}

#[test]
fn the_first_week() {
    let mut anna = first_week("Europe/Berlin", MONDAY);
    anna.tell(-20, &IOS);
    anna.quietly(&[(5, "session log --area lips --minutes 5")]);
    anna.tell(5, &IOS);
    anna.tell(5, &ANDROID);
    anna.cleans(6, "Blue");
    anna.tell(31, &IOS);
    anna.tell(31, &ANDROID);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_busy_week() {
    let mut anna = Person::new("Europe/Berlin", MONDAY);
    anna.quietly(&[
        (-90, "settings --quiet-from 20:30 --quiet-to 07:30 --urgent-in-quiet-hours false"),
        (-90, "roller add Blue --needle 0.25mm"),
        (-89, "roller add Red --needle 0.25mm --first-used 2026-09-10"),
        (-88, "schedule add --area lips --per-week 2-3 --roller Blue"),
        (-87, "schedule add --area scalp --days mon,thu --roller Red"),
        (-86, "visit add --at 2026-12-03T10:00 --area lips --treatment proc.pro-needling"),
    ]);
    anna.cleans(-80, "Blue");
    anna.cleans(-50, "Red");
    anna.tell(-20, &IOS);
    anna.quietly(&[
        (5, "session log --area lips --minutes 5 --roller Blue"),
        (12, "session log --area scalp --minutes 5 --roller Red"),
    ]);
    anna.tell(13, &["today"]);
    anna.cleans(14, "Blue");
    anna.tell(39, &IOS);
    anna.tell(39, &ANDROID);
    anna.tell(39, &["plan", "--platform", "ios", "--slots", "8", "--explain"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_snooze_a_skip_and_kinds_that_are_off() {
    let mut anna = first_week("Europe/Berlin", MONDAY);
    anna.quietly(&[(5, &format!("session log --area lips --minutes 5 --id {BEEF}"))]);
    anna.tell(16, &["answer", "disinfect:0000beef:10", "snooze", "1-h"]);
    anna.tell(17, &["answer", "check-in:0000beef/1", "skip"]);
    anna.tell(18, &["settings", "--off", "session,backup"]);
    anna.tell(19, &IOS);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn around_the_world() {
    let mut anna = first_week("Europe/Berlin", MONDAY);
    anna.quietly(&[
        (5, "session log --area lips --minutes 5"),
        (6, "visit add --at 2026-12-03T10:00 --area lips --treatment proc.pro-needling"),
    ]);
    anna.tell(7, &["travel", "--to", "Asia/Tokyo"]);
    anna.tell(7, &["travel", "--to", "Europe/Paris"]);
    anna.cleans(10, "Blue");
    anna.tell(DAY, &IOS);
    anna.tell(DAY, &["travel", "--to", "Asia/Tokyo"]);
    anna.lands_in("Asia/Tokyo");
    anna.tell(DAY + 14 * 60, &IOS);
    anna.tell(3 * DAY, &["travel", "--to", "America/New_York", "--platform", "android"]);
    anna.lands_in("America/New_York");
    anna.tell(3 * DAY + 14 * 60, &ANDROID);
    insta::assert_snapshot!(anna.transcript());
}

/// Around one o'clock in a night in which clocks change: a session, and everything else planned at half past two.
fn in_a_night(start: &str) -> String {
    let mut anna = first_week("Europe/Berlin", start);
    anna.quietly(&[
        (0, "settings --daily-at 02:30 --quiet-from 00:00 --quiet-to 00:00"),
        (1, "schedule add --area scalp --days sat,sun,mon --at 02:30 --roller Blue --despite-rules"),
    ]);
    anna.tell(1, &IOS);
    anna.quietly(&[(20, "session log --area lips --minutes 5")]);
    anna.tell(20, &ANDROID);
    anna.transcript()
}

#[test]
fn nights_in_which_clocks_change() {
    insta::assert_snapshot!("an_hour_is_missing", in_a_night("2027-03-28T00:55:00+01:00"));
    insta::assert_snapshot!("an_hour_comes_twice", in_a_night("2027-10-31T00:55:00+02:00"));
}

#[test]
fn the_phone_was_off_for_three_days() {
    let mut anna = first_week("Europe/Berlin", MONDAY);
    anna.quietly(&[(5, &format!("session log --area lips --minutes 5 --id {BEEF}"))]);
    anna.tell(5, &ANDROID);
    anna.tell(5, &["phone", "sync", "--platform", "android"]);
    anna.tell(15, &["phone", "fired", "disinfect:0000beef:10"]);
    anna.tell(16, &["phone", "sync", "--platform", "android"]);
    let back = 3 * DAY + 60;
    anna.tell(back, &["phone", "missed"]);
    anna.tell(back, &["phone", "sync", "--platform", "android", "--lost"]);
    anna.tell(back, &ANDROID);
    anna.tell(back, &["today"]);
    anna.tell(back + 1, &["phone", "seen"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_phone_that_holds_what_it_is_told() {
    let mut anna = first_week("Europe/Berlin", MONDAY);
    anna.quietly(&[(5, &format!("session log --area lips --minutes 5 --id {BEEF}"))]);
    anna.tell(5, &["phone", "sync", "--platform", "ios"]);
    anna.tell(5, &["phone", "sync", "--platform", "ios"]);
    anna.tell(6, &["answer", "disinfect:0000beef:10", "snooze", "1-h"]);
    anna.tell(6, &["phone", "sync", "--platform", "ios"]);
    anna.cleans(10, "Blue");
    anna.tell(35, &["phone", "sync", "--platform", "ios"]);
    let file = format!("{}/all.json", anna.home());
    anna.tell(36, &["export", "json", &file]);
    anna.tell(36, &["phone", "sync", "--platform", "ios"]);
    anna.tell(36, &["phone", "fired", "nothing:1"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn the_app_was_stopped_by_force() {
    let mut anna = first_week("Europe/Berlin", MONDAY);
    anna.quietly(&[(5, &format!("session log --area lips --minutes 5 --id {BEEF}"))]);
    anna.quietly(&[(5, "phone sync --platform android")]);
    anna.tell(16, &["phone", "sync", "--platform", "android", "--force-stopped"]);
    anna.tell(16, &["phone", "missed"]);
    anna.tell(30, &["phone", "sync", "--platform", "android"]);
    anna.tell(30, &["phone", "missed"]);
    anna.tell(31, &["phone", "seen"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn permissions_are_taken_away() {
    let mut anna = first_week("Europe/Berlin", MONDAY);
    anna.quietly(&[(5, "session log --area lips --minutes 5")]);
    anna.tell(6, &["phone", "sync"]);
    anna.tell(7, &["plan", "--explain", "--no-notifications"]);
    anna.tell(7, &["phone", "sync", "--no-notifications"]);
    anna.tell(DAY, &["phone", "missed"]);
    let strict = ["--platform", "android", "--no-exact", "--no-time-sensitive", "--zone-rules", "1999a"];
    anna.tell(6, &[&["plan", "--explain"][..], &strict].concat());
    insta::assert_snapshot!(anna.transcript());
}
