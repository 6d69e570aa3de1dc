//! Schedules, pauses, skipped days and visits, and what they make of the days ahead.

use crate::common::{DAY, Person};

/// A Monday evening.
const MONDAY: &str = "2026-11-23T20:00:00+01:00";

#[test]
fn weeks_that_are_planned() {
    let mut anna = Person::new("Europe/Berlin", MONDAY);
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm")]);
    anna.tell(0, &["next"]);
    anna.tell(0, &["schedule", "add", "--area", "lips"]);
    anna.tell(0, &["schedule", "add", "--area", "lips", "--per-week", "twice"]);
    anna.tell(0, &["schedule", "add", "--area", "lips", "--per-week", "3-2"]);
    anna.tell(0, &["schedule", "add", "--area", "lips", "--per-week", "2-3", "--roller", "blue"]);
    anna.tell(0, &["schedule", "add", "--area", "face", "--days", "mon,thu", "--at", "19:30", "--from", "2026-12-07"]);
    anna.tell(5, &["session", "log", "--area", "lips", "--minutes", "5"]);
    anna.tell(6, &["next"]);
    anna.tell(DAY, &["schedule", "add", "--area", "lips", "--every", "3", "--from", "2026-11-30"]);
    anna.tell(DAY, &["schedule", "list"]);
    anna.tell(DAY, &["schedule", "end"]);
    anna.tell(DAY, &["schedule", "edit", "--at", "21:00"]);
    anna.tell(DAY, &["next"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_schedule_ends() {
    let mut anna = Person::new("Europe/Berlin", MONDAY);
    anna.quietly(&[(0, "schedule add --area lips --per-week 2")]);
    anna.tell(DAY, &["schedule", "edit", "--per-week", "3", "--at", "21:00", "--from", "2026-11-30"]);
    anna.tell(DAY, &["schedule", "edit", "--from", "2026-11-23", "--roller", "red"]);
    anna.tell(DAY, &["schedule", "edit", "--from", "2026-11-23"]);
    anna.tell(8 * DAY, &["schedule", "end"]);
    anna.tell(9 * DAY, &["schedule", "list"]);
    anna.tell(9 * DAY, &["schedule", "list", "--all"]);
    anna.tell(9 * DAY, &["schedule", "delete", "beef0000"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn holidays_and_skipped_days() {
    let mut anna = Person::new("Europe/Berlin", MONDAY);
    anna.quietly(&[(0, "schedule add --area lips --per-week 2-3")]);
    anna.tell(0, &["pause", "list"]);
    anna.tell(0, &["pause", "add", "--reason", "holiday", "--from", "2026-12-05", "--to", "2026-12-01"]);
    let journey = ["--reason", "holiday", "--from", "2026-12-01", "--to", "2026-12-10", "--note", "the sea"];
    anna.tell(0, &[&["pause", "add"], &journey[..]].concat());
    anna.tell(0, &["pause", "add", "--reason", "illness"]);
    anna.tell(0, &["next"]);
    anna.tell(1, &["pause", "end"]);
    anna.tell(1, &["undo"]);
    anna.tell(1, &["pause", "end"]);
    anna.tell(2, &["skip", "--area", "lips", "--note", "late"]);
    anna.tell(3, &["skip", "2026-11-26"]);
    anna.tell(4, &["skip", "list"]);
    anna.tell(5, &["skip", "delete", "2026-11-26"]);
    anna.tell(8 * DAY, &["pause", "edit", "--to", "2026-12-06", "--area", "lips"]);
    anna.tell(9 * DAY, &["next"]);
    anna.tell(10 * DAY, &["pause", "end"]);
    anna.tell(10 * DAY, &["pause", "list", "--all"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn visits_make_a_course() {
    let mut anna = Person::new("Europe/Berlin", MONDAY);
    anna.tell(0, &["course"]);
    anna.tell(0, &["visit", "add", "--area", "lips"]);
    anna.tell(0, &["visit", "add", "--at", "tomorrow", "--area", "lips"]);
    anna.tell(0, &["visit", "add", "--at", "2026-12-03 10:00", "--area", "lips", "--treatment", "proc.haircut"]);
    anna.tell(0, &["visit", "add", "--at", "2026-11-05 10:00", "--area", "lips", "--note", "Dr. Weiß"]);
    anna.tell(0, &["visit", "add", "--at", "2026-12-03 10:00", "--area", "lips", "--zone-of-visit", "Asia/Seoul"]);
    anna.tell(0, &["visit", "list"]);
    anna.tell(0, &["visit", "edit", "--at", "2026-12-04 11:30"]);
    anna.tell(0, &["visit", "list", "--all"]);
    anna.tell(0, &["course"]);
    anna.tell(0, &["next"]);
    insta::assert_snapshot!(anna.transcript());
}
