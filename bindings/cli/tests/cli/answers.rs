//! The buttons under a notification, pressed in the terminal.

use crate::common::{DAY, Person};

/// A Monday evening.
const MONDAY: &str = "2026-11-23T20:00:00+01:00";
/// Anna's session of Monday, which leaves Blue dirty.
const BEEF: &str = "019a0000-0000-7000-8000-00000000beef";

#[test]
fn each_button_does_what_it_says() {
    let mut anna = Person::new("Europe/Berlin", MONDAY);
    anna.quietly(&[(-60, "roller add Blue --needle 0.25mm")]);
    anna.cleans(-50, "Blue");
    anna.quietly(&[(5, &format!("session log --area lips --minutes 1 --id {BEEF}"))]);
    let (first, later) = ("disinfect:0000beef:10", "disinfect:0000beef/11:10");
    anna.tell(15, &["answer", first, "did-it"]);
    anna.tell(30, &["answer", first, "did-it"]);
    anna.tell(31, &["answer", first, "did-it"]);
    anna.tell(32, &["undo"]);
    anna.tell(33, &["plan"]);
    anna.tell(34, &["answer", later, "done"]);
    anna.tell(5 * DAY, &["stop-rolling"]);
    anna.tell(5 * DAY + 1, &["today"]);
    insta::assert_snapshot!(anna.transcript());
}

#[test]
fn a_roller_that_was_thrown_away_asks_for_nothing() {
    let mut anna = Person::new("Europe/Berlin", MONDAY);
    anna.quietly(&[
        (-60, "roller add Blue --needle 0.25mm"),
        (-59, "schedule add --area lips --per-week 2"),
        (5, &format!("session log --area lips --minutes 1 --id {BEEF}")),
    ]);
    anna.tell(30 * DAY, &["plan"]);
    anna.tell(30 * DAY + 1, &["answer", "disinfect:0000beef:2026-12-24", "threw-away"]);
    anna.tell(30 * DAY + 2, &["today"]);
    anna.tell(30 * DAY + 3, &["stop-rolling"]);
    anna.tell(30 * DAY + 4, &["plan"]);
    insta::assert_snapshot!(anna.transcript());
}
